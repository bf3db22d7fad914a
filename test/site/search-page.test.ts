import { describe, expect, inject } from 'vitest';
import { test } from '../kit/browser-test.ts';
import { answered, ask, counts, holdIndex, publishedArticles } from '../kit/search-page.ts';

const { folder, url } = inject('demo');
const articles = publishedArticles(folder);
const page = (search = '', script = 'zh-Hant') => `${url}${script}/search/${search}`;
const having = (text: string) => articles.filter((one) => one.text['zh-Hant'].includes(text));
const FAILED = 'Failed to load resource';

describe('typing', () => {
	test('searches when a composition has ended, not in the middle of it', async ({ open }) => {
		const tab = await open(page());
		await tab.locator('.search-input').focus();
		const keys = await tab.context().newCDPSession(tab);
		for (const text of ['j', 'ju', 'jum', '居民'])
			await keys.send('Input.imeSetComposition', {
				text,
				selectionStart: text.length,
				selectionEnd: text.length,
			});
		await tab.waitForTimeout(500);
		expect(new URL(tab.url()).search).toBe('');
		expect(await tab.locator('.search-status').textContent()).toBe('');
		await keys.send('Input.insertText', { text: '居民' });
		await tab.waitForURL(/\?q=/);
		await answered(tab);
		expect((await counts(tab))[0]).toBe(having('居民').length);
	});

	test('never shows the answer to what was typed before', async ({ open }) => {
		const tab = await open(page());
		await tab.waitForLoadState('networkidle');
		await tab.evaluate(() => {
			const said: string[] = [];
			Object.assign(globalThis, { said });
			const status = document.querySelector('.search-status');
			new MutationObserver(() => said.push(status?.textContent ?? '')).observe(status as Node, {
				childList: true,
				characterData: true,
				subtree: true,
			});
		});
		const index = await holdIndex(tab);
		for (const query of ['居民', '學生', '記者']) {
			await tab.locator('.search-input').fill(query);
			await tab.waitForURL(`**/search/?q=${encodeURIComponent(query)}`);
		}
		await index.stop();
		await answered(tab);
		const said = await tab.evaluate(() => (globalThis as unknown as { said: string[] }).said);
		const numbers = said.filter((text) => /\d/.test(text));
		expect(numbers).toHaveLength(1);
		expect((await counts(tab))[0]).toBe(having('記者').length);
	});

	test('has first results two round trips after the last key, once the page is there', async ({ open }) => {
		const tab = await open(page());
		await tab.waitForLoadState('networkidle');
		const index = await holdIndex(tab);
		await tab.locator('.search-input').fill('居民');
		await tab.waitForURL(/\?q=/);
		let trips = 0;
		while ((await tab.locator('.search-result').count()) === 0 && trips < 9) {
			await tab.waitForTimeout(400);
			if ((await index.release()) > 0) trips++;
			await tab.waitForTimeout(200);
		}
		expect(trips).toBeLessThanOrEqual(2);
		await index.stop();
	});

	test('can be gone through by keys, there and back', async ({ open }) => {
		const tab = await open(page());
		await tab.keyboard.press('/');
		await tab.keyboard.type('記者');
		await answered(tab);
		const focused = () => tab.evaluate(() => document.activeElement?.textContent ?? '');
		const [first, second] = await tab.locator('.search-headline a').allTextContents();
		await tab.keyboard.press('ArrowDown');
		expect(await focused()).toBe(first);
		await tab.keyboard.press('ArrowDown');
		expect(await focused()).toBe(second);
		await tab.keyboard.press('Escape');
		expect(await tab.locator('.search-input').evaluate((field) => field === document.activeElement)).toBe(
			true,
		);
		expect(await tab.locator('.search-input').inputValue()).toBe('記者');
	});
});

