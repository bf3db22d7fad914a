import type { APIRoute } from 'astro';
import { fallbackOf, siteIsKnown, urls } from '../components/site.ts';
import { catalogue } from '../loader/open-catalogue.ts';
import { SCRIPTS, type Script } from '../model/script.ts';
import { SITEMAP_SIZE, type SitemapPage, sitemapFile, sitemapIndex } from '../view/sitemap.ts';

/** Root-relative addresses, in the first variant, of the pages that search engines should know. */
function pages(): string[] {
	const [v = 'zh-Hant'] = SCRIPTS;
	const shown = [...catalogue().ids()].filter(({ id, canonical }) => id === canonical);
	return [
		urls.home(v),
		urls.dates(v),
		urls.outlets(v),
		urls.authors(v),
		urls.stories(v),
		urls.page(v, 'about'),
		urls.conversions(v),
		...catalogue()
			.outlets()
			.map(({ slug }) => urls.outlet(v, slug)),
		...shown.map(({ id }) => urls.article(v, id)),
	];
}

/** Sitemaps hold absolute addresses, so without a site there are none. */
export function getStaticPaths() {
	if (!siteIsKnown) return [];
	const all = pages();
	const parts = Math.ceil(all.length / SITEMAP_SIZE);
	const files = Array.from({ length: parts }, (_, part) => ({
		params: { sitemap: `sitemap-${part}` },
		props: { index: 0, paths: all.slice(part * SITEMAP_SIZE, (part + 1) * SITEMAP_SIZE) },
	}));
	return [{ params: { sitemap: 'sitemap-index' }, props: { index: parts, paths: [] as string[] } }, ...files];
}

function inBoth(path: string): SitemapPage {
	const address = (v: Script) => urls.absolute(urls.inScript(path, v));
	return {
		addresses: { 'zh-Hant': address('zh-Hant'), 'zh-Hans': address('zh-Hans') },
		fallback: urls.absolute(fallbackOf(path)),
	};
}

export const GET: APIRoute<{ index: number; paths: string[] }> = ({ props: { index, paths } }) => {
	const files = Array.from({ length: index }, (_, part) => urls.absolute(urls.sitemap(part)));
	return new Response(index > 0 ? sitemapIndex(files) : sitemapFile(paths.map(inBoth)));
};
