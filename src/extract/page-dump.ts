import { foldedPattern } from './aligned-fold.ts';
import { AnyPattern } from './any-pattern.ts';
import { stampAt } from './bare-title.ts';
import { findRegion } from './dump-region.ts';
import { findDumpTitle } from './dump-title.ts';
import { type Line, withoutFrame } from './lines.ts';
import { readStandingDate } from './loose-lines.ts';
import { type LineBook, mark } from './marks.ts';
import { tailHead } from './tail-heads.ts';
import { likeness, pairsOfText } from './title-likeness.ts';

/** Words of which the furniture of a page is made; a line of nothing else is no text of an article. */
const FURNITURE_LINE =
	'^(?:(?:网站|返回|回)?首页|主页|登录|注册|登录注册|退出|搜索|帮助|更多|关于我们|联系我们|网站地图|客户端|手机版|订阅|收藏|设为首页|加入收藏|意见反馈|举报|友情链接|法律声明|隐私政策|招聘信息|广告服务|诚聘英才|版权声明|新闻|国内|国际|社会|财经|体育|娱乐|科技|军事|汽车|房产|教育|健康|旅游|文化|视频|图片|评论|论坛|博客|微博|直播|时政|地方|专题|历史|游戏|时尚|女性|读书|生活|政治|股票|基金|彩票|公益|母婴|english|繁体|简体|home|about|login|[\\s|/·>-])+[.>»]*$';
const FURNITURE = new AnyPattern([FURNITURE_LINE]);

/** Whether a line is made of such words. */
export function isFurniture(folded: string): boolean {
	return FURNITURE.at(folded, 0);
}
const STAMPS = new AnyPattern([
	'版权所有|copyright|icp备|icp证|许可证|公网安备|all rights reserved|版權所有',
]);

/** From so many lines of furniture on, in a text of so many lines, a text is the dump of a whole page. */
const FURNITURE_LEAST = 3;
const LINES_LEAST = 12;

/** Many short names, or a few titles, with bars or dots between them in one line. */
const MENU_BAR =
	/^(?:[\p{L}\p{N} ]{1,8}[|·•/-]+ ?){4,}[\p{L}\p{N} ]{1,8}$|^(?:[^|。]{2,24}\|){3,}[^|。]{2,24}$/u;
/** Titles with bars between them in one line. */
const TITLE_BAR = /^(?:[^|。]{2,40}\|){2,}[^|。]{2,40}$/u;

/** Rules of debris that speak for a page, not for a text that was cut out of one. */
const PAGE_DEBRIS = /^debris\/(?:tools|share|neighbours|copyright|register|counter|app)$/;
/** So many short lines in a row above the first sentence are a menu. */
const MENU_LEAST = 6;
const MENU_LINE_LONGEST = 8;

/** Whether a text is all the visible text of a page, with its menus and lists, rather than an article. */
export function isPageDump(book: LineBook): boolean {
	if (book.lines.length < LINES_LEAST) return false;
	let furniture = 0;
	let menu = 0;
	let sentences = 0;
	for (const [index, { folded }] of book.lines.entries()) {
		if (folded === '') continue;
		if (folded.includes('。')) sentences++;
		const short = folded.length <= MENU_LINE_LONGEST && /^[\p{L}\p{N} ]+$/u.test(folded);
		menu = short && sentences === 0 ? menu + 1 : 0;
		const stamped =
			folded.length <= 200 && (isFurniture(folded) || STAMPS.within(folded)) && /\p{L}/u.test(folded);
		const bare = withoutFrame(folded);
		const barred = !bare.includes('。') && /[|·•/-]/u.test(bare);
		if (barred && MENU_BAR.test(bare)) furniture += 2;
		else if (barred && TITLE_BAR.test(bare)) furniture++;
		const listed = sentences > 0 && folded.length <= 12 && tailHead({ folded }) !== null;
		if (stamped || listed || PAGE_DEBRIS.test(book.marks[index]?.rule ?? '')) furniture++;
		if (furniture >= FURNITURE_LEAST || menu >= MENU_LEAST) return true;
	}
	return false;
}

