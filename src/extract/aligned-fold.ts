import { fold } from '../script/fold.ts';

/** Folded form of each UTF-16 code unit where it has one of the same length; filled as units are met. */
const folded = new Uint16Array(0x1_0000);
const known = new Uint8Array(0x1_0000);

/** Characters that stand for an upright bar between parts of a line: 丨 ︱ │ ┃ ∣ ¦. */
const BARS: ReadonlySet<number> = new Set([0x4e28, 0xfe31, 0x2502, 0x2503, 0x2223, 0xa6]);

/** Characters that stand for a slash between parts of a line: ∕ ⁄ ╱ ⧸ ＼ \\ ﹨. */
const SLASHES: ReadonlySet<number> = new Set([0x2215, 0x2044, 0x2571, 0x29f8, 0xff3c, 0x5c, 0xfe68]);

/** Characters of private use: what icon fonts and broken double bytes leave; for rules they are spaces. */
const PRIVATE = { from: 0xe000, to: 0xf8ff } as const;

function foldUnit(unit: number): number {
	if (known[unit]) return folded[unit] ?? unit;
	known[unit] = 1;
	if (BARS.has(unit)) {
		folded[unit] = 0x7c;
		return 0x7c;
	}
	if (unit >= PRIVATE.from && unit <= PRIVATE.to) {
		folded[unit] = 0x20;
		return 0x20;
	}
	if (SLASHES.has(unit)) {
		folded[unit] = 0x2f;
		return 0x2f;
	}
	const char = String.fromCharCode(unit);
	const to = unit >= 0xd800 && unit <= 0xdfff ? char : fold(char);
	folded[unit] = to.length === 1 ? to.charCodeAt(0) : unit;
	return folded[unit] ?? unit;
}

/**
 * Folds a text so that rules see through script, width and case, and keeps every position: unit n of the result
 * stands for unit n of the text. What folds to another length (`…`, `㎡`) stays as it is.
 */
export function foldAligned(text: string): string {
	let out = '';
	let done = 0;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		const to = foldUnit(unit);
		if (to === unit) continue;
		out += text.slice(done, index) + String.fromCharCode(to);
		done = index + 1;
	}
	return done === 0 ? text : out + text.slice(done);
}

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