describe('narrowing', () => {
	test('by any value leaves as many articles as stand beside it, and a chip takes it back', async ({
		open,
	}) => {
		const tab = await open(page());
		await ask(tab, '記者');
		const all = await counts(tab);
		const keys = await tab
			.locator('.search-value')
			.evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset.key ?? ''));
		expect(new Set(keys.map((key) => key.split(' ')[0]))).toEqual(
			new Set(['year', 'outlet', 'section', 'author']),
		);
		for (const key of keys) {
			const value = tab.locator(`.search-value[data-key="${key}"]`);
			const number = Number(await value.locator('.search-number').textContent());
			await value.click();
			await tab.locator('.search-chip').waitFor();
			await answered(tab);
			expect([key, (await counts(tab))[0]]).toEqual([key, number]);
			await tab.locator('.search-chip').click();
			await tab.locator('.search-chip').waitFor({ state: 'detached' });
			await answered(tab);
		}
		expect(await counts(tab)).toEqual(all);
	});

	test('combines, is in the address, and the names are in the script of the page', async ({ open }) => {
		const tab = await open(page());
		await ask(tab, '記者');
		await tab.locator('.search-value[data-key="year 2024"]').click();
		await tab.locator('.search-chip').waitFor();
		await answered(tab);
		const outlet = tab.locator('.search-value[data-key^="outlet"]').first();
		const number = Number(await outlet.locator('.search-number').textContent());
		const name = await outlet.locator('span').first().textContent();
		await outlet.click();
		await expect.poll(() => tab.locator('.search-chip').count()).toBe(2);
		await answered(tab);
		expect((await counts(tab))[0]).toBe(number);
		expect(await tab.locator('.search-chips').textContent()).toContain(name);
		expect(new URL(tab.url()).searchParams.get('year')).toBe('2024');
		const shown = await tab.locator('.search-date').allTextContents();
		expect(shown.every((date) => date.startsWith('2024'))).toBe(true);
		await tab.locator('.search-clear').click();
		await expect.poll(() => tab.locator('.search-chip').count()).toBe(0);
	});

	test('by several values of one facet leaves what has any of them; each is a chip of its own', async ({
		open,
	}) => {
		const tab = await open(page());
		await ask(tab, '記者');
		const outlets = tab.locator('.search-value[data-key^="outlet"]');
		const numbers = await outlets.locator('.search-number').allTextContents();
		await outlets.nth(0).click();
		await expect.poll(() => tab.locator('.search-chip').count()).toBe(1);
		await answered(tab);
		await outlets.nth(1).click();
		await expect.poll(() => tab.locator('.search-chip').count()).toBe(2);
		await answered(tab);
		expect((await counts(tab))[0]).toBe(Number(numbers[0]) + Number(numbers[1]));
		expect(new URL(tab.url()).searchParams.getAll('outlet')).toHaveLength(2);
		expect(await outlets.locator('.search-number').allTextContents()).toEqual(numbers);
		await tab.locator('.search-chip').first().click();
		await expect.poll(() => tab.locator('.search-chip').count()).toBe(1);
		await answered(tab);
		expect((await counts(tab))[0]).toBe(Number(numbers[1]));
	});

	test('by a span of days, oldest first, shows what lies in it in order', async ({ open }) => {
		const tab = await open(page('?q=記者&sort=oldest&copies=all'));
		await answered(tab);
		await tab.locator('.search-from').fill('2023-06-01');
		await tab.locator('.search-to').fill('2024-05-31');
		await expect.poll(() => tab.locator('.search-chip').count()).toBe(2);
		await answered(tab);
		const wanted = having('記者').filter(({ date }) => {
			const { value } = date;
			return value !== null && value >= '2023-06-01'.slice(0, value.length) && value <= '2024-05-31';
		});
		expect((await counts(tab))[0]).toBe(wanted.length);
		const dates = (await tab.locator('.search-date').allTextContents()).map((text) => text.slice(0, 10));
		expect(dates.length).toBeGreaterThan(2);
		expect(dates).toEqual([...dates].sort());
	});

	test('to nothing says so, says where the nearest lie, and leads there', async ({ open }) => {
		const tab = await open(page('?q=記者&from=1999-01-01&to=1999-12-31'));
		await answered(tab);
		const nearest = tab.locator('.search-nearest button').first();
		await nearest.waitFor();
		expect(await tab.locator('.search-chip').count()).toBe(2);
		await nearest.click();
		await tab.locator('.search-result').first().waitFor();
		expect((await counts(tab))[0]).toBeGreaterThan(0);
	});
});

