import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Outlet, SelectedField } from '../../model/outlet.ts';
import { attribute, type Element, elementsOf } from '../html/tree.ts';
import { selectElements } from './selector.ts';

/** Elements that one selector of an outlet file means on a page. */
export interface PickedPart {
	readonly field: SelectedField;
	/** Key of the selector in the file, e.g. `selectors.body.0`. */
	readonly key: string;
	readonly elements: readonly Element[];
}

/** What the selectors of an outlet file mean on one page. */
export interface PickedParts {
	readonly parts: readonly PickedPart[];
	/** Elements whose text is told apart from that around them. */
	readonly apart: ReadonlySet<Element>;
	/** Keys of selectors that were asked and found nothing. */
	readonly missed: readonly string[];
}

/**
 * Asks the selectors of an outlet about a page: of several for one field the first that finds text, or a value, counts;
 * of `remove` all do. Null when the outlet selects nothing.
 */
export function pickParts(
	document: DefaultTreeAdapterTypes.Document,
	outlet: Outlet | null,
): PickedParts | null {
	const parts: PickedPart[] = [];
	const missed: string[] = [];
	for (const [field, selectors] of Object.entries(outlet?.selectors ?? {}) as [SelectedField, string[]][]) {
		for (const [at, selector] of selectors.entries()) {
			const key = `selectors.${field}.${at}`;
			const elements = selectElements(document, selector).filter(
				(one) => field === 'remove' || saidBy(one) !== '',
			);
			if (elements.length === 0) missed.push(key);
			else parts.push({ field, key, elements });
			if (elements.length > 0 && field !== 'remove') break;
		}
	}
	if (parts.length + missed.length === 0) return null;
	const apart = parts.filter(({ field }) => field !== 'body').flatMap(({ elements }) => elements);
	return { parts, missed, apart: new Set(apart) };
}

/** What an element says: its text, else the attribute in which such elements hold their value. */
export function saidBy(element: Element): string {
	const text = [element, ...elementsOf(element)]
		.flatMap(({ childNodes }) => childNodes)
		.some((node) => 'value' in node && node.value.trim() !== '');
	return text ? textOf(element) : (valuesOf(element)[0] ?? '');
}

/** Values of the attributes in which such elements hold what they say to programs. */
export function valuesOf(element: Element): string[] {
	return VALUES.map((name) => attribute(element, name).trim()).filter((value) => value !== '');
}

const VALUES = ['content', 'datetime', 'value', 'title'];
const UNSEEN = new Set(['script', 'style', 'template', 'noscript']);

function textOf(root: Element): string {
	let text = '';
	const stack: DefaultTreeAdapterTypes.Node[] = [root];
	for (let node = stack.pop(); node; node = stack.pop()) {
		if ('value' in node) text += node.value;
		else if ('childNodes' in node && !UNSEEN.has(node.nodeName)) {
			if (node.nodeName === 'br') text += ' ';
			for (let at = node.childNodes.length - 1; at >= 0; at--)
				stack.push(node.childNodes[at] as DefaultTreeAdapterTypes.Node);
		}
	}
	return text.replace(/\s+/gu, ' ').trim();
}
