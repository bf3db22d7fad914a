import { extract } from '../extract/extract.ts';
import { readSources } from '../ingest/read-sources.ts';
import type { SourceFile } from '../ingest/source-file.ts';
import type { LedgerEntry } from '../model/extraction.ts';
import type { Outlet } from '../model/outlet.ts';
import type { CatalogueWriter } from './catalogue-writer.ts';
import { makeArticle } from './make-article.ts';
import type { ArchivePaths } from './paths.ts';
import type { Progress } from './progress.ts';
import type { OpenRegister } from './register-file.ts';
import { scanSources } from './scan.ts';

/** What the first pass needs. */
export interface ReadArchiveOptions {
	readonly paths: ArchivePaths;
	readonly outlets: readonly Outlet[];
	readonly register: OpenRegister;
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
	progress.done('reading sources', `${sources} files, ${lines} lines`);
	return { sources, lines };
}

async function readFile(
	file: SourceFile,
	{ outlets, register, writer }: ReadArchiveOptions,
): Promise<number> {
	let lines = 0;
	for await (const record of readSources(file)) {
		if ('problem' in record) {
			writer.addProblem(record.problem);
			continue;
		}
		const { extraction, ledger, problems } = extract(record.source, { outlets });
		for (const problem of problems) writer.addProblem(problem);
		writer.addLedger(ledger);
		lines += linesOf(ledger);
		if (!extraction) continue;
		const { article, seen } = makeArticle(extraction, register);
		writer.addArticle(article, seen, record.source);
	}
	return lines;
}

function linesOf(ledger: readonly LedgerEntry[]): number {
	return ledger.reduce((sum, { lines: [from, to] }) => sum + to - from + 1, 0);
}
