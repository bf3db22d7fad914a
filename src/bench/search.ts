import { cp, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UsageError } from '../cli/command.ts';
import { loadConfig, ROOT } from '../cli/load-config.ts';
import { preloadIndex } from '../loader/preload-search.ts';
import { createUrls } from '../view/urls.ts';
import type { Bench } from './bench.ts';
import { measureProgram, type ProcessCost } from './measured-process.ts';
import { canMeasure } from './process-meter.ts';
import { startBrowser } from './search-browser.ts';
import { queryCodeBytes } from './search-code.ts';
import { writeDocuments } from './search-corpus.ts';
import { measureQueries, readTexts } from './search-measures.ts';
import { buildShell } from './search-shell.ts';
import { searchTable } from './search-table.ts';
import { wholeNumber } from './whole-number.ts';

/** Indexes that are built and asked, by the name under which `search-builds.ts` knows them. */
export const CONTENDERS = ['jiuwen', 'pagefind', 'minisearch'] as const;
export type Contender = (typeof CONTENDERS)[number];

/** Heap of a build in MB: MiniSearch holds all of its index. */
const HEAP = 12_000;

async function buildAll(documents: string, place: string): Promise<Record<Contender, ProcessCost>> {
	const program = new URL('./search-builds.ts', import.meta.url);
	const costs: Partial<Record<Contender, ProcessCost>> = {};
	for (const kind of CONTENDERS) {
		const folder = join(place, kind);
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true });
		const flags = kind === 'minisearch' ? [`--max-old-space-size=${HEAP}`] : process.execArgv;
		costs[kind] = await measureProgram(program, [kind, documents, folder], flags);
		console.error(`  building ${kind}: ${costs[kind].time.toFixed(1)} s`);
	}
	return costs as Record<Contender, ProcessCost>;
}

/**
 * Search beside stock Pagefind and MiniSearch on the same articles: are the answers those of a substring test, what has
 * to be loaded, how long does it take, what does the index cost. Queries run in Chromium. Needs Linux.
 */
export const bench: Bench = {
	name: 'search',
	summary: 'search against a substring test, beside stock Pagefind and MiniSearch',
	options:
		'--articles N (default 2000; with --corpus no more than N), --queries N (default 206), --seed N, or --corpus DIR of sources',
	async run(options) {
		if (!canMeasure()) throw new UsageError('this system does not tell what a process uses; run it on Linux');
		const articles = wholeNumber('articles', options.articles, 2000);
		const count = wholeNumber('queries', options.queries, 206);
		const seed = wholeNumber('seed', options.seed, 1);
		const { archive } = await loadConfig();
		const place = resolve(ROOT, archive.settings.cache, 'bench-search');
		const browser = await startBrowser();
		try {
			await mkdir(place, { recursive: true });
			const corpus = { folder: options.corpus ?? null, articles, seed };
			const limit = options.corpus !== undefined && options.articles === undefined ? Infinity : articles;
			const documents = await writeDocuments(corpus, place, limit);
			const costs = await buildAll(documents, place);
			const shell = await buildShell(place);
			await cp(join(place, 'jiuwen', 'pagefind'), join(shell, 'pagefind'), { recursive: true });
			await preloadIndex(shell, createUrls('/'));
			const texts = await readTexts(documents);
			const measures = await measureQueries({ browser, place, shell, texts, count, seed });
			console.log(searchTable(texts, measures, costs, await queryCodeBytes(shell)));
			return measures.jiuwen.asked.every(({ right }) => right) ? 0 : 1;
		} finally {
			await browser.close();
			await rm(join(place, 'shell'), { recursive: true, force: true });
		}
	},
};
