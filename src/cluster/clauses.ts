import { foldInto } from '../script/fold-units.ts';
import {
	regionWordAt,
	regionWordBegins,
	regionWordSlot,
	regionWordStarts,
	regionWordsOfOne,
} from './region-words.ts';

/**
 * A body cut into clauses, in the form in which copies are compared: letters, digits and signs inside numbers. The
 * arrays belong to this module and are used again by the next call of {@link readClauses}.
 */
export interface Clauses {
	/** Code units of all clauses, one after the other. */
	readonly codes: Uint16Array;
	/** Where each clause ends in `codes`; the next one begins there. */
	readonly ends: Int32Array;
	/** Number of clauses. */
	readonly count: number;
}

const KEEP = 0;
const DROP = 1;
const END = 2;
/** Ends a clause unless it stands between two digits, where it is kept as `-`: a score, a range, a time. */
const BETWEEN = 3;
/** Ends a clause unless it stands between two digits, where it is a decimal point. */
const POINT = 4;
/** Ends a clause unless it stands between two digits, where it parts thousands and is dropped. */
const COMMA = 5;
/** Kept, unless another region has another word for it. */
const WORD = 6;
/** Kept, unless a word of several units begins here that another region has another word for. */
const START = 7;

/** Signs that end a clause; the pause mark 、 does not: the names of a list stay together. */
const ENDS = '。!?;…\n\r\u2028\u2029';
const BETWEENS = ':/-‐‑‒–—―~∼〜−';
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;

/** No word of a region is longer than this many times any other of its class. */
const LONGEST_FORM = 6;

let classes: Uint8Array | undefined;
let folded = new Uint16Array(1 << 14);
let codes = new Uint16Array(1 << 14);
let ends = new Int32Array(1 << 14);

function classTable(): Uint8Array {
	if (classes) return classes;
	const made = new Uint8Array(0x1_0000);
	for (let unit = 0; unit < made.length; unit++) {
		const char = String.fromCharCode(unit);
		const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
		made[unit] = isSurrogate || /[\p{L}\p{M}\p{N}%‰]/u.test(char) ? KEEP : DROP;
	}
	for (const char of ENDS) made[char.charCodeAt(0)] = END;
	for (const char of BETWEENS) made[char.charCodeAt(0)] = BETWEEN;
	made[FULL_STOP] = POINT;
	made[0x2c] = COMMA;
	for (const unit of regionWordStarts()) if (made[unit] === KEEP) made[unit] = START;
	for (const unit of regionWordsOfOne()) made[unit] = WORD;
	classes = made;
	return made;
}

/**
 * The clauses of a body, in order: script, width, case, regional words, punctuation and white space are gone, so that
 * they are equal in every conversion of the text.
 */
export function readClauses(paragraphs: readonly string[]): Clauses {
	const text = paragraphs.join('\n');
	let length = foldInto(text, folded, 0);
	if (length > folded.length) {
		folded = new Uint16Array(2 * length);
		length = foldInto(text, folded, 0);
	}
	// The longest form of a regional word is at most this many times as long as the shortest word.
	const room = LONGEST_FORM * length;
	if (codes.length < room) {
		codes = new Uint16Array(2 * room);
		ends = new Int32Array(2 * room);
	}
	return { codes, ends, count: cutClauses(length, classes ?? classTable()) };
}

/** Writes `codes` and `ends` from `folded`; returns the number of clauses. */
function cutClauses(length: number, kinds: Uint8Array): number {
	const text = folded;
	const begins = regionWordBegins();
	let count = 0;
	let from = 0;
	let to = 0;
	for (let at = 0; at < length; at++) {
		const unit = text[at] as number;
		const kind = kinds[unit];
		if (kind === KEEP) codes[to++] = unit;
		else if (kind === START || kind === WORD) {
			const isPlain = kind === START && begins[regionWordSlot(unit, text[at + 1] ?? 0)] === 0;
			const word = isPlain ? undefined : regionWordAt(text, at, length);
			if (word === undefined) codes[to++] = unit;
			else {
				at += word.units.length - 1;
				for (const each of word.form) {
					if (kinds[each] === KEEP || kinds[each] === WORD || kinds[each] === START) codes[to++] = each;
					else if (kinds[each] !== DROP && to > from) {
						ends[count++] = to;
						from = to;
					}
				}
			}
		} else if (kind === DROP) continue;
		else if (kind === END || !isDigit(text[at - 1]) || at + 1 === length || !isDigit(text[at + 1])) {
			if (to === from) continue;
			ends[count++] = to;
			from = to;
		} else if (kind === POINT) codes[to++] = FULL_STOP;
		else if (kind === BETWEEN) codes[to++] = HYPHEN;
	}
	if (to > from) ends[count++] = to;
	return count;
}

function isDigit(unit: number | undefined): boolean {
	return unit !== undefined && unit >= 0x30 && unit <= 0x39;
}
