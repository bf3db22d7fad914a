import { findDates } from '../date-patterns.ts';
import { hasSurname, isName, isSection } from '../names.ts';
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

/** A name before the day of its line, with a space or a bar between: 张三 2015-06-25 10:45. */
const BEFORE_DAY = /^(?:by )?(?<name>\p{Script=Han}{2,3})[\s|/·,:@-]{1,4}$/u;

/**
 * The name that stands between headline and text without any word for its role: alone on the line right below the
 * headline or right above the text, or before the day of the line. Null for other lines.
 * @param isNext whether the block stands right below the headline or right above the text
 */
export function nameBelowHeadline({ text, folded, linked }: Block, isNext: boolean): string | null {
	const day = folded.length <= 60 ? findDates(folded).find(({ year }) => year !== null) : undefined;
	const before = day ? BEFORE_DAY.exec(text.slice(0, day.at))?.groups?.name : undefined;
	const alone = isNext && linked === 0 && /^\p{Script=Han}{2,3}$/u.test(text) ? text : undefined;
	const name = before ?? alone;
	return name && hasSurname(name) && isName(name) && !isSection(folded) ? name : null;
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
