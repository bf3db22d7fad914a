import type { InBothScripts } from '../model/listing.ts';
import type { FacetColumn, ShardEntry, ShardFacets, ShardNames } from './files.ts';
import { FACETS, type Facet, type Narrowing, UNDATED } from './narrowing.ts';
import type { SearchIndex } from './open-index.ts';
import type { Found } from './rank.ts';

/** A value that some results have. */
export interface FacetEntry {
	readonly value: string;
	/** How it is written; null where the value says it. */
	readonly name: InBothScripts | null;
	readonly articles: number;
}

/** For each facet its values, the most frequent first, years latest first. */
export type FacetCounts = Readonly<Record<Facet, readonly FacetEntry[]>>;

type Value = Omit<FacetEntry, 'articles'>;

/** Facets whose values stand in the file of facets. */
const FROM_FACETS = ['outlet', 'section', 'author'] as const;

function named({ values, slugs, names }: FacetColumn, article: number): readonly Value[] {
	const value = slugs[values[article] ?? -1];
	return value === undefined ? [] : [{ value, name: names[values[article] ?? -1] ?? null }];
}

/** What is known of the articles of a shard besides their texts; null where it was not asked for. */
interface Known {
	readonly facets: ShardFacets | null;
	readonly names: ShardNames | null;
}

/** Whether a shard can hold articles of a time. Only years are compared, since dates are known more or less precisely. */
function mayHold(
	{ first, last, undated }: ShardEntry,
	{ from, to, year }: Narrowing,
	anyYear: boolean,
): boolean {
	const between = (since: string, until: string) =>
		first !== null &&
		last !== null &&
		last.slice(0, 4) >= since.slice(0, 4) &&
		first.slice(0, 4) <= until.slice(0, 4);
	if ((from !== null || to !== null) && !between(from ?? '', to ?? '9999')) return false;
	return anyYear || year.length === 0 || year.some((one) => (one === UNDATED ? undated : between(one, one)));
}

/**
 * Numbers of the shards that can hold articles of the time asked for.
 * @param otherYears whether those outside of the years chosen count too
 */
export function holding(
	shards: readonly ShardEntry[],
	narrowing: Narrowing,
	otherYears: boolean,
): readonly number[] {
	return shards.flatMap((entry, number) => (mayHold(entry, narrowing, otherYears) ? [number] : []));
}

/** Values of an article for a facet. */
function valuesOf({ facets, names }: Known, { article, date }: Found, facet: Facet): readonly Value[] {
	if (facet === 'year') return [{ value: date?.slice(0, 4) ?? UNDATED, name: null }];
	if (facet === 'name') {
		const people = names?.articles[article] ?? [];
		return people.flatMap((number) => {
			const name = names?.names[number];
			return name === undefined ? [] : [{ value: name['zh-Hans'], name }];
		});
	}
	if (facets === null) return [];
	if (facet === 'outlet') return named(facets.outlets, article);
	if (facet === 'section') return named(facets.sections, article);
	const authors = facets.authors[article] ?? [];
	return authors.flatMap((author) => {
		const value = facets.authorSlugs[author];
		return value === undefined ? [] : [{ value, name: facets.authorNames[author] ?? null }];
	});
}

/** Whether a date, as precisely as it is known, can lie in a span. Undated articles lie in none. */
function inSpan(date: string | null, from: string | null, to: string | null): boolean {
	if (from === null && to === null) return true;
	if (date === null) return false;
	return date >= (from ?? '').slice(0, date.length) && (to === null || date <= to.slice(0, date.length));
}

function keeps(known: Known, found: Found, narrowing: Narrowing, but: Facet | null): boolean {
	if (!inSpan(found.date, narrowing.from, narrowing.to)) return false;
	return FACETS.every((facet) => {
		const wanted = narrowing[facet];
		if (wanted.length === 0 || facet === but) return true;
		if (facet === 'year') return wanted.some((time) => (found.date ?? UNDATED).startsWith(time));
		return valuesOf(known, found, facet).some(({ value }) => wanted.includes(value));
	});
}

const NOTHING: Known = { facets: null, names: null };

/** What must be known of each shard that has results; nothing is loaded where only dates are asked. */
async function knownOf(
	index: SearchIndex,
	found: readonly Found[],
	needed: { readonly facets: boolean; readonly names: boolean },
): Promise<(shard: number) => Known> {
	if (!needed.facets && !needed.names) return () => NOTHING;
	const numbers = [...new Set(found.map(({ shard }) => shard))];
	const load = async (number: number): Promise<[number, Known]> => {
		const shard = await index.shard(number);
		const [facets, names] = await Promise.all([
			needed.facets ? shard.facets() : null,
			needed.names ? shard.names() : null,
		]);
		return [number, { facets, names }];
	};
	const loaded = new Map(await Promise.all(numbers.map(load)));
	return (shard) => loaded.get(shard) ?? NOTHING;
}

/** The results that a narrowing leaves, in the order they had. */
export async function narrow(
	index: SearchIndex,
	found: readonly Found[],
	narrowing: Narrowing,
): Promise<readonly Found[]> {
	const known = await knownOf(index, found, {
		facets: FROM_FACETS.some((facet) => narrowing[facet].length > 0),
		names: narrowing.name.length > 0,
	});
	return found.filter((one) => keeps(known(one.shard), one, narrowing, null));
}

/**
 * How many results have each value. Within a facet the counts are those without its own narrowing.
 * @param names whether people named in the texts are counted too, which takes a file more of each shard
 */
export async function countFacets(
	index: SearchIndex,
	found: readonly Found[],
	narrowing: Narrowing,
	names: boolean,
): Promise<FacetCounts> {
	const known = await knownOf(index, found, { facets: true, names: names || narrowing.name.length > 0 });
	const count = (facet: Facet) => {
		const counts = new Map<string, { value: string; name: InBothScripts | null; articles: number }>();
		for (const one of found) {
			if (!keeps(known(one.shard), one, narrowing, facet)) continue;
			for (const { value, name } of valuesOf(known(one.shard), one, facet)) {
				const entry = counts.get(value) ?? { value, name, articles: 0 };
				entry.articles++;
				counts.set(value, entry);
			}
		}
		const byValue = (a: FacetEntry, b: FacetEntry) => (a.value > b.value ? -1 : 1);
		const byCount = (a: FacetEntry, b: FacetEntry) => b.articles - a.articles || byValue(b, a);
		const dated = (entry: FacetEntry) => Number(entry.value === UNDATED);
		return [...counts.values()].sort((a, b) =>
			facet === 'year' ? dated(a) - dated(b) || byValue(a, b) : byCount(a, b),
		);
	};
	return Object.fromEntries(FACETS.map((facet) => [facet, count(facet)])) as Record<Facet, FacetEntry[]>;
}
