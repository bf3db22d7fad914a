import type { Credit } from '../../model/extraction.ts';
import { stampAt } from '../bare-title.ts';
import { type BesideLine, readBesideLine } from '../beside-line.ts';
import { placed, roleOfMeta, signedNames } from '../byline.ts';
import type { MetaDate } from '../date.ts';
import { findDates } from '../date-patterns.ts';
import type { Line } from '../lines.ts';
import { type LineBook, mark } from '../marks.ts';
import { ORIGINAL_TITLE } from '../original-title.ts';
import { partedDates } from '../parted-date.ts';
import { readShortYear, type ShortYear } from '../short-year.ts';
import { tailHead } from '../tail-heads.ts';
import { creditsOfAuthorElement, nameBelowHeadline, nameOfAuthor } from './author-element.ts';
import { type Block, isLinked } from './blocks.ts';
import { CLOCK, postedDates, stampedDates } from './foot-dates.ts';
import { footSource, PICTURES, sourceBesideDay } from './page-source.ts';
import { isRunning } from './running.ts';
import { around, namesOf } from './tree.ts';

/** What the blocks around the text say together. */
export interface PageBeside {
	readonly dates: readonly MetaDate[];
	/** Days above the headline that nothing labels: mostly those of the issue, or of the visit. */
	readonly above: readonly MetaDate[];
	/** Days far behind the text that a label tells as those of its publication: This entry was posted on … */
	readonly posted: readonly MetaDate[];
	/** A labelled day beside the headline whose year has two digits. */
	readonly short: ShortYear | null;
	readonly credits: readonly Credit[];
	readonly source: string | null;
	readonly section: string | null;
}

/** Where a block stands: between headline and text, in the text, behind it, above the headline. */
type Part = 'head' | 'text' | 'tail' | 'above';

/** Names of authors stand before so many blocks of the text at most. */
const LEDE = 2;
/** So many blocks before the headline and behind the text are read as beside it. */
const REACH = 8;

/**
 * Reads what stands beside the text: first between headline and text, then in the text's last lines and right behind
 * it, then right before the headline. Decides about the blocks that hold nothing else.
 */
export function gatherPageMeta(
	book: LineBook,
	blocks: readonly Block[],
	inside: readonly number[],
	titleAt: number | null,
): PageBeside {
	const prose = inside.filter((index) => !book.marks[index] && isRunning(blocks[index] as Block));
	const first = prose[0] ?? 0;
	const last = prose.at(-1) ?? -1;
	const lede = prose[LEDE] ?? last;
	const start = titleAt !== null && titleAt < first ? titleAt : Math.max(0, first - REACH);
	const dates: MetaDate[] = [];
	const above: MetaDate[] = [];
	const credits: Credit[] = [];
	let source: string | null = null;
	let likely: string | null = null;
	let section: string | null = null;
	const take = (index: number, { whole, ...meta }: BesideLine, part: Part) => {
		const line = book.lines[index] as Line;
		const role = roleOfMeta({ ...meta, toolsOnly: false });
		const trusted = part === 'head' || whole;
		const shown = isClock(blocks[index] as Block) ? meta.dates.filter((date) => date.labelled) : meta.dates;
		for (const date of part === 'text' ? [] : shown) {
			const timed = CLOCK.test(line.folded.slice(date.at + date.length));
			if (date.labelled || (part === 'above' ? timed : trusted)) dates.push(date);
			else if (part === 'above') above.push(date);
		}
		credits.push(...placed(meta.credits, line));
		if (part !== 'text') {
			source ??= meta.source;
			likely ??= meta.likelySource ?? null;
		}
		section ??= meta.section;
		if (whole && (part !== 'text' || role === 'byline' || role === 'editor'))
			mark(book, index, {
				fate: role === 'debris' ? 'dropped' : 'kept',
				as: role,
				rule: `meta/${role === 'debris' ? 'tools' : role}`,
			});
	};
	const isNext = (index: number) => index - 1 === titleAt || index + 1 === first;
	const read = (index: number, part: Part) => {
		const line = book.lines[index];
		if (!line || book.marks[index]) return;
		if (part === 'head' && ORIGINAL_TITLE.test(line.folded))
			mark(book, index, { fate: 'kept', as: 'headline', rule: 'html/original-title' });
		const named = standingNames(blocks[index] as Block, line, index <= lede);
		if (part !== 'above' && named.credits.length > 0) {
			credits.push(...placed(named.credits, line));
			mark(book, index, { fate: 'kept', as: 'byline', rule: named.rule });
			return;
		}
		const below = part === 'head' ? nameBelowHeadline(blocks[index] as Block, isNext(index)) : null;
		if (below) credits.push(...placed([{ name: below, role: 'author', affiliation: null }], line));
		if (below === line.text)
			return mark(book, index, { fate: 'kept', as: 'byline', rule: 'html/author-below' });
		const meta = readBesideLine(line);
		if (part === 'tail' && !meta?.whole && isListed(line)) return;
		const isTold = meta !== null && meta.credits.length > 0;
		if (part === 'head' && !isTold && !below)
			credits.push(...placed(creditsOfAuthorElement(blocks[index] as Block), line));
		const next = blocks[index + 1];
		const atEnd = next !== undefined && tailHead(next) !== null;
		const early = part === 'text' && (index <= lede || atEnd) && meta !== null && isDateLine(line, meta);
		const closes = part === 'text' && atEnd && meta?.whole && meta.source && !PICTURES.test(line.folded);
		if (meta && (meta.whole || early || part !== 'text'))
			take(index, meta, early ? 'head' : closes ? 'tail' : part);
	};
	if (titleAt !== null) dates.push(...stampOfTitle(book.lines[titleAt] as Line));
	for (let index = start; index < first; index++) read(index, 'head');
	dates.push(...partedInHead(book, start, first));
	const isInside = new Set(inside);
	// What stands between a lead that is part of the text and the text, in elements of its own.
	for (let index = first + 1; index < lede; index++) if (!isInside.has(index)) read(index, 'head');
	for (const index of inside) if (index >= first && index <= last) read(index, 'text');
	dates.sort((a, b) => Number(a.updated ?? false) - Number(b.updated ?? false));
	const inHead = dates.length;
	let linked = false;
	for (const block of blocks.slice(last + 1, last + 1 + REACH)) {
		if (isAside(block, blocks[last])) continue;
		if (linked ? namesEditor(book.lines[block.index]) : tailHead(block) !== null || !isLinked(block))
			read(block.index, 'tail');
		linked ||= isLinked(block);
		if (opensOthers(block) && tailHead(block) !== null) break;
	}
	for (let index = start - 1; index >= Math.max(0, start - REACH); index--) read(index, 'above');
	const stamped = stampedDates(book, blocks, last);
	// A change is told: then only a label or the line beside the headline tells another day as that of publication.
	const told = dates.some(({ updated }) => updated)
		? dates.filter(({ labelled }, at) => labelled || at < inHead)
		: dates;
	const isSure = dates.some(
		({ labelled, updated, at, length, line }) =>
			!updated && (labelled || CLOCK.test(line.folded.slice(at + length))),
	);
	return {
		dates: isSure ? told : [...stamped, ...told],
		above,
		posted: postedDates(book, blocks, last),
		short: book.lines.slice(start, first).map(readShortYear).find(Boolean) ?? null,
		credits,
		source: source ?? footSource(blocks, last) ?? sourceBesideDay(blocks, start, first) ?? likely,
		section,
	};
}

