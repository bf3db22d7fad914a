import { fold } from '../script/fold.ts';
import { foldsOfUnits, WIDE } from '../script/fold-units.ts';
import { type CodeUnits, codeUnitsOf, expandedUnits, textOfUnits } from './code-units.ts';
import { digitUnits, meaningfulUnits } from './unit-kinds.ts';

/** Units that are not kept get one of these marks in their place; none of them is a character (Unicode, section 23.7). */
const MARK = 0xfdd0;
const DROP = MARK + 1;
/** Tells numbers apart where it stands between two digits; all become `-`, since converters swap them: `3:2`, `5-3`, `2020/7`. */
const BETWEEN = MARK + 2;
/** Kept where it stands between two digits. */
const POINT = MARK + 3;
/** Folds to several units, or together with its neighbours, or is half of a character. */
const UNFOLDED = MARK + 4;

const BETWEENS = ':/-‐‑‒–—―~∼〜−';
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;
/** Folds to full stops in a row, none of which stands between two digits. */
const ELLIPSIS = 0x2026;

const BETWEEN_DIGITS = /(?<=\p{Nd})[:/\-‐-―~∼〜−](?=\p{Nd})/gu;
const WITHOUT_MEANING = /(?!(?<=\p{Nd})[.-](?=\p{Nd}))[^\p{L}\p{M}\p{N}%‰]/gu;

/** By code unit of a text: what it folds to, or its mark; by code unit that is folded: 1 for a digit. */
let known: { readonly forms: Uint16Array; readonly digits: Uint8Array } | undefined;
let kept = new Uint16Array(1 << 14);

function knowUnits() {
	const ofFolded = new Uint16Array(0x1_0000);
	const isMeaningful = meaningfulUnits();
	for (let unit = 0; unit < ofFolded.length; unit++) ofFolded[unit] = isMeaningful[unit] === 1 ? unit : DROP;
	for (const char of BETWEENS) ofFolded[char.charCodeAt(0)] = BETWEEN;
	ofFolded[FULL_STOP] = POINT;
	const forms = foldsOfUnits().map((form) => (form === WIDE ? UNFOLDED : (ofFolded[form] as number)));
	forms[ELLIPSIS] = DROP;
	return { forms, digits: digitUnits() };
}

/**
 * The text as duplicate finding sees it: script, width and case folded, punctuation, symbols and white space gone.
 * Numbers keep what makes them differ: `8629.5` is not `86295`, `3:2` is not `32`, `5%` is not `5`.
 */
export function normalise(text: string): string {
	return normaliseAll([text]);
}

/** The same of several texts that a line end parts. */
export function normaliseAll(paragraphs: readonly string[]): string {
	const text = codeUnitsOf(paragraphs);
	const found = keptOf(text);
	if (found !== null) return found;
	const expanded = expandedUnits(text);
	return (expanded && keptOf(expanded)) ?? bySlowWay(paragraphs.join('\n'));
}

/** What is kept of a text; null where a unit of it cannot be read by itself. */
function keptOf({ units, length }: CodeUnits): string | null {
	known ??= knowUnits();
	const { forms, digits } = known;
	if (kept.length < length) kept = new Uint16Array(2 * length);
	const into = kept;
	let to = 0;
	for (let at = 0; at < length; at++) {
		const unit = forms[units[at] as number] as number;
		if ((unit & 0xfff0) !== MARK) into[to++] = unit;
		else if (unit === DROP) continue;
		else if (unit === UNFOLDED) return null;
		else if (at > 0) {
			const before = forms[units[at - 1] as number] as number;
			const after = forms[units[at + 1] as number] as number;
			if (digits[before] === 1 && digits[after] === 1) into[to++] = unit === POINT ? FULL_STOP : HYPHEN;
		}
	}
	return textOfUnits(into, 0, to);
}

/** The same for texts with characters that cannot be read unit by unit. */
function bySlowWay(text: string): string {
	return fold(text).replace(BETWEEN_DIGITS, '-').replace(WITHOUT_MEANING, '');
}
