import type { PieceLists } from './postings.ts';

/** Pieces dealt out by their hashes: all with the same hash are in the same hand, in the order in which they came. */
export interface PieceHands {
	readonly hashes: Float64Array;
	/** Number of the piece among all that came, and of the article that has it. */
	readonly pieces: Int32Array;
	readonly articles: Int32Array;
	/** Where each hand ends. */
	readonly ends: Int32Array;
	/** Pieces in the largest hand. */
	readonly largest: number;
}

/** Pieces of a hand, about: what has to be known of them fits into the cache nearest to the processor. */
const OF_A_HAND = 2 ** 11;

/** Deals out all pieces, in time and memory in proportion to their number. */
export function dealPieces({ hashes, ends: until }: PieceLists): PieceHands {
	const bits = Math.max(1, Math.ceil(Math.log2(hashes.length / OF_A_HAND)));
	const ends = new Int32Array(2 ** bits);
	for (let piece = 0; piece < hashes.length; piece++) {
		const hand = handOf(hashes[piece] as number, bits);
		ends[hand] = (ends[hand] as number) + 1;
	}
	let largest = 0;
	for (let hand = 0, begin = 0; hand < ends.length; hand++) {
		const size = ends[hand] as number;
		ends[hand] = begin;
		begin += size;
		largest = Math.max(largest, size);
	}
	const hands = {
		hashes: new Float64Array(hashes.length),
		pieces: new Int32Array(hashes.length),
		articles: new Int32Array(hashes.length),
		ends,
		largest,
	};
	for (let article = 0, piece = 0; article < until.length; article++) {
		for (const end = until[article] as number; piece < end; piece++) {
			const hash = hashes[piece] as number;
			const hand = handOf(hash, bits);
			const at = ends[hand] as number;
			ends[hand] = at + 1;
			hands.hashes[at] = hash;
			hands.pieces[at] = piece;
			hands.articles[at] = article;
		}
	}
	return hands;
}

/** By upper bits of the lower 32 of a hash; the lowest are left for a table of the hand. */
function handOf(hash: number, bits: number): number {
	return (hash | 0) >>> (32 - bits);
}
