import { fold } from '../script/fold.ts';
import { foldsOfUnits, WIDE } from '../script/fold-units.ts';
import { codeUnitsOf, expandedUnits } from './code-units.ts';
import {
	type RegionWords,
	regionWordAt,
	regionWordSlot,
	regionWords,
	singleRegionWords,
} from './region-words.ts';
import { meaningfulUnits } from './unit-kinds.ts';

/**
 * A body cut into clauses, in the form in which copies are compared: letters, digits and signs inside numbers. The
 * arrays belong to this module and are used again by the next call of {@link readClauses}.
 */
export interface Clauses {
	/** Code units of all clauses, one after the other. */
	readonly codes: Uint16Array<ArrayBuffer>;
	/** Where each clause ends in `codes`; the next one begins there. */
	readonly ends: Int32Array;
	/** Number of clauses. */
	readonly count: number;
}

/**
 * Units that are not kept as they are get one of these marks in their place. None of them is a character (Unicode,
 * section 23.7), so that no text has them.
 */
const MARK = 0xfdd0;
const DROP = MARK + 1;
const END = MARK + 2;
/** Ends a clause unless it stands between two digits, where it is kept as `-`: a score, a range, a time. */
const BETWEEN = MARK + 3;
/** Ends a clause unless it stands between two digits, where it is a decimal point. */
const POINT = MARK + 4;
/** Ends a clause unless it stands between two digits, where it parts thousands and is dropped. */
const COMMA = MARK + 5;
/** Kept, unless another region has another word for it. */
const WORD = MARK + 6;
/** Folds to several units, or together with its neighbours. */
const UNFOLDED = MARK + 7;

function isMark(unit: number): boolean {
	return (unit & 0xfff0) === MARK;
}

/** Signs that end a clause; the pause mark 、 does not: the names of a list stay together. */
const ENDS = '。!?;…\n\r\u2028\u2029';
const BETWEENS = ':/-‐‑‒–—―~∼〜−';
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;
/** Folds to full stops in a row, none of which stands between two digits. */
const ELLIPSIS = 0x2026;

/** What takes two code units and is no letter, mark or number; and half of what takes two. */
const RARE_SIGN = /(?![\p{L}\p{M}\p{N}])[\ud800-\udfff\u{10000}-\u{10ffff}]/gu;

/** No word of a region is longer than this many times any other of its class. */
const LONGEST_FORM = 6;

/** What is known of code units. */
interface Units {
	/** By unit of a text, and by unit that is folded: what it folds to, or its mark. */
	readonly ofText: Uint16Array;
	readonly ofFolded: Uint16Array;
	readonly folds: Uint16Array;
	readonly words: RegionWords;
}

let known: Units | undefined;
let folded = new Uint16Array(1 << 10);
let codes = new Uint16Array(1 << 14);
let ends = new Int32Array(1 << 14);

function knowUnits(): Units {
	const ofFolded = new Uint16Array(0x1_0000);
	const isMeaningful = meaningfulUnits();
	for (let unit = 0; unit < ofFolded.length; unit++) {
		// Of characters of two units only those that mean something are left, see below.
		const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
		ofFolded[unit] = isSurrogate || isMeaningful[unit] === 1 ? unit : DROP;
	}
	for (const char of ENDS) ofFolded[char.charCodeAt(0)] = END;
	for (const char of BETWEENS) ofFolded[char.charCodeAt(0)] = BETWEEN;
	ofFolded[FULL_STOP] = POINT;
	ofFolded[0x2c] = COMMA;
	for (const unit of singleRegionWords()) ofFolded[unit] = WORD;
	const folds = foldsOfUnits();
	const ofText = folds.map((form) => (form === WIDE ? UNFOLDED : (ofFolded[form] as number)));
	ofText[ELLIPSIS] = END;
	return { ofText, ofFolded, folds, words: regionWords(ofFolded) };
}

/**
 * The clauses of a body, in order: script, width, case, regional words, punctuation and white space are gone, so that
 * they are equal in every conversion of the text.
 */
export function readClauses(paragraphs: readonly string[]): Clauses {
	known ??= knowUnits();
	const text = codeUnitsOf(paragraphs);
	makeRoom(text.length);
	let count = cutClauses(text.units, text.length, known.ofText, known);
	const expanded = count < 0 ? expandedUnits(text) : null;
	if (expanded) {
		makeRoom(expanded.length);
		count = cutClauses(expanded.units, expanded.length, known.ofText, known);
	} else if (count < 0) {
		const foldedLength = foldAll(paragraphs);
		makeRoom(foldedLength);
		count = cutClauses(folded, foldedLength, known.ofFolded, known);
	}
	return { codes, ends, count };
}

