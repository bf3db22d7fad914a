import { ColumnBook } from './column-book.ts';
import { columnParts, type ValuePlace } from './column-parts.ts';
import { jsonColumns } from './json-columns.ts';
import { type EncodedPiece, jsonPieces } from './json-pieces.ts';
import { flatten } from './json-row.ts';
import type { Reader, ReadItem, ReadRules } from './reader.ts';
import { damagedRecord, makeRecord, passedBytes } from './record.ts';
import type { SourceFile } from './source-file.ts';

/**
 * JSON: one object is one article, a list of objects is an article an object, also where an object wraps the list.
 * Of a file in UTF-8 no more than one object is held. A record takes the bytes from the end of the one before to its
 * own end; the last takes the rest.
 */
export const jsonReader: Reader = {
	format: 'json',
	endings: ['.json'],
	read: readJson,
};

/**
 * Reads a file as {@link jsonReader} does.
 * @param limit most bytes of one object; behind one that does not end within, nothing is read
 */
export async function* readJson(
	file: SourceFile,
	rules: ReadRules,
	limit?: number,
): AsyncGenerator<ReadItem> {
	const book = new ColumnBook(file, rules.columns(file.path));
	const pieces = jsonPieces(file, limit);
	let number = 0;
	let line = 1;
	let next = await pieces.next();
	for (; !next.done; next = await pieces.next()) {
		yield* readPiece(file, next.value, ++number, book);
		line = next.value.firstLine + next.value.text.split('\n').length - 1;
	}
	yield* book.findings();
	const fault =
		next.value ?? (number === 0 ? { what: 'The file holds no JSON object.', unread: null } : null);
	if (fault === null) return;
	yield { problem: damagedRecord(file, fault.unread ? line : 1, fault.what) };
	if (fault.unread) yield* passedBytes(file, fault.unread.from, fault.unread.to, 'container/too-large');
	else if (!file.packed) yield* passedBytes(file, 0, file.bytes, 'container/damaged');
}

function* readPiece(
	file: SourceFile,
	{ json, text, bytes, from, length, firstLine, alone, encoding }: EncodedPiece,
	number: number,
	book: ColumnBook,
): Generator<ReadItem> {
	const row = flatten(json);
	if (!row) {
		yield { problem: damagedRecord(file, firstLine, `Item ${number} is not a JSON object.`) };
		yield* passedBytes(file, from, from + length, 'container/damaged');
		return;
	}
	const map = book.mapOf(row);
	const at = text.indexOf(json);
	const places = jsonColumns(json, map).map((place) => shifted(place, at));
	yield {
		source: makeRecord(file, {
			...{ encoding, format: 'json', text, from, length, firstLine, bytes },
			record: number === 1 && alone ? null : `item ${number}`,
			hints: book.hintsOf(row, map),
			parts: columnParts({ bytes, text, encoding }, places, { map, row, marks: 'container/json' }),
		}),
	};
}

/** A place in an object as one in the text around it. */
function shifted({ pieces, ...place }: ValuePlace, by: number): ValuePlace {
	const moved = { ...place, from: place.from + by, to: place.to + by };
	if (!pieces) return moved;
	return {
		...moved,
		pieces: pieces.map((piece) => ({ ...piece, from: piece.from + by, to: piece.to + by })),
	};
}
