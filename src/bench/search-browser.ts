import type { Browser, Page } from 'playwright-core';
import { UsageError } from '../cli/command.ts';
import { findBrowser } from './find-browser.ts';
import { type BenchServer, MODULES } from './search-server.ts';

/** One query as a browser asked it. */
export interface AskedQuery {
	/** Which articles were found; for Jiuwen their numbers in the archive, for Pagefind the names of their fragments. */
	readonly found: readonly (number | string)[];
	/** Bytes of all files loaded for the first ten results, with the tables of the start loaded before. */
	readonly bytes: number;
	/** Times that something had to be waited for before something else could be asked. */
	readonly rounds: number;
	/** Milliseconds to the first ten results when all of it is there. */
	readonly time: number;
}

/** Starts Chromium. @throws UsageError where playwright-core or a browser is missing */
export async function startBrowser(): Promise<Browser> {
	const playwright = await import('playwright-core').catch(() => null);
	if (!playwright)
		throw new UsageError(
			'queries are measured in Chromium, by way of playwright-core, which is not installed; `npm install` without --omit=dev brings it along',
		);
	try {
		const { path } = findBrowser();
		return await playwright.chromium.launch({
			executablePath: path,
			args: ['--no-sandbox', '--disable-gpu'],
		});
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

/** Loaded into the page: asks Jiuwen's index with the code of the search page, files counted. */
const ASK_JIUWEN = (root: string) => `
	const { SearchIndex } = await import('${MODULES}/search/open-index.ts');
	const { search } = await import('${MODULES}/search/search.ts');
	const start = new Map();
	const load = async (path) => new Uint8Array(await (await fetch('${root}/' + path)).arrayBuffer());
	globalThis.ask = async (typed) => {
		const kept = new Map();
		let bytes = 0, rounds = 0, answered = true, counting = false;
		const read = async (path) => {
			const tables = /json$|meta$/.test(path) ? start : kept;
			if (tables.has(path)) return tables.get(path).slice();
			if (counting && answered) rounds++;
			answered = false;
			const content = await load(path);
			answered = true;
			if (counting) bytes += content.length;
			tables.set(path, content);
			return content.slice();
		};
		const open = async () => {
			const index = await SearchIndex.open(read);
			await index.warm();
			return index;
		};
		const show = async (index) => {
			const answer = await search(index, typed, { everyCopy: true, show: 10 });
			await Promise.all(answer.results.slice(0, 10).map(async ({ shard, article }) => (await index.shard(shard)).details(article)));
			return answer;
		};
		let index = await open();
		counting = true;
		await show(index);
		counting = false;
		index = await open();
		const began = performance.now();
		const { results } = await show(index);
		return { found: results.map(({ number }) => number), bytes, rounds, time: performance.now() - began };
	};`;

/** Loaded into the page: asks Pagefind's index with its own code. */
const ASK_PAGEFIND = (root: string) => `
	const pagefind = await import('${root}/pagefind.js');
	globalThis.ask = async (typed) => {
		const began = performance.now();
		const answer = await pagefind.search(typed);
		await Promise.all(answer.results.slice(0, 10).map((one) => one.data()));
		return { found: answer.results.map(({ id }) => id), bytes: 0, rounds: 0, time: performance.now() - began };
	};
	globalThis.fresh = async () => {
		await pagefind.destroy();
		await pagefind.init();
		// Loads all that every query needs: the table of chunks, and the WebAssembly in the worker.
		await pagefind.search(null);
	};`;

const ASK = { jiuwen: ASK_JIUWEN, pagefind: ASK_PAGEFIND } as const;

/** Where an index is served. */
export interface IndexPlace {
	readonly kind: keyof typeof ASK;
	readonly origin: string;
	/** Path of its folder. */
	readonly root: string;
}

/** Makes an empty page able to ask an index. */
export async function preparePage(page: Page, { kind, origin, root }: IndexPlace): Promise<void> {
	await page.goto(`${origin}/`);
	await page.addScriptTag({ type: 'module', content: `${ASK[kind](root)}\nglobalThis.ready = true;` });
	await page.waitForFunction('globalThis.ready === true');
}

/** Asks one query in a page that {@link preparePage} prepared. */
export async function askInPage(page: Page, query: string): Promise<AskedQuery> {
	return (await page.evaluate(`globalThis.ask(${JSON.stringify(query)})`)) as AskedQuery;
}

/** Asks Pagefind twice: once to see what is loaded, once to see how long it takes without loading. */
export async function askPagefind(page: Page, query: string, server: BenchServer): Promise<AskedQuery> {
	await page.evaluate('globalThis.fresh()');
	server.take();
	await askInPage(page, query);
	const sent = server.take();
	const bytes = sent.reduce((sum, one) => sum + one.bytes, 0);
	return { ...(await askInPage(page, query)), bytes };
}

/** Bytes that are loaded until the first results stand there. */
export interface ColdStart {
	readonly code: number;
	readonly style: number;
	/** All else but the page itself. */
	readonly index: number;
}

/** Counts what a server gives out while a page is opened in a fresh browser and shows its first results. */
export async function measureColdStart(
	browser: Browser,
	server: BenchServer,
	open: (page: Page) => Promise<unknown>,
): Promise<ColdStart> {
	const context = await browser.newContext();
	const page = await context.newPage();
	server.take();
	await open(page);
	await page.waitForLoadState('networkidle');
	const sent = server.take();
	await context.close();
	const sum = (fits: (path: string) => boolean) =>
		sent.filter(({ path }) => fits(path)).reduce((total, { bytes }) => total + bytes, 0);
	return {
		code: sum((path) => /\.(?:js|ts|wasm|pagefind)$/.test(path)),
		style: sum((path) => path.endsWith('.css')),
		index: sum((path) => !/(?:\/|\.(?:js|ts|wasm|pagefind|css))$/.test(path)),
	};
}
