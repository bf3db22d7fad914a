import { SCRIPTS, type Script } from '../model/script.ts';
import type { SourceRef } from '../model/source.ts';

/** Which file a capture is of. */
type CapturePlace = Pick<SourceRef, 'path' | 'inside'>;

/** Formats in which a citation can be fetched. */
export type CiteFormat = 'bib' | 'ris' | 'json';

/** Endings that a browser would run as a page; such a capture is published as plain text and never executed. */
const ACTIVE = /^(?:html?|shtml|xhtml|xht|xml|svg|mhtml?|js|mjs)$/i;

/**
 * File name of the published capture: the id with the ending of the source (`abcd.txt`), or of the innermost of the
 * files it is packed in. Without an ending `bin`;
 * an ending that browsers execute gets `.txt` behind it, so that a captured page cannot run scripts in the archive.
 */
export function rawName(id: string, { path, inside }: CapturePlace): string {
	const ending = /\.([A-Za-z0-9]{1,8})$/.exec(inside?.at(-1) ?? path)?.[1] ?? 'bin';
	return `${id}.${ending}${ACTIVE.test(ending) ? '.txt' : ''}`;
}

/** Date value (`2020`, `2020-07`, `2020-07-21`) as the path of its page (`2020/07/21`). */
export function datePath(value: string): string {
	return value.replaceAll('-', '/');
}

/** Percent-encodes each part of a path; slashes stay. Most paths hold nothing to encode, and every page has dozens. */
function encodePath(path: string): string {
	return /^[\w./-]*$/.test(path) ? path : path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Every route of the site as a function. Results are root-relative, percent-encoded, end in `/` where they are pages
 * and begin with the base path.
 *
 * @param base base path of the site, with or without slashes at its ends
 * @param site origin (and nothing more) under which the site is published, or nothing when not known
 */
export function createUrls(base: string, site?: URL | string) {
	const root = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace(/^\/+/, '/');
	const at = (path: string) => root + encodePath(path);
	const variant = (v: Script, path = '') => at(`${v}/${path}`);
	return {
		/** Base path with a slash at both ends. */
		root,
		/** The chooser. */
		chooser: () => root,
		home: (v: Script) => variant(v),
		article: (v: Script, id: string) => variant(v, `a/${id}/`),
		/** The X-ray: the source lines beside the article. */
		xray: (v: Script, id: string) => variant(v, `a/${id}/source/`),
		/** Year, month or day page, by `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
		date: (v: Script, value: string) => variant(v, `d/${datePath(value)}/`),
		/** List of years. */
		dates: (v: Script) => variant(v, 'd/'),
		undated: (v: Script) => variant(v, 'undated/'),
		outlets: (v: Script) => variant(v, 'o/'),
		outlet: (v: Script, outlet: string) => variant(v, `o/${outlet}/`),
		section: (v: Script, outlet: string, section: string) => variant(v, `o/${outlet}/${section}/`),
		authors: (v: Script) => variant(v, 'by/'),
		author: (v: Script, slug: string) => variant(v, `by/${slug}/`),
		stories: (v: Script) => variant(v, 'stories/'),
		story: (v: Script, id: string) => variant(v, `story/${id}/`),
		/** Two texts of a story side by side, the earlier first. */
		storyPair: (v: Script, story: string, a: string, b: string) => variant(v, `story/${story}/${a}/${b}/`),
		search: (v: Script, query?: string) =>
			variant(v, 'search/') + (query === undefined ? '' : `?q=${encodeURIComponent(query)}`),
		/** One of the owner's pages, by the name of its file. */
		page: (v: Script, slug: string) => variant(v, `${slug}/`),
		/** How the archive converts between the scripts. */
		conversions: (v: Script) => variant(v, 'about/conversions/'),
		/** The report of the build. */
		report: (v: Script) => variant(v, 'about/report/'),
		/** The list with every copy of a story, beside `list` with each story once. */
		allCopies: (list: string) => `${list}all/`,
		/** Page `n` of a list whose first page is `list`; page 1 is the list itself. */
		paged: (list: string, n: number) => (n <= 1 ? list : `${list}p/${n}/`),
		feed: (v: Script) => variant(v, 'feed.xml'),
		opensearch: (v: Script) => at(`opensearch-${v}.xml`),
		sitemap: (part?: number) => at(part === undefined ? 'sitemap-index.xml' : `sitemap-${part}.xml`),
		/** The published capture of an article. */
		raw: (id: string, source: CapturePlace) => at(`raw/${rawName(id, source)}`),
		cite: (id: string, format: CiteFormat) => at(`cite/${id}.${format}`),
		/** A file of `public/` or of the built site, e.g. `data/articles.jsonl`. */
		file: (path: string) => at(path),
		/** The same page in the other variant (`path` root-relative); a page without variants stays itself. */
		inScript: (path: string, v: Script) => swapVariant(root, path, v),
		/** With the site's origin in front where that is known, else unchanged. */
		absolute: (path: string) => (site === undefined ? path : new URL(path, site).href),
	};
}

/** What `createUrls` gives. */
export type Urls = ReturnType<typeof createUrls>;

function swapVariant(root: string, path: string, v: Script): string {
	for (const script of SCRIPTS) {
		const home = `${root}${script}/`;
		if (path.startsWith(home)) return `${root}${v}/${path.slice(home.length)}`;
	}
	return path;
}
