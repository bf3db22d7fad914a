import { guessColumns, hintsOf, tellColumns } from './column-map.ts';
import { flatten } from './json-row.ts';
import { splitJson } from './json-split.ts';
import type { Reader } from './reader.ts';
import { columnsGuessed, damagedRecord, makeRecord } from './record.ts';

/**
 * JSON: one object is one article, a list of objects is an article an object. The file is read as UTF-8, as JSON is
 * by its standard, and no more than one object of it is held. A record takes the bytes from the end of the one before
 * to its own end; the last takes the rest.
 */
export const jsonReader: Reader = {
	format: 'json',
	endings: ['.json'],
	async *read(file) {
		let number = 0;
		let told = false;
		for await (const piece of splitJson(file.stream())) {
			number++;
			const row = flatten(piece.json);
			if (!row) {
				yield { problem: damagedRecord(file, piece.firstLine, `Item ${number} is not a JSON object.`) };
				continue;
			}
			const map = guessColumns(row);
			if (!told) yield { problem: columnsGuessed(file, tellColumns(map)) };
			told = true;
			yield {
				source: makeRecord(file, {
					encoding: 'utf-8',
					format: 'json',
					record: number === 1 && piece.alone ? null : `item ${number}`,
					text: piece.text,
					from: piece.from,
					length: piece.length,
					firstLine: piece.firstLine,
					hints: hintsOf(row, map),
				}),
			};
		}
		if (number === 0) yield { problem: damagedRecord(file, 1, 'The file holds no JSON object.') };
	},
};
