import { phraseSearch, type TermSearch } from './phrase-hits.ts';
import type { Term } from './query.ts';
import { hitsOf } from './runs.ts';
import type { Shard } from './shard.ts';

/**
 * Begins to look for a term in a shard. `complete` is false for a single frequent character: only headlines are
 * searched.
 */
export async function termSearch(
	shard: Shard,
	term: Term,
): Promise<TermSearch & { readonly complete: boolean }> {
	if (term.codes.length > 1) return { ...(await phraseSearch(shard, term)), complete: true };
	const { complete, places } = await shard.character(term.codes[0] ?? 0);
	const hits = hitsOf(shard, { at: places, broken: places.map(() => false) });
	if (complete) return { likely: hits, decide: null, complete };
	const inHeadline = { count: 1, inHeadline: true, unbroken: true };
	const likely = new Map([...hits.keys()].map((article) => [article, inHeadline]));
	return { likely, decide: null, complete };
}
