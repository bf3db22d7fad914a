import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { expect, inject } from 'vitest';
import { queryCodeBytes } from '../../src/bench/search-code.ts';
import { test } from '../kit/browser-test.ts';

const { folder, url } = inject('demo');
const page = `${url}zh-Hant/search/?q=${encodeURIComponent('居民')}`;

/** Waits until a number has stood still for a second: on a busy machine what belongs together does not come at once. */
async function settled(tab: Page, number: () => number): Promise<void> {
	for (let before = -1, calm = 0; calm < 4; calm = before === number() ? calm + 1 : 0) {
		before = number();
		await tab.waitForTimeout(250);
	}
}

/** Lets through what a page asks for wave by wave, and gives the waves until results stand there. */
async function wavesToResults(tab: Page, address: string): Promise<readonly (readonly string[])[]> {
	let held: Route[] = [];
	await tab.route(
		(at) => !at.pathname.endsWith('/'),
		(route) => {
			held.push(route);
		},
	);
	await tab.goto(address, { waitUntil: 'commit' });
	const waves: string[][] = [];
	while ((await tab.locator('.search-result').count()) === 0 && waves.length < 12) {
		await settled(tab, () => held.length);
		const going = held;
		held = [];
		if (going.length > 0) waves.push(going.map((route) => new URL(route.request().url()).pathname));
		for (const route of going) await route.continue();
		await tab.waitForTimeout(300);
	}
	await tab.unrouteAll({ behavior: 'ignoreErrors' });
	return waves;
}

test('an address with a query has results two rounds after the files of the page, each loaded once', async ({
	open,
}) => {
	const tab = await open(url);
	const waves = await wavesToResults(tab, page);
	const [own = [], ...rounds] = waves;
	expect(own.filter((path) => /search\.json$|shard\.pf_meta$/.test(path)).length).toBeGreaterThan(1);
	expect(rounds.length, JSON.stringify(waves, null, '\t')).toBeLessThanOrEqual(2);
	// The browser itself asks for the icon, of the page before too.
	const all = waves.flat().filter((path) => !path.endsWith('/favicon.svg'));
	expect(all.toSorted()).toEqual([...new Set(all)].toSorted());
});

test('uses all that the head of the search page names, and says nothing on the console', async ({ open }) => {
	const tab = await open(url);
	const said: string[] = [];
	tab.on('console', (message) => said.push(message.text()));
	await tab.goto(`${url}zh-Hans/search/`);
	expect(await tab.locator('link[rel="preload"][as="fetch"]').count()).toBeGreaterThan(1);
	// Browsers warn of what was not used a few seconds after the page was there.
	await tab.waitForTimeout(5000);
	expect(said).toEqual([]);
});

test('no other page loads anything of the search beforehand', () => {
	for (const at of ['zh-Hant', 'zh-Hans/d', 'zh-Hans/o']) {
		const html = readFileSync(join(folder, at, 'index.html'), 'utf8');
		expect(html).not.toMatch(/rel="(?:module)?preload"/);
	}
});

test('the fold table and the code that asks the index weigh no more than 14 KB', async () => {
	const bytes = await queryCodeBytes(folder);
	expect(bytes).toBeGreaterThan(5_000);
	expect(bytes).toBeLessThanOrEqual(14_000);
});
