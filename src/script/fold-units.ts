import { fold } from './fold.ts';

/** Units that lead to something else than themselves alone: more or fewer units, or a form that depends on neighbours. */
const WIDE = 0xffff;
/** Surrogates; a pair may lead to one unit. */
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** Where a unit leads, or {@link WIDE}. */
let leadsTo: Uint16Array | undefined;
/** Forms of units that always lead to the same several units. */
const several = new Map<number, string>();

function table(): Uint16Array {
	if (leadsTo) return leadsTo;
	const made = new Uint16Array(0x1_0000).fill(WIDE);
	for (let unit = 0; unit < WIDE; unit++) {
		if (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE) continue;
		const char = String.fromCharCode(unit);
		const form = fold(char);
		// Marks and the parts of Korean syllables join what stands before them, so a text that has them is folded as a whole.
		if (form === '' || JOINS.test(char) || JOINS.test(form)) continue;
		if (form.length === 1) made[unit] = form.charCodeAt(0);
		else several.set(unit, form);
	}
	leadsTo = made;
	return made;
}

const JOINS = /[\p{M}\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\ud7b0-\ud7ff\uff9e-\uffdc\ud800-\udfff]/u;

/**
 * Writes `fold(text)` into an array, unit by unit; many times faster than {@link fold} where no unit depends on its
 * neighbours, as in nearly all Chinese text.
 *
 * @param into what does not fit into it is lost: when the result is greater than its length, try again with a larger one
 * @param at index where the first unit goes
 * @returns index behind the last unit
 */
export function foldInto(text: string, into: Uint16Array, at: number): number {
	const leads = leadsTo ?? table();
	let to = at;
	for (let from = 0; from < text.length; from++) {
		const unit = text.charCodeAt(from);
		const form = leads[unit] as number;
		if (form !== WIDE) into[to++] = form;
		else {
			const units = several.get(unit);
			if (units === undefined) return writeUnits(fold(text), into, at);
			to = writeUnits(units, into, to);
		}
	}
	return to;
}

function writeUnits(text: string, into: Uint16Array, at: number): number {
	for (let from = 0; from < text.length; from++) into[at + from] = text.charCodeAt(from);
	return at + text.length;
}
