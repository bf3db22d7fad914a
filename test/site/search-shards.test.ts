import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { type BenchServer, serveBench } from '../../src/bench/search-server.ts';
import { preloadIndex } from '../../src/loader/preload-search.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { MANIFEST, type Manifest, SEARCH_FOLDER } from '../../src/search/files.ts';
import { createUrls } from '../../src/view/urls.ts';
import { test } from '../kit/browser-test.ts';
import { answered, ask, counts, type Published, publishedArticles } from '../kit/search-page.ts';
import { document as documentOf } from '../search/corpus.ts';

/** The demo site with the index of a large archive: many shards, of which a router tells. */
const LIMITS = {
	words: 4000,
	recentWords: 4000,
	recentSpan: 1,
	markEvery: 1000,
	chunkPlaces: 600,
	routedFrom: 4,
};
const demo = inject('demo');
const base = new URL(demo.url).pathname;
let place: string;
let server: BenchServer;
let manifest: Manifest;

function asDocument({ id, date, text }: Published): SearchDocument {
	const parts = (whole: string) => {
		const [headline = '', ...paragraphs] = whole.split('\n');
		return { headline, paragraphs };
	};
	const both = { 'zh-Hant': parts(text['zh-Hant']), 'zh-Hans': parts(text['zh-Hans']) };
	return documentOf({ id, date: date.value, text: both });
}

const lines = { headline: '消息', paragraphs: ['各地落實六穩、六保。'] };
const parted = documentOf({ id: 'parted', date: '2019-05-01', text: { 'zh-Hant': lines, 'zh-Hans': lines } });
const dated = [...publishedArticles(demo.folder).map(asDocument), parted].sort((a, b) =>
	(a.date ?? '') > (b.date ?? '') ? -1 : 1,
);
const having = (text: string) =>
	dated.filter(({ text: { 'zh-Hant': hant } }) =>
		[hant.headline, ...hant.paragraphs].join('\n').includes(text),
	);

beforeAll(async () => {
	place = mkdtempSync(join(tmpdir(), 'jiuwen-shards-'));
	cpSync(demo.folder, place, { recursive: true });
	const { problems } = await buildSearchIndex(dated, { outDir: place, base, limits: LIMITS });
	expect(problems).toEqual([]);
	await preloadIndex(place, createUrls(base));
	manifest = JSON.parse(await readFile(join(place, SEARCH_FOLDER, MANIFEST), 'utf8')) as Manifest;
	server = await serveBench({ [base]: place });
}, 120_000);

afterAll(async () => {
	await server.close();
	rmSync(place, { recursive: true, force: true });
});

const page = (search = '') => `${server.origin}${base}zh-Hant/search/${search}`;
const status = (tab: Page) => tab.locator('.search-status').textContent();

/** Holds back what is asked of all shards but the newest two, until told. */
async function holdOlder(tab: Page): Promise<() => void> {
	let release = () => {};
	const held = new Promise<void>((go) => {
		release = go;
	});
	const newest = manifest.shards.slice(0, 2).map(({ folder }) => folder);
	await tab.route('**/pagefind/**/*', async (route) => {
		const path = new URL(route.request().url()).pathname;
		if (!newest.some((folder) => path.includes(folder)) && !path.endsWith('.json')) await held;
		await route.continue();
	});
	return release;
}

