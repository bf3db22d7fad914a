import type { BytePart, ByteRole, Encoding } from '../model/source.ts';
import { type ByteOffset, byteOffsets } from './byte-offsets.ts';
import type { ColumnMap, Field } from './column-map.ts';
import { markupOf } from './markup-parts.ts';
import { cutValue, rowOffsets, type WrittenPiece } from './written-value.ts';

/** A column's value in the text of a record. */
export interface ValuePlace {
	readonly column: string;
	/** Offsets in code units; the text of a string without its quotes. */
	readonly from: number;
	readonly to: number;
	/** How the value is written there; joined by a unit between two, the pieces are the value. Absent: as one, plain. */
	readonly pieces?: readonly WrittenPiece[];
}

/** What the value of a field is in the account of bytes. */
const ROLES: Readonly<Record<Field, ByteRole>> = {
	headline: 'headline',
	body: 'body',
	date: 'date',
	captured: 'date',
	url: 'container',
	source: 'outlet',
	author: 'byline',
	section: 'section',
};

/** A row as it stands in the file. */
export interface EncodedRow {
	/** A byte order mark included. */
	readonly bytes: Uint8Array;
	/** What the bytes say, without the mark. */
	readonly text: string;
	readonly encoding: Encoding;
}

/** What the columns of a row are taken for, and what they hold. */
export interface ReadColumns {
	readonly map: ColumnMap;
	/** Value by column. */
	readonly row: Readonly<Record<string, string>>;
	/** Rule for what stands around values. */
	readonly marks: string;
}

/**
 * What the bytes of a record are whose text is a row: values of used columns, values of others, and the marks and names
 * around them. The text is cut at its line ends and tags, and each stretch says where it stands in the value. Of two
 * columns with one name the later is read. None where bytes of the row could not be read.
 */
export function columnParts(
	{ bytes, text, encoding }: EncodedRow,
	places: readonly ValuePlace[],
	{ map, row, marks }: ReadColumns,
): BytePart[] {
	const byteOf = byteOffsets(bytes, text, encoding);
	if (!byteOf) return [];
	const fields = new Map(Object.entries(map).map(([field, name]) => [name, field as Field]));
	const last = new Map(places.map(({ column }, at) => [column, at]));
	const writer = new PartWriter(byteOf);
	places.forEach((place, at) => {
		const { column, from, to } = place;
		writer.add(from, { as: 'container', fate: 'dropped', rule: marks });
		const field = last.get(column) === at ? fields.get(column) : undefined;
		if (field === 'body') addBody(writer, text, place, row[column] ?? '', marks);
		if (field) writer.add(to, { as: ROLES[field], fate: 'kept', rule: `column/${field}` });
		else writer.add(to, { as: 'container', fate: 'dropped', rule: 'column/unused' });
	});
	writer.add(text.length, { as: 'container', fate: 'dropped', rule: marks });
	return writer.parts;
}

class PartWriter {
	readonly parts: BytePart[] = [];
	readonly #byteOf: ByteOffset;
	#unit = 0;

	constructor(byteOf: ByteOffset) {
		this.#byteOf = byteOf;
	}

	/** Says what stands up to an offset in the row. */
	add(end: number, part: Omit<BytePart, 'from' | 'to'>): void {
		if (end <= this.#unit) return;
		const from = this.#byteOf(this.#unit);
		this.#unit = end;
		this.parts.push({ from, to: this.#byteOf(end), ...part });
	}
}

/** The stretches of a text, and the marks between the strings of a list. */
function addBody(writer: PartWriter, text: string, place: ValuePlace, value: string, marks: string): void {
	const { from, to } = place;
	const pieces = place.pieces ?? [{ from, to, writing: 'plain', at: 0, units: to - from }];
	const end = pieces.at(-1);
	// What is not written as it reads (1.0 for 1) is told as one.
	if (!end || end.at + end.units !== value.length) return;
	const cuts = cutValue(value, value.includes('<') ? markupOf(value) : []);
	let next = 0;
	let unit = 0;
	for (const piece of pieces) {
		writer.add(piece.from, { as: 'container', fate: 'dropped', rule: marks });
		const rowOf = rowOffsets(text, piece);
		const pieceEnd = piece.at + piece.units;
		unit = piece.at;
		while (unit < pieceEnd && next < cuts.length) {
			const { to: cutEnd, rule } = cuts[next] as (typeof cuts)[number];
			const until = Math.min(cutEnd, pieceEnd);
			const units = [unit, until] as const;
			writer.add(
				rowOf(until - piece.at),
				rule === null
					? { as: 'body', fate: 'kept', rule: 'column/body', units }
					: { as: 'markup', fate: 'dropped', rule, units },
			);
			unit = until;
			if (until === cutEnd) next++;
		}
		// The unit that joins two strings stands for the marks between them.
		while (next < cuts.length && (cuts[next]?.to ?? 0) <= pieceEnd + 1 && piece !== end) next++;
	}
	writer.add(to, { as: 'container', fate: 'dropped', rule: marks });
}
