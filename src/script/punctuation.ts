import type { Script } from '../model/script.ts';
import { urlRanges } from './urls.ts';

/** A text with the punctuation that readers of a script expect; as many code points as before. */
export interface DisplayedText {
	readonly text: string;
	/** True where quotation marks are not in pairs and were therefore left as they are. */
	readonly unbalanced: boolean;
}

/** Half-width marks and their full-width forms. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
	',': '，',
	';': '；',
	':': '：',
	'!': '！',
	'?': '？',
	'(': '（',
	')': '）',
};

/** Quotation marks of Simplified text and their counterparts in Traditional text. */
const CORNERS: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’' };

const HAN_OR_MARK = /[\p{Script=Han}〇\u3001-\u301b\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f“”‘’…—]/u;
const LATIN = /[\p{Script=Latin}]/u;
/** What a number may end or begin with: 8,000 and 12:30 stay. */
const NUMBER_BEFORE = /[\d]/;
const NUMBER_AFTER = /[\d]/;

/** Any mark that may change; a text without one is shown as it is. */
const CHANGEABLE = /[,;:!?()"“”‘’]/;

/** Nearest character that is no space, going in one direction. */
function neighbour(chars: readonly string[], at: number, step: 1 | -1): string {
	let index = at + step;
	while (chars[index] === ' ') index += step;
	return chars[index] ?? '';
}

function isChinese(char: string): boolean {
	return HAN_OR_MARK.test(char);
}

/** Whether a mark outside of brackets belongs to Chinese text. */
function isFullWidth(chars: readonly string[], at: number): boolean {
	const before = neighbour(chars, at, -1);
	const after = neighbour(chars, at, 1);
	if (NUMBER_BEFORE.test(chars[at - 1] ?? '') && NUMBER_AFTER.test(chars[at + 1] ?? '')) return false;
	if (isChinese(before) || isChinese(after)) return true;
	// Between a percentage or a bracket and a number there is no word that could tell: 102.5%;44個.
	return /[%‰℃)）\]]/.test(before) && !LATIN.test(after);
}

/** Pairs of half-width brackets, by index. */
function bracketPairs(chars: readonly string[]): [open: number, close: number][] {
	const open: number[] = [];
	const pairs: [number, number][] = [];
	chars.forEach((char, index) => {
		if (char === '(') open.push(index);
		else if (char === ')') {
			const start = open.pop();
			if (start !== undefined) pairs.push([start, index]);
		}
	});
	return pairs;
}

/** Marks the code points of URLs, in which nothing is changed. */
function urlMask(text: string): boolean[] {
	const ranges = urlRanges(text);
	let unit = 0;
	return [...text].map((char) => {
		const at = unit;
		unit += char.length;
		return ranges.some(([from, to]) => at >= from && at < to);
	});
}

/** Whether the quotation marks of a paragraph open and close in turn; apostrophes between Latin letters are none. */
function pairedQuotes(chars: readonly string[]): number[] | null {
	const open: string[] = [];
	const places: number[] = [];
	for (const [index, char] of chars.entries()) {
		if (!(char in CORNERS)) continue;
		if (char === '’' && LATIN.test(chars[index - 1] ?? '') && open.at(-1) !== '‘') continue;
		if (char in CLOSING) open.push(char);
		else if (CLOSING[open.pop() ?? ''] !== char) return null;
		places.push(index);
	}
	return open.length === 0 ? places : null;
}

/**
 * Gives a paragraph the punctuation of its script, for display only: full-width ，；：！？（） where the neighbour is
 * Han, never inside numbers, times, Latin text or URLs; in Traditional text 「」『』 for “”‘’ where the paragraph has
 * them in pairs. One code point stands for one, so that offsets hold in either form.
 */
export function displayPunctuation(text: string, script: Script): DisplayedText {
	if (!CHANGEABLE.test(text)) return { text, unbalanced: false };
	const chars = [...text];
	const frozen = urlMask(text);
	const shown = [...chars];
	chars.forEach((char, index) => {
		if (frozen[index] || char === '(' || char === ')') return;
		const wide = FULL_WIDTH[char];
		if (wide !== undefined && isFullWidth(chars, index)) shown[index] = wide;
	});
	for (const [open, close] of bracketPairs(chars)) {
		if (frozen[open] || frozen[close]) continue;
		const inside = chars.slice(open + 1, close);
		const beside = [neighbour(chars, open, -1), neighbour(chars, close, 1)];
		if (![...inside, ...beside].some(isChinese)) continue;
		shown[open] = '（';
		shown[close] = '）';
	}
	if (script === 'zh-Hans') return { text: shown.join(''), unbalanced: false };
	const quotes = pairedQuotes(chars);
	for (const index of quotes ?? []) shown[index] = CORNERS[chars[index] ?? ''] ?? chars[index] ?? '';
	return { text: shown.join(''), unbalanced: quotes === null };
}
