import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

/** An element of a parsed page. */
export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A page as a tree whose nodes know their offsets, and the line of each offset. */
export interface ParsedPage {
	readonly document: DefaultTreeAdapterTypes.Document;
	/** 1-based line of an offset that a node gives. */
	readonly lineAt: (offset: number) => number;
	/** Place in the markup, in code units, of an offset that a node gives. */
	readonly placeOf: (offset: number) => number;
}

/** A tree in which texts alone know where they stand: nothing asks it of elements, of which pages have thousands. */
const treeAdapter: typeof defaultTreeAdapter = {
	...defaultTreeAdapter,
	setNodeSourceCodeLocation(node, location) {
		if (node.nodeName === '#text') node.sourceCodeLocation = location;
	},
	updateNodeSourceCodeLocation(node, end) {
		if (node.sourceCodeLocation) Object.assign(node.sourceCodeLocation, end);
	},
};

/**
 * Parses a page as browsers do. Line ends are LF in the tree. Lines are counted here and not taken from parse5, which
 * counts a line end behind `&` twice. Never throws.
 */
export function parsePage(markup: string): ParsedPage {
	const text = markup.replace(/\r\n?/g, '\n');
	const ends: number[] = [];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
	const pairs = placesOfPairs(markup, text);
	return {
		placeOf: (offset) => (pairs.length === 0 ? offset : offset + countBelow(pairs, offset)),
		document: parse(text, { sourceCodeLocationInfo: true, treeAdapter }),
		lineAt: (offset) => 1 + countBelow(ends, Math.min(offset, text.length)),
	};
}

/** Offsets in the text with LF of the line ends that are CRLF in the markup. */
function placesOfPairs(markup: string, text: string): number[] {
	const pairs: number[] = [];
	if (markup.length === text.length) return pairs;
	for (let at = markup.indexOf('\r\n'); at >= 0; at = markup.indexOf('\r\n', at + 2))
		pairs.push(at - pairs.length);
	return pairs;
}

/** How many of the ascending numbers are smaller than a bound. */
function countBelow(numbers: readonly number[], bound: number): number {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] ?? 0) < bound) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
	return 'tagName' in node;
}

/** The value of an attribute, or `` where the element has none. */
export function attribute(element: Element, name: string): string {
	return element.attrs.find((entry) => entry.name === name)?.value ?? '';
}

/** Class names and id of an element, lower case, as one string with spaces. */
export function namesOf(element: Element): string {
	return `${attribute(element, 'class')} ${attribute(element, 'id')}`.toLowerCase();
}

/** All elements below a node, in the order of the page, without recursion (pages nest deeply). */
export function elementsOf(root: DefaultTreeAdapterTypes.ParentNode): Element[] {
	const elements: Element[] = [];
	const stack: Node[] = [...root.childNodes].reverse();
	for (let node = stack.pop(); node; node = stack.pop()) {
		if (!isElement(node)) continue;
		elements.push(node);
		for (let index = node.childNodes.length - 1; index >= 0; index--)
			stack.push(node.childNodes[index] as Node);
	}
	return elements;
}

/** The element and all elements around it, from the inside out. */
export function* around(element: Element): Generator<Element> {
	for (
		let node: Node | null = element;
		node;
		node = 'parentNode' in node ? (node.parentNode as Node | null) : null
	)
		if (isElement(node)) yield node;
}

/**
 * All text below an element, as it stands.
 * @param most reading stops when this many characters are exceeded
 */
function textOf(element: Element, most = Number.POSITIVE_INFINITY): string {
	let text = '';
	const stack: Node[] = [...element.childNodes].reverse();
	for (let node = stack.pop(); node && text.length <= most; node = stack.pop()) {
		if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value;
		else if (isElement(node))
			for (let index = node.childNodes.length - 1; index >= 0; index--)
				stack.push(node.childNodes[index] as Node);
	}
	return text;
}

/** The element and the first ones around it, `most` of them together. */
export function closeAround(element: Element, most: number): Element[] {
	const close: Element[] = [];
	for (const outer of around(element)) if (close.push(outer) >= most) break;
	return close;
}

/** Elements with more text hold the article, and many others. */
export const MARKUP_LONGEST = 400;

/** All elements below one that holds little text; none below one that holds more. */
export function elementsOfShort(element: Element): Element[] {
	return wordsOf(element, MARKUP_LONGEST).length <= MARKUP_LONGEST ? elementsOf(element) : [];
}

/** All text below an element, white space collapsed; see {@link textOf}. */
export function wordsOf(element: Element, most?: number): string {
	return textOf(element, most).replace(/\s+/gu, ' ').trim();
}
