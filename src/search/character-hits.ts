import { readArticles } from './phrase-hits.ts';
import type { Query, Term } from './query.ts';
import { hitsOf } from './runs.ts';
import type { Places, Shard } from './shard.ts';
import type { AnyTermSearch } from './term-hits.ts';
import { afterTokens, beginsWith, headlineToken } from './tokens.ts';

/** Files that a search for one character may load from a shard; a character under 1 % of the articles needs fewer. */
export const SCAN_LIMIT = 12;

/**
 * Where a character stands in a shard.
 * `complete` is false for a frequent one, of which only the articles are told that have it in the headline; the
 * places then lie in the article, but not at the character.
 */
async function characterPlaces(
	shard: Shard,
	code: number,
): Promise<{ readonly complete: boolean; readonly places: Places }> {
	const ends = [headlineToken(code), afterTokens(code)].map((word) => shard.chunkFor(word));
	const [from = 0, to = 0] = (await Promise.all(ends)).map((number) => Math.max(0, number));
	if (to - from >= SCAN_LIMIT && !shard.scanned.includes(String.fromCodePoint(code)))
		return { complete: false, places: await shard.places(headlineToken(code)) };
	const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
	const found = await Promise.all(
		numbers.map((number) => shard.wordsIn(number, (word) => beginsWith(word, code))),
	);
	return { complete: true, places: found.flat(2).sort((a, b) => a - b) };
}

/** How a frequent character stands in an article, as far as is known without its text. */
const SOMEHOW = { count: 1, inHeadline: true, unbroken: true };

/**
 * Begins to look for a single character.
 *
 * @param readTexts whether a frequent one is looked for in the texts of the articles that other terms leave; otherwise
 * only in headlines
 */
export async function characterSearch(shard: Shard, term: Term, readTexts: boolean): Promise<AnyTermSearch> {
	const [{ complete, places }, columns] = await Promise.all([
		characterPlaces(shard, term.codes[0] ?? 0),
		shard.columns(),
	]);
	const hits = hitsOf(columns, { at: places, broken: places.map(() => false) });
	if (complete) return { likely: hits, decide: null, complete };
	const every = (articles: Iterable<number>) =>
		new Map([...articles].map((article) => [article, SOMEHOW] as const));
	if (!readTexts) return { likely: every(hits.keys()), decide: null, complete };
	return {
		likely: every(columns.starts.slice(1).keys()),
		decide: (articles) => readArticles(shard, term, articles),
		complete: true,
	};
}

/** Articles whose texts are read, 1.6 KB each, to find a frequent character in what other words leave. */
const READ = 60;

/**
 * Where a frequent character stands beside other words that leave few articles, those are read.
 *
 * @param begun what is known with the character looked for in headlines only
 * @param reading asks once more with it looked for in texts
 */
export async function readingFew<T extends { readonly found: readonly unknown[] }>(
	query: Query,
	begun: readonly T[],
	reading: () => Promise<readonly T[]>,
): Promise<readonly T[]> {
	if (query.all.length < 2 && query.none.length === 0) return begun;
	const read = await reading();
	const articles = read.reduce((sum, { found }) => sum + found.length, 0);
	return articles > READ ? begun : read;
}
