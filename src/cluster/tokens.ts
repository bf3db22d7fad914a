import type { BodyUnits } from './body-units.ts';
import { hashOfText } from './hash.ts';

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

/** Clauses of a body, ascending. */
export interface SomeClauses {
	readonly body: BodyUnits;
	/** The first `count` of the array. */
	readonly clauses: ArrayLike<number>;
	readonly count: number;
}

/**
 * Tokens of some clauses, one after the other: the code unit of each character, a negative number for each number, and
 * {@link UNIT_END} at the end of each clause. Equal tokens have equal codes in all texts. Its arrays are used again for
 * the next clauses that are read.
 */
export class TokenRun {
	#codes = new Int32Array(1 << 8);
	/** Where each token begins in the text; where the next one does it ends. */
	#starts = new Int32Array(1 << 8);
	#count = 0;
	#text = '';

	/**
	 * Reads the tokens of some clauses.
	 * @param most reading ends with the clause in which there are more tokens
	 */
	read({ body, clauses, count: ofClauses }: SomeClauses, most = Number.POSITIVE_INFINITY): void {
		const { text, starts, ends } = body;
		this.#text = text;
		// No more than one for each character, and one for each clause.
		this.#makeRoom(text.length + ofClauses);
		const [codes, begins, kinds] = [this.#codes, this.#starts, classes ?? classTable()];
		let count = 0;
		for (let each = 0; each < ofClauses && count <= most; each++) {
			const to = ends[clauses[each] as number] as number;
			for (let at = starts[clauses[each] as number] as number; at < to; at++) {
				begins[count] = at;
				const unit = text.charCodeAt(at);
				const kind = kinds[unit] as number;
				if ((kind & BEGINS) === 0) {
					codes[count++] = unit;
					continue;
				}
				const start = at;
				let exact = kind >> 2;
				for (; at + 1 < to; at++) {
					const next = kinds[text.charCodeAt(at + 1)] as number;
					if ((next & CONTINUES) === 0) break;
					exact = (exact << 5) | (next >> 2);
				}
				const isShort = at + 1 - start <= LONGEST_EXACT;
				codes[count++] = -(isShort ? exact : FIRST_HASH + (hashOfText(text, start, at + 1) % FIRST_HASH));
			}
			begins[count] = to;
			codes[count++] = UNIT_END;
		}
		this.#count = count;
	}

	/** Number of tokens. */
	get count(): number {
		return this.#count;
	}

	/** Codes of all tokens; good until the next clauses are read. */
	codes(): Int32Array {
		return this.#codes.subarray(0, this.#count);
	}

	/** Whether a clause ends with this token. */
	isEnd(token: number): boolean {
		return this.#codes[token] === UNIT_END;
	}

	/** Text of a token; the empty one at the end of a clause, and where there is no token. */
	textAt(token: number): string {
		const isNone = token < 0 || token >= this.#count || this.isEnd(token);
		return isNone ? '' : this.textOf(token, token + 1);
	}

	/** Text of tokens `from` to `to` (excluded) of one clause. */
	textOf(from: number, to: number): string {
		return from < to ? this.#text.slice(this.#starts[from], this.#starts[to]) : '';
	}

	/** Texts of tokens `from` to `to` (excluded) without those at the ends of clauses. */
	textsOf(from: number, to: number): string[] {
		const texts: string[] = [];
		for (let token = from; token < to; token++)
			if (!this.isEnd(token)) texts.push(this.textOf(token, token + 1));
		return texts;
	}

	/** Characters of tokens `from` to `to` (excluded). */
	lengthOf(from: number, to: number): number {
		let length = 0;
		for (let token = from; token < to; token++)
			if (!this.isEnd(token)) length += (this.#starts[token + 1] as number) - (this.#starts[token] as number);
		return length;
	}

	#makeRoom(most: number): void {
		if (most <= this.#codes.length) return;
		this.#codes = new Int32Array(2 * most);
		this.#starts = new Int32Array(2 * most);
	}
}

/** Whether a token is a number. */
export function isNumber(token: string): boolean {
	const kinds = classes ?? classTable();
	return token !== '' && ((kinds[token.charCodeAt(0)] as number) & BEGINS) !== 0;
}

/** All numbers in Arabic digits, with decimals and per cent signs. */
export function numbersOf(text: string): Set<string> {
	return new Set(text.match(/\d+(?:\.\d+)?[%‰]?/g));
}
