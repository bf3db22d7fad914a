import type { Match } from './match.ts';

/** A match with its place in the archive. */
export interface Found extends Match {
	/** Number of the shard. */
	readonly shard: number;
	/** Number in the archive, over all shards. */
	readonly number: number;
	readonly date: string | null;
}

/** Order of results. */
export type Order = 'relevance' | 'newest' | 'oldest';

/**
 * Relevance in tiers: all terms in the headline, then some; then all unbroken; then how often, by powers of two;
 * then the newer. Tiers, not weights, so that a keeper can tell why an article stands where it stands.
 */
function tiers({ terms }: Found): readonly number[] {
	const inHeadline = terms.filter((term) => term.inHeadline).length;
	const share = terms.length === 0 ? 0 : Math.floor((2 * inHeadline) / terms.length);
	const unbroken = terms.every((term) => term.unbroken) ? 1 : 0;
	const count = terms.reduce((sum, term) => sum + term.count, 0);
	return [share, unbroken, Math.min(4, Math.floor(Math.log2(Math.max(1, count))))];
}

function undatedLast(a: Found, b: Found): number {
	return Number(a.date === null) - Number(b.date === null);
}

function newerFirst(a: Found, b: Found): number {
	const [dateA, dateB] = [a.date ?? '', b.date ?? ''];
	if (dateA !== dateB) return dateA > dateB ? -1 : 1;
	return a.number - b.number;
}

/** Sorts matches for showing; undated articles come last in orders by date. */
export function rank(found: readonly Found[], order: Order): readonly Found[] {
	if (order === 'newest') return [...found].sort(newerFirst);
	if (order === 'oldest') return [...found].sort((a, b) => undatedLast(a, b) || newerFirst(b, a));
	const keyed = found.map((one) => ({ one, key: tiers(one) }));
	keyed.sort((a, b) => {
		for (const [index, value] of a.key.entries()) {
			const difference = (b.key[index] ?? 0) - value;
			if (difference !== 0) return difference;
		}
		return newerFirst(a.one, b.one);
	});
	return keyed.map(({ one }) => one);
}

/** Of the articles of each story only the first in order; `copies` lists the articles of every story of several. */
export function onePerStory(
	ranked: readonly Found[],
	copies: readonly (readonly number[])[],
): readonly Found[] {
	const story = new Map(
		copies.flatMap((numbers, index) => numbers.map((number) => [number, index] as const)),
	);
	const seen = new Set<number>();
	return ranked.filter(({ number }) => {
		const index = story.get(number);
		if (index === undefined) return true;
		const first = !seen.has(index);
		seen.add(index);
		return first;
	});
}
