import { readClauses } from './clauses.ts';
import { HIGH_FACTOR, HIGH_START, LOW_FACTOR, LOW_START, mixed } from './hash.ts';

/** A piece of a text by which articles that share it find one another. */
export interface Fingerprint {
	readonly hash: number;
	/** Characters of the piece. */
	readonly length: number;
}

/**
 * Pieces of one body as they come, in long arrays that belong to this module and are used again by the next call of
 * {@link readPieces}. A piece may come more than once.
 */
export interface Pieces {
	readonly hashes: Float64Array;
	readonly lengths: Int32Array;
	readonly count: number;
}

/** Shorter pieces are left out: they are phrases that everybody uses. */
const SHORTEST = 6;

/** A clause is not parted before this many characters. */
const PART_FROM = 8;

let hashes = new Float64Array(1 << 11);
let lengths = new Int32Array(1 << 11);

/**
 * The pieces of a body, in order: its clauses, long ones parted after pairs of characters that one pair in four is like.
 * Where to part depends on the text alone, so that a clause that was cut or misprinted keeps pieces in common with its
 * original.
 */
export function readPieces(paragraphs: readonly string[]): Pieces {
	const { codes, ends, count: clauses } = readClauses(paragraphs);
	const most = clauses === 0 ? 0 : Math.ceil((ends[clauses - 1] as number) / SHORTEST);
	if (hashes.length < most) {
		hashes = new Float64Array(2 * most);
		lengths = new Int32Array(2 * most);
	}
	let count = 0;
	let from = 0;
	for (let clause = 0; clause < clauses; clause++) {
		const end = ends[clause] as number;
		count = readClause(codes, from, end, count);
		from = end;
	}
	return { hashes, lengths, count };
}

/** Adds the pieces of one clause to the `count` that there are; returns how many there are then. */
function readClause(codes: Uint16Array, start: number, end: number, count: number): number {
	const lastPart = end - SHORTEST;
	// The next piece is as long at least.
	let earliest = end - start >= 2 * PART_FROM ? start + PART_FROM - 1 : end;
	let from = start;
	let low = LOW_START;
	let high = HIGH_START;
	let before = 0;
	for (let at = start; at < end; at++) {
		const unit = codes[at] as number;
		low = Math.imul(low ^ unit, LOW_FACTOR);
		high = Math.imul(high ^ unit, HIGH_FACTOR);
		if (at >= earliest && at < lastPart && Math.imul((before << 16) + unit, LOW_FACTOR) >>> 30 === 0) {
			hashes[count] = mixed(low, high);
			lengths[count++] = at + 1 - from;
			from = at + 1;
			low = LOW_START;
			high = HIGH_START;
			earliest = at + PART_FROM;
		}
		before = unit;
	}
	if (end - from < SHORTEST) return count;
	hashes[count] = mixed(low, high);
	lengths[count] = end - from;
	return count + 1;
}

/** The distinct pieces of a body, in order. */
export function fingerprintsOf(paragraphs: readonly string[]): Fingerprint[] {
	return distinctPieces(readPieces(paragraphs));
}

/** Each piece once, in the order in which they first come. */
export function distinctPieces({ hashes: all, lengths: sizes, count }: Pieces): Fingerprint[] {
	const distinct = new Map<number, number>();
	for (let piece = 0; piece < count; piece++) distinct.set(all[piece] as number, sizes[piece] as number);
	return [...distinct].map(([hash, length]) => ({ hash, length }));
}
