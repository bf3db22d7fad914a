import { SCRIPTS } from '../model/script.ts';
import { occurrences } from './occurrences.ts';
import { unpackText } from './pack-text.ts';
import { firstPairs, pairOrder } from './pair-order.ts';
import type { Term } from './query.ts';
import { both, type HitsByArticle, hitsOf, type Runs, runsOf, type TermHits } from './runs.ts';
import type { Shard } from './shard.ts';
import { pairToken } from './tokens.ts';

/** Whether the texts of the articles decide that the first pairs of a phrase have left, or its other pairs. */
export type TextsDecide = (articles: number, pairsLeft: number) => boolean;

/** Bytes of the file of an article, and of the file that a pair stands in, with what a request costs. */
const FRAGMENT_BYTES = 1600;
const PAIR_BYTES = 2800;

/** Loads the places of a pair. A strict term allows a break only where it has one itself. */
export async function pairRuns(shard: Shard, term: Term, index: number): Promise<Runs> {
	const [first = 0, second = 0] = [term.codes[index], term.codes[index + 1]];
	const typedBreak = term.broken[index + 1] === true;
	const [plain, parted] = await Promise.all([
		term.strict && typedBreak ? [] : shard.places(pairToken(first, second, false)),
		term.strict && !typedBreak ? [] : shard.places(pairToken(first, second, true)),
	]);
	return runsOf(plain, parted, index, !typedBreak);
}

/** Looks for the term in the text of one article. */
async function readArticle(shard: Shard, term: Term, article: number): Promise<TermHits | null> {
	const text = await shard.fragment(article);
	let best = null as TermHits | null;
	for (const script of SCRIPTS) {
		const lines = unpackText(text, script);
		const headline = lines[0] ?? '';
		const found = occurrences(lines.join('\n'), [term]);
		if (found.length === 0) continue;
		best = {
			count: Math.max(found.length, best?.count ?? 0),
			inHeadline: best?.inHeadline === true || found.some(({ from }) => from < headline.length),
			unbroken: best?.unbroken === true || found.some(({ broken }) => !broken),
		};
	}
	return best;
}

/** Looks for the term in the texts of some articles. */
export async function readArticles(
	shard: Shard,
	term: Term,
	articles: Iterable<number>,
): Promise<HitsByArticle> {
	const read = await Promise.all(
		[...articles].map(async (article) => [article, await readArticle(shard, term, article)] as const),
	);
	return new Map(read.flatMap(([article, hits]) => (hits ? [[article, hits] as const] : [])));
}

/** Whether reading the articles that are left costs less than the pairs that are left. */
const cheaper: TextsDecide = (articles, pairsLeft) => articles * FRAGMENT_BYTES <= pairsLeft * PAIR_BYTES;

/** Looks for the term where it may stand: what is known after one round of loading, and how the rest is found out. */
export interface TermSearch {
	/** Every article that has the term, and maybe some that have not; how it stands there is not final. */
	readonly likely: HitsByArticle;
	/** Loads what decides, for the articles given at least; null where `likely` is final. */
	readonly decide: ((articles: ReadonlySet<number>) => Promise<HitsByArticle>) | null;
}

async function allRuns(
	shard: Shard,
	term: Term,
	indices: readonly number[],
	before: Runs | null,
): Promise<Runs> {
	let runs = before;
	for (const next of await Promise.all(indices.map((index) => pairRuns(shard, term, index))))
		runs = runs === null ? next : both(runs, next);
	return runs ?? { at: [], broken: [] };
}

/**
 * Begins to look for a term of two characters or more: places at which its pairs stand one after the other. When few
 * articles are left before all pairs are loaded, their texts are read instead, if that costs less.
 *
 * @param textsDecide settable for tests
 */
export async function phraseSearch(shard: Shard, term: Term, textsDecide = cheaper): Promise<TermSearch> {
	const plan = pairOrder(term.codes.length);
	const { order } = plan;
	const first = firstPairs(plan);
	const [runs, columns] = await Promise.all([
		allRuns(shard, term, order.slice(0, first), null),
		shard.columns(),
	]);
	const likely = hitsOf(columns, runs);
	const left = order.slice(first);
	if (likely.size === 0 || left.length === 0) return { likely, decide: null };
	if (textsDecide(likely.size, left.length))
		return {
			likely,
			decide: (articles) => {
				const both = [...likely.keys()].filter((article) => articles.has(article));
				return readArticles(shard, term, both);
			},
		};
	return { likely, decide: async () => hitsOf(columns, await allRuns(shard, term, left, runs)) };
}
