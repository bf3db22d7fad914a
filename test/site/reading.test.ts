import { describe, expect, inject } from 'vitest';
import { test } from '../kit/browser-test.ts';
import { exampleOfEach } from '../kit/templates.ts';

const { folder, url } = inject('demo');
const examples = exampleOfEach(folder);
const pathOf = (template: string) =>
	examples.find((example) => example.template === template)?.path ?? 'missing';

describe('without JavaScript', () => {
	const off = { javaScriptEnabled: false };

	test('a reader chooses a script, browses to a report, reads it and sees its source', async ({ open }) => {
		const page = await open(url, off);
		await page.click('a[data-script="zh-Hans"]');
		expect(new URL(page.url()).pathname).toBe('/archive/zh-Hans/');
		await page.click('nav a[href$="/zh-Hans/d/"]');
		await page.locator('main a[href*="/zh-Hans/d/20"]').first().click();
		await page.locator('main a[href*="/zh-Hans/a/"]').first().click();
		expect(await page.locator('#p1').textContent()).toMatch(/\p{Script=Han}{10}/u);
		await page.locator('a[href$="/source/"]').first().click();
		expect(await page.locator('main').textContent()).toContain('本文由演示程序生成');
	});

	test('the switch leads to the same page in the other script and back', async ({ open }) => {
		for (const { path } of examples.filter(({ template }) => template.startsWith('zh-Hant/'))) {
			const page = await open(`${url}${path}`, off);
			await page.click('script-switch a[data-script="zh-Hans"]');
			expect(page.url()).toBe(encodeURI(`${url}${path.replace('zh-Hant', 'zh-Hans')}`));
			await page.click('script-switch a[data-script="zh-Hant"]');
			expect(page.url()).toBe(encodeURI(`${url}${path}`));
			await page.context().close();
		}
	});

	test('the search page says what is missing and where to go instead', async ({ open }) => {
		const page = await open(`${url}zh-Hant/search/`, off);
		expect(await page.locator('jiuwen-search noscript').textContent()).toMatch(/JavaScript/);
		expect(await page.locator('jiuwen-search a[href$="/zh-Hant/d/"]').count()).toBe(1);
	});
});

describe('the switch', () => {
	test('keeps the line that the reader is at', async ({ open }) => {
		const page = await open(`${url}${pathOf('zh-Hant/article')}`);
		const tops = () =>
			page
				.locator('[data-paragraphs] > [id]')
				.evaluateAll((found) => found.map((paragraph) => paragraph.getBoundingClientRect().top));
		await page.evaluate(() => window.scrollTo({ top: 500, behavior: 'instant' }));
		const before = await tops();
		// Clicked from within: the browser driver would first scroll to where the head stands without sticking.
		await page.evaluate(() =>
			document.querySelector<HTMLElement>('script-switch a[data-script="zh-Hans"]')?.click(),
		);
		await page.waitForURL(/\/zh-Hans\/a\/[^/]+\/#p\d+$/);
		await page.waitForLoadState('load');
		const number = Number(new URL(page.url()).hash.slice(2));
		expect(number).toBeGreaterThan(1);
		await expect
			.poll(async () => Math.abs(((await tops())[number - 1] ?? 0) - (before[number - 1] ?? 0)))
			.toBeLessThan(3);
	});

	test('keeps what is selected, character for character, by key', async ({ open }) => {
		const page = await open(`${url}${pathOf('zh-Hant/article')}#p3:2-7`);
		const selected = () => page.evaluate(() => document.getSelection()?.toString());
		const characters = () =>
			page.locator('#p3').evaluate((found) => [...(found.textContent ?? '')].slice(2, 7).join(''));
		expect(await selected()).toBe(await characters());
		await page.keyboard.press('t');
		await page.waitForURL(/\/zh-Hans\/a\/[^/]+\/#p3:2-7$/);
		await page.waitForLoadState('load');
		expect(await characters()).toHaveLength(5);
		expect(await selected()).toBe(await characters());
	});

	test('leads readers of Taiwan, Hong Kong and Macau to Traditional, and others nowhere unasked', async ({
		open,
	}) => {
		for (const locale of ['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant']) {
			const page = await open(url, { locale });
			await page.waitForURL(`${url}zh-Hant/`);
		}
		for (const locale of ['zh-CN', 'zh-Hans-HK', 'en-US']) {
			const page = await open(url, { locale });
			await page.waitForLoadState('networkidle');
			expect(page.url()).toBe(url);
		}
	});

	test('keeps the words that were searched for', async ({ open }) => {
		const page = await open(`${url}zh-Hant/search/?q=圖書館`);
		await page.click('script-switch a[data-script="zh-Hans"]');
		expect(new URL(page.url()).searchParams.get('q')).toBe('圖書館');
	});

	test('is remembered: the chooser goes on to it, unless one comes back to choose', async ({ open }) => {
		const page = await open(`${url}zh-Hant/`);
		await page.click('script-switch a[data-script="zh-Hans"]');
		await page.goto(url);
		await page.waitForURL(`${url}zh-Hans/`);
		await page.goto(`${url}#choose`);
		expect(page.url()).toBe(`${url}#choose`);
	});

	test('tells which script is on, each label in its own language', async ({ open }) => {
		const page = await open(`${url}zh-Hans/`);
		const labels = await page
			.locator('script-switch a')
			.evaluateAll((links) =>
				links.map((link) => [
					link.getAttribute('lang'),
					link.textContent?.trim(),
					link.getAttribute('aria-current'),
				]),
			);
		expect(labels).toEqual([
			['zh-Hant', '繁體中文', null],
			['zh-Hans', '简体中文', 'true'],
		]);
	});
});

describe('an article', () => {
	test('has numbered paragraphs whose numbers are their addresses', async ({ open }) => {
		const page = await open(`${url}${pathOf('zh-Hant/article')}`);
		await page.click('#p3 a[href="#p3"]');
		expect(new URL(page.url()).hash).toBe('#p3');
	});

	test('reads the same from a saved file', async ({ open }) => {
		const page = await open(`${url}${pathOf('zh-Hant/article')}`);
		const [name] = /[a-z2-7]+(?=\/$)/.exec(page.url()) ?? [];
		const raw = await page.request.get(`${url}raw/${name}.txt`);
		expect(raw.status()).toBe(200);
		expect((await raw.body()).length).toBeGreaterThan(500);
	});
});

test('an address that leads nowhere gets the page for it, with both scripts', async ({ open }) => {
	const page = await open(`${url}zh-Hant/a/nothing/`, { expected: ['404'] });
	expect(await page.locator('a[href$="/zh-Hant/"]').count()).toBeGreaterThan(0);
	expect(await page.locator('a[href$="/zh-Hans/"]').count()).toBeGreaterThan(0);
	expect(await page.locator('main').textContent()).toMatch(/[頁页]/);
});
