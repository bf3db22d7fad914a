import { extract } from '../extract/extract.ts';
import { readSources } from '../ingest/read-sources.ts';
import type { SourceFile } from '../ingest/source-file.ts';
import type { LedgerEntry } from '../model/extraction.ts';
import type { Outlet } from '../model/outlet.ts';
import type { ScriptEngine } from '../script/convert.ts';
import type { CatalogueWriter } from './catalogue-writer.ts';
import type { ExtractionCache, ReadRecord } from './extraction-cache.ts';
import { makeArticle } from './make-article.ts';
import type { ArchivePaths } from './paths.ts';
import type { Progress } from './progress.ts';
import type { OpenRegister } from './register-file.ts';
import { scanSources } from './scan.ts';
import { poolOf, type ScriptPools } from './script-pools.ts';

/** Largest file whose records are held together to be cached, in bytes; reading a larger one streams. */
const LARGEST_CACHED = 4 * 1024 * 1024;

/** What the first pass needs. */
export interface ReadArchiveOptions {
	readonly paths: ArchivePaths;
	readonly outlets: readonly Outlet[];
	readonly register: OpenRegister;
	readonly cache: ExtractionCache;
	readonly engine: ScriptEngine;
	readonly pools: ScriptPools;
	readonly writer: CatalogueWriter;
	readonly progress: Progress;
}

/**
 * First pass: every file of the sources folder becomes articles, ledger entries and Problems in the catalogue.
 * @returns how many source files and source lines were seen
 */
export async function readArchive(options: ReadArchiveOptions): Promise<{ sources: number; lines: number }> {
	const { paths, writer, progress } = options;
	let sources = 0;
	let lines = 0;
	for await (const scanned of scanSources(paths.sources)) {
		if ('problem' in scanned) {
			writer.addProblem(scanned.problem);
			if (scanned.problem.severity === 'error') sources++;
			continue;
		}
		sources++;
		lines += await readFile(scanned.file, options);
		progress.step('reading sources', sources);
	}
	options.cache.prune();
	progress.done('reading sources', `${sources} files, ${lines} lines`);
	return { sources, lines };
}

async function readFile(file: SourceFile, options: ReadArchiveOptions): Promise<number> {
	const { register, writer, engine, pools } = options;
	let lines = 0;
	for await (const record of recordsOf(file, options)) {
		if ('problem' in record) {
			writer.addProblem(record.problem);
			continue;
		}
		const { extraction, ledger, problems } = record.result;
		for (const problem of problems) writer.addProblem(problem);
		writer.addLedger(ledger);
		lines += linesOf(ledger);
		if (!extraction) continue;
		const { article, seen, nativeness } = makeArticle(extraction, register, engine);
		const pool = poolOf(article);
		pools.add(pool, article, nativeness);
		writer.addArticle(article, seen, pool, record.source);
	}
	return lines;
}

/** What a file gives, from the cache where it was read before. Large files are read record by record, and anew. */
async function* recordsOf(
	file: SourceFile,
	{ outlets, cache }: ReadArchiveOptions,
): AsyncGenerator<ReadRecord> {
	const known = file.bytes <= LARGEST_CACHED ? cache.get(file) : null;
	if (known) {
		yield* known;
		return;
	}
	const fresh: ReadRecord[] = [];
	for await (const read of readSources(file)) {
		const record =
			'problem' in read ? read : { source: read.source, result: extract(read.source, { outlets }) };
		if (file.bytes <= LARGEST_CACHED) fresh.push(record);
		yield record;
	}
	if (fresh.length > 0) cache.set(file, fresh);
}

function linesOf(ledger: readonly LedgerEntry[]): number {
	return ledger.reduce((sum, { lines: [from, to] }) => sum + to - from + 1, 0);
}
