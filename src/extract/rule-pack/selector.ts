import { compile } from 'css-select';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { type Element, elementsOf, isElement } from '../html/tree.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Tells whether an element is one that a selector means. */
type Test = (element: Element) => boolean;

/** What css-select asks of a tree, answered for that of parse5. */
const ADAPTER = {
	isTag: isElement,
	getAttributeValue: ({ attrs }: Element, name: string) => attrs.find((entry) => entry.name === name)?.value,
	hasAttrib: ({ attrs }: Element, name: string) => attrs.some((entry) => entry.name === name),
	getName: ({ tagName }: Element) => tagName,
	getChildren: (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []),
	getParent: (node: Element): Node | null => node.parentNode,
	getSiblings: (node: Node): Node[] =>
		'parentNode' in node && node.parentNode ? node.parentNode.childNodes : [node],
	getText: textBelow,
	removeSubsets: (nodes: Node[]): Node[] => nodes,
};

const tests = new Map<string, Test>();

/**
 * Compiles a CSS selector (level 4 as css-select knows it) for trees of parse5.
 * @throws Error when it does not parse
 */
function testOf(selector: string): Test {
	let test = tests.get(selector);
	if (!test) {
		const compiled = compile<Node, Element>(selector, { adapter: ADAPTER, relativeSelector: false });
		test = (element) => compiled(element);
		tests.set(selector, test);
	}
	return test;
}

/** Why a text is no CSS selector, or null when it is one. */
export function selectorMistake(selector: string): string | null {
	try {
		testOf(selector);
		return null;
	} catch (error) {
		return (error as Error).message;
	}
}

/** All elements of a page that a selector means, in the order of the page. */
export function selectElements(root: DefaultTreeAdapterTypes.ParentNode, selector: string): Element[] {
	return [...elementsOf(root)].filter(testOf(selector));
}

function textBelow(node: Node): string {
	if ('value' in node) return node.value;
	if (!('childNodes' in node)) return '';
	return [...elementsOf(node), node]
		.flatMap((element) => ('childNodes' in element ? element.childNodes : []))
		.map((child) => ('value' in child ? child.value : ''))
		.join('');
}