/** An item of a list behind the text, with the byline of another article. */
function isListed({ folded }: Line): boolean {
	return /^[·•▪]/u.test(folded);
}

/** Whether a block stands in an aside or a menu that the text does not stand in. */
function isAside({ element }: Block, text: Block | undefined): boolean {
	for (const outer of around(element))
		if (outer.tagName === 'aside' || outer.tagName === 'nav')
			return !text || ![...around(text.element)].includes(outer);
	return false;
}

/** Year and day that stand in two blocks between headline and text. */
function partedInHead(book: LineBook, start: number, first: number): MetaDate[] {
	const lines = book.lines.slice(start, first);
	const between: LineBook = { lines, marks: book.marks.slice(start, first) };
	return partedDates(between).map(({ value, date }) => ({
		...date,
		labelled: true,
		line: lines[value] as Line,
	}));
}

/** The day with a clock that stands right behind the headline in its own block. */
function stampOfTitle(line: Line): MetaDate[] {
	const from = stampAt(line.text);
	return findDates(line.folded)
		.filter(({ at, year, day }) => at >= from && year !== null && day !== null)
		.map((date) => ({ ...date, labelled: true, line }));
}

/** Whether a line holds nothing but credits, one of them an editor's: it closes its article, even behind links. */
function namesEditor(line: Line | undefined): boolean {
	const meta = line ? readBesideLine(line) : null;
	if (!meta?.whole || meta.dates.length > 0) return false;
	return meta.credits.some(({ role }) => role === 'editor');
}

/** Whether a line is that of the date: nothing else stands there, or it is short and holds a day and a clock, who wrote, or a source. */
function isDateLine({ folded }: Line, { whole, dates, credits, source }: BesideLine): boolean {
	if (whole || source !== null || credits.length > 0) return dates.length > 0 && folded.length <= 60;
	return folded.length <= 40 && dates.some(({ at, length }) => CLOCK.test(folded.slice(at + length)));
}

/** Names without a role: of an author's element near the beginning, or in brackets on a line of their own. */
function standingNames(block: Block, line: Line, isEarly: boolean) {
	const author = isEarly ? nameOfAuthor(block) : null;
	if (author !== null)
		return {
			credits: [{ name: author, role: 'author' as const, affiliation: null }],
			rule: 'html/author-element',
		};
	return { credits: isEarly ? [] : signedNames(line), rule: 'meta/byline' };
}

/** Whether a block begins what belongs to other articles: lists of links, comments. */
function opensOthers(block: Block): boolean {
	const rule = tailHead(block);
	if (rule === 'html/tail-comments') return block.linked < 0.6 * block.folded.length;
	if (rule !== null && rule !== 'html/tail-editor' && rule !== 'html/tail-keywords') return true;
	return isLinked(block);
}

/** Class names and ids of elements that show the day of the visit. */
const CLOCK_NAMES = /(?:^|[\s_-])(?:clock|today|now|now-?time|current-?time|server-?time)(?=$|[\s_-])/u;

function isClock({ element }: Block): boolean {
	return CLOCK_NAMES.test(namesOf(element));
}