describe('in an archive of many shards', () => {
	test('what the newest have stands there while the others are asked; the count comes when all have answered', async ({
		open,
	}) => {
		const tab = await open(page());
		expect(manifest.shards.length).toBeGreaterThan(6);
		await tab.waitForLoadState('networkidle');
		const release = await holdOlder(tab);
		await tab.locator('.search-input').fill('記者');
		await tab.locator('.search-result').first().waitFor();
		expect(await status(tab)).toBe('先列出近期最相關的，較早的還在查…');
		expect(await tab.locator('.search-facets > *').count()).toBe(0);
		expect(await tab.locator('.search-more').count()).toBe(0);
		await tab.locator('.search-headline a').first().focus();
		const focused = await tab.evaluate(() => document.activeElement?.getAttribute('data-key') ?? null);
		release();
		await answered(tab);
		expect((await counts(tab))[0]).toBe(having('記者').length);
		const keys = await tab
			.locator('.search-headline a')
			.evaluateAll((links) => links.map((link) => link.getAttribute('data-key')));
		const now = await tab.evaluate(() => document.activeElement?.getAttribute('data-key'));
		if (keys.includes(focused)) expect(now).toBe(focused);
		else expect(keys).toContain(now);
	});

	test('the newest results first are what stays, where the newest are asked for', async ({ open }) => {
		const tab = await open(page('?sort=newest'));
		await tab.waitForLoadState('networkidle');
		const release = await holdOlder(tab);
		await tab.locator('.search-input').fill('記者');
		await tab.locator('.search-result').first().waitFor();
		expect(await status(tab)).toBe('先列出最新的，總數還在算…');
		const headlines = () => tab.locator('.search-headline').allTextContents();
		const early = await headlines();
		release();
		await answered(tab);
		expect((await headlines()).slice(0, early.length)).toEqual(early);
		expect((await counts(tab))[0]).toBe(having('記者').length);
	});

	test('a year is searched alone, and the other years when they are asked for', async ({ open }) => {
		const old =
			having('記者')
				.findLast(({ date }) => date !== null)
				?.date?.slice(0, 4) ?? '';
		const tab = await open(page());
		await tab.waitForLoadState('networkidle');
		const asked = new Set<string>();
		tab.on('request', (request) => {
			const [, folder] = /pagefind\/([0-9a-f]+)\/index\//.exec(request.url()) ?? [];
			if (folder) asked.add(folder);
		});
		await tab.goto(page(`?q=${encodeURIComponent('記者')}&year=${old}`));
		await answered(tab);
		const inYear = having('記者').filter(({ date }) => date?.startsWith(old));
		expect((await counts(tab))[0]).toBe(inYear.length);
		const mayHold = manifest.shards.filter(
			({ first, last }) => (first ?? '9').slice(0, 4) <= old && (last ?? '').slice(0, 4) >= old,
		);
		expect(mayHold.length).toBeLessThan(manifest.shards.length);
		expect([...asked].sort()).toEqual(mayHold.map(({ folder }) => folder).sort());
		const years = tab.locator('.search-value[data-key^="year"]');
		expect(await years.evaluateAll((all) => all.map((one) => one.getAttribute('data-key')))).toEqual([
			`year ${old}`,
		]);
		await tab.locator('[data-key="years"]').click();
		await tab.locator('[data-key="years"]').waitFor({ state: 'detached' });
		await answered(tab);
		expect((await counts(tab))[0]).toBe(inYear.length);
		const rest = tab.locator('.search-facet', { has: years.first() }).locator('.search-rest');
		expect(await tab.locator(`.search-value[data-key="year ${old}"]`).getAttribute('aria-pressed')).toBe(
			'true',
		);
		if ((await rest.count()) > 0) await rest.click();
		const numbers = await years.locator('.search-number').allTextContents();
		const sum = numbers.reduce((all, number) => all + Number(number), 0);
		expect(numbers.length).toBeGreaterThan(1);
		expect(sum).toBe(having('記者').length);
	});

	test('a hit that punctuation runs through is marked and told, by article and by mention', async ({
		open,
	}) => {
		const tab = await open(page());
		await ask(tab, '六穩六保');
		expect(await tab.locator('mark.broken').allTextContents()).toEqual(['六穩、六保']);
		expect(await tab.locator('.search-facts .search-broken').textContent()).toBe('中間有標點');
		await ask(tab, '落實六穩');
		expect(await tab.locator('.search-result mark').allTextContents()).toEqual(['落實六穩']);
		expect(await tab.locator('.search-broken').count()).toBe(0);
		await tab.goto(page(`?q=${encodeURIComponent('六穩六保')}&view=mentions`));
		await answered(tab);
		expect(await tab.locator('.kwic mark.broken').allTextContents()).toEqual(['六穩、六保']);
		expect(await tab.locator('.search-take .search-broken').isVisible()).toBe(true);
	});

	test('the counts of other years are there at once where the query was asked without a year', async ({
		open,
	}) => {
		const tab = await open(page());
		await ask(tab, '記者');
		const years = tab.locator('.search-value[data-key^="year"]');
		const all = await years.count();
		expect(all).toBeGreaterThan(1);
		await years.last().click();
		await tab.locator('.search-chip').waitFor();
		await answered(tab);
		expect(await years.count()).toBe(all);
		expect(await tab.locator('[data-key="years"]').count()).toBe(0);
	});
});
