const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/**
 * By code unit: 1 for those that a pattern matches, never for half a character. Runs are matched in a text of all code
 * units: asking one by one takes many times as long.
 * @param pattern global, of runs of single characters
 */
export function unitsIn(pattern: RegExp): Uint8Array {
	const units = new Uint16Array(0x1_0000);
	for (let unit = 0; unit < units.length; unit++)
		units[unit] = unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE ? 0 : unit;
	const kinds = new Uint8Array(units.length);
	const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
	for (const { 0: run, index } of text.matchAll(pattern)) kinds.fill(1, index, index + run.length);
	return kinds;
}
