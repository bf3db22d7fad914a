import type { BytePart, ByteRole, Encoding } from '../model/source.ts';
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
	url: 'container',
	source: 'outlet',
	author: 'byline',
	section: 'section',
};

/**
 * What the bytes of a record are whose text is a row: values of used columns, values of others, and the marks and names
 * around them. In UTF-8 only, where offsets are had without a table; none in other encodings.
 * @param at bytes of the record before its text
 * @param marks rule for what stands around values
 */
export function columnParts(
	text: string,
	places: readonly ValuePlace[],
	map: ColumnMap,
	{ at, encoding, marks }: { readonly at: number; readonly encoding: Encoding; readonly marks: string },
): BytePart[] {
	if (encoding !== 'utf-8' || text.includes('\ufffd')) return [];
	const fields = new Map(Object.entries(map).map(([field, name]) => [name, field as Field]));
	const parts: BytePart[] = [];
	let unit = 0;
	let byte = at;
	const add = (to: number, part: Pick<BytePart, 'as' | 'fate' | 'rule'>) => {
		if (to <= unit) return;
		const from = byte;
		byte += Buffer.byteLength(text.slice(unit, to));
		unit = to;
		parts.push({ from, to: byte, ...part });
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
