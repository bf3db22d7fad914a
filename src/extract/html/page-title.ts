import { foldAligned } from '../aligned-fold.ts';
import { bareTitle, stampAt } from '../bare-title.ts';
import { lettersOf } from '../letters.ts';
import { originalTitle, type WholeHeadline, wholeHeadline } from '../original-title.ts';
import { likeness, pairsOfText } from '../title-likeness.ts';
import type { Block } from './blocks.ts';
import type { PageHead } from './page-head.ts';
import { SITE_NAME, TITLE_META, TITLE_NAMES } from './page-rules.ts';
import { closeAround, type Element, namesOf } from './tree.ts';

/** The headline of a page, the blocks that show it, and where it was read. */
export interface PageTitle {
	readonly text: string;
	/** Index of the block that shows it, or null when only the head holds it. */
	readonly block: number | null;
	/** Name of the rule: `html/title-heading`, `html/title-meta`, `html/title-head`, `html/title-likeness`. */
	readonly rule: string;
}

const LONGEST = 100;
const SHORTEST = 4;
/** Shorter bold lines name a section or a column. */
const LEAST_BOLD = 6;
/** Marks between a headline and what sites add to it. */
const SUFFIX_MARK = /\s*(?:_+|[|｜丨]|\s[-–—]+\s|[-–—]{1,2}(?=[^-–—]*$)|\s[·•]\s|>|»|<|«)\s*/u;

/** Letters and digits only, folded: how titles are compared. */
export function titleKey(text: string): string {
	return lettersOf(foldAligned(text));
}

/**
 * The headline: the heading that the page's own title repeats, else what a meta element says, else the page's title
 * without the site's names, else the first heading before the text.
 * @param bodyAt index of the first block of the text
 * @param text folded blocks of the running text
 */
export function findPageTitle(
	head: PageHead,
	blocks: readonly Block[],
	bodyAt: number,
	text: readonly string[],
): PageTitle {
	const declared = declaredTitles(head);
	const headings = blocks.filter((block) => isHeading(block, bodyAt));
	const repeated =
		bestRepeated(headings, declared) ?? bestRepeated(plainCandidates(blocks, bodyAt), declared);
	if (repeated) return shown(repeated, 'html/title-heading');
	const pairs = pairsOfText(text);
	const first = headings.filter(({ index }) => index < bodyAt);
	const likely = likeliest(blocks, bodyAt, headings, pairs);
	const isRightAbove = (block: Block) => headings.includes(block) && block.index >= bodyAt - 3;
	const isBetter = (other: string) =>
		likely !== null &&
		likely.likeness >=
			likeness(foldAligned(other), pairs) + (isRightAbove(likely.block) ? MORE_RIGHT_ABOVE : MORE_LIKE);
	const lone = first.filter(({ element }) => element.tagName === 'h1');
	if (lone.length === 1 && lone[0] && !isBetter(lone[0].text)) return shown(lone[0], 'html/title-heading');
	const nearest = headings.findLast(({ index }) => index < bodyAt && index >= bodyAt - REACH);
	const unlike = declared.every((title) => likeness(foldAligned(title), pairs) <= UNLIKE_MOST);
	if (nearest && unlike && likeness(nearest.folded, pairs) >= NEAREST_LIKE)
		return shown(nearest, 'html/title-heading');
	for (const name of TITLE_META) {
		const value = withoutSite(head.meta.get(name) ?? '');
		if (value.length >= SHORTEST && !isBetter(value))
			return { text: bareTitle(value), block: null, rule: 'html/title-meta' };
	}
	const bare = withoutSite(head.title);
	if (bare.length >= SHORTEST && !SITE_NAME.test(foldAligned(bare)) && !isBetter(bare))
		return { text: bareTitle(bare), block: null, rule: 'html/title-head' };
	if (likely) return shown(likely.block, 'html/title-likeness');
	const last = first.at(-1) ?? blocks.findLast((block) => isSetBold(block, bodyAt));
	return last
		? shown(last, 'html/title-heading')
		: { text: bareTitle(bare), block: null, rule: 'html/title-head' };
}

function shown(block: Block, rule: string): PageTitle {
	return { text: bareTitle(block.text), block: block.index, rule };
}

/** So many blocks before the text are looked at for a title that nothing declares. */
const REACH = 12;
/** Least likeness to the text of such a title, and by how much it must exceed that of what is declared. */
const LIKE_LEAST = 0.3;
const MORE_LIKE = 0.25;
const MORE_RIGHT_ABOVE = 0.1;
/** What is declared speaks of nothing in the text below this likeness; the heading nearest to it then does from that on. */
const UNLIKE_MOST = 0.05;
const NEAREST_LIKE = 0.1;

/** The block above the text that is most like a title of it, by what both speak of; null when none is. */
function likeliest(
	blocks: readonly Block[],
	bodyAt: number,
	headings: readonly Block[],
	pairs: ReadonlySet<string>,
): { readonly block: Block; readonly likeness: number } | null {
	let best: { block: Block; likeness: number; score: number } | null = null;
	for (const block of blocks) {
		if (block.index >= bodyAt || block.index < bodyAt - REACH) continue;
		const { folded, linked, index, text } = block;
		if (text.length < SHORTEST || text.length > LONGEST || /[>»。]|:\d\d|\d{4}[-年]\d/u.test(folded))
			continue;
		const heading = headings.includes(block);
		if (linked > 0.5 * text.length && !heading && index < bodyAt - 2) continue;
		const like = likeness(folded, pairs);
		if (like < LIKE_LEAST) continue;
		const score =
			like * Math.min(1, text.length / 10) + (heading ? 0.3 : 0) + (index >= bodyAt - 4 ? 0.1 : 0);
		if (!best || score > best.score) best = { block, likeness: like, score };
	}
	return best;
}

