import { readBesideLine } from '../beside-line.ts';
import type { MetaDate } from '../date.ts';
import type { Line } from '../lines.ts';
import type { LineBook } from '../marks.ts';
import { tailHead } from '../tail-heads.ts';
import { type Block, isLinked } from './blocks.ts';

/** A time of day behind a day. */
export const CLOCK = /^[\s(),]*(?:(?:星期|周)[一二三四五六日天][\s,]*)?\d{1,2}:\d{2}/u;

/** A line by which a system stamps what it published stands within so many blocks behind the text. */
const STAMP_REACH = 2;
const STAMP = /作者|发表|发布|访问|阅读|浏览|点击|分类|posted/u;
/** A day with a clock in brackets opens a short line right behind the text: (2014-12-12 12:00) 晚间新闻. */
const STAMPED_FIRST =
	/^[(【[] ?(?:19|20)\d\d ?[-/.年][^()【】]{3,24}\d{1,2}:\d{2}(?::\d{2})? ?[)】\]][^。]{0,16}$/u;

/** The day with a clock on a line that a blog or forum sets under a text: 作者：… 2005年08月30日, 星期二 13:22 阅读 12. */
export function stampedDates(book: LineBook, blocks: readonly Block[], last: number): MetaDate[] {
	return blocks
		.slice(last + 1, last + 1 + STAMP_REACH)
		.filter((block) => (STAMP.test(block.folded) || STAMPED_FIRST.test(block.folded)) && !isLinked(block))
		.flatMap(({ index, folded }) =>
			(readBesideLine(book.lines[index] as Line)?.dates ?? [])
				.filter(({ day, at, length }) => day !== null && CLOCK.test(folded.slice(at + length)))
				.map((date) => ({ ...date, labelled: true })),
		);
}

/** So many blocks behind the text can still tell of it. */
const BEHIND_REACH = 40;

/** The blocks behind the text that can tell of it, before any comments. */
export function blocksBehind(blocks: readonly Block[], last: number): readonly Block[] {
	const behind = blocks.slice(last + 1, last + 1 + BEHIND_REACH);
	const end = behind.findIndex((block) => tailHead(block) === 'html/tail-comments');
	return end < 0 ? behind : behind.slice(0, end);
}

/** Labelled days behind the text, before any comments. */
export function postedDates(book: LineBook, blocks: readonly Block[], last: number): MetaDate[] {
	return blocksBehind(blocks, last)
		.filter((block) => !isLinked(block))
		.flatMap(({ index }) => readBesideLine(book.lines[index] as Line)?.dates ?? [])
		.filter(({ labelled, day }) => labelled && day !== null);
}
