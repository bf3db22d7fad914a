const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** Letters, marks, numbers and the signs for parts of a hundred and a thousand. */
const MEANS_SOMETHING = /[\p{L}\p{M}\p{N}%‰]+/gu;
const DIGITS = /\p{Nd}+/gu;

let meaningful: Uint8Array | undefined;
let digits: Uint8Array | undefined;

/** By code unit: 1 for letters, marks, numbers and the signs for parts of a hundred and a thousand. Not for half a character. */
export function meaningfulUnits(): Uint8Array {
	meaningful ??= unitsIn(MEANS_SOMETHING);
	return meaningful;
}

/** By code unit: 1 for decimal digits of all scripts. */
export function digitUnits(): Uint8Array {
	digits ??= unitsIn(DIGITS);
	return digits;
}

/** Matches runs in a text of all code units: asking one by one takes many times as long. */
function unitsIn(pattern: RegExp): Uint8Array {
	const units = new Uint16Array(0x1_0000);
	for (let unit = 0; unit < units.length; unit++)
		units[unit] = unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE ? 0 : unit;
	const kinds = new Uint8Array(units.length);
	const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
	for (const { 0: run, index } of text.matchAll(pattern)) kinds.fill(1, index, index + run.length);
	return kinds;
}
