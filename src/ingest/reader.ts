import type { Problem } from '../model/problem.ts';
import type { RawSource, SourceFormat } from '../model/source.ts';
import type { SourceFile } from './source-file.ts';

/** What a reader yields: one record, or why a part of the file gave none. */
export type ReadItem = { readonly source: RawSource } | { readonly problem: Problem };

/**
 * Turns one file into its records, in the order of the file. Records never overlap; damaged parts become
 * Problems and the rest is read. A reader never throws for any bytes.
 */
export interface Reader {
	readonly format: SourceFormat;
	/** Endings of file names, lower case with the dot. */
	readonly endings: readonly string[];
	read(file: SourceFile): AsyncGenerator<ReadItem>;
}
