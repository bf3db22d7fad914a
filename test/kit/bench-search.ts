import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SEARCH_FOLDER } from '../../src/search/files.ts';
import { SearchIndex } from '../../src/search/open-index.ts';
import { search } from '../../src/search/search.ts';
import { compact } from '../search/oracle.ts';
import {
	type ArticleLine,
	QUERY_KINDS,
	type QueryKind,
	type SampledQuery,
	sampleQueries,
} from './search-queries.ts';

/*
 * Measures the search of a built site against a substring test over `data/articles.jsonl`: are the sets equal, how
 * many bytes does it take, how long. Run it with `npx node test/kit/bench-search.ts [SITE] [QUERIES]`.
 */

/** One query, measured with the tables of all shards loaded and nothing else. */
export interface QueryMeasure extends SampledQuery {
	readonly found: number;
	/** Articles that only one of search and substring test finds. */
	readonly wrong: number;
	/** Bytes of index files and of the texts of the first ten results. */
	readonly bytes: number;
	readonly requests: number;
	/** Milliseconds, reading from disk included. */
	readonly time: number;
}

export interface SearchMeasure {
	readonly articles: number;
	/** Bytes of the text of one variant, UTF-8. */
	readonly textBytes: number;
	readonly indexBytes: number;
	/** Bytes of all that is loaded before the first query can be asked, without the code. */
	readonly startBytes: number;
	readonly queries: readonly QueryMeasure[];
}

const RESULTS_SHOWN = 10;

/** Reads the articles of a built site. */
export function readArticleLines(site: string): ArticleLine[] {
	return readFileSync(join(site, 'data', 'articles.jsonl'), 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const { id, text } = JSON.parse(line) as ArticleLine;
			return { id, text };
		});
}

function folderBytes(folder: string): number {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** A reader of files that counts what it reads. */
class CountingReader {
	bytes = 0;
	requests = 0;
	private readonly folder: string;

	constructor(folder: string) {
		this.folder = folder;
	}

	readonly read = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
		const content = new Uint8Array(await readFile(join(this.folder, path)));
		this.bytes += content.length;
		this.requests++;
		return content;
	};

	reset(): void {
		this.bytes = 0;
		this.requests = 0;
	}
}

/** Asks queries of a site's index, each as if it were the first of a visit, and compares with a substring test. */
export async function measureSearch(
	site: string,
	articles: readonly ArticleLine[],
	queries: readonly SampledQuery[],
): Promise<SearchMeasure> {
	const folder = join(site, SEARCH_FOLDER);
	const texts = articles.map(({ id, text }) => ({ id, texts: Object.values(text).map(compact) }));
	const reader = new CountingReader(folder);
	const openAll = async () => {
		const index = await SearchIndex.open(reader.read);
		await Promise.all(index.manifest.shards.map((_, number) => index.shard(number)));
		return index;
	};
	await openAll();
	const startBytes = reader.bytes;
	const measured: QueryMeasure[] = [];
	for (const query of queries) {
		const index = await openAll();
		reader.reset();
		const began = performance.now();
		const { results } = await search(index, query.text, { everyCopy: true });
		const load = async (shown: typeof results) =>
			Promise.all(
				shown.map(async ({ shard, article }) => (await (await index.shard(shard)).fragment(article)).id),
			);
		await load(results.slice(0, RESULTS_SHOWN));
		const { bytes, requests } = reader;
		const time = performance.now() - began;
		const needle = compact(query.text);
		const expected = new Set(
			texts.filter((one) => one.texts.some((text) => text.includes(needle))).map(({ id }) => id),
		);
		const found = await load(results);
		const wrong = found.filter((id) => !expected.has(id)).length;
		const missed = expected.size - (found.length - wrong);
		measured.push({ ...query, found: found.length, wrong: wrong + missed, bytes, requests, time });
	}
	const textBytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text['zh-Hans']), 0);
	return {
		articles: articles.length,
		textBytes,
		indexBytes: folderBytes(folder),
		startBytes,
		queries: measured,
	};
}

function share(values: readonly number[], part: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function row(name: QueryKind | 'all', queries: readonly QueryMeasure[]): string {
	const bytes = queries.map((query) => query.bytes / 1000);
	const times = queries.map(({ time }) => time);
	const mean = bytes.reduce((sum, value) => sum + value, 0) / Math.max(1, bytes.length);
	const wrong = queries.filter((query) => query.wrong > 0).length;
	const cells = [mean, share(bytes, 0.5), share(bytes, 0.95), share(times, 0.5), share(times, 1)];
	return `| ${name} | ${queries.length} | ${wrong} | ${cells.map((cell) => cell.toFixed(1)).join(' | ')} |`;
}

/** The measures as Markdown. */
export function searchTable({ articles, textBytes, indexBytes, startBytes, queries }: SearchMeasure): string {
	return [
		`${articles} articles, ${(textBytes / 1e6).toFixed(1)} MB of text; index with texts ${(indexBytes / 1e6).toFixed(1)} MB, ${(indexBytes / textBytes).toFixed(2)} times the text; ${(startBytes / 1000).toFixed(0)} KB before the first query.`,
		'',
		'| queries | n | sets that differ | KB mean | median | 95 % | ms median | worst |',
		'|---|---|---|---|---|---|---|---|',
		row('all', queries),
		...QUERY_KINDS.map((kind) =>
			row(
				kind,
				queries.filter((query) => query.kind === kind),
			),
		),
	].join('\n');
}

if (import.meta.main) {
	const [site = 'dist', count = '206'] = process.argv.slice(2);
	const articles = readArticleLines(resolve(site));
	const queries = sampleQueries(articles, Number(count));
	console.log(searchTable(await measureSearch(resolve(site), articles, queries)));
}
