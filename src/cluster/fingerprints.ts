import { type Clauses, readClauses } from './clauses.ts';
import { HIGH_FACTOR, HIGH_START, hashOf, LOW_FACTOR, LOW_START, mixed } from './hash.ts';

/** A piece of a text by which articles that share it find one another. */
export interface Fingerprint {
	readonly hash: number;
	/** Characters of the piece; below zero where a short body has it only as a part of a longer one would. */
	readonly length: number;
}

/** Characters of distinct pieces, as {@link distinctPieces} gives them, without those that a short body only might have. */
export function totalLength(pieces: readonly Fingerprint[]): number {
	return pieces.reduce((sum, { length }) => sum + Math.max(0, length), 0);
}

/**
 * Pieces of one body as they come, in long arrays that belong to this module and are used again by the next call of
 * {@link readPieces}. A piece may come more than once; lengths are those of {@link Fingerprint}, those below zero last.
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

/** Characters up to which a body is likely to be a part of another one, cut at any character. */
const SHORT_BODY = 64;

let hashes = new Float64Array(1 << 11);
let lengths = new Int32Array(1 << 11);

/**
 * The pieces of a body, in order: its clauses, long ones parted after pairs of characters that one pair in four is like.
 * Where to part depends on the text alone, so that a clause that was cut or misprinted keeps pieces in common with its
 * original.
 */
export function readPieces(paragraphs: readonly string[]): Pieces {
	const { codes, ends, count: clauses } = readClauses(paragraphs);
	const length = clauses === 0 ? 0 : (ends[clauses - 1] as number);
	const most = length <= SHORT_BODY ? 4 * length : Math.ceil(length / SHORTEST);
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
	if (length <= SHORT_BODY) count = readPossible({ codes, ends, count: clauses }, count);
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

/**
 * Adds, with lengths below zero, all pieces that the clauses of a short body would be parted into if they had more before
 * their beginning or behind their end: the body may be cut out of another one at any character.
 */
function readPossible({ codes, ends, count: clauses }: Clauses, count: number): number {
	const add = (from: number, to: number) => {
		if (to - from < SHORTEST) return;
		hashes[count] = hashOf(codes, from, to);
		lengths[count++] = from - to;
	};
	for (let clause = 0, start = 0; clause < clauses; clause++) {
		const end = ends[clause] as number;
		for (let from = start; from < end; from++) {
			if (from > start && !mayPart(codes, from - 1, start)) continue;
			let at = from + PART_FROM - 1;
			while (at < end && !mayPart(codes, at, start)) at++;
			if (at < end) add(from, at + 1);
			if (at >= end - SHORTEST) add(from, end);
		}
		start = end;
	}
	return count;
}

/** Whether a clause may be parted behind a code unit. */
function mayPart(codes: Uint16Array, at: number, start: number): boolean {
	const before = codes[at - 1] as number;
	return at > start && Math.imul((before << 16) + (codes[at] as number), LOW_FACTOR) >>> 30 === 0;
}

/** The distinct pieces of a body, in order. */
export function fingerprintsOf(paragraphs: readonly string[]): Fingerprint[] {
	return distinctPieces(readPieces(paragraphs));
}

/** Each piece once, in the order in which they first come. */
export function distinctPieces({ hashes: all, lengths: sizes, count }: Pieces): Fingerprint[] {
	const distinct = new Map<number, number>();
	for (let piece = 0; piece < count; piece++) {
		const hash = all[piece] as number;
		if (!distinct.has(hash)) distinct.set(hash, sizes[piece] as number);
	}
	return [...distinct].map(([hash, length]) => ({ hash, length }));
}