test('a result that has copies leads to its story', async ({ open }) => {
	const tab = await open(page());
	await ask(tab, '記者');
	const result = tab.locator('.search-result', { has: tab.locator('a.badge') }).first();
	const id = (await result.locator('.search-headline a').getAttribute('data-key')) ?? '';
	const [copies] = /\d+/.exec((await result.locator('a.badge').textContent()) ?? '') ?? [];
	await result.locator('a.badge').click();
	await tab.waitForURL('**/zh-Hant/story/*/');
	const members = articles.filter(({ story }) => story === articles.find((one) => one.id === id)?.story);
	expect(members.length).toBe(Number(copies));
	expect(members.length).toBeGreaterThan(1);
	const links = await tab
		.locator('main a')
		.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
	for (const one of members)
		expect(links.filter((path) => path.includes(`/a/${one.id}/`)).length, one.id).toBeGreaterThan(0);
});

describe('the address', () => {
	test('goes back and forward through what was asked and chosen', async ({ open }) => {
		const tab = await open(page());
		const title = await tab.title();
		await ask(tab, '居民');
		await tab.keyboard.press('Enter');
		expect(await tab.title()).toContain('居民');
		await ask(tab, '學生');
		await tab.locator('.search-view').selectOption('mentions');
		await tab.locator('.kwic').first().waitFor();
		await tab.goBack();
		await tab.locator('.search-result').first().waitFor();
		expect(await tab.locator('.search-input').inputValue()).toBe('學生');
		await tab.goBack();
		await expect.poll(() => tab.locator('.search-input').inputValue()).toBe('居民');
		await answered(tab);
		expect((await counts(tab))[0]).toBe(having('居民').length);
		await tab.goForward();
		await tab.goForward();
		await tab.locator('.kwic').first().waitFor();
		expect(await tab.locator('.search-view').inputValue()).toBe('mentions');
		await ask(tab, '');
		expect(await tab.title()).toBe(title);
	});

	test('leads back from an article to the results that were there, where they were left', async ({
		open,
	}) => {
		const tab = await open(page('?q=記者&copies=all'));
		await answered(tab);
		await tab.locator('.search-more').click();
		await expect.poll(() => tab.locator('.search-result').count()).toBe(20);
		const link = tab.locator('.search-headline a').nth(15);
		await link.scrollIntoViewIfNeeded();
		const left = await tab.evaluate(() => window.scrollY);
		expect(left).toBeGreaterThan(500);
		await link.click();
		await tab.locator('.hits').waitFor();
		await tab.goBack();
		await answered(tab);
		expect(await tab.locator('.search-result').count()).toBe(20);
		await expect.poll(() => tab.evaluate(() => window.scrollY)).toBe(left);
	});
});

