import { tailHead } from '../tail-heads.ts';
import type { Block } from './blocks.ts';
import { proseOf } from './container.ts';
import { isSentence } from './running.ts';
import { around, type Element } from './tree.ts';

/** So many elements around the container are looked through for a lede that stands apart from the text. */
const REACH = 4;
/** Shorter sentences beside the container are notices, not text. */
const SHORTEST = 24;
/** Share of links from which on a sentence beside the container is a teaser. */
const LINKED_MOST = 0.3;
const BUTTONS: ReadonlySet<string> = new Set(['html/tail-more', 'html/tail-share', 'html/tail-follow']);

/**
 * Blocks of the text that stand beside the container: a lede between headline and container, and paragraphs behind it
 * that are its neighbours (a gallery or a table divides some texts). Returns the indices with them, in order.
 * @param inside indices of the blocks of the container
 * @param apart what stands around the article
 * @param titleAt index of the block that shows the headline, or -1
 */
export function withNeighbours(
	blocks: readonly Block[],
	container: Element,
	inside: readonly number[],
	apart: ReadonlySet<Element>,
	titleAt: number,
): number[] {
	const first = inside[0];
	const last = inside.at(-1);
	if (first === undefined || last === undefined) return [...inside];
	const outer = [...around(container)].slice(1, 1 + REACH);
	const parent = outer[0];
	const isText = (block: Block) =>
		!apart.has(block.element) &&
		isSentence(block) &&
		proseOf(block) >= SHORTEST &&
		block.linked <= LINKED_MOST * block.text.length;
	const before: number[] = [];
	if (titleAt >= 0 && titleAt < first)
		for (const block of blocks)
			if (block.index > titleAt && block.index < first && isText(block) && isBelow(block.element, outer))
				before.push(block.index);
	const behind: number[] = [];
	for (const block of blocks) {
		if (block.index <= last) continue;
		if (!parent || !isBelow(block.element, [parent])) break;
		const rule = tailHead(block);
		if (rule !== null && !BUTTONS.has(rule)) break;
		if (block.element.parentNode === parent && block.element.tagName === 'p' && isText(block))
			behind.push(block.index);
	}
	return [...before, ...inside, ...behind];
}

/** Whether an element stands in one of a few elements, not far below it. */
function isBelow(element: Element, outer: readonly Element[]): boolean {
	let depth = 0;
	for (const above of around(element)) {
		if (outer.includes(above)) return true;
		if (++depth > REACH + 2) return false;
	}
	return false;
}
