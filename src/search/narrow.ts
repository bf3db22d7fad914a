import type { InBothScripts } from '../model/listing.ts';
import type { FacetColumn, ShardFacets } from './files.ts';
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

function named({ values, slugs, names }: FacetColumn, article: number): readonly Value[] {
	const value = slugs[values[article] ?? -1];
	return value === undefined ? [] : [{ value, name: names[values[article] ?? -1] ?? null }];
}

/** Values of an article for a facet. */
function valuesOf(facets: ShardFacets, { article, date }: Found, facet: Facet): readonly Value[] {
	if (facet === 'year') return [{ value: date?.slice(0, 4) ?? UNDATED, name: null }];
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

function keeps(facets: ShardFacets, found: Found, narrowing: Narrowing, but: Facet | null): boolean {
	if (!inSpan(found.date, narrowing.from, narrowing.to)) return false;
	return FACETS.every((facet) => {
		const wanted = narrowing[facet];
		if (wanted.length === 0 || facet === but) return true;
		if (facet === 'year') return wanted.some((time) => (found.date ?? UNDATED).startsWith(time));
		return valuesOf(facets, found, facet).some(({ value }) => wanted.includes(value));
	});
}

const NO_COLUMN: FacetColumn = { values: [], slugs: [], names: [] };
const NO_FACETS: ShardFacets = {
	outlets: NO_COLUMN,
	sections: NO_COLUMN,
	authors: [],
	authorSlugs: [],
	authorNames: [],
};

/** Facets of each shard that has results; none are loaded where only dates are asked. */
async function facetsOf(
	index: SearchIndex,
	found: readonly Found[],
	needed: boolean,
): Promise<(shard: number) => ShardFacets> {
	if (!needed) return () => NO_FACETS;
	const numbers = [...new Set(found.map(({ shard }) => shard))];
	const loaded = new Map(
		await Promise.all(
			numbers.map(async (number) => [number, await (await index.shard(number)).facets()] as const),
		),
	);
	return (shard) => loaded.get(shard) ?? NO_FACETS;
}

/** The results that a narrowing leaves, in the order they had. */
export async function narrow(
	index: SearchIndex,
	found: readonly Found[],
	narrowing: Narrowing,
): Promise<readonly Found[]> {
	const needed = FACETS.some((facet) => facet !== 'year' && narrowing[facet].length > 0);
	const facets = await facetsOf(index, found, needed);
	return found.filter((one) => keeps(facets(one.shard), one, narrowing, null));
}

/** How many results have each value. Within a facet the counts are those without its own narrowing. */
export async function countFacets(
	index: SearchIndex,
	found: readonly Found[],
	narrowing: Narrowing,
): Promise<FacetCounts> {
	const facets = await facetsOf(index, found, true);
	const count = (facet: Facet) => {
		const counts = new Map<string, { value: string; name: InBothScripts | null; articles: number }>();
		for (const one of found) {
			if (!keeps(facets(one.shard), one, narrowing, facet)) continue;
			for (const { value, name } of valuesOf(facets(one.shard), one, facet)) {
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
	return { year: count('year'), outlet: count('outlet'), section: count('section'), author: count('author') };
}
