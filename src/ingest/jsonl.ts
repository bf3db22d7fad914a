import { byteLines } from './byte-lines.ts';
import { ColumnBook } from './column-book.ts';
import { columnParts } from './column-parts.ts';
import { jsonColumns } from './json-columns.ts';
import { flatten } from './json-row.ts';
import type { Reader } from './reader.ts';
import { damagedRecord, makeRecord, passedBytes } from './record.ts';
import { decodeRow, lineFeed, wideEncodingOf } from './row-encoding.ts';

/** JSON Lines: an object a line, an article an object. Lines that hold none are told; blank lines are passed over. */
export const jsonlReader: Reader = {
	format: 'jsonl',
	endings: ['.jsonl', '.ndjson', '.jl'],
	async *read(file, rules) {
		const book = new ColumnBook(file, rules.columns(file.path));
		const wide = await wideEncodingOf(file);
		let number = 0;
		for await (const { bytes, from } of byteLines(file.stream(), lineFeed(wide))) {
			number++;
			const decoded = decodeRow(bytes, wide);
			const blank = decoded.text?.trim() === '';
			const row = decoded.text === null || blank ? null : flatten(decoded.text);
			if (!row || decoded.text === null) {
				const what = decoded.text === null ? decoded.doubt.what : 'The line is not a JSON object.';
				if (!blank) yield { problem: damagedRecord(file, number, what) };
				yield* passedBytes(file, from, from + bytes.length, blank ? 'container/blank' : 'container/damaged');
				continue;
			}
			if (decoded.doubt) yield { problem: { ...decoded.doubt, file: file.path, line: number } };
			const { text, encoding } = decoded;
			const map = book.mapOf(row);
			yield {
				source: makeRecord(file, {
					encoding,
					format: 'jsonl',
					record: `line ${number}`,
					text,
					from,
					length: bytes.length,
					firstLine: number,
					hints: book.hintsOf(row, map),
					bytes,
					parts: columnParts({ bytes, text, encoding }, jsonColumns(text, map), {
						map,
						row,
						marks: 'container/json',
					}),
				}),
			};
		}
		yield* book.findings();
	},
};
