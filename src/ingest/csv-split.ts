import { byteLines } from './byte-lines.ts';

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
export async function* splitRows(stream: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> {
	let parts: Uint8Array[] = [];
	let from = 0;
	let firstLine = 1;
	let line = 0;
	let quotes = 0;
	const join = (): TableRow => {
		const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
		let at = 0;
		for (const part of parts) {
			bytes.set(part, at);
			at += part.length;
		}
		parts = [];
		quotes = 0;
		return { bytes, from, firstLine };
	};
	for await (const piece of byteLines(stream)) {
		line++;
		if (parts.length === 0) {
			from = piece.from;
			firstLine = line;
		}
		parts.push(piece.bytes);
		for (const byte of piece.bytes) if (byte === QUOTE) quotes++;
		if (quotes % 2 === 0 || parts.length >= LONGEST_ROW) yield join();
	}
	if (parts.length > 0) yield join();
}

/** The cells of a row. Quotes around a cell go, doubled quotes in it are one. */
export function parseRow(row: string, mark: string): string[] {
	const cells: string[] = [];
	const text = row.replace(/\r?\n$/, '');
	for (let at = 0; at <= text.length; ) {
		if (text[at] === '"') {
			let cell = '';
			let end = at + 1;
			for (;;) {
				const quote = text.indexOf('"', end);
				if (quote < 0) {
					cell += text.slice(end);
					end = text.length;
					break;
				}
				cell += text.slice(end, quote);
				end = quote + 1;
				if (text[end] !== '"') break;
				cell += '"';
				end++;
			}
			const next = text.indexOf(mark, end);
			cells.push(cell + text.slice(end, next < 0 ? text.length : next));
			at = next < 0 ? text.length + 1 : next + 1;
		} else {
			const next = text.indexOf(mark, at);
			cells.push(text.slice(at, next < 0 ? text.length : next));
			at = next < 0 ? text.length + 1 : next + 1;
		}
	}
	return cells;
}
