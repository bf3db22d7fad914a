import { describe, expect, inject } from 'vitest';
import { findBarriers } from '../kit/axe.ts';
import { test } from '../kit/browser-test.ts';
import { answered, ask, counts, publishedArticles } from '../kit/search-page.ts';

const { folder, url } = inject('demo');
const articles = publishedArticles(folder);
const page = (search = '', script = 'zh-Hant') => `${url}${script}/search/${search}`;

describe('people whom the texts name', () => {
	test('stand folded, and are loaded and counted when they are unfolded', async ({ open }) => {
		const tab = await open(page());
		const loaded: string[] = [];
		tab.on('request', (request) => loaded.push(new URL(request.url()).pathname));
		await ask(tab, '記者');
		expect(loaded.filter((path) => path.includes('/pagefind/names/'))).toEqual([]);
		expect(await tab.locator('.search-value[data-key^="name "]').count()).toBe(0);
		await tab.locator('summary[data-key="names"]').click();
		await tab.locator('.search-value[data-key^="name "]').first().waitFor();
		expect(loaded.filter((path) => path.includes('/pagefind/names/')).length).toBeGreaterThan(0);
		expect(await findBarriers(tab)).toEqual([]);

		const values = await tab.locator('.search-value[data-key^="name "]').evaluateAll((buttons) =>
			buttons.map((button) => ({
				key: (button as HTMLElement).dataset.key?.slice('name '.length) ?? '',
				shown: button.querySelector('span')?.textContent ?? '',
				articles: Number(button.querySelector('.search-number')?.textContent),
			})),
		);
		for (const { key, shown, articles: number } of values) {
			const naming = articles.filter(({ text }) => text['zh-Hans'].includes(key));
			expect([key, number]).toEqual([
				key,
				naming.filter(({ text }) => text['zh-Hant'].includes('記者')).length,
			]);
			expect(naming.every(({ text }) => text['zh-Hant'].includes(shown))).toBe(true);
		}
	});

	test('leave the articles that name one, from the address too, and stay unfolded', async ({ open }) => {
		const tab = await open(page('', 'zh-Hans'));
		await ask(tab, '记者');
		await tab.locator('summary[data-key="names"]').click();
		const value = tab.locator('.search-value[data-key^="name "]').first();
		await value.waitFor();
		const number = Number(await value.locator('.search-number').textContent());
		const name = (await value.locator('span').first().textContent()) ?? '';
		await value.click();
		await tab.locator('.search-chip').waitFor();
		await answered(tab);
		expect((await counts(tab))[0]).toBe(number);
		expect(new URL(tab.url()).searchParams.get('name')).toBe(name);
		expect(await tab.locator('.search-chip').textContent()).toContain(name);
		expect(await tab.locator('.search-value[data-key^="name "]').first().isVisible()).toBe(true);

		const again = await open(tab.url());
		await answered(again);
		expect((await counts(again))[0]).toBe(number);
		expect(await again.locator('.search-value[aria-pressed="true"]').textContent()).toContain(name);
	});
});

test('a list of results on paper says what was asked', async ({ open }) => {
	const tab = await open(page(`?q=${encodeURIComponent('記者')}`));
	await answered(tab);
	const before = () =>
		tab.evaluate(
			() => getComputedStyle(document.querySelector('.search-status') as Element, '::before').content,
		);
	expect(await before()).toBe('none');
	await tab.emulateMedia({ media: 'print' });
	expect(await before()).toContain('記者');
});
