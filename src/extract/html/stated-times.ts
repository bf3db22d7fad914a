import type { DateFinding } from '../../model/extraction.ts';
import { foldAligned } from '../aligned-fold.ts';
import { dateAt } from '../date-patterns.ts';
import { dateFromStatement } from '../declared.ts';
import { type Block, isHidden } from './blocks.ts';
import {
	attribute,
	closeAround,
	type Element,
	elementsOf,
	elementsOfShort,
	namesOf,
	type ParsedPage,
	wordsOf,
} from './tree.ts';

/** Days that elements of a page state, wherever they show them. */
export interface StatedTimes {
	/** Of a `<time>`, or of what is marked as the time of publication, between headline and text. */
	readonly published: DateFinding | null;
	/** Of what is marked there as the time of a change. */
	readonly changed: DateFinding | null;
	/** Of an element that is called after a day or time and not shown. */
	readonly hidden: DateFinding | null;
}

/** Times are sought in an element and in so many around it. */
const DEPTH = 3;
const LINE_LONGEST = 120;
/** So many blocks below the headline are looked at. */
const HEAD_REACH = 40;
const PUBLISHED = /^(?:datepublished|datecreated|pubdate)$/u;
const CHANGED = /(?:^|[\s_-])(?:date)?(?:updated?|modified|changed)(?=$|[\s_-])/u;

/**
 * What elements state between headline and text, and those that the page hides.
 * @param from index of the first block that counts
 * @param to index of the first block of the text
 */
export function findStatedTimes(
	page: ParsedPage,
	blocks: readonly Block[],
	{ from, to, firstLine, timeZone }: { from: number; to: number; firstLine: number; timeZone: string },
): StatedTimes {
	let published: DateFinding | null = null;
	let plain: DateFinding | null = null;
	let changed: DateFinding | null = null;
	for (const block of blocks.slice(Math.max(0, from), Math.min(to, from + HEAD_REACH)))
		for (const element of timesAt(block)) {
			const found = stated(element, firstLine + block.from - 1, timeZone);
			if (isChange(element)) changed ??= found;
			else if (isMarked(element)) published ??= found;
			else plain ??= found;
		}
	return { published: published ?? plain, changed, hidden: hiddenDay(page, firstLine, timeZone) };
}

/** Elements that state a time, in the block or around it. */
function timesAt({ element, folded }: Block): Element[] {
	if (folded.length > LINE_LONGEST) return [];
	return [...closeAround(element, DEPTH), ...elementsOfShort(element)].filter(
		(one) =>
			one.tagName === 'time' ||
			isMarked(one) ||
			/^date(?:modified|updated?)$/iu.test(attribute(one, 'itemprop')),
	);
}

function isMarked(element: Element): boolean {
	const isPublic = element.tagName === 'time' && element.attrs.some(({ name }) => name === 'pubdate');
	return isPublic || PUBLISHED.test(attribute(element, 'itemprop').toLowerCase());
}

function isChange(element: Element): boolean {
	return CHANGED.test(`${attribute(element, 'itemprop').toLowerCase()} ${namesOf(element)}`);
}

function stated(element: Element, line: number, timeZone: string): DateFinding | null {
	const value = [attribute(element, 'datetime'), attribute(element, 'content'), wordsOf(element)].find(
		Boolean,
	);
	const name = attribute(element, 'itemprop') || element.tagName;
	return value
		? inLine(dateFromStatement(value, `The element "${name}" (line ${line})`, timeZone), line)
		: null;
}

function inLine(found: DateFinding | null, line: number): DateFinding | null {
	return found && { ...found, lines: [line, line] };
}

/** Names of elements that hold the time of an article until a script shows it, and of those that tell another. */
const TIME_NAMES =
	/(?:^|[\s_-])(?:p|pub|publish|published|post|posted|create|created|news|article|art|release|issue)?[_-]?(?:time|date)(?=$|[\s_-])/u;
const OTHER_TIMES = /now|current|server|sys|today|start|begin|end|expir|dead|comment|reply|video|copy/u;
const HIDDEN_LONGEST = 30;

/** The one day that hidden elements called after times state; null where none does, or they disagree. */
function hiddenDay(
	{ document, lineAt }: ParsedPage,
	firstLine: number,
	timeZone: string,
): DateFinding | null {
	const found = elementsOf(document).flatMap((element) => {
		const names = namesOf(element);
		if (!isHidden(element) || !TIME_NAMES.test(names) || OTHER_TIMES.test(names) || isChange(element))
			return [];
		const words = wordsOf(element);
		const day = words.length <= HIDDEN_LONGEST ? dateAt(foldAligned(words), 0) : null;
		if (!day || day.year === null || day.day === null) return [];
		const node = element.childNodes.find((child) => 'value' in child && child.value.trim() !== '');
		const line = firstLine + (node?.sourceCodeLocation ? lineAt(node.sourceCodeLocation.startOffset) : 1) - 1;
		const name = attribute(element, 'id') || attribute(element, 'class');
		return (
			inLine(dateFromStatement(words, `The hidden element "${name}" (line ${line})`, timeZone), line) ?? []
		);
	});
	const days = new Set(found.map(({ value }) => value));
	return days.size === 1 ? (found[0] ?? null) : null;
}
