import { dealPieces, type PieceHands } from './piece-hands.ts';

/** Pieces of many articles as they came: hashes and lengths of all, and where each article ends in them. */
export interface PieceLists {
	readonly hashes: Float64Array;
	readonly lengths: Int32Array;
	readonly ends: Int32Array;
}

/** Which articles have which pieces. */
export interface Postings {
	/**
	 * By piece as it came: where its article stands in `carriers`; for a piece that is common `~article` of the next one that
	 * has it, {@link LAST_PLACE} in the last. {@link NO_PLACE} for others where no article behind it has the piece, and where
	 * the article itself had it before.
	 */
	readonly places: Int32Array;
	/** Articles of one piece after the other, for those that several have and that are not common: ascending, the last as `~article`. */
	readonly carriers: Int32Array;
	/** By article: characters in distinct pieces, without those that a short body only might have. */
	readonly articleLengths: Int32Array;
}

export const NO_PLACE = -(2 ** 31);
export const LAST_PLACE = NO_PLACE + 1;

/**
 * Turns the pieces of articles into the articles of pieces, one hand of pieces at a time: a table for all of them would
 * not fit into a cache, and each piece would be waited for.
 *
 * @param mostCarriers a piece in more articles is common
 */
export function postingsOf(lists: PieceLists, mostCarriers: number): Postings {
	const hands = dealPieces(lists);
	const places = new Int32Array(lists.hashes.length).fill(NO_PLACE);
	// Carriers take the room of the articles that were read: there are no more of them.
	const carriers = hands.articles;
	const articleLengths = lengthsOf(lists);
	const table = tableFor(hands.largest);
	const { numbers, articles, counts, latest, next } = table;
	let used = 0;
	for (let hand = 0, from = 0; hand < hands.ends.length; hand++) {
		const to = hands.ends[hand] as number;
		const count = numberHand(hands, from, to, table);
		for (let number = 0; number < count; number++) {
			const carried = counts[number] as number;
			next[number] = carried > mostCarriers ? NO_PLACE : used;
			// Nothing for a single one, without a branch, which would be guessed wrongly all the time.
			if (carried <= mostCarriers) used += carried & ((1 - carried) >> 31);
		}
		for (let at = from; at < to; at++) {
			const number = numbers[at - from] as number;
			const article = articles[at - from] as number;
			if (number < 0) {
				// Counted with the others of the article, and once is enough.
				const length = Math.max(0, lists.lengths[hands.pieces[at] as number] as number);
				articleLengths[article] = (articleLengths[article] as number) - length;
				continue;
			}
			const carried = counts[number] as number;
			if (carried === 1) continue;
			const piece = hands.pieces[at] as number;
			const place = next[number] as number;
			if (carried > mostCarriers) {
				if (place !== NO_PLACE) places[place] = ~article;
				places[piece] = LAST_PLACE;
				next[number] = piece;
				continue;
			}
			next[number] = place + 1;
			const isLast = latest[number] === article;
			carriers[place] = isLast ? ~article : article;
			if (!isLast) places[piece] = place;
		}
		from = to;
	}
	return { places, carriers: carriers.slice(0, used), articleLengths };
}

/** Characters of each article in all of its pieces. */
function lengthsOf({ lengths, ends }: PieceLists): Int32Array {
	const sums = new Int32Array(ends.length);
	for (let article = 0, at = 0; article < sums.length; article++) {
		let sum = 0;
		for (const end = ends[article] as number; at < end; at++) sum += Math.max(0, lengths[at] as number);
		sums[article] = sum;
	}
	return sums;
}

/** What is known of the pieces of a hand. */
interface HandTable {
	/** Open-addressed: number of a hash plus 1, or 0 where the slot is free. */
	readonly slots: Int32Array;
	/** By number: the hash, how many articles have it, the last of them, and where the next is written, or the piece that came last where it is common. */
	readonly hashes: Float64Array;
	readonly counts: Int32Array;
	readonly latest: Int32Array;
	readonly next: Int32Array;
	/** By piece of the hand: number of its hash, or -1 where its article had it before; its article. */
	readonly numbers: Int32Array;
	readonly articles: Int32Array;
}

function tableFor(most: number): HandTable {
	let size = 4;
	while (size < 2 * most) size *= 2;
	const ints = () => new Int32Array(most);
	return {
		slots: new Int32Array(size),
		hashes: new Float64Array(most),
		counts: ints(),
		latest: ints(),
		next: ints(),
		numbers: ints(),
		articles: ints(),
	};
}

/** Numbers the distinct hashes of a hand; returns how many there are. */
function numberHand(hands: PieceHands, from: number, to: number, table: HandTable): number {
	const { slots, hashes, counts, latest, numbers, articles } = table;
	const mask = slots.fill(0).length - 1;
	let count = 0;
	for (let at = from; at < to; at++) {
		const hash = hands.hashes[at] as number;
		const article = hands.articles[at] as number;
		articles[at - from] = article;
		// The bit operator takes the lower 32 bits of a hash of 53.
		let slot = hash & mask;
		let held = slots[slot] as number;
		while (held !== 0 && hashes[held - 1] !== hash) {
			slot = (slot + 1) & mask;
			held = slots[slot] as number;
		}
		const isNew = held === 0;
		if (isNew) {
			held = slots[slot] = ++count;
			hashes[held - 1] = hash;
			counts[held - 1] = 0;
		}
		const isRepeated = !isNew && latest[held - 1] === article;
		numbers[at - from] = isRepeated ? -1 : held - 1;
		if (isRepeated) continue;
		counts[held - 1] = (counts[held - 1] as number) + 1;
		latest[held - 1] = article;
	}
	return count;
}
