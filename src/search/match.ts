import type { Query, Term } from './query.ts';
import type { HitsByArticle, TermHits } from './runs.ts';
import type { Shard } from './shard.ts';
import { termSearch } from './term-hits.ts';

/** An article that satisfies a query, by its number in the shard. */
export interface Match {
	readonly article: number;
	/** How those terms stand in it that do. */
	readonly terms: readonly TermHits[];
	/** Which these are among the terms sought. */
	readonly which: readonly number[];
}

/** What a shard says to a query. */
export interface ShardMatches {
	/** What satisfies it as far as is known after one round of loading, in order of number. */
	readonly likely: readonly Match[];
	/** Loads what decides; null where `likely` is final. */
	readonly decide: (() => Promise<readonly Match[]>) | null;
	/** Terms of one frequent character, of which only headlines could be searched. */
	readonly incomplete: readonly Term[];
}

/**
 * Articles that satisfy a query, given the hits of each of its terms: groups first, then the excluded.
 * @param terms of the groups; one that stands there twice is counted once
 */
function satisfying(
	groups: readonly HitsByArticle[][],
	excluded: readonly HitsByArticle[],
	terms: readonly Term[],
): readonly Match[] {
	const [first = []] = groups;
	const candidates = new Set(first.flatMap((term) => [...term.keys()]));
	const counted = groups.flat().filter((_, index) => terms.indexOf(terms[index] as Term) === index);
	const matches: Match[] = [];
	for (const article of candidates) {
		if (excluded.some((term) => term.has(article))) continue;
		if (!groups.every((group) => group.some((term) => term.has(article)))) continue;
		const hits = counted.map((term) => term.get(article));
		const which = [...hits.keys()].filter((at) => hits[at]);
		matches.push({ article, terms: hits.filter((one) => one !== undefined), which });
	}
	return matches.sort((a, b) => a.article - b.article);
}

/** Begins to look for the articles of a shard that satisfy a query. @param readTexts see {@link termSearch} */
export async function matchShard(shard: Shard, query: Query, readTexts: boolean): Promise<ShardMatches> {
	const begin = (term: Term) => termSearch(shard, term, readTexts);
	const [groups, excluded] = await Promise.all([
		Promise.all(query.all.map((group) => Promise.all(group.map(begin)))),
		Promise.all(query.none.map(begin)),
	]);
	const all = [...groups.flat(), ...excluded];
	const sought = query.all.flat();
	const terms = [...sought, ...query.none];
	const incomplete = terms.filter((_, index) => all[index]?.complete === false);
	const likely = satisfying(
		groups.map((group) => group.map((term) => term.likely)),
		excluded.flatMap((term) => (term.decide ? [] : [term.likely])),
		sought,
	);
	if (likely.length === 0 || all.every((term) => term.decide === null))
		return { likely, decide: null, incomplete };
	const left = new Set(likely.map(({ article }) => article));
	const settle = async (term: (typeof all)[number]) => (term.decide ? term.decide(left) : term.likely);
	const decide = async () => {
		const [found, without] = await Promise.all([
			Promise.all(groups.map((group) => Promise.all(group.map(settle)))),
			Promise.all(excluded.map(settle)),
		]);
		return satisfying(found, without, sought).filter(({ article }) => left.has(article));
	};
	return { likely, decide, incomplete };
}
