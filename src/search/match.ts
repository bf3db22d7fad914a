import type { Postings, Shard } from './open-index.ts';
import { BODY_AT } from './pages.ts';
import type { Query, Term } from './query.ts';
import { pairToken } from './tokens.ts';

/** How a term stands in an article. */
export interface TermHits {
	/** Times it stands there. */
	readonly count: number;
	readonly inHeadline: boolean;
	/** True when it stands there at least once without punctuation in between that was not typed. */
	readonly unbroken: boolean;
}

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

/** Places of a term by page: beginning, and whether it is broken where the term is not. */
type Places = Map<number, { at: number; broken: boolean }[]>;

function placesOf(postings: Postings, broken: boolean, into: Places): void {
	for (const [page, positions] of postings) {
		const places = into.get(page) ?? [];
		for (const at of positions) places.push({ at, broken });
		into.set(page, places);
	}
}

/** Places of the two neighbours in the shard, broken or not as the term allows. */
async function pairPlaces(shard: Shard, term: Term, index: number): Promise<Places> {
	const [first = 0, second = 0] = [term.codes[index], term.codes[index + 1]];
	const typedBreak = term.broken[index + 1] === true;
	const out: Places = new Map();
	const [plain, broken] = await Promise.all([
		term.strict && typedBreak ? undefined : shard.postings(pairToken(first, second, false)),
		term.strict && !typedBreak ? undefined : shard.postings(pairToken(first, second, true)),
	]);
	if (plain) placesOf(plain, false, out);
	if (broken) placesOf(broken, !typedBreak, out);
	return out;
}

/** Places of `before` that go on with `next`, which begins `distance` later. */
function follow(before: Places, next: Places, distance: number): Places {
	const out: Places = new Map();
	for (const [page, places] of before) {
		const following = next.get(page);
		if (!following) continue;
		const byPosition = new Map(following.map(({ at, broken }) => [at - distance, broken]));
		const kept = places.flatMap(({ at, broken }) => {
			const goesOn = byPosition.get(at);
			return goesOn === undefined ? [] : [{ at, broken: broken || goesOn }];
		});
		if (kept.length > 0) out.set(page, kept);
	}
	return out;
}

async function termPlaces(shard: Shard, term: Term): Promise<{ places: Places; complete: boolean }> {
	if (term.codes.length === 1) {
		const { complete, found } = await shard.character(term.codes[0] ?? 0);
		const places: Places = new Map();
		for (const postings of found) placesOf(postings, false, places);
		// The headline's own list says no positions that mean anything.
		if (!complete) for (const page of places.keys()) places.set(page, [{ at: 0, broken: false }]);
		return { places, complete };
	}
	const pairs = await Promise.all(
		Array.from({ length: term.codes.length - 1 }, (_, index) => pairPlaces(shard, term, index)),
	);
	let places = pairs[0] ?? new Map();
	for (const [index, next] of pairs.entries()) if (index > 0) places = follow(places, next, index);
	return { places, complete: true };
}

/** Hits of a term by article. */
function byArticle(shard: Shard, places: Places): Map<number, TermHits> {
	const out = new Map<number, TermHits>();
	for (const [page, found] of places) {
		const article = shard.articleOf(page);
		const before = out.get(article);
		out.set(article, {
			count: Math.max(before?.count ?? 0, found.length),
			inHeadline: before?.inHeadline === true || found.some(({ at }) => at < BODY_AT),
			unbroken: before?.unbroken === true || found.some(({ broken }) => !broken),
		});
	}
	return out;
}

/** Articles of a shard that satisfy a query, in order of number. */
export async function matchShard(shard: Shard, query: Query): Promise<ShardMatches> {
	const incomplete: Term[] = [];
	const find = async (term: Term) => {
		const { places, complete } = await termPlaces(shard, term);
		if (!complete) incomplete.push(term);
		return byArticle(shard, places);
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
