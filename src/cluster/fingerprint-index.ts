import type { Fingerprint } from './fingerprints.ts';
import { GrowingInts } from './growing-ints.ts';

/** Two articles, by number, that share enough to be compared. `a` is the smaller number. */
export interface CandidatePair {
	readonly a: number;
	readonly b: number;
	/** Characters of the rare pieces that both have. */
	readonly shared: number;
}

/** Pieces in more articles than this are common: they do not join all of their articles, only each to the next. */
export const MOST_CARRIERS = 25;

/**
 * Share of the shorter text that a pair must have in common in rare pieces to be compared. Misprints in one character of
 * a hundred leave two thirds of the pieces whole.
 */
export const SHARED_OF_SHORTER = 0.3;

/**
 * Finds articles that share pieces of text, in memory: about 30 bytes a distinct piece and 8 for each time that it
 * occurs. Articles are known by the order in which they are added; add them in one order, such as that of their ids, to
 * get the same pairs from the same articles.
 *
 * A piece in up to {@link MOST_CARRIERS} articles joins all of them. A more common one joins each only to the next: in a
 * story of many copies they share all their pieces in the same order and are found as a chain, while articles that have
 * a formula in common have different neighbours for each formula.
 */
export class FingerprintIndex {
	/** Hash table with open addressing: hash of a piece plus 1, or 0 for none, and the number of the piece. */
	#keys = new Float64Array(1 << 16);
	#numbers = new Int32Array(1 << 16);
	readonly #pieceLengths = new GrowingInts();
	readonly #carrierCounts = new GrowingInts();
	/** Pieces of all articles one after the other, and where each article begins. */
	readonly #pieces = new GrowingInts();
	readonly #starts = new GrowingInts();
	readonly #articleLengths = new GrowingInts();

	/** Number of articles. */
	get size(): number {
		return this.#articleLengths.length;
	}

	/** Takes in an article and returns its number. Fingerprints must be distinct. */
	add(fingerprints: readonly Fingerprint[]): number {
		this.#starts.push(this.#pieces.length);
		let total = 0;
		for (const { hash, length } of fingerprints) {
			const piece = this.#pieceOf(hash, length);
			this.#carrierCounts.add(piece, 1);
			this.#pieces.push(piece);
			total += length;
		}
		this.#articleLengths.push(total);
		return this.size - 1;
	}

	/** Characters of an article in pieces that are not common. */
	ownLength(article: number): number {
		let total = 0;
		for (const piece of this.#piecesOf(article))
			if (this.#carrierCounts.at(piece) <= MOST_CARRIERS) total += this.#pieceLengths.at(piece);
		return total;
	}

	/** All pairs worth comparing, ordered by `a`, then `b`. Takes time in proportion to the pieces and the pairs. */
	*pairs(): Generator<CandidatePair> {
		const { starts, carriers } = this.#postings();
		const shared = new Int32Array(this.size);
		for (let a = 0; a < this.size; a++) {
			const met: number[] = [];
			for (const piece of this.#piecesOf(a)) {
				const count = this.#carrierCounts.at(piece);
				if (count < 2) continue;
				const from = starts[piece] as number;
				const length = this.#pieceLengths.at(piece);
				const first = firstAfter(carriers, from, from + count, a);
				const last = count > MOST_CARRIERS ? Math.min(first + 1, from + count) : from + count;
				for (let at = first; at < last; at++) {
					const b = carriers[at] as number;
					if (shared[b] === 0) met.push(b);
					shared[b] = (shared[b] as number) + length;
				}
			}
			met.sort((x, y) => x - y);
			for (const b of met) {
				const sum = shared[b] as number;
				shared[b] = 0;
				if (this.#isEnough(sum, a, b)) yield { a, b, shared: sum };
			}
		}
	}

	#isEnough(shared: number, a: number, b: number): boolean {
		const shorter = Math.min(this.#articleLengths.at(a), this.#articleLengths.at(b));
		return shared >= SHARED_OF_SHORTER * shorter;
	}

	*#piecesOf(article: number): Generator<number> {
		const end = article + 1 < this.size ? this.#starts.at(article + 1) : this.#pieces.length;
		for (let at = this.#starts.at(article); at < end; at++) yield this.#pieces.at(at);
	}

	/** For each piece where its carriers begin in one long list, ascending within each piece. */
	#postings(): { starts: Int32Array; carriers: Int32Array } {
		const starts = new Int32Array(this.#pieceLengths.length);
		let sum = 0;
		for (let piece = 0; piece < starts.length; piece++) {
			starts[piece] = sum;
			sum += this.#carrierCounts.at(piece);
		}
		const carriers = new Int32Array(sum);
		const next = starts.slice();
		for (let article = 0; article < this.size; article++) {
			for (const piece of this.#piecesOf(article)) {
				const at = next[piece] as number;
				carriers[at] = article;
				next[piece] = at + 1;
			}
		}
		return { starts, carriers };
	}

	#pieceOf(hash: number, length: number): number {
		// 0 marks an empty slot of the table.
		const key = hash + 1;
		const mask = this.#keys.length - 1;
		// The bit operator takes the lower 32 bits of a key of up to 54.
		let slot = key & mask;
		while (this.#keys[slot] !== 0) {
			if (this.#keys[slot] === key) return this.#numbers[slot] as number;
			slot = (slot + 1) & mask;
		}
		const piece = this.#pieceLengths.length;
		this.#keys[slot] = key;
		this.#numbers[slot] = piece;
		this.#pieceLengths.push(length);
		this.#carrierCounts.push(0);
		if (piece * 2 > this.#keys.length) this.#widen();
		return piece;
	}

	#widen(): void {
		const keys = this.#keys;
		const numbers = this.#numbers;
		this.#keys = new Float64Array(keys.length * 2);
		this.#numbers = new Int32Array(keys.length * 2);
		const mask = this.#keys.length - 1;
		for (let old = 0; old < keys.length; old++) {
			const key = keys[old] as number;
			if (key === 0) continue;
			let slot = key & mask;
			while (this.#keys[slot] !== 0) slot = (slot + 1) & mask;
			this.#keys[slot] = key;
			this.#numbers[slot] = numbers[old] as number;
		}
	}
}

/** Index of the first carrier in `[from, to)` greater than `article`. */
function firstAfter(carriers: Int32Array, from: number, to: number, article: number): number {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((carriers[middle] as number) > article) high = middle;
		else low = middle + 1;
	}
	return low;
}
