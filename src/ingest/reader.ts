import type { Problem } from '../model/problem.ts';
import type { DateOrder, RawSource, SourceFormat } from '../model/source.ts';
import type { SourceFile } from './source-file.ts';

/** Bytes of a file that belong to no record: what holds records together, and what gave none. */
export interface PassedBytes {
	/** Names of the files opened to reach the bytes, see `SourceRef.inside`; empty for the file on disk. */
	readonly inside: readonly string[];
	readonly from: number;
	readonly to: number;
	/** `kept` where they hold records that were read (a compressed file in an archive), else `dropped`. */
	readonly fate: 'kept' | 'dropped';
	/** Name of the rule: `container/…`. */
	readonly rule: string;
}

/** What the columns of a file were taken for. */
export interface ColumnFinding {
	readonly file: string;
	readonly column: string;
	/** What it was read as; null where it was not used. */
	readonly field: string | null;
	/** One English sentence on why. */
	readonly evidence: string;
}

/** What a reader yields: one record, why a part of the file gave none, or what else there is to tell of the file. */
export type ReadItem =
	| { readonly source: RawSource }
	| { readonly problem: Problem }
	| { readonly passed: PassedBytes }
	| { readonly columns: readonly ColumnFinding[] };

/** What a keeper has said about files, by their paths. */
export interface ReadRules {
	/** How a text is cut into articles; null where it is one. */
	readonly split: (path: string) => SplitRule | null;
	/** Columns a keeper has named for a file: by what they mean, `null` for none. */
	readonly columns: (path: string) => ColumnRule | null;
}

/** How a text of many articles is cut; both are tested against a line without its end. */
export interface SplitRule {
	/** Name of the file that says so, for evidence and Problems. */
	readonly file: string;
	/** An article begins with a line that passes. */
	readonly before?: (line: string) => boolean;
	/** A line that passes stands between two articles and belongs to neither. */
	readonly between?: (line: string) => boolean;
}

/** Columns as a keeper names them. */
export interface ColumnRule {
	/** Name of the file that says so. */
	readonly file: string;
	/** 1-based line of the entry there. */
	readonly line: number | null;
	/** Name of the column by field; null says that no column is it. */
	readonly columns: Readonly<Record<string, string | null>>;
	/** How days are written whose parts could be either; absent where nothing is said. */
	readonly dateOrder?: DateOrder;
}

/** Nothing was said about any file. */
export const NO_RULES: ReadRules = { split: () => null, columns: () => null };

/**
 * Turns one file into its records, in the order of the file. Records and passed bytes together hold every byte of the
 * file once, in order; damaged parts become Problems and the rest is read. A reader never throws for any bytes.
 */
export interface Reader {
	readonly format: SourceFormat;
	/** Endings of file names, lower case with the dot. */
	readonly endings: readonly string[];
	read(file: SourceFile, rules: ReadRules): AsyncGenerator<ReadItem>;
}
