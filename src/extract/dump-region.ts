import { foldAligned } from './aligned-fold.ts';
import { bareTitle } from './bare-title.ts';
import { readBesideLine } from './beside-line.ts';
import { TEXT_LEAST, type TextBelow, textBelow } from './dump-text.ts';
import { COMMENTS, heaviestStretch, weighLine, withoutComments } from './dump-weights.ts';
import type { Line } from './lines.ts';
import type { LineBook } from './marks.ts';
import { tailHead } from './tail-heads.ts';
import { likeness, pairsOfText } from './title-likeness.ts';

/** First and last index of the lines that are the text. */
export interface Region {
	readonly first: number;
	readonly last: number;
	/** Index of the line with date and source above the text, or null. */
	readonly dated: number | null;
	/** Indices of the lines within it that list other articles. */
	readonly lists: readonly number[];
}

/** A date with more than so many others within so many lines stands in a list. */
const CROWD = { lines: 5, dates: 2 } as const;
/** A date so many lines below a stretch closes it, as forums stamp what was posted. */
const STAMP_REACH = 4;
/** How much heavier a stretch elsewhere must be than the text below a date to be the text. */
const HEAVIER = 3;

/**
 * Where the text of a dumped page stands: below the line with its date, up to the first head of lists, comments or
 * statements behind it; without such a line the stretch in which sentences outweigh short lines most.
 * @param beside whether the line of an index holds date, credits or source and is no running text
 */
export function findRegion(book: LineBook, beside: (index: number) => boolean): Region | null {
	const weights = book.lines.map((line, index) =>
		weighLine(line, book.marks[index] !== undefined, beside(index)),
	);
	const below = bestBelowDate(book, weights);
	const commented = withoutComments(book, weights);
	const stretch = heaviestStretch(commented);
	if (!stretch) return below;
	const [first, last] = stretch;
	const end = cutAtTail(book, weights, first, last);
	const alone = { first, last: end, dated: dateAbove(book, first, end), lists: [] };
	if (!below) return alone;
	const overlap = first <= below.last + 1 && last >= below.first;
	if (overlap) return below;
	const heavier = sumOf(weights, alone) > HEAVIER * sumOf(weights, below);
	const stamped = below.dated !== null && end < below.dated && below.dated - end <= STAMP_REACH;
	if (heavier && stamped) return alone;
	if (commented[below.first] !== weights[below.first] && commented[first] === weights[first]) return alone;
	return heavier && first > below.last && !below.closed ? alone : below;
}

/** So far above a text that no date opens its date and headline can stand: behind a lede, a table, short lines. */
const FAR_ABOVE = 45;

/** The last line with a date above a text, where a headline of that text stands right above it; else null. */
function dateAbove(book: LineBook, first: number, last: number): number | null {
	const pairs = pairsOfText(book.lines.slice(first, last + 1).map(({ folded }) => folded));
	const near = datedIndices(book).filter((index) => index < first && index >= first - FAR_ABOVE);
	const isTitled = (index: number) =>
		book.lines
			.slice(Math.max(0, index - 3), index)
			.some(({ folded }) => isTitleLike(folded) && likeness(folded, pairs) >= HEADLINE.like);
	return near.length <= CROWD.dates ? (near.findLast(isTitled) ?? null) : null;
}

const isTitleLike = (folded: string) => folded.length >= 8 && folded.length <= 60 && !folded.includes('。');

const sumOf = (weights: readonly number[], { first, last }: Pick<Region, 'first' | 'last'>) =>
	weights.slice(first, last + 1).reduce((sum, weight) => sum + Math.max(0, weight), 0);

