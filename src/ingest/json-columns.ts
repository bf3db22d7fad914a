import type { ColumnMap } from './column-map.ts';
import type { ValuePlace } from './column-parts.ts';
import { jsonPlaces } from './json-places.ts';
import type { WrittenPiece } from './written-value.ts';

/**
 * Where the columns of a row stand in its JSON, those of an object in it that are used as well (`meta.date`), and how
 * the text is written there.
 */
export function jsonColumns(json: string, map: ColumnMap): ValuePlace[] {
	const used = Object.values(map);
	return jsonPlaces(json).flatMap((place) => {
		const { column, from, to } = place;
		const inner = json[from] === '{' && used.some((name) => name.startsWith(`${column}.`));
		const places = inner
			? jsonPlaces(json.slice(from, to)).map((within) => ({
					column: `${column}.${within.column}`,
					from: from + within.from,
					to: from + within.to,
				}))
			: [place];
		return places.map((one) => (one.column === map.body ? { ...one, pieces: piecesOf(json, one) } : one));
	});
}

/** A string, the strings of a list with a unit between two, or anything else as it is. */
function piecesOf(json: string, { from, to }: ValuePlace): WrittenPiece[] {
	if (json[from - 1] === '"' && json[to] === '"') return [stringPiece(json, from, to, 0)];
	if (json[from] !== '[') return [{ from, to, writing: 'plain', at: 0, units: to - from }];
	const pieces: WrittenPiece[] = [];
	let at = 0;
	for (let open = json.indexOf('"', from); open >= 0 && open < to; ) {
		const end = endOfString(json, open + 1);
		const piece = stringPiece(json, open + 1, end, at);
		pieces.push(piece);
		at += piece.units + 1;
		open = json.indexOf('"', end + 1);
	}
	return pieces;
}

function stringPiece(json: string, from: number, to: number, at: number): WrittenPiece {
	const written = json.slice(from, to);
	const units = written.includes('\\') ? (JSON.parse(`"${written}"`) as string).length : written.length;
	return { from, to, writing: 'json', at, units };
}

/** Offset of the quote that closes the string whose text begins at `from`. */
function endOfString(json: string, from: number): number {
	let at = from;
	while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
	return at;
}
