import type { BytePart, ByteRole, Encoding } from '../model/source.ts';
import { byteOffsets } from './byte-offsets.ts';
import type { ColumnMap, Field } from './column-map.ts';

/** A column's value in the text of a record. */
export interface ValuePlace {
	readonly column: string;
	/** Offsets in code units; the text of a string without its quotes. */
	readonly from: number;
	readonly to: number;
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

/**
 * What the bytes of a record are whose text is a row: values of used columns, values of others, and the marks and names
 * around them. None where bytes of it could not be read.
 * @param marks rule for what stands around values
 */
export function columnParts(
	{ bytes, text, encoding }: EncodedRow,
	places: readonly ValuePlace[],
	map: ColumnMap,
	marks: string,
): BytePart[] {
	const byteOf = byteOffsets(bytes, text, encoding);
	if (!byteOf) return [];
	const fields = new Map(Object.entries(map).map(([field, name]) => [name, field as Field]));
	const parts: BytePart[] = [];
	let unit = 0;
	const add = (end: number, part: Pick<BytePart, 'as' | 'fate' | 'rule'>) => {
		if (end <= unit) return;
		const from = byteOf(unit);
		unit = end;
		parts.push({ from, to: byteOf(end), ...part });
	};
	for (const { column, from, to } of places) {
		add(from, { as: 'container', fate: 'dropped', rule: marks });
		const field = fields.get(column) ?? fieldWithin(column, fields);
		if (field) add(to, { as: ROLES[field], fate: 'kept', rule: `column/${field}` });
		else add(to, { as: 'container', fate: 'dropped', rule: 'column/unused' });
	}
	add(text.length, { as: 'container', fate: 'dropped', rule: marks });
	return parts;
}

/** The field that a part of an object in a column is used for (`meta.date`). */
function fieldWithin(column: string, fields: ReadonlyMap<string, Field>): Field | null {
	for (const [name, field] of fields) if (name.startsWith(`${column}.`)) return field;
	return null;
}
