import type { StoryId } from '../model/ids.ts';
import type { BrowseEntry, Catalogue, ListFilter } from '../model/listing.ts';
import { SCRIPTS, type Script } from '../model/script.ts';
import { pageCount } from './paging.ts';
import { datePath } from './urls.ts';

/** One page of a list in one variant: what a page file hands to its template. */
export interface ListRoute<Subject> {
	readonly params: { readonly v: Script; readonly path: string | undefined };
	readonly props: {
		readonly subject: Subject;
		readonly filter: ListFilter;
		/** Rows of the whole list. */
		readonly count: number;
		/** The list with a story once and the one with every copy, where they differ. */
		readonly copies: CopySwitch | null;
		/** Page at hand and number of pages, from 1. */
		readonly page: number;
		readonly pages: number;
	};
}

/** A switch between two lists of the same reports; rows of either, and which is at hand. */
export interface CopySwitch {
	readonly showsAll: boolean;
	readonly once: number;
	readonly all: number;
	/** Stories that all of them are; the canonical copy of some may stand in another list. */
	readonly stories: number;
}

/** A date page: its date and the neighbours of the same precision that hold reports. */
export interface DateSubject {
	readonly date: string;
	readonly before: string | null;
	readonly after: string | null;
}

/** A section page knows its outlet; an outlet page has no section. */
export interface OutletSubject {
	readonly outlet: BrowseEntry;
	readonly section: BrowseEntry | null;
}

/** Each page of a list in each variant; page n > 1 lies under `p/n`. */
function listRoutes<Subject>(
	path: string,
	subject: Subject,
	filter: ListFilter,
	count: number,
	size: number,
	copies: CopySwitch | null = null,
): ListRoute<Subject>[] {
	const pages = pageCount(count, size);
	return SCRIPTS.flatMap((v) =>
		Array.from({ length: pages }, (_, index) => {
			const page = index + 1;
			const full = [path, page === 1 ? '' : `p/${page}`].filter((part) => part !== '').join('/');
			return {
				params: { v, path: full === '' ? undefined : full },
				props: { subject, filter, count, copies, page, pages },
			};
		}),
	);
}

/** Years, months and days that hold reports, with their pages. */
export function dateRoutes(catalogue: Catalogue, size: number): ListRoute<DateSubject>[] {
	const years = catalogue.dates('').map(({ slug }) => ({ date: slug }));
	const months = years.flatMap(({ date }) => below(catalogue, date));
	const days = months.flatMap(({ date }) => below(catalogue, date));
	return [years, months, days].flatMap((level) =>
		level.flatMap(({ date }, index) => {
			const subject = {
				date,
				before: level[index - 1]?.date ?? null,
				after: level[index + 1]?.date ?? null,
			};
			return onceAndAll(catalogue, datePath(date), subject, { date }, size);
		}),
	);
}

/** Path of a list with every copy, below that of the one with each story once. */
export const ALL_COPIES = 'all';

/** The pages of a list with each story once, and where that leaves out copies, those of the list with every copy. */
function onceAndAll<Subject>(
	catalogue: Catalogue,
	path: string,
	subject: Subject,
	filter: ListFilter,
	size: number,
): ListRoute<Subject>[] {
	const once = catalogue.count(filter);
	const every = { ...filter, allCopies: true };
	const all = catalogue.count(every);
	if (all === once) return listRoutes(path, subject, filter, once, size);
	const full = [path, ALL_COPIES].filter((part) => part !== '').join('/');
	const sums = { once, all, stories: catalogue.countStories(every) };
	return [
		...listRoutes(path, subject, filter, once, size, { showsAll: false, ...sums }),
		...listRoutes(full, subject, every, all, size, { showsAll: true, ...sums }),
	];
}

function below(catalogue: Catalogue, prefix: string): { date: string }[] {
	return catalogue.dates(prefix).map(({ slug }) => ({ date: `${prefix}-${slug}` }));
}

/** Outlets and their sections, with their pages. */
export function outletRoutes(catalogue: Catalogue, size: number): ListRoute<OutletSubject>[] {
	return catalogue.outlets().flatMap((outlet) => {
		const own = { outlet: outlet.slug };
		return [
			...onceAndAll(catalogue, outlet.slug, { outlet, section: null }, own, size),
			...catalogue.sections(outlet.slug).flatMap((section) => {
				const filter = { ...own, section: section.slug };
				const path = `${outlet.slug}/${section.slug}`;
				return onceAndAll(catalogue, path, { outlet, section }, filter, size);
			}),
		];
	});
}

/** Names on one page of the index of authors. */
export const AUTHORS_A_PAGE = 600;

/** The index of authors (without subject), and each author with the pages of their reports. */
export function authorRoutes(catalogue: Catalogue, size: number): ListRoute<BrowseEntry | null>[] {
	const authors = catalogue.authors();
	return [
		...listRoutes<BrowseEntry | null>('', null, {}, authors.length, AUTHORS_A_PAGE),
		...authors.flatMap((author) => {
			const filter = { author: author.slug };
			return onceAndAll<BrowseEntry | null>(catalogue, author.slug, author, filter, size);
		}),
	];
}

/** The undated, each story once or every copy. */
export function undatedRoutes(catalogue: Catalogue, size: number): ListRoute<null>[] {
	const filter = { date: 'none' };
	return onceAndAll(catalogue, '', null, filter, size);
}

/** A list without a subject of its own, such as the stories. */
export function plainRoutes(catalogue: Catalogue, filter: ListFilter, size: number): ListRoute<null>[] {
	return listRoutes('', null, filter, catalogue.count(filter), size);
}

/** Routes of a page that only the variant tells apart. */
export function variantRoutes(): { params: { v: Script } }[] {
	return SCRIPTS.map((v) => ({ params: { v } }));
}

/** The front page with every copy of a story, in each variant; none where each story has one. */
export function frontCopyRoutes(catalogue: Catalogue): { params: { v: Script } }[] {
	return catalogue.count({ allCopies: true }) > catalogue.count({}) ? variantRoutes() : [];
}

/** Every article in each variant. */
export function articleRoutes(catalogue: Catalogue): { params: { v: Script; id: string } }[] {
	return [...catalogue.ids()].flatMap(({ id }) => SCRIPTS.map((v) => ({ params: { v, id } })));
}

/** Stories of two articles and more, in each variant. */
export function storyRoutes(catalogue: Catalogue): { params: { v: Script; id: StoryId } }[] {
	const filter = { reprinted: true };
	const items = catalogue.list(filter, { limit: catalogue.count(filter), offset: 0 });
	return items.flatMap(({ story }) => SCRIPTS.map((v) => ({ params: { v, id: story } })));
}
