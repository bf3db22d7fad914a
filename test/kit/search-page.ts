import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** One article as the site publishes it. */
export interface Published {
	readonly id: string;
	readonly story: string;
	readonly date: { readonly value: string | null };
	readonly text: Readonly<Record<'zh-Hant' | 'zh-Hans', string>>;
}

/** All articles of a built site. */
export function publishedArticles(folder: string): readonly Published[] {
	const lines = readFileSync(join(folder, 'data', 'articles.jsonl'), 'utf8')
		.trim()
		.split('\n');
	return lines.map((line) => JSON.parse(line) as Published);
}

/** Waits until the search page has answered what its field says, with everything that belongs to the answer. */
export async function answered(page: Page): Promise<void> {
	await page.waitForFunction(() => {
		const box = document.querySelector<HTMLElement>('jiuwen-search');
		const typed = box?.querySelector<HTMLInputElement>('.search-input')?.value.trim() ?? '';
		const said = new URLSearchParams(location.search).get('q') ?? '';
		const facets = box?.querySelector('.search-facets')?.childElementCount ?? 0;
		const shown = box?.querySelector('.search-result, .kwic')
			? facets > 0
			: box?.querySelector('.search-none');
		return box?.dataset.busy === undefined && typed === said && (typed === '' || Boolean(shown));
	});
}

/** Types into the field of the search page and waits for the answer. */
export async function ask(page: Page, query: string): Promise<void> {
	await page.locator('.search-input').fill(query);
	await page.waitForFunction((q) => (new URLSearchParams(location.search).get('q') ?? '') === q, query);
	await answered(page);
}

/** The counts that stand there: articles and stories. */
export async function counts(page: Page): Promise<readonly number[]> {
	const text = (await page.locator('.search-status').textContent()) ?? '';
	return [...text.matchAll(/\d+/g)].map(([number]) => Number(number));
}

/** Holds back what a page asks of the search index, and lets it go when told. */
export async function holdIndex(page: Page): Promise<{ release(): Promise<number>; stop(): Promise<void> }> {
	let held: (() => Promise<void>)[] = [];
	let holding = true;
	await page.route('**/pagefind/**', async (route) => {
		if (holding) held.push(() => route.continue());
		else await route.continue();
	});
	const release = async () => {
		const going = held;
		held = [];
		for (const go of going) await go();
		return going.length;
	};
	return {
		release,
		async stop() {
			holding = false;
			await release();
		},
	};
}
