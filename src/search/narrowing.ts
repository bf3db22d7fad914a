/** What results can be narrowed by, in the order in which it is offered. */
export const FACETS = ['year', 'outlet', 'section', 'author', 'name'] as const;
export type Facet = (typeof FACETS)[number];

/**
 * A narrowing of results: for each facet the values of which an article must have one (none: any will do), and the ends
 * of a span of days, null where open. `year` may be a month too, `YYYY-MM`.
 */
export type Narrowing = Readonly<Record<Facet, readonly string[]> & Record<'from' | 'to', string | null>>;

/** No narrowing at all. */
export const EVERYTHING: Narrowing = {
	year: [],
	outlet: [],
	section: [],
	author: [],
	name: [],
	from: null,
	to: null,
};

/** Value of undated articles where the year is asked. */
export const UNDATED = 'none';

/** Whether anything is narrowed by. */
export function isNarrowing(narrowing: Narrowing): boolean {
	return (
		FACETS.some((facet) => narrowing[facet].length > 0) || narrowing.from !== null || narrowing.to !== null
	);
}
