import type { Problem } from '../model/problem.ts';
import type { RawSource } from '../model/source.ts';
import { knownEndings, readerFor } from './formats.ts';
import { type ColumnFinding, NO_RULES, type ReadItem, type ReadRules } from './reader.ts';
import { passedBytes, sourceEmpty } from './record.ts';
import { sniffEnding } from './sniff.ts';
import type { SourceFile } from './source-file.ts';

/** What reading a file gives: its records, its Problems, and what its columns were taken for. */
export type SourceItem =
	| { readonly source: RawSource }
	| { readonly problem: Problem }
	| { readonly columns: readonly ColumnFinding[] };

/**
 * Reads one file of the sources folder: yields its records and the Problems met, in the order of the file.
 * Problems: `format-unknown`, `source-empty`, and those of the format.
 */
export async function* readSources(
	file: SourceFile,
	rules: ReadRules = NO_RULES,
): AsyncGenerator<SourceItem> {
	for await (const item of readItems(file, rules)) if (!('passed' in item)) yield item;
}

/** As `readSources`, and every stretch of bytes that belongs to no record beside. */
export async function* readItems(file: SourceFile, rules: ReadRules = NO_RULES): AsyncGenerator<ReadItem> {
	if (file.bytes === 0) {
		yield { problem: sourceEmpty(file.path) };
		return;
	}
	const ending = readerFor(file.path) ? '' : await sniffEnding(file);
	const reader = ending === null ? null : readerFor(file.path + ending);
	if (reader) {
		yield* reader.read(file, rules);
		return;
	}
	if (!file.packed) yield* passedBytes(file, 0, file.bytes, 'container/unknown');
	yield { problem: formatUnknown(file.path) };
}

function formatUnknown(file: string): Problem {
	return {
		code: 'format-unknown',
		severity: 'error',
		file,
		line: null,
		what: 'No reader knows files with this ending, so nothing was read from it.',
		fix: `Rename the file if it is one of ${knownEndings().join(' ')}; else take it out of the sources folder.`,
	};
}
