import { fold } from '../script/fold.ts';
import { foldRegionWords } from './region-words.ts';

/** A clause of a body in the form in which copies are compared. */
export interface Unit {
	/** 53-bit hash of `text`; two units of an archive meet by chance about once in a billion pairs of archives. */
	readonly hash: number;
	/** Letters, digits and signs inside numbers; nothing else. */
	readonly text: string;
}

const KEEP = 0;
const DROP = 1;
const END = 2;
/** Ends a unit unless it stands between two digits, where it is kept as `-`: a score, a range, a time. */
const BETWEEN = 3;
/** Ends a unit unless it stands between two digits, where it is a decimal point. */
const POINT = 4;
/** Ends a unit unless it stands between two digits, where it parts thousands and is dropped. */
const COMMA = 5;

/** Signs that end a clause; the pause mark 、 does not: the names of a list stay together. */
const ENDS = '。!?;…\n\r\u2028\u2029';
const BETWEENS = ':/-‐‑‒–—―~∼〜−';

let classes: Uint8Array | undefined;

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
	made[0x2e] = POINT;
	made[0x2c] = COMMA;
	classes = made;
	return made;
}

/**
 * The clauses of a body, in order: script, width, case, regional words, punctuation and white space are gone, so that
 * they are equal in every conversion of the text.
 */
export function unitsOf(paragraphs: readonly string[]): Unit[] {
	const text = foldRegionWords(fold(paragraphs.join('\n')));
	const kinds = classTable();
	const units: Unit[] = [];
	let clause = '';
	let from = 0;
	const cut = (to: number) => {
		if (from < to) clause += text.slice(from, to);
		from = to + 1;
	};
	const end = () => {
		if (clause !== '') units.push({ hash: hashOf(clause), text: clause });
		clause = '';
	};
	for (let at = 0; at < text.length; at++) {
		const kind = kinds[text.charCodeAt(at)];
		if (kind === KEEP) continue;
		cut(at);
		if (kind === DROP) continue;
		if (kind === END || !isDigit(text, at - 1) || !isDigit(text, at + 1)) end();
		else if (kind === POINT) clause += '.';
		else if (kind === BETWEEN) clause += '-';
	}
	cut(text.length);
	end();
	return units;
}

function isDigit(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return unit >= 0x30 && unit <= 0x39;
}

/**
 * A 53-bit hash: two multiplicative hashes of 32 bits side by side, mixed at the end; 21 bits of one make
 * the upper bits.
 */
export function hashOf(text: string): number {
	let low = 0x811c9dc5;
	let high = 0x9747b28c;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		low = Math.imul(low ^ unit, 0x9e3779b1);
		high = Math.imul(high ^ unit, 0x85ebca6b);
	}
	low = Math.imul(low ^ (low >>> 16), 0xc2b2ae35) ^ Math.imul(high ^ (high >>> 13), 0x27d4eb2f);
	high = Math.imul(high ^ (high >>> 16), 0x165667b1) ^ Math.imul(low ^ (low >>> 13), 0x85ebca6b);
	return ((high >>> 11) & 0x1f_ffff) * 0x1_0000_0000 + (low >>> 0);
}
