import type { Query, Term } from './query.ts';
import type { TermHits } from './runs.ts';
import type { Shard } from './shard.ts';
import { termHits } from './term-hits.ts';

/** An article that satisfies a query, by its number in the shard. */
export interface Match {
	readonly article: number;
	readonly terms: readonly TermHits[];
}

/** What a shard says to a query. */
export interface ShardMatches {
	readonly matches: readonly Match[];
	/** Terms of one frequent character, of which only headlines could be searched. */
	readonly incomplete: readonly Term[];
}

/** Articles of a shard that satisfy a query, in order of number. */
export async function matchShard(shard: Shard, query: Query): Promise<ShardMatches> {
	const incomplete: Term[] = [];
	const find = async (term: Term) => {
		const { hits, complete } = await termHits(shard, term);
		if (!complete) incomplete.push(term);
		return hits;
	};
	const groups = await Promise.all(query.all.map((group) => Promise.all(group.map(find))));
	const excluded = await Promise.all(query.none.map(find));
	const [first = []] = groups;
	const candidates = new Set(first.flatMap((term) => [...term.keys()]));
	const matches: Match[] = [];
	for (const article of candidates) {
		if (excluded.some((term) => term.has(article))) continue;
		if (!groups.every((group) => group.some((term) => term.has(article)))) continue;
		const terms = groups.flat().flatMap((term) => term.get(article) ?? []);
		matches.push({ article, terms });
	}
	return { matches: matches.sort((a, b) => a.article - b.article), incomplete };
}
