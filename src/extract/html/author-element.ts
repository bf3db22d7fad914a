import { foldAligned, foldedPattern } from '../aligned-fold.ts';
import type { NamedCredit } from '../credits.ts';
import { findDates } from '../date-patterns.ts';
import { readMetaLine } from '../meta-line.ts';
import { hasSurname, isLoneName, isName, isSection, isShortName, splitNames } from '../names.ts';
import { toldByline } from '../told-byline.ts';
import type { Block } from './blocks.ts';
import { attribute, closeAround, type Element, elementsOf, wordsOf } from './tree.ts';

const AUTHOR_NAMES =
	/(?:^|[\s_-])(?:auth|author|authors|reporter|reporters|byline|writer|journalist|jizhe|zuozhe)(?=$|[\s_-]|\d)/u;
/** An element for the name of an author alone, whatever stands beside it. */
const NAME_OF_AUTHOR = /(?:auth|author|reporter|writer|journalist)[\s_-]*name(?=$|[\s_-]|\d)/u;
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
export function nameBelowHeadline({ text, folded, linked, element }: Block, isNext: boolean): string | null {
	const day = folded.length <= 60 ? findDates(folded).find(({ year }) => year !== null) : undefined;
	const before = day ? BEFORE_DAY.exec(text.slice(0, day.at))?.groups?.name : undefined;
	const alone = isNext && linked === 0 && isShortName(text) ? text : undefined;
	const name = before ?? alone;
	if (!name || !hasSurname(name) || !isName(name) || isSection(folded)) return null;
	return EDITOR_NAMES.test(namesApart(element)) || isTool(element) ? null : name;
}

/** Elements of tags, buttons and shares, in which a word of two characters is no name. */
const TOOL_NAMES =
	/(?:^|[\s_-])(?:tags?|keywords?|topics?|follow|share|btn|button|close|nav|menu|tool)(?=$|[\s_-]|\d)/u;

function isTool(element: Element): boolean {
	return [...closeAround(element, 3), ...elementsOf(element)].some((each) =>
		TOOL_NAMES.test(namesApart(each)),
	);
}

/** Longer texts of an element that is called after authors say more than who they are. */
const LONGEST = 60;
const LABEL = foldedPattern('^(?:作者|撰文|文|记者|by)[ :/|]+', 'iu');
/** Whence somebody reports, set behind the name: 王小明_台北. */
const PLACE_BEHIND = /_\p{Script=Han}{2,6}(?=$|[\s、,，])/gu;

/**
 * The people whom an element inside a block or around it names that is called after authors, of a line that tells none in
 * words: the name in a row of day, outlet and name; names in Latin letters. Empty for other blocks.
 */
export function creditsOfAuthorElement({ text: whole, element }: Block): readonly NamedCredit[] {
	const own =
		(element.tagName === 'address' || isCalledAuthor(element)) && whole.length <= LONGEST ? [element] : [];
	for (const each of [...own, ...elementsOf(element).filter((inner) => tellsAuthor(inner))]) {
		const text = each === element ? whole : wordsOf(each);
		if (text.length > LONGEST || !whole.includes(text)) continue;
		const credits = peopleIn(text, NAME_OF_AUTHOR.test(namesApart(each)));
		if (credits.length > 0) return credits;
	}
	return [];
}

function peopleIn(text: string, isNameOnly: boolean): readonly NamedCredit[] {
	const folded = foldAligned(text);
	const told = toldByline(text, folded, true);
	if (told) return told;
	const from = LABEL.exec(folded)?.[0].length ?? 0;
	const day = findDates(folded)[0];
	const stated = text.slice(from, day && day.at > from ? day.at : text.length);
	const reported = readMetaLine(stated, foldAligned(stated))?.credits ?? [];
	if (reported.length > 0) return reported;
	const names = splitNames(stated.replace(PLACE_BEHIND, '')) ?? [];
	const sure = names.filter((name) => isPerson(name) || (isNameOnly && names.length === 1));
	return sure.map((name) => ({ name, role: 'author', affiliation: null }));
}

/** Names in Latin letters: words with capitals, and what stands between them in small letters. */
const LATIN_WORDS =
	/^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|del|di|da|du|la|le|van|von|der|den|ten|al|bin))+$/u;

/** A name with a surname, with a dot between its parts, or of several words. */
function isPerson(name: string): boolean {
	if (/^\p{Script=Han}+$/u.test(name)) return isLoneName(name) && name.length <= 4;
	return isName(name) && !isSection(foldAligned(name)) && (name.includes('·') || LATIN_WORDS.test(name));
}

function tellsAuthor(element: Element): boolean {
	if (EDITOR_NAMES.test(namesApart(element))) return false;
	return isNamedAuthor(element) || element.tagName === 'address' || leadsToAuthor(element);
}

function isNamedAuthor(element: Element): boolean {
	return AUTHOR_NAMES.test(namesApart(element)) || attribute(element, 'itemprop') === 'author';
}

function leadsToAuthor(element: Element): boolean {
	return attribute(element, 'rel') === 'author' || AUTHOR_PAGE.test(attribute(element, 'href'));
}

/** Class names and id with their words apart: `authorName` is `author-name`. */
function namesApart(element: Element): string {
	return `${attribute(element, 'class')} ${attribute(element, 'id')}`
		.replace(/(?<=[a-z])(?=[A-Z])/gu, '-')
		.toLowerCase();
}

function isCalledAuthor(element: Element): boolean {
	for (const outer of closeAround(element, 2)) {
		if (EDITOR_NAMES.test(namesApart(outer))) return false;
		if (isNamedAuthor(outer)) return true;
	}
	return elementsOf(element).some(leadsToAuthor);
}
