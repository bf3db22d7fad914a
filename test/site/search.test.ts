import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { test } from '../kit/browser-test.ts';
import { runJiuwen } from '../kit/run-jiuwen.ts';

/** What a reader may type to find the seed's article, in either script, with or without quotes of either kind. */
const QUERIES = [
	'王小平',
	'杨娅辉',
	'楊婭輝',
	'8629.5億元',
	'8629.5亿元',
	'“六穩”',
	'"六稳"',
	'產業轉型攻堅',
	'产业转型攻坚',
];
const NOTHING = '鯨鯊潛水';

const seed = inject('seed');
const demo = inject('demo');

async function type(page: Page, query: string): Promise<void> {
	await page.locator('input.search-input').fill(query);
	await settled(page, query);
}

/** Waits until the answer to this query stands there. */
async function settled(page: Page, query: string): Promise<void> {
	await page.waitForFunction(
		(typed) =>
			new URLSearchParams(location.search).get('q') === typed &&
			document.querySelector('.search-result mark, .search-none') !== null,
		query,
	);
}

describe.each(['zh-Hant', 'zh-Hans'] as const)('searching in %s', (script) => {
	const home = `${seed.url}${script}/`;

	test.for(QUERIES)('%s finds the article', async (query, { open }) => {
		const page = await open(`${home}search/`);
		await type(page, query);
		const results = page.locator('.search-result');
		expect(await results.count()).toBe(1);
		expect(await results.locator('h2 a').getAttribute('href')).toMatch(
			new RegExp(`^/${script}/a/[a-z2-7]+/`),
		);
		expect(await page.locator('.search-status').textContent()).toMatch(/1/);
	});

	test('marks what was found, in the script of the page', async ({ open }) => {
		const page = await open(`${home}search/`);
		await type(page, script === 'zh-Hant' ? '杨娅辉' : '楊婭輝');
		const marked = await page.locator('.search-result mark').allTextContents();
		expect(marked).toContain(script === 'zh-Hant' ? '楊婭輝' : '杨娅辉');
	});

	test('can be shared: an address with ?q= shows its results', async ({ open }) => {
		const page = await open(`${home}search/?q=${encodeURIComponent('王小平')}`);
		await settled(page, '王小平');
		expect(await page.locator('.search-result').count()).toBe(1);
		expect(await page.locator('input.search-input').inputValue()).toBe('王小平');
	});

	test('from the box on every page leads to the results', async ({ open }) => {
		const page = await open(home);
		await page.locator('header input[name="q"]').fill('產業轉型攻堅');
		await page.keyboard.press('Enter');
		await settled(page, '產業轉型攻堅');
		expect(new URL(page.url()).pathname).toBe(`/${script}/search/`);
		expect(await page.locator('.search-result').count()).toBe(1);
	});

	test('without a hit says so and tells what to try', async ({ open }) => {
		const page = await open(`${home}search/`);
		await type(page, NOTHING);
		expect(await page.locator('.search-result').count()).toBe(0);
		expect(await page.locator('.search-empty').textContent()).toContain(NOTHING);
		expect((await page.locator('.search-empty').textContent())?.length).toBeGreaterThan(30);
	});
});

describe('the count of results', () => {
	test('is that of a plain search over the text of all articles, in the browser and on the command line', async ({
		open,
	}) => {
		const lines = await (await fetch(`${demo.url}data/articles.jsonl`)).text();
		const texts = lines
			.trim()
			.split('\n')
			.map((line) => (JSON.parse(line) as { text: Record<string, string> }).text['zh-Hans'] ?? '');
		const page = await open(`${demo.url}zh-Hant/search/?copies=all`);
		for (const query of ['下一步', '编号7', '图书馆', '负责人']) {
			const wanted = texts.filter((text) => text.includes(query)).length;
			expect(wanted, query).toBeGreaterThan(0);
			const ran = await runJiuwen(['search', query, '--site', demo.folder, '--json']);
			const answer = JSON.parse(ran.out) as { total: number; results: unknown[] };
			expect(answer, query).toMatchObject({ total: wanted });
			expect(answer.results).toHaveLength(wanted);
			await page.locator('input.search-input').fill(query);
			const counted = new RegExp(`(?<!\\d)${wanted}(?!\\d)`);
			await expect.poll(() => page.locator('.search-status').textContent()).toMatch(counted);
		}
	});

	test('on more than one page of results grows by asking for more', async ({ open }) => {
		const page = await open(`${demo.url}zh-Hant/search/`);
		await type(page, '本文由');
		const before = await page.locator('.search-result').count();
		await page.locator('button.search-more').click();
		await page.waitForFunction((count) => document.querySelectorAll('.search-result').length > count, before);
		expect(await page.locator('.search-result').count()).toBeGreaterThan(before);
	});
});
