import { foldsOfUnits, severalUnitsOf, WIDE } from '../script/fold-units.ts';

/** Code units of a text, in an array that belongs to this module and is used again by the next call. */
export interface CodeUnits {
	/** One longer than the text at least; a zero stands behind its end. */
	readonly units: Uint16Array;
	readonly length: number;
}

let units = new Uint16Array(1 << 14);
let bytes = Buffer.from(units.buffer);

/**
 * Code units of some paragraphs, parted by line ends. Written all at once: asking a text for one unit after the other takes
 * several times as long as all that is done with them.
 */
export function codeUnitsOf(paragraphs: readonly string[]): CodeUnits {
	const text = paragraphs.length === 1 ? (paragraphs[0] as string) : paragraphs.join('\n');
	const { length } = text;
	if (length >= units.length) {
		units = new Uint16Array(2 * length);
		bytes = Buffer.from(units.buffer);
	}
	bytes.write(text, 0, 'utf16le');
	units[length] = 0;
	return { units, length };
}

let expanded = new Uint16Array(1 << 10);

/**
 * The same text with all units that fold to several written out; null where others fold together with their neighbours,
 * so that the text has to be folded as a whole.
 */
export function expandedUnits({ units: given, length }: CodeUnits): CodeUnits | null {
	const folds = foldsOfUnits();
	let to = 0;
	for (let at = 0; at < length; at++) {
		const unit = given[at] as number;
		const form = folds[unit] === WIDE ? severalUnitsOf(unit) : '';
		if (form === undefined) return null;
		if (to + form.length + 1 >= expanded.length) {
			const wider = new Uint16Array(2 * (to + form.length + length));
			wider.set(expanded);
			expanded = wider;
		}
		if (form === '') expanded[to++] = unit;
		else for (let place = 0; place < form.length; place++) expanded[to++] = form.charCodeAt(place);
	}
	expanded[to] = 0;
	return { units: expanded, length: to };
}

/** The text of code units `from` to `to` (excluded). */
export function textOfUnits(codes: Uint16Array<ArrayBuffer>, from: number, to: number): string {
	return Buffer.from(codes.buffer, 2 * from, 2 * (to - from)).toString('utf16le');
}
