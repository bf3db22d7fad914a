import { SCRIPTS } from '../model/script.ts';
import { wholeText } from './document.ts';
import { occurrences } from './occurrences.ts';
import { unpackText } from './pack-text.ts';
import { BODY_AT } from './pages.ts';
import { type Articles, NO_ARTICLES, unite } from './postings.ts';
import type { Term } from './query.ts';
import type { Shard } from './shard.ts';
import { pairToken } from './tokens.ts';

/** How a term stands in an article. */
export interface TermHits {
	/** Times it stands there. */
	readonly count: number;
	readonly inHeadline: boolean;
	/** True when it stands there at least once without punctuation in between that was not typed. */
	readonly unbroken: boolean;
}

/** Hits of a term by article. */
export type HitsByArticle = ReadonlyMap<number, TermHits>;

/** Articles up to which a phrase is confirmed in the texts themselves: most of these are shown next anyway. */
const CONFIRM_LIMIT = 10;
/** Pairs whose articles are loaded at one time. */
const BATCH = 4;

/** Two neighbours of a term, with the articles that have them. */
interface Pair {
	/** Index of the first in the term. */
	readonly index: number;
	readonly plain: Articles;
	readonly broken: Articles;
	/** Articles of both, as far as the term allows the one and the other. */
	readonly either: Articles;
}

async function loadPair(shard: Shard, term: Term, index: number): Promise<Pair> {
	const [first = 0, second = 0] = [term.codes[index], term.codes[index + 1]];
	const typedBreak = term.broken[index + 1] === true;
	const [plain, broken] = await Promise.all([
		term.strict && typedBreak ? NO_ARTICLES : shard.articles(pairToken(first, second, false)),
		term.strict && !typedBreak ? NO_ARTICLES : shard.articles(pairToken(first, second, true)),
	]);
	return { index, plain, broken, either: unite(plain, broken) };
}

/** Which pairs to ask for first: those that together hold every character, then the rest, for strict terms all. */
function pairOrder(length: number): { order: readonly number[]; cover: number } {
	const last = length - 2;
	const cover = Array.from({ length: Math.ceil((last + 1) / 2) }, (_, index) => index * 2);
	if (cover.at(-1) !== last) cover.push(last);
	const rest = Array.from({ length: last + 1 }, (_, index) => index).filter(
		(index) => !cover.includes(index),
	);
	return { order: [...cover, ...rest], cover: cover.length };
}

function intersect(candidates: ReadonlySet<number> | null, { either }: Pair): Set<number> {
	const { numbers } = either;
	return new Set(candidates === null ? numbers : numbers.filter((number) => candidates.has(number)));
}

/** Looks for the term in the text of one article. */
async function confirm(shard: Shard, term: Term, article: number): Promise<TermHits | null> {
	const { text } = await shard.fragment(article);
	let best: TermHits | null = null;
	for (const script of SCRIPTS) {
		const [headline = '', ...paragraphs] = unpackText(text, script);
		const found = occurrences(wholeText({ headline, paragraphs }), [term]);
		if (found.length === 0 || (best && best.count >= found.length)) continue;
		const inHeadline = found.some(({ from }) => from < headline.length);
		best = { count: found.length, inHeadline, unbroken: found.some(({ broken }) => !broken) };
	}
	return best;
}

type Places = ReadonlyMap<number, ReadonlyMap<number, boolean>>;

/** Places of a pair in some articles: position, and whether it is broken where the term is not. */
async function pairPlaces(
	shard: Shard,
	term: Term,
	pair: Pair,
	wanted: ReadonlySet<number>,
): Promise<Places> {
	const [first = 0, second = 0] = [term.codes[pair.index], term.codes[pair.index + 1]];
	const out = new Map<number, Map<number, boolean>>();
	const add = async (articles: Articles, broken: boolean) => {
		const found = await shard.positions(pairToken(first, second, broken), articles, wanted);
		const differs = broken && term.broken[pair.index + 1] !== true;
		for (const [article, positions] of found) {
			const places = out.get(article) ?? new Map<number, boolean>();
			for (const position of positions) places.set(position - pair.index, differs);
			out.set(article, places);
		}
	};
	await Promise.all([add(pair.plain, false), add(pair.broken, true)]);
	return out;
}

/** Articles in which all pairs stand one after the other. */
async function joinPairs(
	shard: Shard,
	term: Term,
	pairs: readonly Pair[],
	candidates: ReadonlySet<number>,
): Promise<HitsByArticle> {
	const places = await Promise.all(pairs.map((pair) => pairPlaces(shard, term, pair, candidates)));
	const out = new Map<number, TermHits>();
	for (const article of candidates) {
		const [first = new Map<number, boolean>(), ...rest] = places.map((of) => of.get(article) ?? new Map());
		const starts = [...first].filter(([at]) => rest.every((of) => of.has(at)));
		if (starts.length === 0) continue;
		out.set(article, {
			count: starts.length,
			inHeadline: starts.some(([at]) => at < BODY_AT),
			unbroken: starts.some(([at, broken]) => !broken && rest.every((of) => of.get(at) === false)),
		});
	}
	return out;
}

/** The fewest loaded pairs that hold every character; for a strict term all, since each may be broken. */
function deciding(term: Term, pairs: readonly Pair[], cover: number): readonly Pair[] {
	return term.strict ? pairs : pairs.slice(0, cover);
}

async function phraseHits(shard: Shard, term: Term): Promise<HitsByArticle> {
	const { order, cover } = pairOrder(term.codes.length);
	const needed = term.strict || order.length <= BATCH ? order.length : cover;
	const pairs: Pair[] = [];
	let candidates: Set<number> | null = null;
	for (let from = 0; from < needed; from += BATCH) {
		const batch = order.slice(from, Math.min(from + BATCH, needed));
		for (const pair of await Promise.all(batch.map((index) => loadPair(shard, term, index)))) {
			pairs.push(pair);
			candidates = intersect(candidates, pair);
		}
		if (candidates === null || candidates.size === 0) return new Map();
		if (candidates.size > CONFIRM_LIMIT) continue;
		const confirmed = await Promise.all(
			[...candidates].map(async (article) => [article, await confirm(shard, term, article)] as const),
		);
		return new Map(confirmed.flatMap(([article, hits]) => (hits ? [[article, hits] as const] : [])));
	}
	return joinPairs(shard, term, deciding(term, pairs, cover), candidates ?? new Set());
}

function pairHits({ plain, either }: Pair, typedBreak: boolean): HitsByArticle {
	const unbroken = new Set(plain.numbers);
	return new Map(
		either.numbers.map((article, index) => [
			article,
			{
				count: either.counts[index] ?? 1,
				inHeadline: either.inHeadline[index] === true,
				unbroken: typedBreak || unbroken.has(article),
			},
		]),
	);
}

/** Finds a term in a shard. `complete` is false for a single frequent character: only headlines were searched. */
export async function termHits(
	shard: Shard,
	term: Term,
): Promise<{ readonly hits: HitsByArticle; readonly complete: boolean }> {
	if (term.codes.length === 1) {
		const { complete, found } = await shard.character(term.codes[0] ?? 0);
		const all = found.reduce(unite, NO_ARTICLES);
		return { hits: pairHits({ index: 0, plain: all, broken: NO_ARTICLES, either: all }, false), complete };
	}
	if (term.codes.length > 2) return { hits: await phraseHits(shard, term), complete: true };
	return { hits: pairHits(await loadPair(shard, term, 0), term.broken[1] === true), complete: true };
}
