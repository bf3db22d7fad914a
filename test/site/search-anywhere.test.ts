import { describe, expect, inject } from 'vitest';
import { findBarriers } from '../kit/axe.ts';
import { test } from '../kit/browser-test.ts';
import { answered, publishedArticles } from '../kit/search-page.ts';

const { folder, url } = inject('demo');
const articles = publishedArticles(folder);
const having = (text: string) => articles.filter((one) => one.text['zh-Hant'].includes(text));
const PHONE = { width: 390, height: 740 };

describe('the box in the head of every page', () => {
	test('has results while one types, after the key /, and leads to one by keys', async ({ open }) => {
		const tab = await open(`${url}zh-Hant/a/${articles[0]?.id}/`);
		await tab.keyboard.press('/');
		await tab.keyboard.type('居民');
		await tab.locator('.quick-result').first().waitFor();
		expect(await tab.locator('.quick-status').textContent()).toMatch(
			new RegExp(`^${having('居民').length} 篇 · \\d+ 則$`),
		);
		expect(await tab.locator('.quick-result mark').first().textContent()).toBe('居民');
		await tab.keyboard.press('ArrowDown');
		await tab.keyboard.press('Enter');
		await tab.waitForURL(/\/zh-Hant\/a\/[a-z2-7]+\/\?q=/);
		await tab.locator('mark.hit').first().waitFor();
	});

	test('goes away by Escape, keeps what was typed, and sends it to the search page', async ({ open }) => {
		const tab = await open(`${url}zh-Hans/`);
		await tab.locator('#site-q').click();
		await tab.keyboard.type('居民');
		await tab.locator('.quick-result').first().waitFor();
		await tab.keyboard.press('ArrowDown');
		await tab.keyboard.press('Escape');
		expect(await tab.locator('#site-q').evaluate((field) => field === document.activeElement)).toBe(true);
		await tab.keyboard.press('Escape');
		expect(await tab.locator('.quick').isVisible()).toBe(false);
		expect(await tab.locator('#site-q').inputValue()).toBe('居民');
		await tab.keyboard.press('Enter');
		await answered(tab);
		expect(await tab.locator('.search-result').count()).toBeGreaterThan(0);
	});

	test('says what of a query it could not do, and shows the hit on a phone too', async ({ open }) => {
		const tab = await open(`${url}zh-Hant/`, { viewport: PHONE });
		await tab.locator('#site-q').click();
		await tab.keyboard.type('"居民');
		await tab.locator('.quick-result').first().waitFor();
		expect(await tab.locator('.quick-status').textContent()).toContain('引號沒有收尾');
		const shown = await tab.locator('.quick-result').evaluateAll((results) =>
			results.map((result) => {
				const mark = result.querySelector('mark')?.getBoundingClientRect();
				return mark !== undefined && mark.right <= result.getBoundingClientRect().right;
			}),
		);
		expect(shown).not.toContain(false);
	});

	test('loads nothing of the search before the reader goes there', async ({ open }) => {
		const tab = await open(`${url}zh-Hant/`);
		await tab.waitForLoadState('networkidle');
		const asked = await tab.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
		expect(asked.filter((name) => /pagefind|quick-search\.|occurrences/.test(name))).toEqual([]);
	});
});

describe('no state of the search has a barrier', () => {
	const states = {
		'without a query': { path: 'search/', ready: '.search-empty p' },
		'with results': { path: 'search/?q=記者&year=2024', ready: '.search-chip' },
		'without results': { path: 'search/?q=鯨鯊+記者', ready: '.search-try a' },
		'by mention': { path: 'search/?q=記者&view=mentions', ready: '.kwic' },
		'in an article': { path: `a/${having('記者')[0]?.id}/?q=記者`, ready: '.hits' },
	} as const;

	test.for(Object.keys(states) as (keyof typeof states)[])('%s', async (name, { open }) => {
		const { path, ready } = states[name];
		const looks = [
			{ colorScheme: 'light', viewport: { width: 1280, height: 900 } },
			{ colorScheme: 'dark', viewport: PHONE },
		] as const;
		for (const look of looks) {
			const tab = await open(`${url}zh-Hant/${path}`, look);
			await tab.locator(ready).first().waitFor();
			expect(await findBarriers(tab)).toEqual([]);
			expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				look.viewport.width,
			);
			await tab.context().close();
		}
	});

	test('while a file fails', async ({ open }) => {
		const tab = await open(`${url}zh-Hant/search/`, { expected: ['Failed to load resource'] });
		await tab.route('**/*.pf_index', (route) => route.abort());
		await tab.locator('.search-input').fill('記者');
		await tab.locator('.search-failure').waitFor();
		expect(await findBarriers(tab)).toEqual([]);
	});

	test.for(['light', 'dark'] as const)(
		'below the box of a page in %s colours',
		async (colorScheme, { open }) => {
			const tab = await open(`${url}zh-Hant/`, { colorScheme });
			await tab.locator('#site-q').click();
			await tab.keyboard.type('記者');
			await tab.locator('.quick-result').first().waitFor();
			expect(await findBarriers(tab)).toEqual([]);
		},
	);
});

describe('on a phone', () => {
	test('nothing covers what is read: the bar at the top is whole, and holds the switch', async ({ open }) => {
		const tab = await open(`${url}zh-Hant/a/${articles[0]?.id}/`, { viewport: PHONE });
		await tab.evaluate(() => window.scrollTo({ top: 600, behavior: 'instant' }));
		const { fixed, bar, inner } = await tab.evaluate(() => {
			const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
			const [name, choice] = [box('.masthead .name'), box('script-switch')];
			return {
				fixed: [...document.querySelectorAll('body *')].filter(
					(one) => getComputedStyle(one).position === 'fixed',
				).length,
				bar: name && { top: name.top, left: name.left, right: innerWidth - name.right, bottom: name.bottom },
				inner: choice && { top: choice.top, bottom: choice.bottom },
			};
		});
		expect(fixed).toBe(0);
		expect(bar?.top).toBe(0);
		expect(bar?.left).toBe(0);
		expect(bar?.right).toBeLessThan(20);
		expect(inner?.top).toBeGreaterThanOrEqual(0);
		expect(inner?.bottom).toBeLessThanOrEqual(bar?.bottom ?? 0);
	});

	test('the switch keeps the line that the reader is at', async ({ open }) => {
		const tab = await open(`${url}zh-Hant/a/${articles[0]?.id}/`, { viewport: PHONE });
		const tops = () =>
			tab
				.locator('[data-paragraphs] > [id]')
				.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
		await tab.evaluate(() => window.scrollTo({ top: 500, behavior: 'instant' }));
		const before = await tops();
		await tab.evaluate(() =>
			document.querySelector<HTMLElement>('script-switch a[data-script="zh-Hans"]')?.click(),
		);
		await tab.waitForURL(/\/zh-Hans\/a\/[^/]+\/#p\d+$/);
		const number = Number(new URL(tab.url()).hash.slice(2));
		await expect
			.poll(async () => Math.abs(((await tops())[number - 1] ?? 0) - (before[number - 1] ?? 0)))
			.toBeLessThan(3);
	});
});
