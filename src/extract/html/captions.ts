import { lettersOf } from '../letters.ts';
import { CAPTION_LONGEST, isCreditedCaption } from '../paragraph-shape.ts';
import type { Block } from './blocks.ts';
import { pictureOf } from './pictures.ts';
import { isRunning } from './running.ts';
import { attribute, closeAround, type Element, namesOf } from './tree.ts';

/** Parts of class names and ids of what stands under pictures. No host is meant by any of them. */
const CAPTION_NAMES =
	/(?:^|[\s_-])(?:fig-?)?caption(?=$|[\s_-]|\d|text)|(?:^|[\s_-])(?:pic|photo|img|image|picture)[_-]?(?:info|desc|description|text|txt|caption|note|explain|alt)(?=$|[\s_-]|\d)|(?:^|[\s_-])(?:tushuo|tuzhu|tupianshuoming)(?=$|[\s_-])/u;
/** So many elements, a block's own and those around it, are asked for their name, their place and how they set their text. */
const REACH = 5;
/** What a page says of a picture is no name of a file or of the page from so many letters on. */
const ALT_LEAST = 8;
/** Texts of which more than this share is centred tell nothing by it. */
const CENTRED_MOST = 0.3;
const CENTRED = /text-align\s*:\s*center/iu;
const ALIGNED = /text-align\s*:/iu;
/** Elements that are placed by their attribute `align`, which says nothing of their text. */
const PLACED: ReadonlySet<string> = new Set(['img', 'table']);
/** Beginning of a line that heads a part of the text. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[、.])/u;

/**
 * The blocks of a text that tell what a picture shows: called so by their element, the same as what the page says in
 * the picture's place, alone with it in an element, centred under it in a text that is not, or with whom it is from at
 * their end. A long paragraph is none, wherever it stands.
 * @param blocks all blocks of the page
 * @param open those of its text, in order
 */
export function captionsOf(blocks: readonly Block[], open: readonly Block[]): ReadonlySet<Block> {
	const sums = sumsAround(open);
	const running = open.filter(isRunning);
	const lengthOf = (some: readonly Block[]) => some.reduce((sum, { text }) => sum + text.length, 0);
	const tellsCentre =
		lengthOf(running.filter(({ element }) => isCentred(element))) <= CENTRED_MOST * lengthOf(running);
	const captions = new Set<Block>();
	let before = (open[0]?.index ?? 0) - 1;
	for (const [place, block] of open.entries()) {
		const shown = picturesOf(blocks, before + 1, block.index);
		before = block.index;
		if (block.text.length > CAPTION_LONGEST || !/\p{L}{2}/u.test(block.text)) continue;
		const next = open[place + 1];
		const isCaption =
			isNamed(block, sums) ||
			shown.some((picture) => saysTheSame(picture, block)) ||
			(!isHead(block) &&
				shown.some(
					(picture) => isAlone(picture, block, sums) || (tellsCentre && isCentredBelow(picture, block)),
				)) ||
			(isCreditedCaption(block) &&
				(shown.length > 0 || (next && picturesOf(blocks, block.index + 1, next.index).length > 0)));
		if (isCaption) captions.add(block);
	}
	return captions;
}

/** Pictures, icons left out, of the blocks from one index to another. */
function picturesOf(blocks: readonly Block[], from: number, to: number): Element[] {
	return blocks
		.slice(from, to + 1)
		.flatMap(({ pictures }) => pictures)
		.filter((picture) => pictureOf(picture, null) !== null);
}

/** Characters of the text in each of the elements close around its blocks. */
function sumsAround(open: readonly Block[]): ReadonlyMap<Element, number> {
	const sums = new Map<Element, number>();
	for (const { element, text } of open)
		for (const outer of closeAround(element, REACH)) sums.set(outer, (sums.get(outer) ?? 0) + text.length);
	return sums;
}

/** An element that is called after captions, and holds no more than one. */
function isNamed({ element }: Block, sums: ReadonlyMap<Element, number>): boolean {
	return closeAround(element, REACH).some(
		(outer) => CAPTION_NAMES.test(namesOf(outer)) && (sums.get(outer) ?? 0) <= CAPTION_LONGEST,
	);
}

/** Whether a picture's alternative text is the block, or its beginning where that is cut off. */
function saysTheSame(picture: Element, { text }: Block): boolean {
	const alt = attribute(picture, 'alt').trim();
	const said = lettersOf(alt);
	if (said.length < ALT_LEAST) return false;
	const own = lettersOf(text);
	return own === said || (/(?:\.{2,}|…)$/u.test(alt) && own.startsWith(said));
}

/** Whether a block stands with a picture in an element that holds nothing else: a box, a table of two cells. */
function isAlone(picture: Element, { element, text }: Block, sums: ReadonlyMap<Element, number>): boolean {
	const outside = new Set(closeAround(picture, REACH));
	const shared = closeAround(element, REACH).find((outer) => outside.has(outer));
	return shared !== undefined && shared !== element && sums.get(shared) === text.length;
}

/** Whether a block can head a part of the text. */
function isHead({ folded, bold, text }: Block): boolean {
	return NUMBERED.test(folded) || bold >= text.replaceAll(' ', '').length;
}

function isCentredBelow(picture: Element, { element }: Block): boolean {
	return isCentred(element) && isCentred(picture);
}

/** Whether the nearest element that says how it sets its text centres it. */
function isCentred(element: Element): boolean {
	for (const outer of closeAround(element, REACH)) {
		const [style, align] = [attribute(outer, 'style'), attribute(outer, 'align')];
		if (outer.tagName === 'center') return true;
		if (ALIGNED.test(style)) return CENTRED.test(style);
		if (!PLACED.has(outer.tagName) && align !== '') return align.toLowerCase() === 'center';
	}
	return false;
}
