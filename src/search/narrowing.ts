/** What results can be narrowed by, in the order in which it is offered. */
export const FACETS = ['year', 'outlet', 'section', 'author'] as const;
export type Facet = (typeof FACETS)[number];

/** A narrowing of results; null where it is not asked for. `year` may be a month too, `YYYY-MM`. */
export type Narrowing = Readonly<Record<Facet | 'from' | 'to', string | null>>;

/** No narrowing at all. */
export const EVERYTHING: Narrowing = {
	year: null,
	outlet: null,
	section: null,
	author: null,
	from: null,
	to: null,
};

/** Value of undated articles where the year is asked. */
export const UNDATED = 'none';

/** Whether anything is narrowed by. */
export function isNarrowing(narrowing: Narrowing): boolean {
	return Object.values(narrowing).some((value) => value !== null);
}
