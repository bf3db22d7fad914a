import { isAscii } from 'node:buffer';
import type { Problem } from '../model/problem.ts';
import type { Encoding } from '../model/source.ts';
import { ColumnBook } from './column-book.ts';
import { meaningOf } from './column-map.ts';
import { columnParts, type ValuePlace } from './column-parts.ts';
import { type Cell, parseCells, splitRows, type TableRow } from './csv-split.ts';
import type { Decoded } from './decode.ts';
import type { Reader, ReadItem } from './reader.ts';
import { damagedRecord, makeRecord, passedBytes } from './record.ts';
import { decodeHead, decodeRow, wideEncodingOf } from './row-encoding.ts';
import type { SourceFile } from './source-file.ts';
import { joinBytes } from './whole-file.ts';

/** The first row: what the columns are called. */
interface Head {
	readonly names: readonly string[];
	readonly mark: string;
	readonly bytes: Uint8Array;
	readonly text: string;
	readonly encoding: Encoding;
	/** Where it begins in the file, and where it ends. */
	readonly from: number;
	readonly end: number;
	readonly firstLine: number;
}

/**
 * Tables with a first row of column names: comma, semicolon or tab between cells, cells in quotes where they need them
 * (RFC 4180). A row is an article. The row of names belongs to the first article.
 */
export const csvReader: Reader = {
	format: 'csv',
	endings: ['.csv', '.tsv'],
	async *read(file, rules) {
		const book = new ColumnBook(file, rules.columns(file.path));
		const wide = await wideEncodingOf(file);
		let head: Head | null = null;
		let number = 0;
		let followed = false;
		for await (const row of splitRows(file.stream(), wide)) {
			const decoded = head === null ? await decodeHead(file, row.bytes, wide) : decodeRow(row.bytes, wide);
			if (decoded.doubt && decoded.text !== null)
				yield { problem: { ...decoded.doubt, file: file.path, line: row.firstLine } };
			if (head === null && decoded.text !== null && decoded.text.trim() !== '') {
				head = readHead(row, decoded);
				if (!isRow(head.names)) continue;
				head = withoutNames(head);
				yield { problem: columnsUnnamed(file, row.firstLine) };
			}
			followed ||= head !== null;
			if (decoded.text !== null && decoded.text.trim() !== '') number++;
			yield* readRow(file, row, decoded, { head, number, book });
		}
		if (head && number === 0)
			yield { problem: damagedRecord(file, head.firstLine, 'The table has names of columns but no row.') };
		if (head && !followed) yield* passedBytes(file, head.from, head.end, 'container/column-names');
		yield* book.findings();
	},
};

function readHead(
	{ bytes, from, firstLine }: TableRow,
	{ text, encoding }: Extract<Decoded, { text: string }>,
): Head {
	const count = (mark: string) => text.split(mark).length;
	const mark = ['\t', ';', ','].reduce((best, one) => (count(one) > count(best) ? one : best), ',');
	const names = parseCells(text, mark).map(({ value }) => value.trim());
	return { names, mark, bytes, text, encoding, from, end: from + bytes.length, firstLine };
}

/** Cells that are no names: long texts, addresses, days. */
const DATA = /^.{40}|[。！？]|^https?:\/\/|^(?:19|20)\d\d ?[-/.年]/su;

/** Whether a first row is an article like the others: no cell is a known name of a column, and some are none at all. */
function isRow(names: readonly string[]): boolean {
	return names.some((name) => DATA.test(name)) && !names.some((name) => meaningOf(name) !== null);
}

/** The head of a table whose columns have no names: they are called by their numbers, and the row stays one. */
function withoutNames(head: Head): Head {
	const names = head.names.map((_, at) => String(at + 1));
	return { ...head, names, bytes: head.bytes.subarray(0, 0), text: '', end: head.from };
}

function columnsUnnamed(file: SourceFile, line: number): Problem {
	return {
		code: 'columns-unnamed',
		severity: 'warning',
		file: file.path,
		line,
		what: 'The first row is an article like the others, so the columns have no names; they are called "1", "2" and so on.',
		fix: 'Say in content/columns.yaml which is which (headline: "1"), or put a row of names before the first.',
	};
}

interface RowContext {
	readonly head: Head | null;
	readonly number: number;
	readonly book: ColumnBook;
}

function* readRow(
	file: SourceFile,
	{ bytes, from, firstLine }: TableRow,
	decoded: Decoded,
	{ head, number, book }: RowContext,
): Generator<ReadItem> {
	const end = from + bytes.length;
	const { text } = decoded;
	const first = head !== null && from === head.end;
	const passed = function* (rule: string): Generator<ReadItem> {
		if (first) yield* passedBytes(file, head.from, from, 'container/column-names');
		yield* passedBytes(file, from, end, rule);
	};
	if (text?.trim() === '') {
		yield* passed('container/blank');
		return;
	}
	const cells = head && text !== null ? parseCells(text, head.mark) : [];
	if (!head || text === null || cells.length !== head.names.length) {
		const counts = `Row ${number} has ${cells.length} cells, but there are ${head?.names.length ?? 0} columns.`;
		yield { problem: damagedRecord(file, firstLine, decoded.text === null ? decoded.doubt.what : counts) };
		yield* passed('container/damaged');
		return;
	}
	const row = Object.fromEntries(head.names.map((name, at) => [name, cells[at]?.value ?? '']));
	const map = book.mapOf(row);
	const { encoding } = decoded;
	const whole = first ? joinBytes([head.bytes, bytes]) : bytes;
	// Names in ASCII say nothing of the encoding, and are the same in each that they could be of.
	const named = !first || isAscii(head.bytes) || encoding === head.encoding;
	yield {
		source: makeRecord(file, {
			encoding,
			format: 'csv',
			record: `row ${number}`,
			text: first ? head.text + text : text,
			from: first ? head.from : from,
			length: whole.length,
			firstLine: first ? head.firstLine : firstLine,
			hints: book.hintsOf(row, map),
			bytes: whole,
			parts: named
				? columnParts(
						{ bytes: whole, text: (first ? head.text : '') + text, encoding },
						placesOf(head, cells, first ? head.text.length : 0),
						{ map, row, marks: 'container/csv' },
					)
				: [],
		}),
	};
}

function placesOf({ names }: Head, cells: readonly Cell[], at: number): ValuePlace[] {
	return cells.map(({ value, from, to, quoted }, index) => {
		const place = { from: at + from, to: at + to };
		const writing = quoted ? 'quoted' : 'plain';
		return {
			...place,
			column: names[index] ?? '',
			pieces: [{ ...place, writing, at: 0, units: value.length }],
		};
	});
}
