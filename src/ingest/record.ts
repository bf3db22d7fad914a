import type { Problem } from '../model/problem.ts';
import type { Encoding, RawSource, SourceFormat, SourceHints } from '../model/source.ts';
import type { SourceFile } from './source-file.ts';

/** Where a record of a file stands and what it holds. */
export interface RecordPlace {
	readonly encoding: Encoding;
	readonly format: SourceFormat;
	readonly record: string | null;
	readonly text: string;
	readonly from: number;
	readonly length: number;
	readonly firstLine: number;
	readonly hints: SourceHints;
}

/** A record of a file as a source. */
export function makeRecord(file: SourceFile, place: RecordPlace): RawSource {
	const { encoding, format, record, text, from, length, firstLine, hints } = place;
	return {
		ref: { path: file.path, sha256: file.sha256, bytes: file.bytes, encoding, format, record },
		text,
		span: { from, length },
		firstLine,
		hints,
	};
}

/** The Problem for a record that cannot be read; the rest of the file is. */
export function damagedRecord(file: SourceFile, line: number | null, what: string): Problem {
	return {
		code: 'record-damaged',
		severity: 'error',
		file: file.path,
		line,
		what,
		fix: 'Mend or remove this record; the others of the file were read.',
	};
}

/** The Problem that tells the keeper how the columns of a file were understood. */
export function columnsGuessed(file: SourceFile, what: string): Problem {
	return {
		code: 'columns-guessed',
		severity: 'notice',
		file: file.path,
		line: null,
		what,
		fix: 'If this is wrong, rename the columns to headline, body, date, url, source, author, section.',
	};
}
