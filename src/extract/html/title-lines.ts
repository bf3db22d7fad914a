import { foldedPattern } from '../aligned-fold.ts';
import { bareTitle } from '../bare-title.ts';
import { readBesideLine } from '../beside-line.ts';
import type { Line } from '../lines.ts';
import { type LineBook, mark } from '../marks.ts';
import { isFurniture } from '../page-dump.ts';
import { tailHead } from '../tail-heads.ts';
import type { Block } from './blocks.ts';
import { around, type Element, namesOf } from './tree.ts';

/** The lines around the headline of a page. */
export interface TitleLines {
	readonly kicker: string | null;
	readonly subheads: readonly string[];
}

/** Class names and ids of the line above a headline and of those below it; pinyin is what editors of Chinese sites write. */
const KICKER_NAMES =
	/(?:^|[\s_-])(?:kicker|eyebrow|overline|pre-?title|top-?title|shoulder(?:-?title)?|lead-?title|yin-?ti|yt|jian-?ti|mei-?ti)(?=$|[\s_-]|\d)/u;
const SUBHEAD_NAMES =
	/(?:^|[\s_-])(?:sub-?title|sub-?head(?:line|ing)?|second-?title|vice-?title|deck|dek|fu-?ti|fu-?biao-?ti|ft-?title)(?=$|[\s_-]|\d)|subtitle|fubiaoti/u;
const KICKER_LABEL = foldedPattern('^(?:引题|肩题|眉题)[: ]+');
const SUBHEAD_LABEL = foldedPattern('^(?:副题|副标题|子题)[: ]+');
const KICKER_END = /(?:—{1,2}|──|:)$/u;
const SUBHEAD_BEGIN = /^(?:—{1,2}|-{2,}|──)/u;
const HEADING = /^h[1-6]$/u;
/** Such a line stands within so many blocks of the headline. */
const REACH = { above: 2, below: 3 } as const;
const LENGTH = { least: 4, most: 60 } as const;
/** Headings and lines with dashes belong to the headline only where they share one of so many elements around it. */
const LEVELS = 2;

/**
 * The kicker above and the subheads below the headline that a page shows: elements called so, lines labelled so,
 * headings beside the heading, lines that lead to it or go on with it by a dash. Decides about the blocks it used.
 * @param titleAt index of the block that shows the headline
 * @param bodyAt index of the first block of running text
 */
export function readTitleLines(
	book: LineBook,
	blocks: readonly Block[],
	titleAt: number,
	bodyAt: number,
): TitleLines {
	const title = blocks[titleAt];
	if (!title) return { kicker: null, subheads: [] };
	const outer = [...around(title.element)].slice(0, LEVELS + 1);
	const take = (index: number, as: 'kicker' | 'subhead', rule: string, label: RegExp) => {
		mark(book, index, { fate: 'kept', as, rule: `html/${rule}` });
		const block = blocks[index] as Block;
		return bareTitle(block.text.slice(label.exec(block.folded)?.[0].length ?? 0));
	};
	let kicker: string | null = null;
	for (let index = titleAt - 1; index >= Math.max(0, titleAt - REACH.above) && kicker === null; index--) {
		const block = blocks[index] as Block;
		if (!isLine(book, block)) continue;
		const rule = ruleAbove(block, title, outer, blocks);
		if (rule) kicker = take(index, 'kicker', rule, KICKER_LABEL);
	}
	const subheads: string[] = [];
	for (let index = titleAt + 1; index <= Math.min(bodyAt, titleAt + REACH.below); index++) {
		const block = blocks[index];
		if (!block || !isLine(book, block)) continue;
		const rule = ruleBelow(block, title, outer, blocks);
		if (rule) subheads.push(take(index, 'subhead', rule, SUBHEAD_LABEL));
	}
	return { kicker, subheads };
}

/** Whether a block can be a line of a headline: short, no link, no sentence, nothing that says date, source or credits. */
function isLine(book: LineBook, { index, text, folded, linked }: Block): boolean {
	return (
		!book.marks[index] &&
		folded.length >= LENGTH.least &&
		folded.length <= LENGTH.most &&
		linked === 0 &&
		/\p{L}{2}/u.test(folded) &&
		!/[。>»]/u.test(folded) &&
		!isFurniture(folded) &&
		tailHead({ folded }) === null &&
		readBesideLine({ number: 0, text, folded, indent: 0 } satisfies Line) === null
	);
}

function ruleAbove(
	{ element, folded }: Block,
	title: Block,
	outer: readonly Element[],
	blocks: readonly Block[],
): string | null {
	if (KICKER_LABEL.test(folded)) return 'kicker-label';
	if (isCalled(element, KICKER_NAMES)) return 'kicker-named';
	if (element === title.element && isSmall(blocks, title)) return 'kicker-in-heading';
	if (!isBeside(element, outer)) return null;
	if (KICKER_END.test(folded)) return 'kicker-leads';
	return isSmaller(element, title.element) ? 'kicker-heading' : null;
}

function ruleBelow(
	{ element, folded, index }: Block,
	title: Block,
	outer: readonly Element[],
	blocks: readonly Block[],
): string | null {
	if (SUBHEAD_LABEL.test(folded)) return 'subhead-label';
	if (isCalled(element, SUBHEAD_NAMES)) return 'subhead-named';
	if (element === title.element && isSmall(blocks, title)) return 'subhead-in-heading';
	if (!isBeside(element, outer)) return null;
	if (SUBHEAD_BEGIN.test(folded)) return 'subhead-dash';
	const isSection = blocks.some(
		(other) => other.index > index && other.element !== element && isLikeHeading(other.element, element),
	);
	return isSmaller(element, title.element) && !isSection ? 'subhead-heading' : null;
}

/** An element that holds the headline and no more than its lines. */
const HEADING_LINES = 3;

function isSmall(blocks: readonly Block[], { element }: Block): boolean {
	return blocks.filter((block) => block.element === element).length <= HEADING_LINES;
}

/** Whether the element, or the one around it, has such a name. */
function isCalled(element: Element, names: RegExp): boolean {
	let depth = 0;
	for (const outer of around(element)) {
		if (names.test(namesOf(outer))) return true;
		if (++depth === 2) break;
	}
	return false;
}

function isBeside(element: Element, outer: readonly Element[]): boolean {
	return [...around(element)].slice(0, LEVELS + 1).some((one) => outer.includes(one));
}

/** A heading of a lower rank than that of the headline. */
function isSmaller(element: Element, title: Element): boolean {
	return HEADING.test(element.tagName) && HEADING.test(title.tagName) && element.tagName > title.tagName;
}

function isLikeHeading(one: Element, other: Element): boolean {
	return one.tagName === other.tagName && one.parentNode === other.parentNode;
}
