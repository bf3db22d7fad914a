import { phraseHits } from './phrase-hits.ts';
import type { Term } from './query.ts';
import { type HitsByArticle, hitsOf } from './runs.ts';
import type { Shard } from './shard.ts';

/** Finds a term in a shard. `complete` is false for a single frequent character: only headlines were searched. */
export async function termHits(
	shard: Shard,
	term: Term,
): Promise<{ readonly hits: HitsByArticle; readonly complete: boolean }> {
	if (term.codes.length > 1) return { hits: await phraseHits(shard, term), complete: true };
	const { complete, places } = await shard.character(term.codes[0] ?? 0);
	const hits = hitsOf(shard, { at: places, broken: places.map(() => false) });
	if (complete) return { hits, complete };
	const inHeadline = { count: 1, inHeadline: true, unbroken: true };
	return { hits: new Map([...hits.keys()].map((article) => [article, inHeadline])), complete };
}
