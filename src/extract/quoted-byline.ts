import { foldedPattern } from './aligned-fold.ts';

/** A paper that is quoted with its own reporter: 據《某報》（記者 張三）報道, 据某某晚报记者李四报道. */
const QUOTED = foldedPattern(
	'(?:据|引述|援引|转引|引用)[^,。;:!?《》]{0,8}?(?:《[^》]{1,20}》|[\\p{L}·]{2,10}?(?:报|网|台|刊|新闻))[^,。;:!?]{0,8}?(?:记者|通讯员)[^,。;:!?]{1,20}?(?:报[道导]|消息|披露|引述|透露|称|指)',
	'gu',
);
const MAY_QUOTE = /[据引]/u;
const NAMES_REPORTER = foldedPattern('记者|通讯员');

/** So far before a name its quotation begins, and so far behind it ends. */
const REACH = { before: 60, behind: 40 } as const;
/** Bylines stand among so many first characters of a paragraph. */
const OPENING = 80;

/** Whether a stretch of a line names the reporter of another paper that the text quotes. Such a person wrote no word of it. */
export function isQuotedByline(folded: string, from: number, to: number): boolean {
	const begins = Math.max(0, from - REACH.before);
	const near = folded.slice(begins, to + REACH.behind);
	if (!MAY_QUOTE.test(near) || !NAMES_REPORTER.test(near)) return false;
	return [...near.matchAll(QUOTED)].some(
		({ index, 0: { length } }) => begins + index < to && from < begins + index + length,
	);
}

/** Whether a paragraph quotes a paper with its reporter near its beginning, where bylines stand. */
export function quotesByline(folded: string): boolean {
	return isQuotedByline(folded.slice(0, OPENING), 0, OPENING);
}
