import { foldedPattern } from './aligned-fold.ts';
import type { Line } from './lines.ts';
import type { LineBook } from './marks.ts';
import { DATE_LABEL } from './meta-rules.ts';
import { tailHead } from './tail-heads.ts';
import { likeness, pairsOfText } from './title-likeness.ts';

/** Where the parts of a dumped page stand, as indices of its lines. */
export interface DumpPlaces {
	readonly first: number;
	readonly last: number;
	/** The line with date and source, or null. */
	readonly dated: number | null;
	/** Whether a line holds date, credits or source and is no running text. */
	readonly beside: (index: number) => boolean;
}

/** So many lines above the text, or above its date, are searched for its headline. */
const REACH = 24;
/** So many first lines of the text can be its headline, where none stands above it. */
const INTO_TEXT = 3;
const SHORTEST = 6;
const LONGEST = 60;
/** Shorter lines between headline and date are buttons and names, and part nothing. */
const PARTING = 8;
/** Score from which on a line is believed to be the headline, and the likeness it has at least. */
const LEAST = 0.42;
const LIKE_LEAST = 0.1;
/** What speaks for a line, beside the share of its pairs of characters that the text holds. */
const SCORE = {
	/** It stands right above the date, with so many other lines between (one entry each). */
	above: [0.5, 0.35, 0.25, 0.15, 0.1],
	/** It stands between date and text. */
	below: 0.15,
	/** The page shows it a second time: in its path, in a list, as the name of a picture. */
	again: 0.25,
	/** Another line is the same. */
	same: 0.45,
	/** Speaks against it: each line of any kind between it and the date. */
	distance: 0.01,
} as const;
/** Of two lines that stand together the upper is the headline, if it is so much as like the text as the lower. */
const UPPER = { share: 0.55, like: 0.25 } as const;

const NO_TITLE =
	/[。>»]|\|.*\||原标题|^分享|^(?:\[视频\]|\[图文?\])|\d{4}-\d|@|https?:|www\.|[\p{L}\d]\.(?:com|cn|net)\b|[:;,、]$|(?:公司|客户端|公众号)$|^(?:正在|点击|点此|欢迎|进入)|(?:《[^》]*》 ?){3}|^[【(〔][^】)〕]{2,20}(?:报[道导]|讯|电)[】)〕]|^.{2,12}(?:网|报|社|新闻云|电视台|杂志|频道|首页)$/u;
const LABELLED = foldedPattern(
	`^(?:${DATE_LABEL}|来源|作者|编辑|责任编辑|记者|字号|字体|浏览|阅读|点击|登录|注册|关键词|标签|热门|摘要|导读|主题|当前位置|您的位置|你的位置|copyright|©)[: ]`,
);
/** Shorter lines stand twice on many pages. */
const SAME_LEAST = 10;
/** What a line holds that surely is that of the date. */
const TOLD = /\d:\d\d|来源|发布|时间|日期/u;
const KICKER_END = /(?:—{1,2}|:|──)$/u;

/** A line of a dump that can be its headline. */
interface Candidate {
	readonly index: number;
	readonly like: number;
	readonly score: number;
	/** Whether it stands right above a line that is surely that of the date. */
	readonly sure?: boolean;
}

/**
 * The line of a dumped page that is most likely the headline of its text: one right above the date that speaks of what
 * the text speaks of; null when none is likely enough.
 */
export function findDumpTitle(book: LineBook, places: DumpPlaces): number | null {
	const { first, last, dated } = places;
	const top = Math.min(first, dated ?? first);
	const pairs = pairsOfText(book.lines.slice(first, last + 1).map(({ folded }) => folded));
	const told = dated !== null && TOLD.test(book.lines[dated]?.folded ?? '');
	const above: Candidate[] = [];
	let between = 0;
	for (let index = top - 1; index >= Math.max(0, top - REACH); index--) {
		const place = SCORE.above[Math.min(between, SCORE.above.length - 1)] ?? 0;
		if (canBeTitle(book, places, index))
			above.push({
				...weigh(book, index, pairs, place - SCORE.distance * (top - 1 - index)),
				sure: told && between === 0,
			});
		if (parts(book, places, index)) between++;
	}
	const below: Candidate[] = [];
	for (let index = top + 1; index < first; index++)
		if (canBeTitle(book, places, index)) below.push(weigh(book, index, pairs, SCORE.below));
	return best(book, above) ?? best(book, below) ?? best(book, inText(book, places));
}

/** Lines at the beginning of the text that can be its headline: where the date stands above both, or nothing does. */
function inText(book: LineBook, places: DumpPlaces): Candidate[] {
	const found: Candidate[] = [];
	for (let index = places.first; index < Math.min(places.first + INTO_TEXT, places.last); index++) {
		if (!canBeTitle(book, places, index)) continue;
		const behind = book.lines.slice(index + 1, places.last + 1).map(({ folded }) => folded);
		const isDated = [1, 2, 3].some((step) => places.beside(index + step));
		const one = weigh(book, index, pairsOfText(behind), isDated ? 0.3 : 0);
		if (isDated || one.score - one.like > 0) found.push(one);
	}
	return found;
}

function best(book: LineBook, candidates: readonly Candidate[]): number | null {
	const likely = candidates.filter(({ score, like, sure }) => score >= LEAST && (like >= LIKE_LEAST || sure));
	let chosen = likely.reduce<Candidate | null>(
		(found, one) => (!found || one.score > found.score ? one : found),
		null,
	);
	if (!chosen) return null;
	for (const one of [...candidates].sort((a, b) => b.index - a.index)) {
		const isUpper = one.index + 1 === chosen.index;
		const folded = book.lines[one.index]?.folded ?? '';
		const own = book.lines[chosen.index]?.folded ?? '';
		if (
			isUpper &&
			!KICKER_END.test(folded) &&
			folded.length >= Math.max(8, UPPER.share * own.length) &&
			one.like >= Math.max(UPPER.like, UPPER.share * chosen.like)
		)
			chosen = one;
	}
	return chosen.index;
}

function weigh(book: LineBook, index: number, pairs: ReadonlySet<string>, place: number): Candidate {
	const { folded } = book.lines[index] as Line;
	const like = likeness(folded, pairs);
	const others = book.lines.filter(
		(line, other) => other !== index && line.folded.length < 4 * LONGEST && line.folded.includes(folded),
	);
	const same = folded.length >= SAME_LEAST && others.some((line) => line.folded === folded);
	const again = same ? SCORE.same : others.length > 0 ? SCORE.again : 0;
	return { index, like, score: like * Math.min(1, folded.length / 12) + place + again };
}

function canBeTitle(book: LineBook, { beside }: DumpPlaces, index: number): boolean {
	const { folded } = book.lines[index] as Line;
	return (
		folded.length >= SHORTEST &&
		folded.length <= LONGEST &&
		!book.marks[index] &&
		!beside(index) &&
		!NO_TITLE.test(folded) &&
		!LABELLED.test(folded) &&
		/\p{L}{2}/u.test(folded) &&
		tailHead({ folded }) === null
	);
}

/** Whether a line parts what stands above it from the date: it holds more than a button, a counter or a name. */
function parts(book: LineBook, { beside }: DumpPlaces, index: number): boolean {
	const line = book.lines[index] as Line;
	return (
		line.folded.length >= PARTING &&
		!book.marks[index] &&
		!beside(index) &&
		!LABELLED.test(line.folded) &&
		tailHead(line) === null
	);
}
