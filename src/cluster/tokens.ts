import type { BodyUnits } from './body-units.ts';
import { hashOf } from './hash.ts';

/**
 * Digits and Han numerals; a run of them, with the signs that stand inside numbers, is one token, so that 3月5日 and
 * 3月15日 differ in a whole number. 一 in ordinary words is taken for a numeral too: it is equal in both texts.
 */
const NUMERALS = '0123456789〇零一二三四五六七八九十百千万亿两';
const INSIDE_NUMBERS = `${NUMERALS}.%‰-`;

/** The token at the end of each clause. */
export const UNIT_END = 10;

/**
 * Signs of a number whose code says all of it: each is one of less than 32. Codes of longer ones are 30 bits of a hash;
 * two of them in one pair of texts are taken for equal about once in a million pairs that are full of them.
 */
const LONGEST_EXACT = 6;
const FIRST_HASH = 2 ** 30;

const BEGINS = 1;
const CONTINUES = 2;
let classes: Uint8Array | undefined;

/** By code unit: its place among the signs inside numbers plus 1, doubled twice, with whether it begins and continues one. */
function classTable(): Uint8Array {
	if (classes) return classes;
	const made = new Uint8Array(0x1_0000);
	for (const [place, sign] of [...INSIDE_NUMBERS].entries())
		made[sign.charCodeAt(0)] = ((place + 1) << 2) | CONTINUES;
	for (const sign of NUMERALS) made[sign.charCodeAt(0)] = (made[sign.charCodeAt(0)] as number) | BEGINS;
	classes = made;
	return made;
}

/**
 * Writes the tokens of a clause: the code unit of each character, a negative number for each number, and
 * {@link UNIT_END}. Equal tokens have equal codes in all texts.
 *
 * @param from first code unit of the clause in `units`
 * @param to index behind its last
 * @returns index behind the last token in `tokens`
 */
export function tokenise(
	units: Uint16Array,
	from: number,
	to: number,
	tokens: Int32Array,
	count: number,
): number {
	const kinds = classes ?? classTable();
	for (let at = from; at < to; at++) {
		const unit = units[at] as number;
		const kind = kinds[unit] as number;
		if ((kind & BEGINS) === 0) {
			tokens[count++] = unit;
			continue;
		}
		const start = at;
		let exact = kind >> 2;
		while (at + 1 < to && ((kinds[units[at + 1] as number] as number) & CONTINUES) !== 0) {
			at++;
			exact = (exact << 5) | ((kinds[units[at] as number] as number) >> 2);
		}
		const isShort = at + 1 - start <= LONGEST_EXACT;
		tokens[count++] = -(isShort ? exact : FIRST_HASH + (hashOf(units, start, at + 1) % FIRST_HASH));
	}
	tokens[count++] = UNIT_END;
	return count;
}

/** Clauses of a body, ascending. */
export interface SomeClauses {
	readonly body: BodyUnits;
	readonly clauses: readonly number[];
}

/** Number of tokens of some clauses, their ends among them. */
export function tokenCount({ body, clauses }: SomeClauses): number {
	const { tokenStarts } = body;
	let count = 0;
	for (const clause of clauses)
		count += (tokenStarts[clause + 1] as number) - (tokenStarts[clause] as number);
	return count;
}

/** Tokens of some clauses, one after the other. */
export function tokensIn(some: SomeClauses): Int32Array {
	const { body, clauses } = some;
	const { tokens, tokenStarts } = body;
	const run = new Int32Array(tokenCount(some));
	let count = 0;
	for (const clause of clauses) {
		const end = tokenStarts[clause + 1] as number;
		for (let at = tokenStarts[clause] as number; at < end; at++) run[count++] = tokens[at] as number;
	}
	return run;
}

/** The text of each token of some clauses; of the end of a clause the empty one. */
export function tokenTexts({ body, clauses }: SomeClauses): string[] {
	const kinds = classTable();
	const kindAt = (at: number) => kinds[body.text.charCodeAt(at)] as number;
	const texts: string[] = [];
	for (const clause of clauses) {
		const to = body.ends[clause] as number;
		for (let at = body.starts[clause] as number; at < to; ) {
			let end = at + 1;
			if ((kindAt(at) & BEGINS) !== 0) while (end < to && (kindAt(end) & CONTINUES) !== 0) end++;
			texts.push(body.text.slice(at, end));
			at = end;
		}
		texts.push('');
	}
	return texts;
}

/** Whether a token is a number. */
export function isNumber(token: string): boolean {
	return token !== '' && NUMERALS.includes(token.charAt(0));
}

/** All numbers in Arabic digits, with decimals and per cent signs. */
export function numbersOf(text: string): Set<string> {
	return new Set(text.match(/\d+(?:\.\d+)?[%‰]?/g));
}
