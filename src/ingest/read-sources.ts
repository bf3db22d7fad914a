import { knownEndings, readerFor } from './formats.ts';
import type { ReadItem } from './reader.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Reads one file of the sources folder: yields its records and the Problems met, in the order of the file.
 * Problems: `format-unknown`, `source-empty`, and those of the format.
 */
export async function* readSources(file: SourceFile): AsyncGenerator<ReadItem> {
	const reader = readerFor(file.path);
	if (!reader) {
		yield {
			problem: {
				code: 'format-unknown',
				severity: 'error',
				file: file.path,
				line: null,
				what: 'No reader knows files with this ending, so nothing was read from it.',
				fix: `Rename the file if it is one of ${knownEndings().join(' ')}; else take it out of the sources folder.`,
			},
		};
		return;
	}
	if (file.bytes === 0) {
		yield {
			problem: {
				code: 'source-empty',
				severity: 'error',
				file: file.path,
				line: null,
				what: 'The file is empty.',
				fix: 'Copy the file again from where it came, or delete it.',
			},
		};
		return;
	}
	yield* reader.read(file);
}
