import type { MetaDate } from './date.ts';
import { findDates, type WrittenDate } from './date-patterns.ts';
import type { Line } from './lines.ts';

/** So many last lines of a text can close it with a day. */
const LAST_LINES = 2;
const NOTE_LONGEST = 60;

/** What stands before a day that only tells when something else appeared. */
const ORIGIN = /(?:首发|首刊|原载|原刊|刊[于於载]|选自|摘自|节选)/u;
/** A journal before a day, and what tells its number behind it: 《…》1998年3月号. */
const JOURNAL = /》[^《》]{0,8}$/u;
const NUMBER = /^[ ]?(?:\d{1,2}日)?(?:第? ?\d{0,4} ?[号期版刊辑卷])?[)】\]。□]{0,3}$/u;
/** Words before the day on which a text was written. */
const WRITTEN = /(?:写[于於]|作[于於]|完稿[于於]?|成稿[于於]?|定稿|初稿|[于於])[^,。]{0,10}$/u;

/** Whether a day of a line only tells when and where a text appeared before: （首发于某刊，2016年8月18日）. */
export function tellsOrigin(folded: string, { at }: Pick<WrittenDate, 'at'>): boolean {
	return ORIGIN.test(folded.slice(0, at));
}

/**
 * The days that close a text: alone in brackets at its end, on a line of their own, behind the journal it was taken
 * from. They date an article that nothing beside the text dates.
 * @param text lines of the running text, in order
 */
export function closingDates(text: readonly Line[]): MetaDate[] {
	return text
		.slice(-LAST_LINES)
		.reverse()
		.flatMap((line) => {
			const { folded } = line;
			const from = Math.max(0, folded.length - NOTE_LONGEST);
			return findDates(folded.slice(from))
				.map((date) => ({ ...date, at: date.at + from, labelled: false, line }))
				.filter((date) => date.year !== null && date.month !== null && closes(folded, date));
		});
}

function closes(folded: string, { at, length }: WrittenDate): boolean {
	const before = folded.slice(0, at);
	const behind = folded.slice(at + length);
	const short = folded.length <= NOTE_LONGEST;
	if (short && JOURNAL.test(before)) return NUMBER.test(behind);
	if (!/^[ ]?[)】\]]?[。□ ]*$/u.test(behind)) return false;
	if (/[(【[][ ]?$/u.test(before)) return /^$|[。!?…”"」』]$/u.test(before.slice(0, -1).trimEnd().slice(-1));
	if (short && /[(【[—-]/u.test(before.slice(0, 2)) && WRITTEN.test(before)) return true;
	return short && /^[—-]*[ ]?$/u.test(before);
}
