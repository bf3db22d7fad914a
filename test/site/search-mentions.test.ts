import { describe, expect, inject } from 'vitest';
import { test } from '../kit/browser-test.ts';
import { answered, publishedArticles } from '../kit/search-page.ts';

const { folder, url } = inject('demo');
const articles = publishedArticles(folder);
const QUERY = '記者';
const occurrences = (texts: readonly string[]) =>
	texts.reduce((sum, text) => sum + text.split(QUERY).length - 1, 0);
const all = occurrences(articles.map(({ text }) => text['zh-Hant']));
const mentionsPage = `${url}zh-Hant/search/?q=${QUERY}&view=mentions&copies=all`;

describe('every mention', () => {
	test('is listed in order of time, as many as stand in the texts, each at its place', async ({ open }) => {
		const tab = await open(mentionsPage);
		await answered(tab);
		await expect.poll(() => tab.locator('.search-counter').textContent()).toContain(`${all} / ${all}`);
		const lines = tab.locator('.kwic');
		expect(await lines.count()).toBe(all);
		const marks = await tab.locator('.kwic mark').allTextContents();
		expect(new Set(marks)).toEqual(new Set([QUERY]));
		const dates = (await tab.locator('.kwic-date').allTextContents()).filter((text) => /^\d/.test(text));
		expect(dates).toEqual([...dates].sort());
		const middles = await tab
			.locator('.kwic mark')
			.evaluateAll((found) => found.slice(0, 9).map((mark) => Math.round(mark.getBoundingClientRect().left)));
		expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(1);
	});

	test('is counted by a bar for its time; a bar narrows to as many', async ({ open }) => {
		const tab = await open(mentionsPage);
		await answered(tab);
		const numbers = (await tab.locator('.search-bars .search-number').allTextContents()).map(Number);
		expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(all);
		const bar = tab.locator('.search-time-choice').nth(1);
		const time = await bar.locator('.search-time').textContent();
		const number = await bar.locator('.search-number').textContent();
		await bar.click();
		await tab.locator('.search-chip').waitFor();
		await answered(tab);
		expect(await tab.locator('.search-counter').textContent()).toContain(`${number} / ${number} `);
		const dates = await tab.locator('.kwic-date').allTextContents();
		expect(dates.every((date) => date.startsWith(time ?? '?'))).toBe(true);
	});

	test('is in the table that can be taken away', async ({ open }) => {
		const tab = await open(mentionsPage);
		await answered(tab);
		const [download] = await Promise.all([tab.waitForEvent('download'), tab.locator('.search-csv').click()]);
		expect(download.suggestedFilename()).toBe(`${QUERY}.csv`);
		const bytes = await download.createReadStream();
		const text = Buffer.concat(await bytes.toArray()).toString('utf8');
		const [head = '', ...rows] = text.trimEnd().split('\r\n');
		expect(head).toBe('\ufeffdate,precision,outlet,headline,left,hit,right,url,id');
		expect(rows).toHaveLength(all);
		const ids = new Set(articles.map(({ id }) => id));
		for (const row of rows) {
			const [, id = ''] = /,https?:\/\/[^,]*\/a\/([a-z2-7]+)\/[^,]*,\1$/.exec(row) ?? [];
			expect(ids, row).toContain(id);
		}
	});

	test('is on paper, without what only a screen can use', async ({ open }) => {
		const tab = await open(mentionsPage);
		await answered(tab);
		await tab.emulateMedia({ media: 'print' });
		expect(await tab.locator('.kwic').last().isVisible()).toBe(true);
		for (const part of ['.search-form', '.search-facets', '.search-csv', '.search-tools'])
			expect(await tab.locator(part).isVisible(), part).toBe(false);
	});
});

describe('an article that was found', () => {
	const found = articles.find(({ text }) => occurrences([text['zh-Hant']]) > 2) ?? articles[0];
	const lines = found?.text['zh-Hant'].split('\n') ?? [];
	const hits = occurrences([lines.join('\n')]);
	const address = (rest: string, script = 'zh-Hant') => `${url}${script}/a/${found?.id}/${rest}`;

	test('opens at the passage, all hits marked, with a way from one to the next by key', async ({ open }) => {
		const tab = await open(`${url}zh-Hant/search/?q=${QUERY}`);
		await answered(tab);
		const link = tab.locator(`.search-excerpt a[href*="/a/${found?.id}/"]`).first();
		if ((await link.count()) > 0) await link.click();
		else await tab.goto(address(`?q=${QUERY}`));
		await tab.locator('.hits').waitFor();
		expect(await tab.locator('mark.hit').count()).toBe(hits);
		const count = () => tab.locator('.hits-count').textContent();
		const before = Number((await count())?.split(' / ')[0]);
		await tab.keyboard.press('n');
		expect(await count()).toBe(`${(before % hits) + 1} / ${hits}`);
		await tab.keyboard.press('p');
		expect(await count()).toBe(`${before} / ${hits}`);
		expect(await tab.locator('mark.current').count()).toBe(1);
		await tab.locator('.hits-next').focus();
		await tab.keyboard.press('Escape');
		expect(await tab.locator('mark.hit, .hits').count()).toBe(0);
	});

	test('has the hits in the other script too, and keeps the stretch that the address names', async ({
		open,
	}) => {
		const tab = await open(address(`?q=${QUERY}#p1:2-7`));
		await tab.locator('.hits').waitFor();
		const stretch = () =>
			tab.locator('#p1').evaluate((one) => [...(one.textContent ?? '')].slice(2, 7).join(''));
		const selected = () => tab.evaluate(() => document.getSelection()?.toString());
		await expect.poll(selected).toBe(await stretch());
		await tab.keyboard.press('t');
		await tab.waitForURL(/\/zh-Hans\/a\/.*#p1:2-7$/);
		await tab.locator('.hits').waitFor();
		expect(await tab.locator('mark.hit').count()).toBe(hits);
		expect(await tab.locator('mark.hit').first().textContent()).toBe('记者');
		await expect.poll(selected).toBe(await stretch());
	});

	test('leads to the paragraph without JavaScript', async ({ open }) => {
		const tab = await open(address(`?q=${QUERY}#p2`), { javaScriptEnabled: false });
		expect(await tab.locator('#p2').evaluate((one) => one.matches(':target'))).toBe(true);
		expect(await tab.locator('mark').count()).toBe(0);
	});
});
