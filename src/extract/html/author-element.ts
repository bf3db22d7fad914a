import { hasSurname, isName } from '../names.ts';
import type { Block } from './blocks.ts';
import { around, attribute, type Element, elementsOf, namesOf } from './tree.ts';

const AUTHOR_NAMES =
	/(?:^|[\s_-])(?:author|authors|reporter|reporters|byline|writer|journalist|jizhe|zuozhe)(?=$|[\s_-]|\d)/u;
const EDITOR_NAMES = /editor|bianji/u;
const AUTHOR_PAGE = /\/(?:author|authors|reporter|reporters|journalist|writer)s?\//u;

/** A name that stands alone in an element that is called after authors, or links to the page of one; null for others. */
export function nameOfAuthor({ text, element }: Block): string | null {
	if (text.length > 8 || !/^[\p{Script=Han}·]{2,8}$/u.test(text)) return null;
	if (!isName(text) || !hasSurname(text)) return null;
	return isCalledAuthor(element) ? text : null;
}

function isCalledAuthor(element: Element): boolean {
	let depth = 0;
	for (const outer of around(element)) {
		const names = namesOf(outer);
		if (EDITOR_NAMES.test(names)) return false;
		if (AUTHOR_NAMES.test(names) || attribute(outer, 'itemprop') === 'author') return true;
		if (++depth === 2) break;
	}
	for (const below of elementsOf(element))
		if (attribute(below, 'rel') === 'author' || AUTHOR_PAGE.test(attribute(below, 'href'))) return true;
	return false;
}
