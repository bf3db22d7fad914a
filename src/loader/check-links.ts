import type { Problem } from '../model/problem.ts';

/** What a link check needs to know of the site. */
export interface LinkCheckOptions {
	/** Base path with a slash at both ends. */
	readonly base: string;
	/** Origin under which the site is published, where known: links to it are internal. */
	readonly site: string | null;
	/** Every file of the site, relative. */
	readonly files: ReadonlySet<string>;
}

const LINK = /\s(?:href|src|action)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const REFRESH = /<meta http-equiv="?refresh"? content="\d+;\s*url=([^"]+)"/gi;
const ID = /\sid=(?:"([^"]+)"|([^\s"'>]+))/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** A page that shows markup as text, and what is markup of the page itself. */
const SHOWN_MARKUP = /&lt;|=&quot;|=&#34;/;
const TAG = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

/** The file a link leads to, null when there is none, and its anchor. */
interface Target {
	readonly file: string | null;
	readonly anchor: string;
}

/** Links whose targets are remembered; bounds memory. */
const MOST_KNOWN = 50_000;

/**
 * Follows every internal link and anchor of every page. Text is scanned, not parsed: pages are written by this
 * program, and an archive has tens of thousands of them.
 */
export class LinkCheck {
	readonly #options: LinkCheckOptions;
	readonly #problems: Problem[] = [];
	/** Anchors asked for on other pages: page → anchor → first page that asks. */
	readonly #wanted = new Map<string, Map<string, string>>();
	/** Where links that begin with `/` lead: the same from every page. */
	readonly #known = new Map<string, Target | null>();

	constructor(options: LinkCheckOptions) {
		this.#options = options;
	}

	/** Takes one page; each page of the site comes once. */
	add(page: string, html: string): void {
		let own: Set<string> | undefined;
		for (const link of new Set(linksOf(html))) {
			const target = this.#resolve(link, page);
			if (target === null) continue;
			if (target.file === null) this.#problems.push(broken(page, link));
			else if (target.anchor !== '' && target.file === page) {
				own ??= new Set(anchorsOf(html));
				if (!own.has(target.anchor)) this.#problems.push(noAnchor(page, link));
			} else if (target.anchor !== '') {
				const anchors = this.#wanted.get(target.file) ?? new Map<string, string>();
				if (!anchors.has(target.anchor)) anchors.set(target.anchor, page);
				this.#wanted.set(target.file, anchors);
			}
		}
	}

	/** As `resolveLink`, without parsing again what stands on every page. */
	#resolve(link: string, page: string): Target | null {
		if (link.startsWith('#') && link.length > 1) return { file: page, anchor: safeDecode(link.slice(1)) };
		if (!link.startsWith('/')) return resolveLink(link, page, this.#options);
		let target = this.#known.get(link);
		if (target === undefined) {
			if (this.#known.size >= MOST_KNOWN) this.#known.clear();
			target = resolveLink(link, page, this.#options);
			this.#known.set(link, target);
		}
		return target;
	}

	/**
	 * What was found, once all pages are in.
	 * @param read gives a page again, for anchors that other pages ask for
	 */
	finish(read: (page: string) => string): readonly Problem[] {
		for (const [page, anchors] of this.#wanted) {
			const own = new Set(anchorsOf(read(page)));
			for (const [anchor, from] of anchors) {
				if (!own.has(anchor)) this.#problems.push(noAnchor(from, `${page}#${anchor}`));
			}
		}
		return this.#problems;
	}
}

function linksOf(page: string): string[] {
	// The X-ray of a captured page is full of links that lead nowhere; they are text.
	const html = SHOWN_MARKUP.test(page) ? (page.match(TAG) ?? []).join('') : page;
	const raw = [...html.matchAll(LINK)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
	raw.push(...[...html.matchAll(REFRESH)].map((match) => match[1] ?? ''));
	return raw.map((link) => link.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
}

function anchorsOf(html: string): string[] {
	return [...html.matchAll(ID)].map((match) => match[1] ?? match[2] ?? '');
}

/** The file a link leads to (null when there is none) and its anchor; null for links that lead out of the site. */
function resolveLink(link: string, page: string, { base, site, files }: LinkCheckOptions): Target | null {
	const inner = site !== null && link.startsWith(`${site}/`) ? link.slice(site.length) : link;
	if (inner === '' || SCHEME.test(inner) || inner.startsWith('//')) return null;
	const here = new URL(page.replace(/(^|\/)index\.html$/, '$1'), `http://site${base}`);
	const url = new URL(inner, here);
	if (!url.pathname.startsWith(base)) return { file: null, anchor: '' };
	const path = safeDecode(url.pathname.slice(base.length));
	const file =
		[path, `${path}index.html`, `${path}/index.html`].find((name) => files.has(name.replace(/^\//, ''))) ??
		null;
	return { file: file?.replace(/^\//, '') ?? null, anchor: safeDecode(url.hash.slice(1)) };
}

function safeDecode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function broken(file: string, link: string): Problem {
	return {
		code: 'link-broken',
		severity: 'error',
		file,
		line: null,
		what: `The link ${link} leads to nothing in the site.`,
		fix: 'Build the site again; if the link is in a page of content/pages, mend it there.',
	};
}

function noAnchor(file: string, link: string): Problem {
	return {
		code: 'anchor-missing',
		severity: 'error',
		file,
		line: null,
		what: `The link ${link} names a place that its page does not have.`,
		fix: 'Build the site again; if the link is in a page of content/pages, mend it there.',
	};
}
