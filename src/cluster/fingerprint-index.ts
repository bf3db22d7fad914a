import type { Pieces } from './fingerprints.ts';
import { growingFloats, growingInts } from './growing-list.ts';
import { numberOfPiece, type Postings, postingsOf } from './postings.ts';

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
 * The same for texts of up to so many characters: an excerpt of a few lines, cut in the middle of clauses at both ends, may
 * have no more than one piece left.
 */
export const SHARED_OF_SHORT = 0.2;
export const SHORT_TEXT = 60;

/**
 * How many characters in common pieces a pair needs to be compared.
 * @param shorter characters of the shorter text in distinct pieces
 */
export function neededInCommon(shorter: number): number {
	return (shorter <= SHORT_TEXT ? SHARED_OF_SHORT : SHARED_OF_SHORTER) * shorter;
}

/**
 * Finds articles that share pieces of text, in memory: about 16 bytes for each piece of each article, and about 30 more
 * for each that several have. Articles are known by the order in which they are added; add them in one order, such as that of their ids, to
 * get the same pairs from the same articles.
 *
 * A piece in up to {@link MOST_CARRIERS} articles joins all of them. A more common one joins each only to the next: in a
 * story of many copies they share all their pieces in the same order and are found as a chain, while articles that have
 * a formula in common have different neighbours for each formula.
 */
export class FingerprintIndex {
	readonly #hashes = growingFloats();
	readonly #lengths = growingInts();
	readonly #ends = growingInts();
	#postings: Postings | null = null;

	/** Number of articles. */
	get size(): number {
		return this.#ends.length;
	}

	/** Takes in an article and returns its number. A piece that comes again counts once. */
	add({ hashes, lengths, count }: Pieces): number {
		this.#hashes.pushAll(hashes, count);
		this.#lengths.pushAll(lengths, count);
		this.#ends.push(this.#hashes.length);
		this.#postings = null;
		return this.size - 1;
	}

	/** Characters of an article in pieces that are not common. */
	ownLength(article: number): number {
		const { pieces, ends, lengths, counts, articleLengths } = this.#made();
		let total = articleLengths[article] as number;
		for (let at = article === 0 ? 0 : (ends[article - 1] as number); at < (ends[article] as number); at++) {
			const piece = pieces[at] as number;
			// Of pieces that it only might have none is counted.
			if (piece >= 0 && (counts[piece] as number) > MOST_CARRIERS) total -= lengths[piece] as number;
		}
		return total;
	}

	/** All pairs worth comparing, ordered by `a`, then `b`. Takes time in proportion to the pieces and the pairs. */
	*pairs(): Generator<CandidatePair> {
		const postings = this.#made();
		const { articleLengths, starts } = postings;
		// By piece: where the article at hand stands among its carriers.
		const places = starts.slice();
		const shared = new Int32Array(this.size);
		const met = new Int32Array(this.size);
		for (let a = 0; a < this.size; a++) {
			const own = articleLengths[a] as number;
			const enough: CandidatePair[] = [];
			const count = meet(a, postings, places, shared, met);
			for (let at = 0; at < count; at++) {
				const b = met[at] as number;
				const sum = shared[b] as number;
				shared[b] = 0;
				const shorter = Math.min(own, articleLengths[b] as number);
				if (sum >= neededInCommon(shorter)) enough.push({ a, b, shared: sum });
			}
			if (enough.length > 0) yield* enough.sort((x, y) => x.b - y.b);
		}
	}

	#made(): Postings {
		this.#postings ??= postingsOf({
			hashes: this.#hashes.view(),
			lengths: this.#lengths.view(),
			ends: this.#ends.view(),
		});
		return this.#postings;
	}
}

/**
 * Writes to `met` later articles that have a piece in common with one, each once, and to `shared` what they share.
 * @returns how many they are
 */
function meet(
	article: number,
	postings: Postings,
	places: Int32Array,
	shared: Int32Array,
	met: Int32Array,
): number {
	const { pieces, ends, lengths, counts, starts, carriers } = postings;
	let count = 0;
	const end = ends[article] as number;
	for (let at = article === 0 ? 0 : (ends[article - 1] as number); at < end; at++) {
		const piece = numberOfPiece(pieces[at] as number);
		const own = places[piece] as number;
		places[piece] = own + 1;
		const carried = counts[piece] as number;
		const length = lengths[piece] as number;
		const until = (starts[piece] as number) + carried;
		const stop = carried > MOST_CARRIERS ? Math.min(own + 2, until) : until;
		for (let other = own + 1; other < stop; other++) {
			const b = carriers[other] as number;
			if (shared[b] === 0) met[count++] = b;
			shared[b] = (shared[b] as number) + length;
		}
	}
	return count;
}
