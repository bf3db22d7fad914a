import type { Pieces } from './fingerprints.ts';
import { growingFloats, growingInts } from './growing-list.ts';
import { LAST_PLACE, NO_PLACE, type Postings, postingsOf } from './postings.ts';

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
		const { places, articleLengths } = this.#made();
		const lengths = this.#lengths.view();
		let total = articleLengths[article] as number;
		for (let at = this.#begin(article); at < this.#end(article); at++) {
			const place = places[at] as number;
			// Of pieces that it only might have none is counted.
			if (place < 0 && place !== NO_PLACE) total -= Math.max(0, lengths[at] as number);
		}
		return total;
	}

	/** All pairs worth comparing, ordered by `a`, then `b`. Takes time in proportion to the pieces and the pairs. */
	*pairs(): Generator<CandidatePair> {
		const postings = this.#made();
		const lengths = this.#lengths.view();
		const needed = Int32Array.from(postings.articleLengths, (length) => Math.ceil(neededInCommon(length)));
		const shared = new Int32Array(this.size);
		const met = new Int32Array(this.size);
		for (let a = 0; a < this.size; a++) {
			const count = meet(postings, lengths, this.#begin(a), this.#end(a), shared, met);
			const own = needed[a] as number;
			let enough: CandidatePair[] | undefined;
			for (let at = 0; at < count; at++) {
				const b = met[at] as number;
				const sum = shared[b] as number;
				shared[b] = 0;
				// What the shorter text needs is less.
				if (sum < own && sum < (needed[b] as number)) continue;
				enough ??= [];
				enough.push({ a, b, shared: sum });
			}
			if (enough) yield* enough.sort((x, y) => x.b - y.b);
		}
	}

	/** Where the pieces of an article begin and end. */
	#begin(article: number): number {
		return article === 0 ? 0 : this.#end(article - 1);
	}
	#end(article: number): number {
		return this.#ends.at(article);
	}

	#made(): Postings {
		this.#postings ??= postingsOf(
			{ hashes: this.#hashes.view(), lengths: this.#lengths.view(), ends: this.#ends.view() },
			MOST_CARRIERS,
		);
		return this.#postings;
	}
}

/**
 * Writes to `met` later articles that have one of some pieces too, each once, and to `shared` what they share.
 * @returns how many they are
 */
function meet(
	{ places, carriers }: Postings,
	lengths: Int32Array,
	begin: number,
	end: number,
	shared: Int32Array,
	met: Int32Array,
): number {
	let count = 0;
	for (let at = begin; at < end; at++) {
		const own = places[at] as number;
		if (own <= LAST_PLACE) continue;
		const length = Math.abs(lengths[at] as number);
		if (own < 0) {
			// A common piece joins each only to the next.
			count = take(~own, length, shared, met, count);
			continue;
		}
		let place = own;
		let carrier = 0;
		while (carrier >= 0) {
			carrier = carriers[++place] as number;
			count = take(carrier < 0 ? ~carrier : carrier, length, shared, met, count);
		}
	}
	return count;
}

/** Adds to what is shared with an article; returns how many have been met then. */
function take(article: number, length: number, shared: Int32Array, met: Int32Array, count: number): number {
	const sum = shared[article] as number;
	met[count] = article;
	shared[article] = sum + length;
	// Without a branch, which would be guessed wrongly all the time: 1 more where the sum is 0.
	return count + ((sum - 1) >>> 31);
}