/** Indices of the lines with headline and date of a dumped page; null where none was found. */
export interface DumpHead {
	readonly title: number | null;
	readonly dated: number | null;
}

/** So many lines above the text are searched for its headline, and as many behind it for credits. */
const REACH = 14;
const BEHIND = 6;
/** Lines between date and text that speak of what the text speaks of belong to it: ledes, captions, subheads. */
const LIKE_TEXT = 0.4;

/**
 * In the dump of a whole page, finds the running text and its headline and drops the rest: menus, lists of other
 * articles, comments, the foot. The text is the stretch of lines in which sentences outweigh short lines most. Returns
 * where headline and date stand.
 * @param meta indices of lines that hold date, credits or source and are no running text
 */
export function dropAroundText(book: LineBook, meta: ReadonlySet<number>): DumpHead {
	const written = book.lines.flatMap(({ text }, index) => (text === '' ? [] : [index]));
	const dense: LineBook = {
		lines: written.map((index) => book.lines[index] as Line),
		marks: written.map((index) => book.marks[index]),
	};
	const { title, dated } = dropAround(dense, (place) => meta.has(written[place] ?? -1));
	written.forEach((index, place) => {
		const decided = dense.marks[place];
		if (decided) mark(book, index, decided);
	});
	return { title: written[title ?? -1] ?? null, dated: written[dated ?? -1] ?? null };
}

/** Shorter words before a day and its clock are names of outlets. */
const TITLE_SHORTEST = 8;
const TITLE_LIKE = 0.3;
/** What stands before a day as its label, as a path, or as another day, is no headline. */
const BESIDE = foldedPattern(
	'来源|来自|时间|日期|发布|发表|作者|记者|编辑|更新|[>»]|\\d:\\d\\d|\\d{4}[-/年]',
);

/** The line with day and clock, where the headline stands on it before them; else null. */
function titleOfDated(book: LineBook, dated: number | null, pairs: ReadonlySet<string>): number | null {
	const line = book.lines[dated ?? -1];
	const at = line ? stampAt(line.text) : 0;
	const isTitle =
		line !== undefined &&
		at >= TITLE_SHORTEST &&
		at < line.text.length &&
		!BESIDE.test(line.folded.slice(0, at)) &&
		likeness(line.folded.slice(0, at), pairs) >= TITLE_LIKE;
	return isTitle ? dated : null;
}

/** What {@link dropAroundText} does, on a book without blank lines: dumps set any number of them between two lines. */
function dropAround(book: LineBook, beside: (index: number) => boolean): DumpHead {
	const region = findRegion(book, beside);
	if (!region) return { title: null, dated: null };
	const { first, last, dated, lists } = region;
	for (const index of lists) mark(book, index, { fate: 'dropped', as: 'debris', rule: 'text/list' });
	const pairs = pairsOfText(book.lines.slice(first, last + 1).map(({ folded }) => folded));
	const title = titleOfDated(book, dated, pairs) ?? findDumpTitle(book, { first, last, dated, beside });
	const from = Math.min(title ?? first, dated ?? first);
	const stands = (index: number) =>
		title !== null && index > title && readStandingDate(book.lines[index] as Line) !== null;
	book.lines.forEach((line, index) => {
		const between = index >= from && index <= last;
		const near = beside(index) && index > first - REACH && index <= last + BEHIND;
		const isTitle = index === title || index === dated;
		const like = line.folded.length >= 10 && likeness(line.folded, pairs) >= LIKE_TEXT;
		if (!between && !near && !isTitle)
			mark(book, index, { fate: 'dropped', as: 'debris', rule: 'text/outside' });
		else if (
			between &&
			index < first &&
			!isTitle &&
			!beside(index) &&
			!stands(index) &&
			!(dated !== null && index > dated && like)
		)
			mark(book, index, { fate: 'dropped', as: 'debris', rule: 'text/between' });
	});
	return { title, dated };
}
