/**
 * The words of the index: pairs of neighbouring characters of a stream. They sort by UTF-16 code units, so that all
 * words of a character stand together.
 */

/** Behind a pair: punctuation or space was left out between its characters. Control characters are in no stream. */
const BROKEN = '\u0001';
/** Behind the last character of a text, in the place of the next one. */
const END = '\u0000';

/** Token of two neighbours in a stream; broken pairs have their own, which sorts right after the unbroken one's. */
export function pairToken(first: number, second: number, broken: boolean): string {
	return String.fromCodePoint(first, second) + (broken ? BROKEN : '');
}

/** Token of the last character of a text, which begins no pair. Sorts among the pairs that the character begins. */
export function lastToken(code: number): string {
	return String.fromCodePoint(code) + END;
}

/** Token of a character that stands in the headline. Sorts before all pairs that the character begins. */
export function headlineToken(code: number): string {
	return String.fromCodePoint(code);
}

/** Sorts after all tokens of a character and before those of the next. */
export function afterTokens(code: number): string {
	return `${String.fromCodePoint(code)}\uffff`;
}

/** Whether a token marks a place of the character in the text: a pair it begins, or the last one. */
export function beginsWith(token: string, code: number): boolean {
	const char = String.fromCodePoint(code);
	return token.length > char.length && token.startsWith(char);
}
