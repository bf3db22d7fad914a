import { foldedPattern } from './aligned-fold.ts';
import type { Line } from './lines.ts';
import { type LineBook, mark } from './marks.ts';
import { tailHead } from './tail-heads.ts';
import { likeness, pairsOfText } from './title-likeness.ts';

/** Words of which the furniture of a page is made; a line of nothing else is no text of an article. */
const FURNITURE = foldedPattern(
	'^(?:(?:网站|返回|回)?首页|主页|登录|注册|登录注册|退出|搜索|帮助|更多|关于我们|联系我们|网站地图|客户端|手机版|订阅|收藏|设为首页|加入收藏|意见反馈|举报|友情链接|法律声明|隐私政策|招聘信息|广告服务|诚聘英才|版权声明|新闻|国内|国际|社会|财经|体育|娱乐|科技|军事|汽车|房产|教育|健康|旅游|文化|视频|图片|评论|论坛|博客|微博|直播|时政|地方|专题|历史|游戏|时尚|女性|读书|生活|政治|股票|基金|彩票|公益|母婴|english|繁体|简体|home|about|login|[\\s|/·>-])+[.>»]*$',
);
const STAMPS = /版权所有|copyright|icp备|icp证|许可证|公网安备|all rights reserved|版權所有/u;

/** From so many lines of furniture on, in a text of so many lines, a text is the dump of a whole page. */
const FURNITURE_LEAST = 3;
const LINES_LEAST = 12;

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
			folded.length <= 200 && (FURNITURE.test(folded) || STAMPS.test(folded)) && /\p{L}/u.test(folded);
		const listed = sentences > 0 && folded.length <= 12 && tailHead({ folded }) !== null;
		if (stamped || listed || PAGE_DEBRIS.test(book.marks[index]?.rule ?? '')) furniture++;
		if (furniture >= FURNITURE_LEAST || menu >= MENU_LEAST) return true;
	}
	return false;
}

/** What a line speaks for or against the running text of an article around it. */
const WEIGHTS = { short: -14, title: -22, decided: -30, most: 220 } as const;

