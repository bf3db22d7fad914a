import { unitsIn } from '../script/units-in.ts';

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
