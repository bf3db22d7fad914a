/**
 * Addresses of stretches of text: `#p3:12-28` is paragraph 3 from its 12th to before its 28th character, counted in
 * code points from 0; `#p3:12-p4:5` ends in another paragraph. Both scripts have the same characters at the same
 * places.
 */
const ANCHOR = /^#p(\d+):(\d+)-(?:p(\d+):)?(\d+)$/;

const PARAGRAPHS = '[data-paragraphs] > [id]';

/** A place between characters: a node of text and an index into it. */
type Place = readonly [node: Node, offset: number];

/** The selected text as an address, cut to the numbered paragraphs; null where none of it is selected. */
export function selectionAnchor(): string | null {
	const selection = document.getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	const touched = [...document.querySelectorAll(PARAGRAPHS)].filter((one) => range.intersectsNode(one));
	const first = touched[0];
	const last = touched.at(-1);
	if (!first || !last) return null;
	const from = first.contains(range.startContainer)
		? charactersBefore(first, range.startContainer, range.startOffset)
		: 0;
	const to = last.contains(range.endContainer)
		? charactersBefore(last, range.endContainer, range.endOffset)
		: [...(last.textContent ?? '')].length;
	if (first === last && from >= to) return null;
	return `#${first.id}:${from}-${first === last ? '' : `${last.id}:`}${to}`;
}

/** The address of the page where it names a stretch of text, else null. */
export function anchorInAddress(): string | null {
	return ANCHOR.test(window.location.hash) ? window.location.hash : null;
}

/** Selects the stretch of text that an address, or else that of the page, names, and brings it into view. */
export function selectAnchor(address = window.location.hash): void {
	const range = rangeOf(address);
	if (!range) return;
	const selection = document.getSelection();
	selection?.removeAllRanges();
	selection?.addRange(range);
	const { top, bottom } = range.getBoundingClientRect();
	if (top < 0 || bottom > window.innerHeight) {
		range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
	}
}

function rangeOf(hash: string): Range | null {
	const [, first = '', from = '', last = first, to = ''] = ANCHOR.exec(hash) ?? [];
	const start = placeAt(first, Number(from));
	const end = placeAt(last, Number(to));
	if (!start || !end) return null;
	const range = document.createRange();
	range.setStart(...start);
	range.setEnd(...end);
	return range.collapsed ? null : range;
}

/** The place before a character of a paragraph; its end where it has fewer. */
function placeAt(number: string, character: number): Place | null {
	const paragraph = number === '' ? null : document.getElementById(`p${number}`);
	if (!paragraph) return null;
	const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
	let left = character;
	let end: Place | null = null;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const points = [...(node.nodeValue ?? '')];
		if (left <= points.length) return [node, points.slice(0, left).join('').length];
		left -= points.length;
		end = [node, node.nodeValue?.length ?? 0];
	}
	return end;
}

function charactersBefore(paragraph: Element, node: Node, offset: number): number {
	const range = document.createRange();
	range.setStart(paragraph, 0);
	range.setEnd(node, offset);
	return [...range.toString()].length;
}
