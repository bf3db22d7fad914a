import type { Problem } from '../model/problem.ts';
import type {
	BytePart,
	Encoding,
	RawSource,
	SetAside,
	SourceFormat,
	SourceHints,
	TextPlaces,
} from '../model/source.ts';
import { lineLengths, markLength } from './line-lengths.ts';
import type { ReadItem } from './reader.ts';
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
	/** The bytes that `text` was decoded from, where they stand in the record as they are. */
	readonly bytes?: Uint8Array;
	/** Offset of `bytes` in the record. */
	readonly bytesAt?: number;
	/** Offset in the record of each of `bytes`, where they stand there in a coding; of their number, the end. */
	readonly placeOf?: (at: number) => number;
	readonly parts?: readonly BytePart[];
	readonly setAside?: readonly SetAside[];
	/** The bytes that `text` was decoded from, where the record holds them packed, and what they are. */
	readonly unpacked?: { readonly bytes: Uint8Array; readonly parts: readonly BytePart[] };
}

/** A record of a file as a source. */
export function makeRecord(file: SourceFile, place: RecordPlace): RawSource {
	const { encoding, format, text, from, length, firstLine, hints, bytes, bytesAt = 0, parts = [] } = place;
	const { packed, sha256 } = file;
	const record = [packed?.record, place.record].filter((name) => name != null).join('!') || null;
	const path = packed?.path ?? file.path;
	const placeOf = place.placeOf ?? ((at: number) => bytesAt + at);
	const { unpacked } = place;
	return {
		ref: {
			path,
			sha256,
			bytes: file.bytes,
			encoding,
			format,
			record,
			...(packed ? { inside: packed.inside } : {}),
		},
		text,
		span: { from, length },
		firstLine,
		hints,
		...placesOf(bytes, parts, encoding, placeOf),
		...(unpacked
			? {
					unpacked: {
						bytes: unpacked.bytes.length,
						...placesOf(unpacked.bytes, unpacked.parts, encoding, (at) => at),
					},
				}
			: {}),
		...(place.setAside && place.setAside.length > 0 ? { setAside: place.setAside } : {}),
	};
}

/** Where the lines of a text stand in its bytes, and what of them is no line; a byte order mark is none. */
function placesOf(
	bytes: Uint8Array | undefined,
	parts: readonly BytePart[],
	encoding: Encoding,
	placeOf: (at: number) => number,
): TextPlaces {
	const mark = bytes ? markLength(bytes) : 0;
	const all: BytePart[] =
		mark === 0
			? [...parts]
			: [
					{ from: placeOf(0), to: placeOf(mark), as: 'container', fate: 'dropped', rule: 'container/mark' },
					...parts,
				];
	return {
		...(bytes ? { textAt: placeOf(mark), lineBytes: lineBytes(bytes, mark, encoding, placeOf) } : {}),
		...(all.length > 0 ? { parts: all } : {}),
	};
}

/** What each line takes of the record: see `RecordPlace.placeOf`. */
function lineBytes(
	bytes: Uint8Array,
	mark: number,
	encoding: Encoding,
	placeOf: (at: number) => number,
): number[] {
	let at = mark;
	return lineLengths(bytes.subarray(mark), encoding).map((length) => {
		const from = placeOf(at);
		at += length;
		return placeOf(at) - from;
	});
}

/** Bytes that belong to no record, for the account of the file; none where the stretch is empty. */
export function* passedBytes(
	file: SourceFile,
	from: number,
	to: number,
	rule: string,
	fate: 'kept' | 'dropped' = 'dropped',
): Generator<ReadItem> {
	if (to > from) yield { passed: { inside: file.packed?.inside ?? [], from, to, fate, rule } };
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
		fix: 'If this is wrong, say what the columns are in content/columns.yaml; docs/sources.md tells how.',
	};
}

/** Columns that are named in a Problem. */
const NAMES_TOLD = 20;

/** The Problem for rows in which no column was understood as headline or text, with what a keeper may write. */
export function columnsUnknown(
	file: SourceFile,
	{
		names,
		unused,
		rows,
		all,
	}: { names: readonly string[]; unused: readonly string[]; rows: number; all: number },
): Problem {
	const quoted = names.slice(0, NAMES_TOLD).map((name) => JSON.stringify(name));
	const more = names.length > quoted.length ? ` and ${names.length - quoted.length} more` : '';
	const [headline = 'A', body = 'B'] = unused;
	const entry = `- { files: ${JSON.stringify(file.path)}, columns: { headline: ${JSON.stringify(headline)}, body: ${JSON.stringify(body)} } }`;
	return {
		code: 'columns-unknown',
		severity: 'error',
		file: file.path,
		line: null,
		what: `No column was understood as headline or text${rows < all ? ` in ${rows} of ${all} records` : ''}, so nothing of ${rows === 1 && all === 1 ? 'it' : 'them'} is shown. The columns are: ${quoted.join(', ')}${more}.`,
		fix: `Say which is which in content/columns.yaml, for example: ${entry}`,
	};
}

/** The Problem for a file that holds nothing. */
export function sourceEmpty(file: string): Problem {
	return {
		code: 'source-empty',
		severity: 'error',
		file,
		line: null,
		what: 'The file is empty.',
		fix: 'Copy the file again from where it came, or delete it.',
	};
}
