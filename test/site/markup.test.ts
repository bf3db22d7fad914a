import { describe, expect, inject, it } from 'vitest';
import { readPages, type SiteElement, type SitePage } from '../kit/site-files.ts';
import { isRedirect } from '../kit/templates.ts';

const SCRIPTS = ['zh-Hant', 'zh-Hans'] as const;

describe.each(['seed', 'demo'] as const)('the pages of the %s site', (name) => {
	const { folder, base, site } = inject(name);
	const everything = readPages(folder);
	const redirects = everything.filter(isRedirect);
	const pages = everything.filter((page) => !isRedirect(page));
	const inVariants = pages.filter(({ path }) => SCRIPTS.some((script) => path.startsWith(`${script}/`)));
	const addressOf = (path: string) =>
		`${site ?? ''}${base}${path.split('/').map(encodeURIComponent).join('/')}`;
	const byAddress = new Map(pages.map((page) => [addressOf(page.path), page]));

	it('exist in both variants', () => {
		const rest = (script: string) =>
			inVariants
				.filter(({ path }) => path.startsWith(`${script}/`))
				.map(({ path }) => path.slice(script.length));
		expect(rest('zh-Hant').length).toBeGreaterThan(10);
		expect(rest('zh-Hant').sort()).toEqual(rest('zh-Hans').sort());
	});

	it('name their exact script as the language of the document', () => {
		const wrong = inVariants.filter(
			(page) => find(page, 'html')[0]?.attributes.lang !== page.path.slice(0, 7),
		);
		expect(wrong.map(({ file }) => file)).toEqual([]);
	});

	it('name themselves as the canonical address', () => {
		const wrong = pages.filter(
			(page) => page.path !== '404.html' && linkOf(page, 'canonical')[0] !== addressOf(page.path),
		);
		expect(wrong.map((page) => [page.file, linkOf(page, 'canonical')])).toEqual([]);
	});

	it('name each other as alternates, in both directions, with a default', () => {
		for (const page of inVariants) {
			const alternates = alternatesOf(page);
			expect(Object.keys(alternates).sort(), page.file).toEqual(['x-default', 'zh-Hans', 'zh-Hant']);
			expect(alternates[page.path.slice(0, 7)], page.file).toBe(addressOf(page.path));
			for (const script of SCRIPTS) {
				const other = byAddress.get(alternates[script] ?? '');
				expect(other && alternatesOf(other), `${page.file} → ${script}`).toEqual(alternates);
			}
		}
	});

	it('at the address of a copy lead to the article that is shown for it', () => {
		expect(redirects.length > 0).toBe(name === 'demo');
		for (const page of redirects) {
			const [canonical] = linkOf(page, 'canonical');
			expect(byAddress.get(canonical ?? '')?.path.slice(0, 10), page.file).toBe(page.path.slice(0, 10));
			const refresh = find(page, 'meta').find(({ attributes }) => attributes['http-equiv'] === 'refresh');
			expect(`${site ?? ''}${refresh?.attributes.content?.replace(/^0; url=/, '')}`, page.file).toBe(
				canonical,
			);
		}
	});

	it('carry JSON-LD that can be parsed, and articles say NewsArticle with the words of schema.org', () => {
		for (const page of inVariants) {
			const data = find(page, 'script').filter(({ attributes }) => attributes.type === 'application/ld+json');
			const objects = data.map(({ text }) => JSON.parse(text) as Record<string, unknown>);
			if (!/^zh-Han[ts]\/a\/[^/]+\/$/.test(page.path)) continue;
			const article = objects.find((object) => object['@type'] === 'NewsArticle');
			expect(article, page.file).toMatchObject({
				'@context': 'https://schema.org',
				headline: expect.stringMatching(/\S/),
				inLanguage: page.path.slice(0, 7),
				articleBody: expect.stringMatching(/\S/),
			});
		}
	});

	it('have one main heading, one main part, a title and a description', () => {
		for (const page of inVariants) {
			expect(find(page, 'h1'), page.file).toHaveLength(1);
			expect(find(page, 'main'), page.file).toHaveLength(1);
			expect(find(page, 'title')[0]?.text.trim(), page.file).not.toBe('');
			const description = find(page, 'meta').find(({ attributes }) => attributes.name === 'description');
			expect(description?.attributes.content, page.file).toMatch(/\S/);
		}
	});

	it('use every id once', () => {
		for (const page of pages) {
			const ids = page.elements.map(({ attributes }) => attributes.id).filter((id) => id !== undefined);
			expect(ids.length, page.file).toBe(new Set(ids).size);
		}
	});

	it('number paragraphs alike in both variants', () => {
		const articles = inVariants.filter(({ path }) => /^zh-Hant\/a\/[^/]+\/$/.test(path));
		expect(articles.length).toBeGreaterThan(0);
		for (const page of articles) {
			const twin = pages.find(({ path }) => path === page.path.replace('zh-Hant', 'zh-Hans')) as SitePage;
			const numbers = paragraphsOf(page);
			expect(numbers[0], page.file).toBe('p1');
			expect(paragraphsOf(twin), page.file).toEqual(numbers);
		}
	});
});

function find(page: SitePage, tag: string): SiteElement[] {
	return page.elements.filter((element) => element.tag === tag);
}

function linkOf(page: SitePage, rel: string): (string | undefined)[] {
	return find(page, 'link')
		.filter(({ attributes }) => attributes.rel === rel)
		.map(({ attributes }) => attributes.href);
}

function alternatesOf(page: SitePage): Record<string, string> {
	const links = find(page, 'link').filter(
		({ attributes }) => attributes.rel === 'alternate' && attributes.hreflang,
	);
	return Object.fromEntries(
		links.map(({ attributes }) => [attributes.hreflang ?? '', attributes.href ?? '']),
	);
}

function paragraphsOf(page: SitePage): (string | undefined)[] {
	return page.elements.map(({ attributes }) => attributes.id).filter((id) => /^p\d+$/.test(id ?? ''));
}
