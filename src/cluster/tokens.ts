/**
 * A run of digits or Han numerals with what stands between them counts as one token, so that 3月5日 and 3月15日 differ
 * in a whole number. 一 in ordinary words is taken for a numeral too; that is harmless, since it is equal in both texts.
 */
const NUMBER = /[0-9〇零一二三四五六七八九十百千万亿两][0-9〇零一二三四五六七八九十百千万亿两.%‰-]*/gu;

/** Marks the end of a unit in a sequence of tokens. */
export const UNIT_END = '\n';

/** One token a character, one a number, and {@link UNIT_END} after each text. */
export function tokensOf(texts: Iterable<string>): string[] {
	const tokens: string[] = [];
	for (const text of texts) {
		let from = 0;
		for (const match of text.matchAll(NUMBER)) {
			tokens.push(...text.slice(from, match.index), match[0]);
			from = match.index + match[0].length;
		}
		tokens.push(...text.slice(from), UNIT_END);
	}
	return tokens;
}

/** Whether a token is a number. */
export function isNumber(token: string): boolean {
	return /^[0-9〇零一二三四五六七八九十百千万亿两]/u.test(token);
}

/** Arabic numbers that say something by themselves: those of two digits or more, or with a sign. */
export function numbersOf(texts: Iterable<string>): Set<string> {
	const numbers = new Set<string>();
	for (const text of texts) for (const [number] of text.matchAll(/\d+(?:\.\d+)?[%‰]?/g)) numbers.add(number);
	return numbers;
}
