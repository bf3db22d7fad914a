import { ByteReader, type ByteWriter } from './bytes.ts';

/** In which articles of a shard a token stands. Three columns, ascending by article. */
export interface Articles {
	/** Numbers in the shard. */
	readonly numbers: readonly number[];
	/** Times the token stands in each. */
	readonly counts: readonly number[];
	/** Whether it stands in the headline of each. */
	readonly inHeadline: readonly boolean[];
}

/** In no article. */
export const NO_ARTICLES: Articles = { numbers: [], counts: [], inHeadline: [] };

const IN_HEADLINE = 1;
const REPEATED = 2;

/** Writes the articles of a token: steps between numbers, then two bits for each, then the counts above one. */
export function writeArticles(out: ByteWriter, { numbers, counts, inHeadline }: Articles): void {
	out.number(numbers.length);
	let last = 0;
	for (const number of numbers) {
		out.number(number - last);
		last = number;
	}
	for (let from = 0; from < numbers.length; from += 4) {
		let bits = 0;
		for (let index = from; index < Math.min(from + 4, numbers.length); index++) {
			const two = (inHeadline[index] ? IN_HEADLINE : 0) | ((counts[index] ?? 1) > 1 ? REPEATED : 0);
			bits |= two << ((index - from) * 2);
		}
		out.byte(bits);
	}
	for (const count of counts) if (count > 1) out.number(count);
}

/** Reads what {@link writeArticles} wrote. */
export function readArticles(block: Uint8Array): Articles {
	const reader = new ByteReader(block);
	const length = reader.number();
	const numbers: number[] = [];
	let last = 0;
	for (let left = length; left > 0; left--) {
		last += reader.number();
		numbers.push(last);
	}
	const bits: number[] = [];
	for (let from = 0; from < length; from += 4) bits.push(reader.byte());
	const two = (index: number) => ((bits[index >> 2] ?? 0) >> ((index & 3) * 2)) & 3;
	const inHeadline = numbers.map((_, index) => (two(index) & IN_HEADLINE) !== 0);
	const counts = numbers.map((_, index) => ((two(index) & REPEATED) !== 0 ? reader.number() : 1));
	return { numbers, counts, inHeadline };
}

/** Writes the positions of a token, article by article in the order of its {@link Articles}, as steps. */
export function writePositions(out: ByteWriter, positions: Iterable<readonly number[]>): void {
	for (const list of positions) {
		let last = 0;
		for (const position of list) {
			out.number(position - last);
			last = position;
		}
	}
}

/**
 * Reads what {@link writePositions} wrote.
 *
 * @param wanted articles to read; those of others are passed over
 */
export function readPositions(
	block: Uint8Array,
	{ numbers, counts }: Articles,
	wanted: ReadonlySet<number>,
): Map<number, number[]> {
	const reader = new ByteReader(block);
	const out = new Map<number, number[]>();
	for (const [index, number] of numbers.entries()) {
		const list: number[] = [];
		let last = 0;
		for (let left = counts[index] ?? 0; left > 0; left--) {
			last += reader.number();
			list.push(last);
		}
		if (wanted.has(number)) out.set(number, list);
	}
	return out;
}

/** The articles of either of two tokens. */
export function unite(a: Articles, b: Articles): Articles {
	if (b.numbers.length === 0) return a;
	if (a.numbers.length === 0) return b;
	const numbers: number[] = [];
	const counts: number[] = [];
	const inHeadline: boolean[] = [];
	for (let i = 0, j = 0; i < a.numbers.length || j < b.numbers.length; ) {
		const left = a.numbers[i] ?? Number.POSITIVE_INFINITY;
		const right = b.numbers[j] ?? Number.POSITIVE_INFINITY;
		const number = Math.min(left, right);
		numbers.push(number);
		counts.push((left === number ? (a.counts[i] ?? 0) : 0) + (right === number ? (b.counts[j] ?? 0) : 0));
		inHeadline.push(
			(left === number && a.inHeadline[i] === true) || (right === number && b.inHeadline[j] === true),
		);
		if (left === number) i++;
		if (right === number) j++;
	}
	return { numbers, counts, inHeadline };
}
