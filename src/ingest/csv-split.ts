import { byteLines } from './byte-lines.ts';
import { lineFeed, type WideEncoding } from './row-encoding.ts';
import { joinBytes } from './whole-file.ts';

const QUOTE = 0x22;

/** A row of a table with the lines it takes (cells in quotes may hold line ends). */
export interface TableRow {
	readonly bytes: Uint8Array;
	readonly from: number;
	readonly firstLine: number;
}

/** Lines that one row may take; more mean that a quote was never closed. */
const LONGEST_ROW = 20_000;

/** Cuts a table into its rows, holding no more than one. Joined, the rows are the stream. */
export async function* splitRows(
	stream: AsyncIterable<Uint8Array>,
	wide: WideEncoding | null = null,
): AsyncGenerator<TableRow> {
	let parts: Uint8Array[] = [];
	let from = 0;
	let firstLine = 1;
	let line = 0;
	let quotes = 0;
	const join = (): TableRow => {
		const bytes = joinBytes(parts);
		parts = [];
		quotes = 0;
		return { bytes, from, firstLine };
	};
	for await (const piece of byteLines(stream, lineFeed(wide))) {
		line++;
		if (parts.length === 0) {
			from = piece.from;
			firstLine = line;
		}
		parts.push(piece.bytes);
		quotes += countQuotes(piece.bytes, wide);
		if (quotes % 2 === 0 || parts.length >= LONGEST_ROW) yield join();
	}
	if (parts.length > 0) yield join();
}

function countQuotes(bytes: Uint8Array, wide: WideEncoding | null): number {
	let quotes = 0;
	if (wide === null) {
		for (const byte of bytes) if (byte === QUOTE) quotes++;
		return quotes;
	}
	const low = wide === 'utf-16le' ? 0 : 1;
	for (let at = 0; at + 1 < bytes.length; at += 2)
		if (bytes[at + low] === QUOTE && bytes[at + 1 - low] === 0) quotes++;
	return quotes;
}

/** A cell of a row, and where what is in it stands: within its quotes where nothing follows them. */
export interface Cell {
	readonly value: string;
	/** Offsets in code units of the row. */
	readonly from: number;
	readonly to: number;
	readonly quoted: boolean;
}

/** The cells of a row. Quotes around a cell go, doubled quotes in it are one. */
export function parseCells(row: string, mark: string): Cell[] {
	const cells: Cell[] = [];
	const text = row.replace(/\r?\n$/, '');
	for (let at = 0; at <= text.length; ) {
		if (text[at] !== '"') {
			const next = text.indexOf(mark, at);
			const to = next < 0 ? text.length : next;
			cells.push({ value: text.slice(at, to), from: at, to, quoted: false });
			at = next < 0 ? text.length + 1 : next + 1;
			continue;
		}
		const { value, end } = parseQuoted(text, at);
		const next = text.indexOf(mark, end);
		const to = next < 0 ? text.length : next;
		const closed = to === end && end > at + 1 && text[end - 1] === '"';
		cells.push({ value: value + text.slice(end, to), from: at + 1, to: closed ? to - 1 : to, quoted: true });
		at = next < 0 ? text.length + 1 : next + 1;
	}
	return cells;
}

/** The text within the quotes that open at `at`, and the offset behind them. */
function parseQuoted(text: string, at: number): { value: string; end: number } {
	let value = '';
	let from = at + 1;
	for (;;) {
		const quote = text.indexOf('"', from);
		if (quote < 0) return { value: value + text.slice(from), end: text.length };
		value += text.slice(from, quote);
		from = quote + 1;
		if (text[from] !== '"') return { value, end: from };
		value += '"';
		from++;
	}
}
