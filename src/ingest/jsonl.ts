import { byteLines } from './byte-lines.ts';
import { guessColumns, hintsOf, tellColumns } from './column-map.ts';
import { decode } from './decode.ts';
import { flatten } from './json-row.ts';
import type { Reader } from './reader.ts';
import { columnsGuessed, damagedRecord, makeRecord } from './record.ts';

/** JSON Lines: an object a line, an article an object. Lines that hold none are told; blank lines join the record before. */
export const jsonlReader: Reader = {
	format: 'jsonl',
	endings: ['.jsonl', '.ndjson', '.jl'],
	async *read(file) {
		let number = 0;
		let told = '';
		for await (const { bytes, from } of byteLines(file.stream())) {
			number++;
			const decoded = decode(bytes);
			if (decoded.text === null || decoded.text.trim() === '') {
				if (decoded.text === null) yield { problem: damagedRecord(file, number, decoded.doubt.what) };
				continue;
			}
			const row = flatten(decoded.text);
			if (!row) {
				yield { problem: damagedRecord(file, number, 'The line is not a JSON object.') };
				continue;
			}
			const map = guessColumns(row);
			const sentence = tellColumns(map);
			if (told === '') yield { problem: columnsGuessed(file, sentence) };
			told = sentence;
			yield {
				source: makeRecord(file, {
					encoding: decoded.encoding,
					format: 'jsonl',
					record: `line ${number}`,
					text: decoded.text,
					from,
					length: bytes.length,
					firstLine: number,
					hints: hintsOf(row, map),
				}),
			};
		}
	},
};
