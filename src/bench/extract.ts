import { readdir, readFile, stat } from 'node:fs/promises';
import { cpus } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { UsageError } from '../cli/command.ts';
import type { Bench } from './bench.ts';
import { generatedTexts, pagesAround } from './extract-pages.ts';
import { type BenchFile, extractAll } from './extract-run.ts';
import { wholeNumber } from './whole-number.ts';

/** Threads that read texts side by side. */
const THREADS = 2;
/** Pages that Readability reads at most: it takes that long. */
const PAGES_MOST = 300;
const PAGE = new Set(['.html', '.htm', '.shtml']);

/** How fast pages are read beside Readability on jsdom, and texts by one thread and by two. */
export const bench: Bench = {
	name: 'extract',
	summary: 'reading of pages beside Readability on jsdom, and of texts by one thread and two',
	options: '--articles N (default 2000), --seed N, or --corpus DIR, a folder of .html and .txt files',
	async run(options) {
		const { pages, texts } =
			options.corpus === undefined
				? generated(wholeNumber('seed', options.seed, 1), wholeNumber('articles', options.articles, 2000))
				: await fromFolder(resolve(options.corpus));
		if (pages.length + texts.length === 0) throw new UsageError('there is no .html or .txt file to read');
		const rows: string[] = [];
		if (pages.length > 0) rows.push(...(await measurePages(pages.slice(0, PAGES_MOST))));
		if (texts.length > 0) rows.push(...(await measureTexts(texts)));
		console.log(
			[
				`${Math.min(pages.length, PAGES_MOST)} pages, ${texts.length} texts. Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}.`,
				'',
				'| What | Articles/s by the clock | Articles per s of CPU | MB per s of CPU | Ratio of CPU |',
				'|---|--:|--:|--:|--:|',
				...rows,
			].join('\n'),
		);
		return 0;
	},
};

function generated(seed: number, articles: number) {
	const encoder = new TextEncoder();
	const dumps = generatedTexts({ seed, articles });
	const texts = dumps.map((text, index) => ({ name: `${index}.txt`, bytes: encoder.encode(text) }));
	const pages = pagesAround(dumps.slice(0, PAGES_MOST)).map((page, index) => ({
		name: `${index}.html`,
		bytes: encoder.encode(page),
	}));
	return { pages, texts };
}

async function fromFolder(folder: string) {
	if (!(await stat(folder).catch(() => null))?.isDirectory()) throw new UsageError(`${folder} is no folder`);
	const pages: BenchFile[] = [];
	const texts: BenchFile[] = [];
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	for (const path of paths.sort()) {
		const ending = extname(path).toLowerCase();
		const list = PAGE.has(ending) ? pages : ending === '.txt' ? texts : null;
		list?.push({
			name: `${list.length}${PAGE.has(ending) ? '.html' : '.txt'}`,
			bytes: new Uint8Array(await readFile(path)),
		});
	}
	return { pages, texts };
}

async function measurePages(pages: readonly BenchFile[]): Promise<string[]> {
	const [{ JSDOM, VirtualConsole }, { Readability }] = await Promise.all([
		import('jsdom'),
		import('@mozilla/readability'),
	]).catch(() => {
		throw new UsageError(
			'the yardstick needs jsdom and @mozilla/readability; run npm install without --omit=dev',
		);
	});
	const decoded = pages.map(({ bytes }) => decode(bytes));
	const virtualConsole = new VirtualConsole();
	const theirs = await cost(async () => {
		for (const html of decoded) {
			const { window } = new JSDOM(html, { virtualConsole });
			new Readability(window.document).parse();
			window.close();
		}
	});
	await extractAll(pages);
	const ours = await cost(() => extractAll(pages));
	return [
		row('Readability on jsdom, decoded pages, one thread', pages, theirs, 1),
		row('Jiuwen from the bytes, all fields and ledger, one thread', pages, ours, theirs.cpu / ours.cpu),
	];
}

async function measureTexts(texts: readonly BenchFile[]): Promise<string[]> {
	await extractAll(texts);
	const one = await cost(() => extractAll(texts));
	const many = await onThreads(texts);
	return [
		row('Texts, one thread', texts, one, 1),
		row(`Texts, ${THREADS} threads`, texts, many, one.cpu / many.cpu),
	];
}

/** What threads take for the files, shared out between them; each has read its share once before. */
async function onThreads(files: readonly BenchFile[]): Promise<Cost> {
	const workers = Array.from({ length: THREADS }, (_, place) => {
		const workerData = files.filter((_, index) => index % THREADS === place);
		return new Worker(new URL('./extract-worker.ts', import.meta.url), { workerData });
	});
	const next = (worker: Worker) =>
		new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
	await Promise.all(workers.map(next));
	const time = await cost(() =>
		Promise.all(
			workers.map((worker) => {
				const answer = next(worker);
				worker.postMessage('go');
				return answer;
			}),
		),
	);
	await Promise.all(workers.map((worker) => worker.terminate()));
	return time;
}

/** Seconds that something takes: by the clock, and of processor time of all threads. */
interface Cost {
	readonly clock: number;
	readonly cpu: number;
}

async function cost(work: () => Promise<unknown>): Promise<Cost> {
	const begun = performance.now();
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return { clock: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6 };
}

function row(what: string, files: readonly BenchFile[], { clock, cpu }: Cost, ratio: number): string {
	const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
	const rate = (time: number) => Math.round(files.length / time).toLocaleString('en');
	return `| ${what} | ${rate(clock)} | ${rate(cpu)} | ${(size / cpu).toFixed(1)} | ${ratio.toFixed(1)} |`;
}

/** Strict UTF-8, else GB 18030: enough for the yardstick, which is not timed while decoding. */
function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('gb18030').decode(bytes);
	}
}
