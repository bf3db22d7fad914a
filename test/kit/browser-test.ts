import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';

/** Opens an address in a fresh context (own storage) and gives the page. */
export type OpenPage = (url: string, options?: OpenOptions) => Promise<Page>;

/** How to open a page; what is left out is as in a usual desktop browser in light colours. */
export type OpenOptions = Pick<
	BrowserContextOptions,
	'javaScriptEnabled' | 'colorScheme' | 'viewport' | 'locale'
> & {
	/** Messages on the console that are expected, by a part of their text. */
	readonly expected?: readonly string[];
};

let connected: Promise<Browser> | undefined;

/**
 * A test with a browser. After it, every page it opened must have asked nothing of other origins and written no error
 * on the console.
 */
export const test = base.extend<{ open: OpenPage }>({
	// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures this one needs.
	open: async ({}, use) => {
		connected ??= chromium.connect(inject('browser'));
		const browser = await connected;
		const wrong: string[] = [];
		const close: (() => Promise<void>)[] = [];
		await use(async (url, { expected = [], ...options } = {}) => {
			const context = await browser.newContext({ locale: 'zh-CN', ...options });
			close.push(() => context.close());
			const page = await context.newPage();
			const { origin } = new URL(url);
			page.on('request', (request) => {
				if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin)
					wrong.push(`asked ${request.url()}`);
			});
			page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
			page.on('console', (message) => {
				const text = message.text();
				if (message.type() === 'error' && !expected.some((part) => text.includes(part)))
					wrong.push(`${page.url()}: ${text}`);
			});
			await page.goto(url);
			return page;
		});
		for (const end of close) await end();
		expect(wrong, 'errors on the console, and requests to other origins').toEqual([]);
	},
});
