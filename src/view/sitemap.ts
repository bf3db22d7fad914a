import { SCRIPTS, type Script } from '../model/script.ts';
import { xml } from './feed.ts';

/** Pages in one sitemap file; with both variants and their links a file stays far below the limit of 50 MB. */
export const SITEMAP_SIZE = 10_000;

/** A page in all its variants: absolute address by script, and the one for readers of neither. */
export interface SitemapPage {
	readonly addresses: Readonly<Record<Script, string>>;
	readonly fallback: string;
}

/** The list of sitemap files. */
export function sitemapIndex(files: readonly string[]): string {
	const entries = files.map((file) => `<sitemap><loc>${xml(file)}</loc></sitemap>`);
	return document('sitemapindex', '', entries);
}

/** One sitemap file: each variant of each page, with links to the others. */
export function sitemapFile(pages: Iterable<SitemapPage>): string {
	const entries: string[] = [];
	for (const { addresses, fallback } of pages) {
		const links = [...SCRIPTS.map((v) => [v, addresses[v]] as const), ['x-default', fallback] as const]
			.map(([lang, href]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${xml(href)}"/>`)
			.join('');
		for (const v of SCRIPTS) entries.push(`<url><loc>${xml(addresses[v])}</loc>${links}</url>`);
	}
	return document('urlset', ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', entries);
}

function document(name: string, attributes: string, entries: readonly string[]): string {
	const opening = `<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${attributes}>`;
	return `<?xml version="1.0" encoding="UTF-8"?>\n${opening}\n${entries.join('\n')}\n</${name}>\n`;
}
