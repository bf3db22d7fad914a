import { guessColumns } from './column-map.ts';
import { jsonPlaces } from './json-places.ts';
import { flatten } from './json-row.ts';
import { type JsonPiece, splitJson } from './json-split.ts';

/** Objects that may stand around a list: `{"code": 0, "data": {"list": […]}}`. */
const DEEPEST = 3;

/**
 * The objects of the list that an object only wraps, as interfaces answer: where the object has no text itself, and the
 * objects of a list in it have. Else the object as it is. Joined, the pieces are the object's.
 */
export async function* unwrapped(piece: JsonPiece): AsyncGenerator<JsonPiece> {
	const at = piece.text.indexOf(piece.json);
	const list = piece.alone && !hasText(piece.json, TEXT_AROUND) ? listIn(piece.json, DEEPEST) : null;
	if (!list) {
		yield piece;
		return;
	}
	const head = piece.text.slice(0, at + list.from);
	const tail = piece.text.slice(at + list.to);
	const encoder = new TextEncoder();
	const mark = piece.length - encoder.encode(piece.text).length;
	const objects = await Array.fromAsync(
		splitJson(bytesOf(encoder.encode(piece.json.slice(list.from, list.to)))),
	);
	let from = piece.from;
	let firstLine = piece.firstLine;
	for (const [number, object] of objects.entries()) {
		const first = number === 0 ? head : '';
		const text = first + object.text + (number === objects.length - 1 ? tail : '');
		const length = encoder.encode(text).length + (number === 0 ? mark : 0);
		const bytes = piece.bytes.subarray(from - piece.from, from - piece.from + length);
		yield { ...object, text, bytes, from, length, firstLine, alone: false };
		from += length;
		firstLine += text.split('\n').length - 1;
	}
}

/** A message of so many characters in the object around a list is no text of an article. */
const TEXT_AROUND = 100;

function hasText(json: string, least?: number): boolean {
	const row = flatten(json);
	return row === null || guessColumns(row, least).body !== undefined;
}

/** Where the first list of objects with a text stands in the object. */
function listIn(json: string, depth: number): { readonly from: number; readonly to: number } | null {
	for (const { from, to } of jsonPlaces(json)) {
		const value = json.slice(from, to);
		if (value.startsWith('[') && isList(value)) return { from, to };
		if (!value.startsWith('{') || depth <= 1) continue;
		const within = listIn(value, depth - 1);
		if (within) return { from: from + within.from, to: from + within.to };
	}
	return null;
}

function isList(json: string): boolean {
	const entries = JSON.parse(json) as unknown[];
	return (
		entries.length > 0 &&
		entries.every((entry) => typeof entry === 'object' && entry !== null && !Array.isArray(entry)) &&
		entries.some((entry) => hasText(JSON.stringify(entry)))
	);
}

async function* bytesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}