/** The heaviest text below a line with a date; null when there is none. */
function bestBelowDate(book: LineBook, weights: readonly number[]): TextBelow | null {
	const dated = datedIndices(book);
	let best: TextBelow | null = null;
	let greatest = 0;
	/** Where texts below earlier dates end. */
	const ends: number[] = [];
	for (const index of dated) {
		const crowd = dated.filter((other) => Math.abs(other - index) <= CROWD.lines).length;
		if (crowd > CROWD.dates) continue;
		const region = textBelow(book, weights, index);
		if (!region) continue;
		const after = ends.some((end) => end < index) ? TRUST.afterText : 1;
		if (region.closed && sumOf(weights, region) >= COMMENTS.before) ends.push(region.last);
		const score = Math.min(sumOf(weights, region), ENOUGH) * trust(book, region, index) * after;
		if (score > greatest) {
			greatest = score;
			best = region;
		}
	}
	return best;
}

/** Weight of a text from which on more does not speak for it. */
const ENOUGH = 600;
/** What makes a line the date of the text below it, as factors. */
const TRUST = { clock: 1.5, titled: 2.5, distant: 0.06, behindHead: 0.25, afterText: 0.35 } as const;
/** A headline stands within so many lines above the date, or below it. */
const HEADLINE = { above: 5, below: 3, like: 0.3 } as const;

/** How much a dated line is believed to be that of the text below it, about 0.1 to 4. */
function trust(book: LineBook, { first, last }: Region, dated: number): number {
	const pairs = pairsOfText(book.lines.slice(first, last + 1).map(({ folded }) => folded));
	const near = book.lines.slice(Math.max(0, dated - HEADLINE.above), dated + HEADLINE.below + 1);
	const titled = near.some(({ folded }) => isTitleLike(folded) && likeness(folded, pairs) >= HEADLINE.like);
	const folded = book.lines[dated]?.folded ?? '';
	const own = bareTitle(book.lines[dated]?.text ?? '');
	const holdsTitle =
		own.length >= 8 &&
		own.length < folded.trim().length - 8 &&
		likeness(foldAligned(own), pairs) >= HEADLINE.like;
	const behindHead = book.lines
		.slice(Math.max(0, dated - HEADLINE.above), dated)
		.some((line) => OTHERS.has(tailHead(line) ?? ''));
	return (
		((TELLS.test(folded) ? TRUST.clock : 1) *
			(titled ? TRUST.titled : 1) *
			(behindHead && !holdsTitle ? TRUST.behindHead : 1)) /
		(1 + TRUST.distant * (first - dated))
	);
}

/** Tail heads behind which lists of other articles or comments begin. */
const OTHERS: ReadonlySet<string> = new Set(['html/tail-related', 'html/tail-comments']);

const LONGEST_DATE = 100;
const DAY = /\d{4} ?[-年/.] ?\d{1,2} ?[-月/.] ?\d{1,2}/u;
/** A longer line that holds more than a date needs a clock or a label to be one. */
const LOOSE_LONGEST = 30;
const TOLD = /\d:\d\d|来源|作者|发布|时间|日期/u;
const TELLS = /\d:\d\d|来源|作者|记者|发布|时间|日期|[报网社]/u;

/** Indices of short lines that hold a day with a clock, a label or a source. */
function datedIndices(book: LineBook): number[] {
	return book.lines.flatMap((line, index) => {
		const { folded } = line;
		if (folded.length > LONGEST_DATE || folded.includes('。') || !DAY.test(folded)) return [];
		if (folded.length > 16 && !TELLS.test(folded)) return [];
		const reading = readBesideLine(line);
		const isLoose = folded.length > LOOSE_LONGEST && !reading?.whole && !TOLD.test(folded);
		return !isLoose && reading?.dates.some(({ day }) => day !== null) ? [index] : [];
	});
}

/** Index of the last line before the first tail head behind which less stands than before it. */
function cutAtTail(book: LineBook, weights: readonly number[], first: number, last: number): number {
	const all = sumOf(weights, { first, last });
	let before = 0;
	for (let index = first; index <= last; index++) {
		const rule = tailHead(book.lines[index] as Line);
		if (rule !== null && (before > 0.4 * all || (rule === 'html/tail-comments' && before > TEXT_LEAST)))
			return index - 1;
		before += Math.max(0, weights[index] ?? 0);
	}
	return last;
}