describe('what a search cannot do', () => {
	test('is told while it lasts: a slow search gives no count, but says how far it is', async ({ open }) => {
		const tab = await open(page());
		await ask(tab, '居民');
		const index = await holdIndex(tab);
		await tab.locator('.search-input').fill('學生');
		await expect.poll(() => tab.locator('.search-progress').textContent()).toMatch(/0 \/ \d+|KB/);
		expect(await counts(tab)).toEqual([]);
		await index.stop();
		await answered(tab);
		expect((await counts(tab))[0]).toBe(having('學生').length);
		expect(await tab.locator('.search-progress').textContent()).toBe('');
	});

	test('is told when a file fails: no count, no older results, and a way to try again', async ({ open }) => {
		const tab = await open(page(), { expected: [FAILED] });
		await ask(tab, '居民');
		await tab.route('**/index/*.pf_index', (route) => route.fulfill({ status: 503 }));
		await tab.locator('.search-input').fill('學生');
		const alert = tab.locator('.search-failure[role="alert"]');
		await alert.waitFor();
		expect(await alert.textContent()).toContain('503');
		expect(await counts(tab)).toEqual([]);
		expect(await tab.locator('.search-result').count()).toBe(0);
		await tab.unroute('**/index/*.pf_index');
		await tab.locator('.search-retry').click();
		await answered(tab);
		expect((await counts(tab))[0]).toBe(having('學生').length);
	});

	test('that need not be told: files that are gone because the archive was built anew', async ({ open }) => {
		const tab = await open(page('?copies=all'), { expected: [FAILED] });
		await ask(tab, '居民');
		let gone = 0;
		// A shard of another name holds the same from now on; who still has the old list of shards finds nothing there.
		await tab.route('**/pagefind/**', async (route) => {
			const address = route.request().url();
			if (address.endsWith('/search.json')) {
				const list = await (await route.fetch()).text();
				return route.fulfill({ body: list.replaceAll(/"folder":"/g, '"folder":"new-') });
			}
			if (address.includes('/new-')) return route.continue({ url: address.replace('/new-', '/') });
			gone++;
			return route.fulfill({ status: 404 });
		});
		await ask(tab, '學生');
		expect(gone).toBeGreaterThan(0);
		expect((await counts(tab))[0]).toBe(having('學生').length);
		expect(await tab.locator('.search-failure').count()).toBe(0);
	});

	test('is told where code and index do not belong together: the page has to come anew', async ({ open }) => {
		const tab = await open(url, { expected: ['format'] });
		await tab.route('**/pagefind/search.json', async (route) => {
			const list = await (await route.fetch()).json();
			await route.fulfill({ json: { ...list, format: list.format + 1 } });
		});
		await tab.goto(page('?q=居民'));
		await tab.locator('.search-failure[role="alert"]').waitFor();
		expect(await counts(tab)).toEqual([]);
		await tab.unrouteAll();
		await tab.locator('.search-retry').click();
		await answered(tab);
		expect((await counts(tab))[0]).toBe(having('居民').length);
	});

	test('is told without a network, and done when there is one again', async ({ open }) => {
		const tab = await open(page(), { expected: [FAILED] });
		await ask(tab, '居民');
		await tab.context().setOffline(true);
		await tab.locator('.search-input').fill('學生');
		await tab.locator('.search-failure').waitFor();
		await tab.context().setOffline(false);
		await answered(tab);
		expect((await counts(tab))[0]).toBe(having('學生').length);
	});
});

describe('what to try', () => {
	test('is offered with how much it finds', async ({ open }) => {
		const tab = await open(page());
		await ask(tab, '圖書館 鯨鯊潛水');
		const link = tab.locator('.search-try a').first();
		await link.waitFor();
		expect(await link.textContent()).toBe('圖書館');
		expect(await tab.locator('.search-try').textContent()).toContain(`${having('圖書館').length} 篇`);
		await link.click();
		await tab.locator('.search-result').first().waitFor();
		await answered(tab);
		expect((await counts(tab))[0]).toBe(having('圖書館').length);
	});

	test('is each way of writing alone, where what was found is written in several', async ({ open }) => {
		// A stretch of time with both, few enough that all stand on the first page, which is looked through for them.
		const written = articles
			.filter(({ date, text }) => date.value?.length === 10 && /[松鬆]/.test(text['zh-Hant']))
			.sort((a, b) => (String(a.date.value) < String(b.date.value) ? -1 : 1));
		const at = written.findIndex(({ text }) => text['zh-Hant'].includes('鬆'));
		const [from, to] = [written[Math.max(0, at - 3)], written[at + 3]].map((one) => String(one?.date.value));
		const inTime = written.filter(({ date }) => String(date.value) >= from! && String(date.value) <= to!);
		const rarer = inTime.filter(({ text }) => text['zh-Hant'].includes('鬆')).length;
		expect(rarer).toBeGreaterThan(0);
		expect(rarer).toBeLessThan(inTime.length);
		expect(inTime.length).toBeLessThan(20);
		const tab = await open(page(`?copies=all&from=${from}&to=${to}`));
		await ask(tab, '松');
		expect((await counts(tab))[0]).toBe(inTime.length);
		await tab.locator('.search-forms button', { hasText: '鬆' }).click();
		await tab.locator('.search-chip', { hasText: '鬆' }).waitFor();
		await answered(tab);
		expect((await counts(tab))[0]).toBe(rarer);
		expect(new URL(tab.url()).searchParams.get('form')).toBe('鬆');
		const marked = await tab
			.locator('.search-result')
			.evaluateAll((results) =>
				results.map((result) =>
					[...result.querySelectorAll('mark')].map((mark) => mark.textContent).join(''),
				),
			);
		expect(marked.length).toBeGreaterThan(0);
	});
});

describe('without JavaScript', () => {
	test('the box of every page leads to a page that says what is missing', async ({ open }) => {
		const tab = await open(`${url}zh-Hans/`, { javaScriptEnabled: false });
		await tab.locator('#site-q').fill('居民');
		await tab.keyboard.press('Enter');
		await tab.waitForURL(/\/zh-Hans\/search\/\?q=/);
		expect(new URL(tab.url()).searchParams.get('q')).toBe('居民');
		expect(await tab.locator('jiuwen-search').textContent()).toContain('JavaScript');
		expect(await tab.locator('.search-elsewhere').count()).toBe(0);
	});
});
