import type { Block } from './blocks.ts';
import { AROUND_COMPOUND, AROUND_NAMES, AROUND_TAGS, COMMENT_NAMES, TOOL_NAMES } from './container-rules.ts';
import { around, type Element, elementsOf, namesOf } from './tree.ts';

/** Share of an element's prose that a child must hold to be the container in its place. */
const HEIR_SHARE = 0.72;
const HALF = 0.5;
const SECOND_MOST = 0.2;
const TOP: ReadonlySet<string> = new Set(['html', 'body']);
/** What prose counts inside elements whose name says that they stand around the article. */
const AROUND_WEIGHT = 0.15;
/** An element that holds more than this share of all prose is the article, whatever it is called. */
const TOO_MUCH = 0.6;
/** Characters of prose that the rest of a page must hold for its comments to be no article. */
const REST_LEAST = 150;
/** Characters of prose from which on an element is no bar of buttons. */
const TOOLS_MOST = 200;
/** Longer blocks count no more than this many characters, so that one long block does not decide alone. */
const BLOCK_CAP = 400;

/** Shorter blocks hold none. */
const PROSE_LEAST = 12;

/** Characters of running text in a block: 0 for titles, lists of links, and single words. */
export function proseOf({ folded, linked }: Block): number {
	if (folded.length - linked < PROSE_LEAST) return 0;
	let length = folded.length;
	for (let at = folded.indexOf(' '); at >= 0; at = folded.indexOf(' ', at + 1)) length--;
	const own = length - linked;
	if (own < PROSE_LEAST || linked > 0.5 * length) return 0;
	if (/[。!?;,]/.test(folded)) return own;
	return length >= 40 || /[、:”]/.test(folded) ? own * 0.4 : 0;
}

/** Prose of every element: that of the blocks below it. Linear in the number of elements, however deep they nest. */
function proseByElement(blocks: readonly Block[], weigh: (block: Block) => number): Map<Element, number> {
	const sums = new Map<Element, number>();
	for (const block of blocks) sums.set(block.element, (sums.get(block.element) ?? 0) + weigh(block));
	const root = blocks[0] ? [...around(blocks[0].element)].at(-1) : undefined;
	const order = root ? [root, ...elementsOf(root)] : [];
	for (let index = order.length - 1; index > 0; index--) {
		const element = order[index] as Element;
		const parent = element.parentNode;
		const sum = sums.get(element) ?? 0;
		if (sum > 0 && parent && 'tagName' in parent) sums.set(parent, (sums.get(parent) ?? 0) + sum);
	}
	return sums;
}

/**
 * Elements that by name or kind stand around the article and hold little of the page's prose.
 * @param titleAt index of the block that shows the headline, or -1; what holds headline and text is not around them
 */
export function findAround(blocks: readonly Block[], titleAt: number): ReadonlySet<Element> {
	const prose = proseByElement(blocks, proseOf);
	const all = blocks.reduce((sum, block) => sum + proseOf(block), 0);
	const titled = titledElements(blocks, titleAt);
	const verdicts = new Map<Element, boolean>();
	const found = new Set<Element>();
	for (const block of blocks)
		for (const element of around(block.element)) {
			if (verdicts.has(element)) break;
			const names = namesOf(element);
			const named =
				AROUND_TAGS.has(element.tagName) || AROUND_NAMES.test(names) || AROUND_COMPOUND.test(names);
			const own = prose.get(element) ?? 0;
			const verdict =
				named &&
				!['body', 'html'].includes(element.tagName) &&
				!titled.has(element) &&
				!(own >= TOOLS_MOST && TOOL_NAMES.test(names)) &&
				(own <= TOO_MUCH * all || (COMMENT_NAMES.test(names) && all - own >= REST_LEAST));
			verdicts.set(element, verdict);
			if (verdict) found.add(element);
		}
	return found;
}

/** So much prose must follow the headline in an element for it to hold the article. */
const TITLED_PROSE = 60;
/** So many blocks behind the headline are looked at. */
const TITLED_REACH = 25;

/** The elements that hold the headline and prose right behind it. */
function titledElements(blocks: readonly Block[], titleAt: number): ReadonlySet<Element> {
	const title = blocks.find(({ index }) => index === titleAt);
	if (!title) return new Set();
	const behind = blocks.filter(({ index }) => index > titleAt && index <= titleAt + TITLED_REACH);
	const prose = proseByElement(behind, proseOf);
	return new Set([...around(title.element)].filter((element) => (prose.get(element) ?? 0) >= TITLED_PROSE));
}

/** The elements and everything below them. */
export function withAllBelow(elements: Iterable<Element>): ReadonlySet<Element> {
	const all = new Set<Element>();
	for (const element of elements) {
		if (all.has(element)) continue;
		all.add(element);
		for (const below of elementsOf(element)) all.add(below);
	}
	return all;
}

/** The child that holds an element's text: most of its prose; of a whole page, half of it and far more than any other. */
function heirOf(element: Element, prose: ReadonlyMap<Element, number>): Element | null {
	const whole = prose.get(element) ?? 0;
	let first: Element | null = null;
	let most = 0;
	let second = 0;
	for (const child of element.childNodes) {
		if (!('tagName' in child)) continue;
		const own = prose.get(child) ?? 0;
		second = Math.max(second, Math.min(own, most));
		if (own > most) {
			most = own;
			first = child;
		}
	}
	const isHeir =
		most >= HEIR_SHARE * whole ||
		(TOP.has(element.tagName) && most >= HALF * whole && second <= SECOND_MOST * whole);
	return isHeir && most > 0 ? first : null;
}

/**
 * The smallest element that holds most of the page's prose: from the root, always to the child that holds at least
 * `HEIR_SHARE` of it. Null for a page without prose.
 * @param places what prose counts by its place on the page (see `weighPlaces`)
 */
export function findContainer(
	blocks: readonly Block[],
	aside: ReadonlySet<Element>,
	places: readonly number[],
): Element | null {
	const below = withAllBelow(aside);
	const weigh = (block: Block) =>
		Math.min(proseOf(block), BLOCK_CAP) *
		(below.has(block.element) ? AROUND_WEIGHT : 1) *
		(places[block.index] ?? 1);
	const prose = proseByElement(blocks, weigh);
	let best: Element | null = null;
	for (const element of prose.keys()) if (element.tagName === 'html') best = element;
	for (let heir = best; heir; ) {
		best = heir;
		heir = heirOf(best, prose);
	}
	return best;
}
