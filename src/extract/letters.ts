import { unitsIn } from '../script/units-in.ts';

const LETTERS = /[\p{L}\p{N}]+/gu;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
const SURROGATE = /[\ud800-\udfff]/;

/** By code unit: 1 for letters and digits. */
let letters: Uint8Array | undefined;

/**
 * Letters and digits of a text only: how lines and titles are compared whose marks and spaces may differ. Asked of every
 * line: a table takes a part of the time that the pattern takes.
 */
export function lettersOf(text: string): string {
	letters ??= unitsIn(LETTERS);
	let kept = '';
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		if (letters[text.charCodeAt(at)] === 1) continue;
		// Half a character of two units tells nothing by itself.
		if (SURROGATE.test(text.charAt(at))) return text.replace(NO_LETTERS, '');
		if (at > from) kept += text.slice(from, at);
		from = at + 1;
	}
	return from === 0 ? text : kept + text.slice(from);
}
