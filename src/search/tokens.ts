/**
 * The words given to the index: pairs of neighbouring characters, spelled in letters `a-z` only,
 * so that no stemmer, segmenter or case rule can change them.
 * Spellings sort together by first character, and no spelling of a character begins another's.
 */

const LETTERS = 26;
const FIRST_LETTER = 0x61;
/** Code points below this take four letters, of which the first is never `z`. */
const SHORT = 25 * LETTERS ** 3;

function letters(value: number, length: number): string {
	let out = '';
	let rest = value;
	for (let place = 0; place < length; place++) {
		out = String.fromCharCode(FIRST_LETTER + (rest % LETTERS)) + out;
		rest = Math.floor(rest / LETTERS);
	}
	return out;
}

const spellings = new Map<number, string>();

/** Spelling of one character: four letters, or `z` and five. */
export function spell(code: number): string {
	let known = spellings.get(code);
	if (known === undefined) {
		known = code < SHORT ? letters(code, 4) : `z${letters(code - SHORT, 5)}`;
		spellings.set(code, known);
	}
	return known;
}

/** Token of two neighbours in a stream; broken pairs have their own, which sorts right after the unbroken one's. */
export function pairToken(first: number, second: number, broken: boolean): string {
	return spell(first) + spell(second) + (broken ? 'z' : '');
}

/** Token of the last character of a text, which begins no pair. Sorts among the pairs that the character begins. */
export function lastToken(code: number): string {
	return `${spell(code)}a`;
}

/** Token of a character that stands in the headline. Sorts before all pairs that the character begins. */
export function headlineToken(code: number): string {
	return spell(code);
}

/** Whether a token marks a place of the character in the text: a pair it begins, or the last one. */
export function beginsWith(token: string, code: number): boolean {
	const spelling = spell(code);
	return token.length > spelling.length && token.startsWith(spelling);
}
