import type { Line } from './lines.ts';
import type { LineBook } from './marks.ts';
import { tailHead } from './tail-heads.ts';

/** Weight of sentences from which on a tail head behind them ends the text. */
export const TEXT_LEAST = 50;
/** So many titles, or single words, in a row are a list or a table beside the text. */
const LIST = { titles: 9, words: 30 } as const;
/** The text begins so many lines below its date at most. */
const BELOW_DATE = 30;
/** Tail heads that close an article: what stands before them belongs to it. */
const CLOSING: ReadonlySet<string> = new Set([
	'html/tail-editor',
	'html/tail-statement',
	'html/tail-opinion',
	'html/tail-keywords',
]);
/** Tail heads that dumps of pages hold between headline and text as well. */
const BUTTONS: ReadonlySet<string> = new Set([
	'html/tail-more',
	'html/tail-share',
	'html/tail-follow',
	'html/tail-apps',
]);

/** The text below a line with its date, by indices of lines. */
export interface TextBelow {
	readonly first: number;
	readonly last: number;
	readonly dated: number;
	/** Whether a tail head ends it. */
	readonly closed: boolean;
	/** Lines within it that list other articles. */
	readonly lists: readonly number[];
}

/** The text that begins below a line: up to a tail head, or a long list, behind enough of it. */
export function textBelow(book: LineBook, weights: readonly number[], dated: number): TextBelow | null {
	let first = -1;
	let last = -1;
	let sum = 0;
	let titles = 0;
	let words = 0;
	let closed = false;
	let closing = false;
	let end = -1;
	const lists: number[] = [];
	for (let index = dated + 1; index < book.lines.length; index++) {
		const line = book.lines[index] as Line;
		if (line.folded === '') continue;
		const rule = tailHead(line);
		const list = rule === RELATED && sum >= TEXT_LEAST ? listInside(book, weights, index, sum) : null;
		if (list !== null) {
			for (; index < list; index++) lists.push(index);
			lists.push(index);
			continue;
		}
		if (rule !== null && !BUTTONS.has(rule) && sum >= TEXT_LEAST) {
			closed = true;
			closing = CLOSING.has(rule);
			end = index - 1;
			break;
		}
		const weight = weights[index] ?? 0;
		if (weight > 0) {
			if (first < 0) first = index;
			last = index;
			sum += weight;
			titles = 0;
			words = 0;
			continue;
		}
		if (first < 0 && index - dated > BELOW_DATE) return null;
		if (ITEM.test(line.folded)) continue;
		if (line.folded.length >= 8) titles++;
		else words++;
		if (sum > 0 && (titles > LIST.titles || words > LIST.words)) break;
	}
	if (sum < TEXT_LEAST) return null;
	return {
		first,
		last: lastLine(book, weights, { first, last, end: closing ? end : last }),
		dated,
		closed,
		lists,
	};
}

/** Numbered lines, and lines of a label and what it says, are items of the text; lists of titles hold none. */
const ITEM = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、.)]\p{L}|^\p{Script=Han}{2,8}:[^:]{1,60}$/u;

const RELATED = 'html/tail-related';
/** How long ago: so streams of other articles tell the time of each. */
const AGO = /\d ?(?:分钟|小时|天|周|个月)前/u;
const AGO_MOST = 1;
/** How much more text than before must follow a list of other articles for the list to stand inside the text. */
const GOES_ON = 1.5;
/** Shorter lines behind a list are subheads of the text. */
const TITLE_SHORTEST = 8;

/** Index of the last line of a list of other articles behind which most of the text still follows; else null. */
function listInside(book: LineBook, weights: readonly number[], head: number, before: number): number | null {
	let last = head;
	let titles = 0;
	let behind = 0;
	let ago = 0;
	for (let index = head + 1; index < book.lines.length && behind < GOES_ON * before; index++) {
		const line = book.lines[index] as Line;
		const rule = tailHead(line);
		if (rule !== null && !BUTTONS.has(rule)) return null;
		if (AGO.test(line.folded) && ++ago > AGO_MOST) return null;
		const weight = weights[index] ?? 0;
		if (weight > 0) titles = 0;
		else if (++titles > LIST.titles) return null;
		if (behind === 0 && weight <= 0 && last === index - 1 && line.folded.length >= TITLE_SHORTEST)
			last = index;
		behind += Math.max(0, weight);
	}
	return behind >= GOES_ON * before ? last : null;
}

/** Ends of a last sentence that holds no full stop: an exclamation, a quotation, a byline in brackets. */
const CLOSED = /[。!?].*[\p{L}!?][!?”"」』)]$/u;
const CLOSED_SHORTEST = 14;
const CLOSED_LONGEST = 400;

function closesText(folded: string): boolean {
	return folded.length >= CLOSED_SHORTEST && folded.length <= CLOSED_LONGEST && CLOSED.test(folded);
}

/** Share of the lines of a text that hold a full stop from which on its last line does. */
const STOPPED = 0.4;

/** So many lines without a full stop behind the last sentence belong to it: signatures, notes. */
const NOTES = 2;
/** So many short lines before a closing tail head belong to a text that is made of such lines. */
const SHORT_LINES = 12;

/**
 * Index of the last line of a text. Where most lines hold a full stop, it is the last that does; a text of short
 * lines goes on to the tail head that closes it.
 */
function lastLine(
	book: LineBook,
	weights: readonly number[],
	{ first, last, end }: { readonly first: number; readonly last: number; readonly end: number },
): number {
	const text = book.lines.slice(first, last + 1);
	const sentences = text.filter((_, place) => (weights[first + place] ?? 0) > 0).length;
	const stopped = text.filter(({ folded }) => folded.includes('。')).length;
	if (stopped < STOPPED * sentences) return end - last <= SHORT_LINES ? end : last;
	let stop = first + text.findLastIndex(({ folded }) => folded.includes('。'));
	while (stop <= last && closesText(book.lines[stop + 1]?.folded ?? '')) stop++;
	return end - stop <= NOTES ? end : stop;
}
