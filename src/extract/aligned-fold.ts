import { fold } from '../script/fold.ts';

/** Folded form of each UTF-16 code unit where it has one of the same length; filled as units are met, 0 till then. */
const folded = new Uint16Array(0x1_0000);

/** Characters that stand for an upright bar between parts of a line: 丨 ︱ │ ┃ ∣ ¦. */
const BARS: ReadonlySet<number> = new Set([0x4e28, 0xfe31, 0x2502, 0x2503, 0x2223, 0xa6]);

/** Characters that stand for a slash between parts of a line: ∕ ⁄ ╱ ⧸ ＼ \\ ﹨. */
const SLASHES: ReadonlySet<number> = new Set([0x2215, 0x2044, 0x2571, 0x29f8, 0xff3c, 0x5c, 0xfe68]);

/** Characters of private use: what icon fonts and broken double bytes leave; for rules they are spaces. */
const PRIVATE = { from: 0xe000, to: 0xf8ff } as const;

function foldUnit(unit: number): number {
	return folded[unit] || meetUnit(unit);
}

function meetUnit(unit: number): number {
	const to = foldedUnit(unit);
	folded[unit] = to;
	return to;
}

function foldedUnit(unit: number): number {
	if (BARS.has(unit)) return 0x7c;
	if (unit >= PRIVATE.from && unit <= PRIVATE.to) return 0x20;
	if (SLASHES.has(unit)) return 0x2f;
	if (unit >= 0xd800 && unit <= 0xdfff) return unit;
	const to = fold(String.fromCharCode(unit));
	return to.length === 1 ? to.charCodeAt(0) : unit;
}

/**
 * Folds a text so that rules see through script, width and case, and keeps every position: unit n of the result
 * stands for unit n of the text. What folds to another length (`…`, `㎡`) stays as it is.
 */
export function foldAligned(text: string): string {
	let index = 0;
	while (index < text.length && foldUnit(text.charCodeAt(index)) === text.charCodeAt(index)) index++;
	if (index === text.length) return text;
	let out = '';
	for (let from = 0; from < text.length; from += PIECE) {
		const length = Math.min(PIECE, text.length - from);
		for (let at = 0; at < length; at++) piece[at] = foldUnit(text.charCodeAt(from + at));
		out += String.fromCharCode.apply(null, piece.subarray(0, length) as unknown as number[]);
	}
	return out;
}

/** Code units folded at a time, and where they are put together. */
const PIECE = 4096;
const piece = new Uint16Array(PIECE);

/**
 * Compiles a regular expression that is tested against folded text. Han characters and full-width marks in the source
 * are folded, so a rule may be written in either script.
 * @throws SyntaxError when the source is not a regular expression
 */
export function foldedPattern(source: string, flags = 'u'): RegExp {
	return new RegExp(
		source.replace(/[\p{Script=Han}\uff01-\uff5e]/gu, (char) =>
			char.length === 1 ? foldAligned(char) : char,
		),
		flags,
	);
}