function weigh({ folded }: Line, decided: boolean, beside: boolean): number {
	if (folded === '') return 0;
	if (decided) return WEIGHTS.decided;
	if (beside) return WEIGHTS.short;
	const gaps = folded.match(/ /gu)?.length ?? 0;
	if (gaps > 4 && gaps * 14 > folded.length && !folded.includes('。')) return WEIGHTS.title;
	if (folded.includes('。') && folded.length >= 14) return Math.min(folded.length, WEIGHTS.most);
	if (/[!?…”"」』:]$/u.test(folded) && folded.length >= 14)
		return 0.5 * Math.min(folded.length, WEIGHTS.most);
	if (folded.length >= 45 && /[,;、:]/u.test(folded)) return 0.3 * Math.min(folded.length, WEIGHTS.most);
	if (/[,;:、!?”"」]/u.test(folded) && folded.length >= 6) return WEIGHTS.short / 3;
	return folded.length < 8 ? WEIGHTS.short : WEIGHTS.title;
}

/** So many lines above the text are searched for its headline, and as many behind it for credits. */
const REACH = 14;
const BEHIND = 6;
/** A title is believed from this score on: share of its pairs of characters in the text, and what stands around it. */
const TITLE_LEAST = 0.3;
/** What a date or source within so many lines above a stretch of text multiplies its weight by. */
const DATED = { lines: 8, factor: 1.8 } as const;
/** So many stretches are compared at most. */
const STRETCHES = 6;

/**
 * In the dump of a whole page, finds the running text and its headline and drops the rest: menus, lists of other
 * articles, comments, the foot. The text is the stretch of lines in which sentences outweigh short lines most.
 * @param meta indices of lines that hold date, credits or source and are no running text
 */
export function dropAroundText(book: LineBook, meta: ReadonlySet<number>): void {
	const beside = (index: number) => meta.has(index);
	const region = findRegion(book, beside);
	if (!region) return;
	const [first, end] = region;
	const last = cutAtTail(book, first, end);
	const title = findTitle(book, first, last, beside);
	const from = title ?? first;
	book.lines.forEach((_, index) => {
		const between = index >= from && index <= last;
		const near = beside(index) && index > first - REACH && index <= last + BEHIND;
		if (!between && !near) mark(book, index, { fate: 'dropped', as: 'debris', rule: 'text/outside' });
		else if (between && index > from && index < first && !beside(index))
			mark(book, index, { fate: 'dropped', as: 'debris', rule: 'text/between' });
	});
}

/** The stretch of lines that is the text: the heaviest, where one below a date counts more. */
function findRegion(book: LineBook, beside: (index: number) => boolean): [number, number] | null {
	const weights = book.lines.map((line, index) =>
		weigh(line, book.marks[index] !== undefined, beside(index)),
	);
	let best: { region: [number, number]; score: number } | null = null;
	for (let round = 0; round < STRETCHES; round++) {
		const region = heaviestStretch(weights);
		if (!region) break;
		let dated = false;
		for (let above = region[0] - DATED.lines; above < region[0] + 2; above++)
			dated ||= above >= 0 && beside(above);
		const sum = weights.slice(region[0], region[1] + 1).reduce((total, weight) => total + weight, 0);
		const score = sum * (dated ? DATED.factor : 1);
		if (!best || score > best.score) best = { region, score };
		weights.fill(Number.NEGATIVE_INFINITY, region[0], region[1] + 1);
	}
	return best?.region ?? null;
}

/** The stretch with the greatest sum, as first and last index; null when no weight is positive. */
export function heaviestStretch(weights: readonly number[]): [number, number] | null {
	let best: [number, number] | null = null;
	let greatest = 0;
	let sum = 0;
	let from = 0;
	weights.forEach((weight, index) => {
		if (sum <= 0) {
			sum = 0;
			from = index;
		}
		sum += weight;
		if (sum > greatest) {
			greatest = sum;
			best = [from, index];
		}
	});
	return best;
}

/** Index of the last line before the first tail head behind which less stands than before it. */
function cutAtTail(book: LineBook, first: number, last: number): number {
	const length = (from: number, to: number) =>
		book.lines.slice(from, to + 1).reduce((sum, { folded }) => sum + folded.length, 0);
	const all = length(first, last);
	let before = 0;
	for (let index = first; index <= last; index++) {
		const line = book.lines[index] as Line;
		if (before > 0.4 * all && tailHead(line) !== null) return index - 1;
		before += line.folded.length;
	}
	return last;
}

/** The line above the text, or at its beginning, that is most likely its title; null when none is likely enough. */
function findTitle(
	book: LineBook,
	first: number,
	last: number,
	beside: (index: number) => boolean,
): number | null {
	const pairs = pairsOfText(book.lines.slice(first + 2, last + 1).map(({ folded }) => folded));
	let best: { index: number; score: number } | null = null;
	for (let index = Math.min(first + 2, last); index >= Math.max(0, first - REACH); index--) {
		const { folded } = book.lines[index] as Line;
		if (folded.length < 6 || folded.length > 60 || book.marks[index] || beside(index)) continue;
		if (/[。>|]|原标题|^分享|\d{4}-\d/u.test(folded) || !/\p{L}{2}/u.test(folded)) continue;
		const share = likeness(folded, pairs);
		const dated = [1, 2, 3].some((step) => beside(index + step)) ? 0.3 : 0;
		const again = book.lines.some((line, other) => other !== index && line.folded.includes(folded)) ? 0.3 : 0;
		if (index >= first && dated + again === 0) continue;
		const score = share * Math.min(1, folded.length / 12) + dated + again;
		if (score >= TITLE_LEAST && (!best || score > best.score)) best = { index, score };
	}
	return best?.index ?? null;
}