/** Index of the first block that shows the page's declared title, before anything is known of the text; -1 if none. */
export function firstShownTitle(head: PageHead, blocks: readonly Block[]): number {
	const declared = declaredTitles(head);
	const end = blocks.length;
	return (
		(
			bestRepeated(
				blocks.filter((block) => isHeading(block, end)),
				declared,
			) ?? bestRepeated(plainCandidates(blocks, end), declared)
		)?.index ?? -1
	);
}

/** So many blocks around the headline are looked at for the whole of one that is cut off. */
const WHOLE_REACH = 30;

/**
 * The whole of a headline that the page shows cut off, with the block that says it (null where only the head does): the
 * original title, else another heading, else what the head declares. Null where nothing completes it.
 */
export function wholePageTitle(
	head: PageHead,
	blocks: readonly Block[],
	{ text, block }: Pick<PageTitle, 'text' | 'block'>,
): WholeHeadline<number | null> | null {
	const near = blocks.filter(({ index }) => block === null || Math.abs(index - block) <= WHOLE_REACH);
	const originals = near.flatMap((one) => {
		const told = originalTitle(one);
		return told === null ? [] : [{ text: told, place: one.index }];
	});
	const shown = near.map((one) => ({ text: one.text, place: one.index }));
	const declared = declaredTitles(head).map((title) => ({ text: withoutSite(title), place: null }));
	return wholeHeadline<number | null>(text, [...originals, ...shown, ...declared]);
}

function declaredTitles(head: PageHead): string[] {
	return [head.title, ...TITLE_META.map((name) => head.meta.get(name) ?? '')].filter((text) => text !== '');
}

function isHeading({ element, text, index }: Block, bodyAt: number): boolean {
	if (text.length < SHORTEST || text.length > LONGEST || index > bodyAt + 2) return false;
	if (/^h[1-4]$/.test(element.tagName)) return true;
	return closeAround(element, 3).some(isTitleElement);
}

/** Whether a block right above the text is bold from end to end: the headline of a page without headings. */
function isSetBold({ text, index, bold, linked }: Block, bodyAt: number): boolean {
	if (index >= bodyAt || index < bodyAt - REACH || linked > 0) return false;
	return text.length >= LEAST_BOLD && text.length <= LONGEST && bold >= text.replaceAll(' ', '').length;
}

/** What was found of elements: each is asked about for every block in it. */
const titleElements = new WeakMap<Element, boolean>();

function isTitleElement(element: Element): boolean {
	const known = titleElements.get(element);
	if (known !== undefined) return known;
	const found = /^h[1-4]$/.test(element.tagName) || TITLE_NAMES.test(namesOf(element));
	titleElements.set(element, found);
	return found;
}

/** Blocks that are no headings, before the text: old pages set their headlines in cells and fonts. */
function plainCandidates(blocks: readonly Block[], bodyAt: number): Block[] {
	return blocks.filter(
		({ text, index, linked }) =>
			index <= bodyAt &&
			(linked === 0 || stampAt(text) < text.length) &&
			text.length >= 6 &&
			text.length <= LONGEST,
	);
}

/** The candidate that stands at the beginning of a declared title, or makes up most of it; the longest counts. */
function bestRepeated(candidates: readonly Block[], declared: readonly string[]): Block | null {
	const keys = declared.map(titleKey);
	let best: { block: Block; score: number } | null = null;
	for (const block of candidates) {
		const key = titleKey(bareTitle(block.text));
		if (key.length < SHORTEST) continue;
		const fits = keys.some(
			(title) => title.startsWith(key) || (title.includes(key) && key.length >= 0.5 * title.length),
		);
		if (!fits) continue;
		const score = titleKey(withoutSite(block.text)).length + (block.element.tagName === 'h1' ? 3 : 0);
		if (!best || score > best.score) best = { block, score };
	}
	return best?.block ?? null;
}

/** A title without the names of site and channel at its end, or at its beginning. */
export function withoutSite(title: string): string {
	let parts = title.trim();
	for (let round = 0; round < 4; round++) {
		const pieces = cutLast(parts);
		if (!pieces) break;
		const [left, right] = pieces;
		const rightIsSite =
			SITE_NAME.test(foldAligned(right)) || (right.length <= 12 && right.length < 0.5 * left.length);
		if (rightIsSite && left.length >= SHORTEST) parts = left;
		else if (SITE_NAME.test(foldAligned(left)) && right.length >= SHORTEST) parts = right;
		else break;
	}
	return parts;
}

/** The text before and after its last mark of `SUFFIX_MARK`, or null. */
function cutLast(text: string): [string, string] | null {
	const marks = [...text.matchAll(new RegExp(SUFFIX_MARK.source, 'gu'))];
	const mark = marks.at(-1);
	if (!mark || mark.index === 0) return null;
	const left = text.slice(0, mark.index).trim();
	const right = text.slice(mark.index + mark[0].length).trim();
	return left === '' || right === '' ? [left || right, ''] : [left, right];
}
