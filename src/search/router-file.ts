/*
 * The router tells which shards can hold a pair of neighbouring characters, so that others need not be asked. A pair is
 * known by a number that its hash gives; pairs of one number are taken together, which may name a shard too many and
 * never one too few. The numbers are spread evenly over the files.
 */

/** Numbers that fall into one file. With about 500 pairs in a file one in 64 that is in none is taken for another. */
const SPAN = 32_768;
/** Pairs in a file, on average. */
const PAIRS = 500;

/** A hash of a pair, 32 bits: multiplications and shifts of MurmurHash3's finalizer. */
export function pairHash(first: number, second: number): number {
	let hash = Math.imul(first, 0x9e37_79b1) ^ second;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** Number of files for so many pairs. */
export function routerFiles(pairs: number): number {
	return Math.max(1, Math.round(pairs / PAIRS));
}

/** File of a pair and its number in it. */
export function placeOf(hash: number, files: number): { readonly file: number; readonly number: number } {
	const place = Math.floor((hash / 2 ** 32) * files * SPAN);
	return { file: Math.floor(place / SPAN), number: place % SPAN };
}

/** The shards that hold a pair: bit `n % 8` of byte `n / 8` stands for shard `n`. */
export type ShardBits = Uint8Array;

/** One pair of a file. */
export interface RouterEntry {
	readonly number: number;
	readonly shards: ShardBits;
}

/** Writes a file: how many pairs, the gaps between their numbers, their shards. @param entries ascending by number */
export function packRouterFile(entries: readonly RouterEntry[]): Uint8Array {
	const bytes: number[] = [entries.length & 0xff, entries.length >> 8];
	let before = 0;
	for (const { number } of entries) {
		const gap = number - before;
		before = number;
		if (gap < 0x80) bytes.push(gap);
		else bytes.push(0x80 | (gap >> 8), gap & 0xff);
	}
	for (const { shards } of entries) bytes.push(...shards);
	return Uint8Array.from(bytes);
}

/** Shards that a file names for a number; none where it does not have it. @param width bytes of a set of shards */
export function readRouterFile(bytes: Uint8Array, width: number, wanted: number): ShardBits {
	const count = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
	let at = 2;
	let number = 0;
	let found = -1;
	for (let index = 0; index < count; index++) {
		const first = bytes[at++] ?? 0;
		number += first < 0x80 ? first : ((first & 0x7f) << 8) | (bytes[at++] ?? 0);
		if (number === wanted) found = index;
	}
	return found < 0 ? new Uint8Array(width) : bytes.slice(at + found * width, at + (found + 1) * width);
}
