import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { test } from '../kit/browser-test.ts';
import { exampleOfEach } from '../kit/templates.ts';

const { folder, url } = inject('demo');
const examples = exampleOfEach(folder);
const pathOf = (template: string) =>
	examples.find((example) => example.template === template)?.path ?? 'missing';

/** An article whose page has other characters than its capture, in the script of the capture. */
const changed = (() => {
	for (const line of readFileSync(join(folder, 'data', 'articles.jsonl'), 'utf8')
		.trim()
		.split('\n')) {
		const {
			url: urls,
			script,
			paragraphs,
		} = JSON.parse(line) as {
			url: Record<string, string>;
			script: { source: string };
			paragraphs: { text: string }[];
		};
		const page = (urls[script.source] ?? '').replace(/^.*\/archive\//, '');
		const markup = readFileSync(join(folder, page, 'index.html'), 'utf8');
		if (/id="p1"[^>]*>(?:(?!<\/p>).)*data-was/.test(markup))
			return { page, captured: paragraphs.map(({ text }) => text) };
	}
	throw new Error('No article of the demonstration has punctuation that is shown otherwise.');
})();

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

	test('the front page lists every copy of a story on demand, and counts reports and stories', async ({
		open,
	}) => {
		const page = await open(`${url}zh-Hant/`, off);
		const numbers = async () => {
			const texts = await page.locator('main nav.copies a').allTextContents();
			return texts.map((text) => Number(text.replace(/\D/g, '')));
		};
		const [once = 0, all = 0] = await numbers();
		expect(once).toBeLessThan(all);
		const held = (await page.locator('.nameplate .ear').first().textContent())?.replace(/[,\s]/g, '');
		expect(held).toContain(`${all}`);
		expect(held).toContain(`${once}`);
		await page.click('main nav.copies a:not([aria-current])');
		expect(new URL(page.url()).pathname).toBe('/archive/zh-Hant/all/');
		expect(await numbers()).toEqual([once, all]);
		expect(await page.locator('main nav.copies a[aria-current]').textContent()).toContain('全部列出');
		await page.click('main nav.copies a:not([aria-current])');
		expect(new URL(page.url()).pathname).toBe('/archive/zh-Hant/');
	});

	test('the captured characters are one link away, and the text stays where it is', async ({ open }) => {
		const page = await open(`${url}${changed.page}`, off);
		const place = page.locator('#p1 [data-was]').first();
		await page.click('script-switch a[data-kind="original"]');
		expect(page.url()).toBe(`${url}${changed.page}#original`);
		const look = await place.evaluate((found) => [
			getComputedStyle(found).fontSize,
			getComputedStyle(found, '::after').content,
			(found as HTMLElement).dataset.was,
		]);
		expect(look).toEqual(['0px', JSON.stringify(look[2]), look[2]]);
		await page.click('script-switch a[data-script][href$="#shown"]');
		expect(await place.evaluate((found) => getComputedStyle(found).fontSize)).not.toBe('0px');
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

	test('keeps the cited paragraph by key while it is in view, and the line once the reader has gone on', async ({
		open,
	}) => {
		const page = await open(`${url}${pathOf('zh-Hant/article')}#p3`);
		await page.evaluate(() => window.scrollTo({ top: 40, behavior: 'instant' }));
		await page.keyboard.press('t');
		await page.waitForURL(/\/zh-Hans\/a\/[^/]+\/#p3$/);
		await page.waitForLoadState('load');
		await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
		await page.keyboard.press('t');
		await page.waitForURL(/\/zh-Hant\/a\/[^/]+\/#p(?!3$)\d+$/);
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

	test('shows the captured characters in their place, keeps selection and line, and remembers it', async ({
		open,
	}) => {
		const page = await open(`${url}${changed.page}`);
		const texts = () =>
			page
				.locator('[data-paragraphs] > [id]')
				.evaluateAll((found) => found.map((paragraph) => paragraph.textContent));
		const shown = await texts();
		await page.evaluate(() => {
			const paragraph = document.querySelector('#p1');
			const text = document.createTreeWalker(paragraph!, NodeFilter.SHOW_TEXT).nextNode()!;
			document.getSelection()?.setBaseAndExtent(text, 1, paragraph!, paragraph!.childNodes.length);
		});
		await page.keyboard.press('o');
		expect(await texts()).toEqual(changed.captured);
		expect(page.url()).toBe(`${url}${changed.page}#original`);
		const first = changed.captured[0] ?? '';
		expect(await page.evaluate(() => document.getSelection()?.toString())).toBe([...first].slice(1).join(''));
		expect(await page.locator('script-switch [aria-current]').allTextContents()).toEqual([
			expect.stringContaining('原文'),
		]);
		await page.goto(`${url}${changed.page}#p1:0-2`);
		await page.reload();
		expect(await texts()).toEqual(changed.captured);
		expect(new URL(page.url()).hash).toBe('#p1:0-2');
		await page.keyboard.press('o');
		expect(await texts()).toEqual(shown);
		await page.reload();
		expect(await texts()).toEqual(shown);
	});

	test('goes from the other script to the captured characters', async ({ open }) => {
		const other = changed.page.startsWith('zh-Hant')
			? changed.page.replace('zh-Hant', 'zh-Hans')
			: changed.page.replace('zh-Hans', 'zh-Hant');
		const page = await open(`${url}${other}`);
		await page.keyboard.press('o');
		await page.waitForURL(new RegExp(changed.page));
		await expect
			.poll(() => page.locator('#p1').evaluate((found) => found.textContent))
			.toBe(changed.captured[0]);
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
