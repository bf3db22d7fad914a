import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { BodySource } from '../cluster/body-source.ts';
import type { ClusterFact } from '../cluster/group.ts';
import { generateCorpus } from '../demo/corpus.ts';
import { extract } from '../extract/extract.ts';
import { readSources } from '../ingest/read-sources.ts';
import type { SourceFile } from '../ingest/source-file.ts';
import { scanSources } from '../loader/scan.ts';
import type { Extraction } from '../model/extraction.ts';
import type { ArticleId, Sha256 } from '../model/ids.ts';

/** An article as it stands before anything is compared: its text in memory, neither folded nor digested. */
export interface BenchArticle extends Omit<ClusterFact, 'bodyKey'> {
	readonly paragraphs: readonly string[];
}

/**
 * Reads every article of a folder of sources, in the order of the scan. Ids are counted, and all articles stand as native
 * Simplified: reading is not what is measured.
 */
export async function readFolder(folder: string): Promise<BenchArticle[]> {
	const articles: BenchArticle[] = [];
	for await (const scanned of scanSources(resolve(folder)))
		if ('file' in scanned) await readInto(articles, scanned.file);
	return articles;
}

/** Reads the articles of a generated corpus. */
export async function readGenerated(options: { seed: number; articles: number }): Promise<BenchArticle[]> {
	const articles: BenchArticle[] = [];
	for (const { path, bytes } of generateCorpus({ ...options, furnishings: false }))
		await readInto(articles, memoryFile(path, bytes));
	return articles;
}

/** Bodies of articles that lie in memory. */
export function bodiesOf(articles: readonly BenchArticle[]): BodySource {
	const texts = new Map<string, readonly string[]>(articles.map(({ id, paragraphs }) => [id, paragraphs]));
	return { paragraphs: (id) => texts.get(id) ?? [] };
}

async function readInto(articles: BenchArticle[], file: SourceFile): Promise<void> {
	for await (const read of readSources(file)) {
		const extraction = 'source' in read ? extract(read.source, { outlets: [] }).extraction : null;
		if (extraction) articles.push(benchArticle(extraction, articles.length));
	}
}

function benchArticle({ ref, headline, paragraphs, date, outlet }: Extraction, number: number): BenchArticle {
	const texts = paragraphs.map(({ text }) => text);
	return {
		id: `a${String(number).padStart(9, '0')}` as ArticleId,
		script: 'zh-Hans',
		verdict: 'native',
		length: texts.reduce((sum, { length }) => sum + length, 0),
		date: date.kind === 'captured' ? null : date.value,
		path: `${ref.path} ${ref.record ?? ''}`,
		outlet: outlet?.id ?? null,
		headline,
		seen: 0,
		paragraphs: texts.length > 0 ? texts : [headline],
	};
}

function memoryFile(path: string, bytes: Uint8Array): SourceFile {
	return {
		path,
		bytes: bytes.length,
		sha256: createHash('sha256').update(bytes).digest('hex') as Sha256,
		async *stream() {
			yield bytes;
		},
		slice: async (from, to) => bytes.subarray(from, to),
	};
}
