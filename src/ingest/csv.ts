import { guessColumns, hintsOf, tellColumns } from './column-map.ts';
import { parseRow, splitRows } from './csv-split.ts';
import { decode } from './decode.ts';
import type { Reader } from './reader.ts';
import { columnsGuessed, damagedRecord, makeRecord } from './record.ts';

/**
 * Tables with a first row of column names: comma or tab between cells, cells in quotes where they need them (RFC 4180).
 * A row is an article. The row of names belongs to the first article.
 */
export const csvReader: Reader = {
	format: 'csv',
	endings: ['.csv', '.tsv'],
	async *read(file) {
		let names: readonly string[] | null = null;
		let mark = ',';
		let number = 0;
		let headLength = 0;
		let headText = '';
		for await (const { bytes, from, firstLine } of splitRows(file.stream())) {
			const decoded = decode(bytes);
			if (decoded.text === null) {
				yield { problem: damagedRecord(file, firstLine, decoded.doubt.what) };
				continue;
			}
			if (!names) {
				mark = decoded.text.includes('\t') ? '\t' : ',';
				names = parseRow(decoded.text, mark).map((name) => name.trim());
				headLength = bytes.length;
				headText = decoded.text;
				continue;
			}
			if (decoded.text.trim() === '') continue;
			number++;
			const cells = parseRow(decoded.text, mark);
			if (cells.length !== names.length) {
				const what = `Row ${number} has ${cells.length} cells, but there are ${names.length} columns.`;
				yield { problem: damagedRecord(file, firstLine, what) };
				continue;
			}
			const row = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
			const map = guessColumns(row);
			const first = headLength > 0;
			if (first) yield { problem: columnsGuessed(file, tellColumns(map)) };
			yield {
				source: makeRecord(file, {
					encoding: decoded.encoding,
					format: 'csv',
					record: `row ${number}`,
					text: first ? headText + decoded.text : decoded.text,
					from: first ? from - headLength : from,
					length: first ? headLength + bytes.length : bytes.length,
					firstLine: first ? 1 : firstLine,
					hints: hintsOf(row, map),
				}),
			};
			headLength = 0;
		}
	},
};
