import type { ShardEntry } from './files.ts';
import { matchShard } from './match.ts';
import { EVERYTHING, type Narrowing, narrow } from './narrow.ts';
import type { SearchIndex } from './open-index.ts';
import { parseQuery, type Query, type Term } from './query.ts';
import { type Found, type Order, onePerStory, rank } from './rank.ts';

export interface SearchOptions {
	readonly order?: Order;
	/** True to list every article, false (the default) to list each story once. */
	readonly everyCopy?: boolean;
	readonly narrowing?: Narrowing;
	/** Told how many of the shards that must be asked have answered. */
	readonly onShard?: (answered: number, of: number) => void;
}

/** The answer to a query: exact and final counts, and all results in order. */
export interface SearchAnswer {
	readonly query: Query;
	/** Articles that satisfy the query and the narrowing. */
	readonly articles: number;
	/** Stories among them. */
	readonly stories: number;
	readonly results: readonly Found[];
	/** All articles that satisfy the query, before any narrowing but that to a span of years. */
	readonly found: readonly Found[];
	/** Terms of one frequent character: of these only headlines were searched. */
	readonly incomplete: readonly Term[];
}

/** Whether a shard can hold articles of a span. Only years are compared, since dates are known more or less precisely. */
function mayHold({ first, last }: ShardEntry, { from, to }: Narrowing): boolean {
	if (from === null && to === null) return true;
	if (first === null || last === null) return false;
	const year = (date: string) => date.slice(0, 4);
	return year(last) >= year(from ?? '') && (to === null || year(first) <= year(to));
}

/** Asks an index: all shards that can hold articles of the span asked for. The same for browser and command line. */
export async function search(
	index: SearchIndex,
	typed: string,
	options: SearchOptions = {},
): Promise<SearchAnswer> {
	const query = parseQuery(typed);
	const narrowing = options.narrowing ?? EVERYTHING;
	const shards = index.manifest.shards.flatMap((entry, number) => {
		return query.all.length > 0 && mayHold(entry, narrowing) ? [number] : [];
	});
	const incomplete = new Map<string, Term>();
	let answered = 0;
	const perShard = await Promise.all(
		shards.map(async (number) => {
			const shard = await index.shard(number);
			const answer = await matchShard(shard, query);
			for (const term of answer.incomplete) incomplete.set(term.typed, term);
			options.onShard?.(++answered, shards.length);
			return answer.matches.map((match) => ({
				...match,
				shard: number,
				number: shard.offset + match.article,
				date: shard.dateOf(match.article),
			}));
		}),
	);
	const found = rank(perShard.flat(), options.order ?? 'relevance');
	const ranked = await narrow(index, found, narrowing);
	const once = onePerStory(ranked, index.manifest.copies);
	return {
		query,
		articles: ranked.length,
		stories: once.length,
		results: options.everyCopy ? ranked : once,
		found,
		incomplete: [...incomplete.values()],
	};
}
