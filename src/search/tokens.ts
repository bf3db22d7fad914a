/**
 * The words given to Pagefind: pairs of neighbouring characters, spelled in the letters and digits of base 36,
 * so that no stemmer, segmenter or case rule changes them.
 * Words of one character stand together, and no spelling of a character begins another's.
 */

const BASE = 36;
/** Han characters of the basic plane take three signs, of which the first is never `z`; all others `z` and four. */
const HAN_FROM = 0x3400;
const HAN_TO = 0x9fff;
const OTHER = 'z';
/** Behind a pair: punctuation or space was left out between its characters. */
const BROKEN = 'z';
/** Behind the last character of a text. One sign alone is no character. */
const LAST = 'y';

/** A word that is no pair and sorts behind all that are. */
export const FILLER = 'zz';

const spellings = new Map<number, string>();

/** Spelling of one character. */
export function spell(code: number): string {
	let known = spellings.get(code);
	if (known === undefined) {
		const short = code >= HAN_FROM && code <= HAN_TO;
		known = short
			? (code - HAN_FROM).toString(BASE).padStart(3, '0')
			: OTHER + code.toString(BASE).padStart(4, '0');
		spellings.set(code, known);
	}
	return known;
}

/** Token of two neighbours in a stream; broken pairs have their own, which sorts right after the unbroken one's. */
export function pairToken(first: number, second: number, broken: boolean): string {
	return spell(first) + spell(second) + (broken ? BROKEN : '');
}

/** Token of the last character of a text, which begins no pair. Sorts among the pairs that the character begins. */
export function lastToken(code: number): string {
	return spell(code) + LAST;
}

/** Token of a character that stands in the headline. Sorts before all pairs that the character begins. */
export function headlineToken(code: number): string {
	return spell(code);
}

/** Sorts after all tokens of a character and before those of the next. */
export function afterTokens(code: number): string {
	return `${spell(code)}{`;
}

/** Whether a token marks a place of the character in the text: a pair it begins, or the last one. */
export function beginsWith(token: string, code: number): boolean {
	const spelling = spell(code);
	return token.length > spelling.length && token.startsWith(spelling);
}

/** The character that a word begins with; null for a word that only spells a character, or less. */
export function characterOf(word: string): number | null {
	const short = word[0] !== OTHER;
	const length = short ? 3 : 5;
	if (word.length <= length) return null;
	return short
		? Number.parseInt(word.slice(0, length), BASE) + HAN_FROM
		: Number.parseInt(word.slice(1, length), BASE);
}
