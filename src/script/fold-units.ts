import { fold } from './fold.ts';

/** Units that lead to something else than one unit alone: to more or fewer, or to a form that depends on neighbours. */
export const WIDE = 0xffff;
/** Surrogates; a pair may lead to one unit. */
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** Marks and the parts of Korean syllables join what stands before them. */
const JOINS = /[\p{M}\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\ud7b0-\ud7ff\uff9e-\uffdc\ud800-\udfff]/u;

/** Stands between units that are folded at once: it folds to itself, and neither joins what is beside it nor comes of it. */
const APART = 0x0a;

let leadsTo: Uint16Array | undefined;
/** By code unit that is {@link WIDE}: the several units that it folds to wherever it stands. */
const several = new Map<number, string>();

/**
 * By code unit: the one unit that it folds to wherever it stands, or {@link WIDE}. A text without units that are WIDE is
 * folded unit by unit, many times faster than by {@link fold}; nearly all Chinese text is such.
 */
export function foldsOfUnits(): Uint16Array {
	if (leadsTo) return leadsTo;
	const made = new Uint16Array(0x1_0000).fill(WIDE);
	const folded = foldedApart();
	for (let unit = 0, from = 0; unit < WIDE; unit++) {
		if (!isFoldedApart(unit)) continue;
		const end = folded.indexOf(APART_TEXT, from);
		const form = folded.slice(from, end);
		from = end + 1;
		const char = String.fromCharCode(unit);
		if (form === '' || JOINS.test(char) || (form !== char && JOINS.test(form))) continue;
		if (form.length === 1) made[unit] = form.charCodeAt(0);
		else several.set(unit, form);
	}
	made[APART] = APART;
	leadsTo = made;
	return made;
}

const APART_TEXT = String.fromCharCode(APART);

/** What each unit folds to by itself, a line end behind each. All at once, which takes a tenth of the time of one by one. */
function foldedApart(): string {
	const units = new Uint16Array(2 * WIDE);
	let count = 0;
	for (let unit = 0; unit < WIDE; unit++) {
		if (!isFoldedApart(unit)) continue;
		units[count++] = unit;
		units[count++] = APART;
	}
	return fold(new TextDecoder('utf-16le').decode(units.subarray(0, count)));
}

function isFoldedApart(unit: number): boolean {
	return unit !== APART && (unit < FIRST_SURROGATE || unit > LAST_SURROGATE);
}

/** The several units that a code unit folds to wherever it stands (℃, ㎡), if it does; undefined for all others. */
export function severalUnitsOf(unit: number): string | undefined {
	foldsOfUnits();
	return several.get(unit);
}
