import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readPages, type SitePage } from '../kit/site-files.ts';

/** Where elements point to. */
const POINTERS: Readonly<Record<string, string>> = {
	a: 'href',
	link: 'href',
	script: 'src',
	img: 'src',
	form: 'action',
	source: 'src',
};

interface Link {
	readonly page: string;
	readonly to: URL;
}

describe.each(['seed', 'demo'] as const)('the links of the %s site', (name) => {
	const { folder, base, site } = inject(name);
	const origin = site ?? 'http://site.invalid';
	const pages = readPages(folder);
	const links = pages.flatMap((page) => linksOf(page, base, origin));
	const inside = links.filter(({ to }) => to.origin === origin);

	it('are many', () => {
		expect(pages.length).toBeGreaterThan(name === 'seed' ? 30 : 500);
		expect(inside.length).toBeGreaterThan(pages.length * 5);
	});

	it('stay under the base path and lead to a file', () => {
		const missing = inside.filter(({ to }) => fileOf(to, base, folder) === null);
		expect(missing.map(({ page, to }) => `${page} → ${to.pathname}`)).toEqual([]);
	});

	it('with an anchor lead to an element that is there', () => {
		const ids = new Map(
			pages.map((page) => [page.path, new Set(page.elements.map(({ attributes }) => attributes.id))]),
		);
		const anchored = inside.filter(({ to }) => to.hash.length > 1);
		expect(anchored.length).toBeGreaterThan(10);
		const lost = anchored.filter(({ to }) => {
			const target = ids.get(decodeURIComponent(to.pathname.slice(base.length)));
			return !target?.has(decodeURIComponent(to.hash.slice(1)));
		});
		expect(lost.map(({ page, to }) => `${page} → ${to.pathname}${to.hash}`)).toEqual([]);
	});

	it('end with a slash where they lead to a page', () => {
		const bare = inside.filter(({ to }) => {
			const file = fileOf(to, base, folder);
			return file?.endsWith('index.html') && !to.pathname.endsWith('/');
		});
		expect(bare.map(({ page, to }) => `${page} → ${to.pathname}`)).toEqual([]);
	});

	it('make every page reachable from the chooser, but for the list of undated reports where there are none', () => {
		const next = new Map(pages.map((page) => [page.path, linksOf(page, base, origin)]));
		const seen = new Set(['']);
		for (const path of seen) {
			for (const { to } of next.get(path) ?? []) {
				const target = decodeURIComponent(to.pathname.slice(base.length));
				if (to.origin === origin && next.has(target)) seen.add(target);
			}
		}
		const unseen = pages.map(({ path }) => path).filter((path) => !seen.has(path) && path !== '404.html');
		const none = name === 'seed' ? ['zh-Hans/undated/', 'zh-Hant/undated/'] : [];
		expect(unseen).toEqual(none);
	});
});

function linksOf({ file, path, elements }: SitePage, base: string, origin: string): Link[] {
	return elements.flatMap(({ tag, attributes }) => {
		const value = attributes[POINTERS[tag] ?? ''];
		return value === undefined ? [] : [{ page: file, to: new URL(value, `${origin}${base}${path}`) }];
	});
}

function fileOf(to: URL, base: string, folder: string): string | null {
	if (!to.pathname.startsWith(base)) return null;
	const path = join(folder, decodeURIComponent(to.pathname.slice(base.length)));
	if (!existsSync(path)) return null;
	if (!statSync(path).isDirectory()) return path;
	const index = join(path, 'index.html');
	return existsSync(index) ? index : null;
}
