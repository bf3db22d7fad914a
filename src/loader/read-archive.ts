import type { ReadRules } from '../ingest/reader.ts';
import type { SourceFile } from '../ingest/source-file.ts';
import type { LedgerEntry } from '../model/extraction.ts';
import type { ScriptEngine } from '../script/convert.ts';
import { breather } from './breath.ts';
import type { CatalogueWriter } from './catalogue-writer.ts';
import { DamageWatch } from './damage-watch.ts';
import type { ExtractionCache } from './extraction-cache.ts';
import { makeArticle } from './make-article.ts';
import type { MostDoubtful } from './most-doubtful.ts';
import type { Outlets } from './outlets.ts';
import type { ArchivePaths } from './paths.ts';
import { ProblemGroups } from './problem-groups.ts';
import type { Progress } from './progress.ts';
import { readRecords } from './read-records.ts';
import type { OpenRegister } from './register-file.ts';
import { scanSources } from './scan.ts';
import { poolOf, type ScriptPools } from './script-pools.ts';
import { RuleUse } from './unused-rules.ts';

/** What the first pass needs. */
export interface ReadArchiveOptions {
	readonly paths: ArchivePaths;
	readonly outlets: Pick<Outlets, 'outlets' | 'placeOf'>;
	readonly register: OpenRegister;
	readonly cache: ExtractionCache;
	readonly engine: ScriptEngine;
	readonly pools: ScriptPools;
	readonly writer: CatalogueWriter;
	/** Told of every record with bytes that could not be read. */
	readonly doubtful: MostDoubtful;
	readonly progress: Progress;
	/** What the keeper has said of how files are read. */
	readonly readRules: ReadRules;
}

/** What the first pass saw. */
export interface ReadSums {
	/** Source files and source lines. */
	readonly sources: number;
	readonly lines: number;
	/** Files that were not read because the cache knew what they give. */
	readonly known: number;
}

/** The sums while they are counted, and which rules had something to do. */
interface Reading {
	sources: number;
	lines: number;
	known: number;
	readonly rules: RuleUse;
	readonly problems: ProblemGroups;
	/** Awaited between two records, so that a signal is heard. */
	readonly breathe: () => Promise<void> | undefined;
}

/**
 * First pass: every file of the sources folder becomes articles, ledger entries and Problems in the catalogue.
 */
export async function readArchive(options: ReadArchiveOptions): Promise<ReadSums> {
	const { paths, writer, progress } = options;
	const reading: Reading = {
		sources: 0,
		lines: 0,
		known: 0,
		rules: new RuleUse(),
		problems: new ProblemGroups(writer),
		breathe: breather(),
	};
	for await (const scanned of scanSources(paths.sources)) {
		if ('problem' in scanned) {
			writer.addProblem(scanned.problem);
			if (scanned.problem.severity === 'error') reading.sources++;
			continue;
		}
		reading.sources++;
		await readFile(scanned.file, options, reading);
		progress.step('reading sources', reading.sources);
		await reading.breathe();
	}
	reading.problems.finish();
	options.cache.prune();
	for (const problem of reading.rules.problems(options.outlets)) writer.addProblem(problem);
	const { sources, lines, known } = reading;
	const sums = { sources, lines, known };
	progress.done('reading sources', readNote(sums));
	return sums;
}

/** `12 files, 340 lines`, and how many of the files were known. */
function readNote({ sources, lines, known }: ReadSums): string {
	const again = known === 0 ? '' : ` (${known} known from before, ${sources - known} read)`;
	return `${sources} files, ${lines} lines${again}`;
}

async function readFile(file: SourceFile, options: ReadArchiveOptions, reading: Reading): Promise<void> {
	const { register, writer, engine, pools, cache, readRules } = options;
	const { outlets } = options.outlets;
	const records = readRecords(file, { outlets, cache, readRules }, () => {
		reading.known++;
	});
	const damage = new DamageWatch();
	for await (const record of records) {
		await reading.breathe();
		if (!('source' in record)) {
			if ('columns' in record) writer.addColumns(record.columns);
			else {
				reading.problems.add(record.problem);
				damage.note(record.problem);
			}
			continue;
		}
		const { extraction, ledger, pieces, problems, outlet } = record.result;
		for (const problem of problems) reading.problems.add(problem, record.source.ref.record);
		writer.addLedger(ledger, pieces, outlet?.id ?? null);
		reading.lines += linesOf(ledger);
		reading.rules.add(outlet);
		const damaged = damage.take();
		if (!extraction) continue;
		if (damaged) options.doubtful.noteDamaged(extraction.ref);
		const { article, seen, nativeness } = makeArticle(extraction, register, engine);
		const pool = poolOf(article);
		pools.add(pool, article, nativeness);
		writer.addArticle(article, seen, pool, record.source);
	}
}

function linesOf(ledger: readonly LedgerEntry[]): number {
	return ledger.reduce((sum, { lines: [from, to] }) => sum + to - from + 1, 0);
}