function makeRoom(length: number): void {
	// The longest form of a regional word is at most this many times as long as the shortest word.
	const room = LONGEST_FORM * length;
	if (codes.length >= room) return;
	codes = new Uint16Array(2 * room);
	ends = new Int32Array(2 * room);
}

/** Writes all paragraphs to `folded`, parted by line ends; returns how many units that makes. */
function foldAll(paragraphs: readonly string[]): number {
	const text = fold(paragraphs.join('\n')).replace(RARE_SIGN, ' ');
	const { length } = text;
	// One more for the unit behind the last.
	if (length >= folded.length) folded = new Uint16Array(2 * length);
	for (let at = 0; at < length; at++) folded[at] = text.charCodeAt(at);
	folded[length] = 0;
	return length;
}

/** Where the cutting of a text stands. */
const cut = { at: 0, to: 0, from: 0, count: 0 };

/** Writes `codes` and `ends`; returns the number of clauses, or -1 where a unit cannot be read by itself. */
function cutClauses(text: Uint16Array, length: number, forms: Uint16Array, units: Units): number {
	const { isList } = units.words;
	const into = codes;
	cut.from = 0;
	cut.count = 0;
	let to = 0;
	let at = 0;
	while (at < length) {
		let unit = forms[text[at] as number] as number;
		// Most units are kept as they are; this loop is all that they cost.
		while (true) {
			const next = forms[text[at + 1] as number] as number;
			const slot = regionWordSlot(unit, next);
			if (isMark(unit) || (((isList[slot >> 5] as number) >>> (slot & 31)) & 1) !== 0) break;
			into[to++] = unit;
			unit = next;
			at++;
			if (at >= length) break;
		}
		if (at >= length) break;
		if (unit === DROP) at++;
		else if (unit === UNFOLDED) return -1;
		else {
			cut.at = at;
			cut.to = to;
			if (isMark(unit) && unit !== WORD) cutAtSign(unit, text, forms);
			else takeWord(unit, text, forms, units);
			at = cut.at;
			to = cut.to;
		}
	}
	endClause(to);
	return cut.count;
}

/** Ends the clause that was read up to a place in `codes`, unless it is empty. */
function endClause(to: number): void {
	if (to === cut.from) return;
	ends[cut.count++] = to;
	cut.from = to;
}

/** Reads a sign that ends a clause, or stands inside a number. */
function cutAtSign(sign: number, text: Uint16Array, forms: Uint16Array): void {
	const { at, to } = cut;
	const isInside =
		sign !== END &&
		at > 0 &&
		isDigit(forms[text[at - 1] as number]) &&
		isDigit(forms[text[at + 1] as number]);
	cut.at = at + 1;
	if (!isInside) endClause(to);
	else if (sign !== COMMA) codes[cut.to++] = sign === POINT ? FULL_STOP : HYPHEN;
}

/** Reads a word that another region has another word for, if one stands here, else one unit. */
function takeWord(unit: number, text: Uint16Array, forms: Uint16Array, units: Units): void {
	const { at } = cut;
	const { folds, ofFolded, words: table } = units;
	const { lists, singles, words } = table;
	const own = text[at] as number;
	// Halves of a pair and marks fold to nothing by themselves; where they are read here, they are folded already.
	const self = folds[own] === WIDE ? own : (folds[own] as number);
	const slot = regionWordSlot(unit, forms[text[at + 1] as number] as number);
	const word =
		regionWordAt(words, lists[slot] as number, text, folds, at) ||
		(unit === WORD ? (singles[self] as number) : 0);
	if (word === 0) {
		codes[cut.to++] = unit === WORD ? self : unit;
		cut.at = at + 1;
		return;
	}
	const form = word + 2 + (words[word] as number);
	const formEnd = form + (words[word + 1] as number);
	for (let place = form; place < formEnd; place++) {
		const each = words[place] as number;
		const mark = ofFolded[each] as number;
		if (!isMark(mark) || mark === WORD) codes[cut.to++] = each;
		else if (mark !== DROP) endClause(cut.to);
	}
	cut.at = at + (words[word] as number);
}

function isDigit(unit: number | undefined): boolean {
	return unit !== undefined && unit >= 0x30 && unit <= 0x39;
}
