import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** An element of a parsed page. */
export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Parses a page as browsers do; the tree knows the lines of its nodes. Line ends are LF in it. Never throws. */
export function parsePage(markup: string): DefaultTreeAdapterTypes.Document {
	return parse(markup.replace(/\r\n?/g, '\n'), { sourceCodeLocationInfo: true });
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
export function* elementsOf(root: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
	const stack: Node[] = [...root.childNodes].reverse();
	for (let node = stack.pop(); node; node = stack.pop()) {
		if (!isElement(node)) continue;
		yield node;
		for (let index = node.childNodes.length - 1; index >= 0; index--)
			stack.push(node.childNodes[index] as Node);
	}
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
