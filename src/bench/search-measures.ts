import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { wholeText } from '../search/document.ts';
import { folderBytes } from './folder-bytes.ts';
import {
	type AskedQuery,
	askInPage,
	askPagefind,
	type ColdStart,
	measureColdStart,
	preparePage,
} from './search-browser.ts';
import { readDocuments } from './search-corpus.ts';
import { readMiniSearch } from './search-minisearch.ts';
import { type ArticleLine, type SampledQuery, sampleQueries } from './search-queries.ts';
import { serveBench } from './search-server.ts';
import { SubstringOracle } from './substring-oracle.ts';

/** The articles, newest first, and the slow search over them. */
export interface Texts {
	readonly articles: readonly ArticleLine[];
	readonly oracle: SubstringOracle;
	/** Bytes of the text of one variant, UTF-8. */
	readonly bytes: number;
}

/** One query, measured. */
export interface MeasuredQuery extends SampledQuery, Omit<AskedQuery, 'found'> {
	/** Articles that a substring test finds, that were found, and that are in both. */
	readonly expected: number;
	readonly found: number;
	readonly both: number;
	/** Whether these are the same articles. */
	readonly right: boolean;
}

/** What was measured of one index. */
export interface IndexMeasures {
	readonly asked: readonly MeasuredQuery[];
	/** Null where the queries are not asked in a browser. */
	readonly cold: ColdStart | null;
	/** Bytes of all files of the index. */
	readonly bytes: number;
}

/** Where everything is. */
export interface Setting {
	readonly browser: Browser;
	readonly place: string;
	/** Folder of the site whose search page is opened. */
	readonly shell: string;
	readonly texts: Texts;
	readonly count: number;
	readonly seed: number;
}

/** Reads all articles that are measured with. */
export async function readTexts(documents: string): Promise<Texts> {
	const oracle = new SubstringOracle();
	const articles: ArticleLine[] = [];
	let bytes = 0;
	for await (const document of readDocuments(documents)) {
		const text = {
			'zh-Hant': wholeText(document.text['zh-Hant']),
			'zh-Hans': wholeText(document.text['zh-Hans']),
		};
		articles.push({ id: document.id, text });
		oracle.add(document);
		bytes += Buffer.byteLength(text['zh-Hans']);
	}
	return { articles, oracle, bytes };
}

function compare(
	query: SampledQuery,
	ids: readonly string[],
	asked: AskedQuery,
	{ oracle }: Texts,
): MeasuredQuery {
	const expected = oracle.containing(query.text);
	const found = new Set(ids);
	const both = found.intersection(expected).size;
	const right = both === expected.size && both === found.size;
	const { bytes, rounds, time } = asked;
	return { ...query, bytes, rounds, time, expected: expected.size, found: found.size, both, right };
}

async function askAll(
	ask: (query: string) => Promise<AskedQuery>,
	queries: readonly SampledQuery[],
	idOf: (found: number | string) => string,
	texts: Texts,
): Promise<readonly MeasuredQuery[]> {
	const out: MeasuredQuery[] = [];
	for (const query of queries) {
		const asked = await ask(query.text);
		out.push(compare(query, asked.found.map(idOf), asked, texts));
	}
	return out;
}

async function askMiniSearch(folder: string, queries: readonly SampledQuery[], texts: Texts) {
	const index = await readMiniSearch(await readFile(join(folder, 'index.json'), 'utf8'));
	return queries.map((query) => {
		const began = performance.now();
		const ids = index.search(query.text).map(({ id }) => String(id));
		const time = performance.now() - began;
		return compare(query, ids, { found: ids, bytes: 0, rounds: 0, time }, texts);
	});
}

/** Asks the three indexes the same queries: Jiuwen's and Pagefind's in the browser, MiniSearch's in this process. */
export async function measureQueries({ browser, place, shell, texts, count, seed }: Setting) {
	const queries = sampleQueries(texts.articles, count, seed);
	const [first] = queries;
	if (!first) throw new Error('No query could be cut out of these articles');
	const site = await serveBench({ '/': shell });
	const server = await serveBench({ '/jiuwen': join(place, 'jiuwen'), '/stock': join(place, 'pagefind') });
	const own = { kind: 'jiuwen', origin: server.origin, root: '/jiuwen/pagefind' } as const;
	const stock = { kind: 'pagefind', origin: server.origin, root: '/stock/pagefind' } as const;
	try {
		const ownCold = await measureColdStart(browser, site, async (page) => {
			await page.goto(`${site.origin}/zh-Hant/search/?q=${encodeURIComponent(first.text)}`);
			await page.waitForSelector('.search-result mark');
		});
		const stockCold = await measureColdStart(browser, server, async (page) => {
			await preparePage(page, stock);
			await askInPage(page, first.text);
		});
		const page = await browser.newPage();
		await preparePage(page, own);
		const byNumber = (number: number | string) => texts.articles[Number(number)]?.id ?? '';
		const ownAsked = await askAll((query) => askInPage(page, query), queries, byNumber, texts);
		await preparePage(page, stock);
		const ids = JSON.parse(await readFile(join(place, 'pagefind', 'ids.json'), 'utf8')) as Record<
			string,
			string
		>;
		const byName = (name: number | string) => ids[name] ?? '';
		const stockAsked = await askAll((query) => askPagefind(page, query, server), queries, byName, texts);
		const folder = (name: string) => join(place, name);
		const mini = await askMiniSearch(folder('minisearch'), queries, texts);
		const jiuwen: IndexMeasures = { asked: ownAsked, cold: ownCold, bytes: folderBytes(folder('jiuwen')) };
		const pagefind = {
			asked: stockAsked,
			cold: stockCold,
			bytes: folderBytes(join(place, 'pagefind', 'pagefind')),
		};
		const minisearch = { asked: mini, cold: null, bytes: folderBytes(folder('minisearch'), '.gz') };
		return { jiuwen, pagefind, minisearch };
	} finally {
		await server.close();
		await site.close();
	}
}
