import { ColumnBook } from './column-book.ts';
import { hintsOf } from './column-map.ts';
import { columnParts } from './column-parts.ts';
import { jsonPlaces } from './json-places.ts';
import { flatten } from './json-row.ts';
import { splitJson } from './json-split.ts';
import type { Reader } from './reader.ts';
import { damagedRecord, makeRecord, passedBytes } from './record.ts';

/**
 * JSON: one object is one article, a list of objects is an article an object. The file is read as UTF-8, as JSON is
 * by its standard, and no more than one object of it is held. A record takes the bytes from the end of the one before
 * to its own end; the last takes the rest.
 */
export const jsonReader: Reader = {
	format: 'json',
	endings: ['.json'],
	async *read(file, rules) {
		const book = new ColumnBook(file, rules.columns(file.path));
		let number = 0;
		let end = 0;
		for await (const piece of splitJson(file.stream())) {
			number++;
			end = piece.from + piece.length;
			const row = flatten(piece.json);
			if (!row) {
				yield { problem: damagedRecord(file, piece.firstLine, `Item ${number} is not a JSON object.`) };
				yield* passedBytes(file, piece.from, end, 'container/damaged');
				continue;
			}
			const map = book.mapOf(row);
			const { bytes, text } = piece;
			yield {
				source: makeRecord(file, {
					encoding: 'utf-8',
					format: 'json',
					record: number === 1 && piece.alone ? null : `item ${number}`,
					text,
					from: piece.from,
					length: piece.length,
					firstLine: piece.firstLine,
					hints: hintsOf(row, map),
					bytes,
					parts: columnParts({ bytes, text, encoding: 'utf-8' }, jsonPlaces(text), map, 'container/json'),
				}),
			};
		}
		yield* book.findings();
		if (number === 0) {
			yield { problem: damagedRecord(file, 1, 'The file holds no JSON object.') };
			if (!file.packed) yield* passedBytes(file, 0, file.bytes, 'container/damaged');
		}
	},
};
