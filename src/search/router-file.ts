import { packStarts, unpackStarts } from './pack-starts.ts';
import { pairToken } from './tokens.ts';

/*
 * The router tells for every pair of neighbouring characters which shards hold it, so that others need not be asked, and
 * which of their files. Its pairs stand in the order of their words, some hundreds to a file. Of each shard a file holds
 * what those of Pagefind's files begin at whose first word lies in its stretch.
 */

/** A number for a pair; numbers stand in the order of the words of their pairs. */
export function pairKey(first: number, second: number): number {
	return order(first) * 2 ** 21 + order(second);
}

/** The word that a pair sorts by. */
export function wordOfKey(key: number): string {
	return pairToken(characterAt(Math.floor(key / 2 ** 21)), characterAt(key % 2 ** 21), false);
}

const HAN_FROM = 0x3400;
const HAN_TO = 0x9fff;
/** Han characters of the basic plane sort before all others. */
const OTHERS = 0x8000;

function order(code: number): number {
	return code >= HAN_FROM && code <= HAN_TO ? code - HAN_FROM : OTHERS + code;
}

function characterAt(place: number): number {
	return place < OTHERS ? HAN_FROM + place : place - OTHERS;
}

/** The shards that hold a pair: bit `n % 8` of byte `n / 8` stands for shard `n`. */
export type ShardBits = Uint8Array;

/** One pair of a file. */
export interface RouterEntry {
	readonly key: number;
	readonly shards: ShardBits;
}

/** Of one shard the files that begin in a stretch of words. */
export interface ChunkStarts {
	/** Number of the first of them. */
	readonly first: number;
	readonly starts: readonly string[];
}

/** A file of the router. */
export interface RouterFile {
	/** Ascending by key. */
	readonly entries: readonly RouterEntry[];
	/** One for each shard. */
	readonly chunks: readonly ChunkStarts[];
}

/** Seven bits a byte, low ones first; the high bit says that there are more. */
function pushNumber(bytes: number[], number: number): void {
	let left = number;
	for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push(0x80 | (left % 0x80));
	bytes.push(left);
}

/** Writes a file: how many pairs, the gaps between their keys, their shards byte by byte, then the chunks as JSON. */
export function packRouterFile({ entries, chunks }: RouterFile): Uint8Array {
	const bytes: number[] = [];
	pushNumber(bytes, entries.length);
	let before = 0;
	for (const { key } of entries) {
		pushNumber(bytes, key - before);
		before = key;
	}
	const width = Math.ceil(chunks.length / 8);
	for (let at = 0; at < width; at++) for (const { shards } of entries) bytes.push(shards[at] ?? 0);
	const text = JSON.stringify(chunks.map(({ first, starts }) => [first, packStarts(starts)]));
	return Uint8Array.from([...bytes, ...new TextEncoder().encode(text)]);
}

/** Reads what {@link packRouterFile} wrote. @param shards how many there are */
export function readRouterFile(bytes: Uint8Array, shards: number): RouterFile {
	let at = 0;
	const number = () => {
		let value = 0;
		for (let scale = 1; ; scale *= 0x80) {
			const byte = bytes[at++] ?? 0;
			value += (byte & 0x7f) * scale;
			if (byte < 0x80) return value;
		}
	};
	const count = number();
	let key = 0;
	const keys = Array.from({ length: count }, () => {
		key += number();
		return key;
	});
	const width = Math.ceil(shards / 8);
	const entries = keys.map((of, index) => ({
		key: of,
		shards: Uint8Array.from({ length: width }, (_, plane) => bytes[at + plane * count + index] ?? 0),
	}));
	const text = new TextDecoder().decode(bytes.subarray(at + width * count));
	const chunks = (JSON.parse(text) as [number, string][]).map(([first, starts]) => ({
		first,
		starts: unpackStarts(starts),
	}));
	return { entries, chunks };
}
