import { element } from './dom.ts';
import { occurrences } from './occurrences.ts';
import type { Term } from './query.ts';

/** Text nodes of an element with the offset at which each begins in its text. */
function textNodes(root: Element): { node: Text; from: number }[] {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	const out: { node: Text; from: number }[] = [];
	let from = 0;
	for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
		out.push({ node, from });
		from += node.length;
	}
	return out;
}

/** Puts a mark around a stretch of an element's text, in as many parts as there are nodes. */
function markStretch(root: Element, from: number, to: number, name: string): HTMLElement[] {
	const parts: HTMLElement[] = [];
	for (const { node, from: start } of textNodes(root)) {
		const first = Math.max(0, from - start);
		const last = Math.min(node.length, to - start);
		if (first >= last) continue;
		const range = document.createRange();
		range.setStart(node, first);
		range.setEnd(node, last);
		const mark = element('mark', { class: name });
		range.surroundContents(mark);
		parts.push(mark);
	}
	return parts;
}

/** Whether a stands before b in the page. */
function order(a: readonly HTMLElement[], b: readonly HTMLElement[]): number {
	const [first, second] = [a[0], b[0]];
	if (!first || !second) return 0;
	return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/**
 * Marks the terms in the page and gives the marks, hit by hit, from top to bottom. A hit may run from one block into
 * the next. What the page shows stays the same text, so that places in it keep their offsets.
 *
 * @param blocks in the order in which the text was indexed
 */
export function markPage(blocks: readonly Element[], terms: readonly Term[]): HTMLElement[][] {
	let from = 0;
	const places = blocks.map((block) => {
		const place = { block, from, to: from + block.textContent.length };
		from = place.to + 1;
		return place;
	});
	let end = 0;
	const hits = occurrences(blocks.map((block) => block.textContent).join('\n'), terms).filter((hit) => {
		const apart = hit.from >= end;
		if (apart) end = hit.to;
		return apart;
	});
	return hits
		.map((hit) =>
			places
				.filter(({ from: start, to }) => hit.from < to && hit.to > start)
				.flatMap(({ block, from: start }) =>
					markStretch(block, hit.from - start, hit.to - start, hit.broken ? 'hit broken' : 'hit'),
				),
		)
		.filter(({ length }) => length > 0)
		.sort(order);
}
