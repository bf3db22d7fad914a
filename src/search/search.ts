import { readyToFold } from '../script/fold.ts';
import { type Match, matchShard } from './match.ts';
import { EVERYTHING, isNarrowing, type Narrowing } from './narrowing.ts';
import type { SearchIndex } from './open-index.ts';
import { parseQuery, type Query, type Term } from './query.ts';
import { type Found, type Order, onePerStory, rank } from './rank.ts';
import { characterCode } from './term-hits.ts';

/** Results that a page shows at first. */
const SHOWN = 10;
/** Milliseconds within which the other shards mostly answer, so that nothing need be shown of the newest alone. */
const SOON = 150;

export interface SearchOptions {
	readonly order?: Order;
	/** True to list every article, false (the default) to list each story once. */
	readonly everyCopy?: boolean;
	readonly narrowing?: Narrowing;
	/** How many results will be shown at first; 10 when left out. Their texts are loaded as early as can be. */
	readonly show?: number;
	/** Whether shards outside of the years chosen are asked too, so that it is known how much is in other years. */
	readonly otherYears?: boolean;
	/** Told how many of the shards that must be asked have answered. */
	readonly onShard?: (answered: number, of: number) => void;
	/**
	 * Told what the newest of many shards have, where the others take longer: its results are the first ones where the
	 * newest come first, its counts are not those of the archive.
	 */
	readonly onFirst?: (answer: SearchAnswer) => void;
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
	/** False where some shards were not asked, since they hold nothing of the time asked for. */
	readonly everywhere: boolean;
}

/** Code that only those load who narrow. */
const narrowCode = () => import('./narrow.ts');

/** The results that a narrowing leaves, in the order they had. */
export async function narrowed(
	index: SearchIndex,
	found: readonly Found[],
	narrowing: Narrowing,
): Promise<readonly Found[]> {
	if (!isNarrowing(narrowing)) return found;
	return (await narrowCode()).narrow(index, found, narrowing);
}

/**
 * Tells of a shard whether it can hold what is looked for. One that is open is asked itself, a round of loading earlier;
 * of the others the router tells, so that not all need be opened.
 */
function routed(index: SearchIndex, query: Query, shards: readonly number[]) {
	const open = new Set(shards.filter((number) => index.isOpen(number)));
	const asking = open.size === shards.length ? null : index.router();
	const route = asking?.then((router) => router?.route(query));
	return async (shard: number) => open.has(shard) || (await route)?.(shard) !== false;
}

/** What a shard found so far, with its place in the archive. */
interface Begun {
	readonly found: readonly Found[];
	/** Loads what decides; null where `found` is final. */
	readonly decide: (() => Promise<readonly Found[]>) | null;
	readonly incomplete: readonly Term[];
}

/** Begins to ask shards. */
function begin(
	index: SearchIndex,
	shards: readonly number[],
	query: Query,
	readTexts: boolean,
): readonly Promise<Begun>[] {
	const mayMatch = routed(index, query, shards);
	return shards.map(async (number) => {
		if (!(await mayMatch(number))) return { found: [], decide: null, incomplete: [] };
		const shard = await index.shard(number);
		const { likely, decide, incomplete } = await matchShard(shard, query, readTexts);
		const columns = await shard.columns();
		const place = (matches: readonly Match[]) =>
			matches.map((match) => ({
				...match,
				shard: number,
				number: shard.offset + match.article,
				date: columns.dateOf(match.article),
			}));
		return {
			found: place(likely),
			decide: decide && (async () => place(await decide())),
			incomplete,
		};
	});
}

/** Results in order, narrowed, and those of them that are shown. */
async function listed(
	index: SearchIndex,
	matches: readonly Found[],
	{ order = 'relevance', narrowing = EVERYTHING, everyCopy }: SearchOptions,
) {
	const found = rank(matches, order);
	const articles = await narrowed(index, found, narrowing);
	const once = onePerStory(articles, index.manifest.copies);
	return { found, articles, once, shown: everyCopy ? articles : once };
}

/**
 * Loads what will be shown of the first results while it is still decided whether they are: nearly always they are the
 * same, and a round of loading is spared.
 */
async function loadFirst(
	index: SearchIndex,
	likely: readonly Found[],
	options: SearchOptions,
): Promise<void> {
	const { shown } = await listed(index, likely, options);
	const first = shown.slice(0, options.show ?? SHOWN);
	await Promise.all(first.map(async ({ shard, article }) => (await index.shard(shard)).details(article)));
}

/** Asks an index: all shards that can hold articles of the time asked for. The same for browser and command line. */
export async function search(
	index: SearchIndex,
	typed: string,
	options: SearchOptions = {},
): Promise<SearchAnswer> {
	await readyToFold(typed);
	const query = parseQuery(typed);
	const { narrowing = EVERYTHING, order = 'relevance', otherYears = false } = options;
	const all = query.all.length > 0 ? index.manifest.shards : [];
	const shards = isNarrowing(narrowing)
		? (await narrowCode()).holding(all, narrowing, otherYears)
		: [...all.keys()];
	const answer = async (begun: readonly Begun[]): Promise<SearchAnswer> => {
		const likely = begun.flatMap(({ found }) => found);
		if (begun.some(({ decide }) => decide)) void loadFirst(index, likely, options).catch(() => {});
		const decided = await Promise.all(begun.map(({ found, decide }) => (decide ? decide() : found)));
		const incomplete = new Map(begun.flatMap((one) => one.incomplete.map((term) => [term.typed, term])));
		const { found, articles, once, shown } = await listed(index, decided.flat(), options);
		return {
			query,
			articles: articles.length,
			stories: once.length,
			results: shown,
			found,
			incomplete: [...incomplete.values()],
			everywhere: shards.length === all.length,
		};
	};
	let answered = 0;
	const asking = begin(index, shards, query, false).map(async (one) => {
		const begun = await one;
		options.onShard?.(++answered, shards.length);
		return begun;
	});
	const newest = asking.filter((_, at) => index.isOpen(shards[at] ?? 0));
	let whole = order === 'oldest' || [0, asking.length].includes(newest.length);
	const early = async (onFirst: (answer: SearchAnswer) => void) => {
		const begun = await Promise.all(newest);
		await new Promise((later) => setTimeout(later, SOON));
		if (!whole) onFirst(await answer(begun));
	};
	if (options.onFirst) early(options.onFirst).catch(() => {});
	let begun: readonly Begun[] = await Promise.all(asking);
	if (begun.some(({ incomplete }) => incomplete.length > 0)) {
		const { readingFew } = await characterCode();
		begun = await readingFew(query, begun, () => Promise.all(begin(index, shards, query, true)));
	}
	whole = true;
	return answer(begun);
}
