import { fold } from '../script/fold.ts';
import { foldInto } from '../script/fold-units.ts';

const DROP = 0;
const KEEP = 1;
const DIGIT = 2;
/** Tells numbers apart where it stands between two digits; all become `-`, since converters swap them: `3:2`, `5-3`, `2020/7`. */
const BETWEEN = 3;
/** Kept where it stands between two digits. */
const POINT = 4;
/** Half of a character that takes two code units. */
const SURROGATE = 5;

const BETWEENS = ':/-‐‑‒–—―~∼〜−';
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;

/** Letters, marks, numbers and the signs for parts of a hundred and a thousand. */
const MEANS_SOMETHING = /[\p{L}\p{M}\p{N}%‰]/u;

const BETWEEN_DIGITS = /(?<=\p{Nd})[:/\-‐-―~∼〜−](?=\p{Nd})/gu;
const WITHOUT_MEANING = /(?!(?<=\p{Nd})[.-](?=\p{Nd}))[^\p{L}\p{M}\p{N}%‰]/gu;

let classes: Uint8Array | undefined;
let folded = new Uint16Array(1 << 14);

function classTable(): Uint8Array {
	if (classes) return classes;
	const made = new Uint8Array(0x1_0000);
	for (let unit = 0; unit < made.length; unit++) {
		const char = String.fromCharCode(unit);
		if (unit >= 0xd800 && unit <= 0xdfff) made[unit] = SURROGATE;
		else if (MEANS_SOMETHING.test(char)) made[unit] = /\p{Nd}/u.test(char) ? DIGIT : KEEP;
	}
	for (const char of BETWEENS) made[char.charCodeAt(0)] = BETWEEN;
	made[FULL_STOP] = POINT;
	classes = made;
	return made;
}

/**
 * The text as duplicate finding sees it: script, width and case folded, punctuation, symbols and white space gone.
 * Numbers keep what makes them differ: `8629.5` is not `86295`, `3:2` is not `32`, `5%` is not `5`.
 */
export function normalise(text: string): string {
	let length = foldInto(text, folded, 0);
	while (length > folded.length) {
		folded = new Uint16Array(2 * length);
		length = foldInto(text, folded, 0);
	}
	const kinds = classes ?? classTable();
	let to = 0;
	let isBehindDigit = false;
	// Written over what was read, and never ahead of it.
	for (let at = 0; at < length; at++) {
		const unit = folded[at] as number;
		const kind = kinds[unit] as number;
		if (kind === KEEP || kind === DIGIT) folded[to++] = unit;
		else if (kind === SURROGATE) return withWideCharacters(text);
		else if (kind !== DROP && isBehindDigit && at + 1 < length && kinds[folded[at + 1] as number] === DIGIT)
			folded[to++] = kind === POINT ? FULL_STOP : HYPHEN;
		isBehindDigit = kind === DIGIT;
	}
	return Buffer.from(folded.buffer, 0, 2 * to).toString('utf16le');
}

/** The same for texts with characters of two code units, which only regular expressions know by their kind. */
function withWideCharacters(text: string): string {
	return fold(text).replace(BETWEEN_DIGITS, '-').replace(WITHOUT_MEANING, '');
}
