import type { Credit } from '../../model/extraction.ts';
import type { RawSource } from '../../model/source.ts';
import { authorsOf, creditsOfRunningText, editorsOf } from '../byline.ts';
import { closingDates } from '../closing-date.ts';
import { findDateline, placeOfByline } from '../dateline.ts';
import { dropDebris } from '../debris.ts';
import { findDoubts } from '../doubts.ts';
import type { ExtractContext, LineResult } from '../extract.ts';
import type { Line } from '../lines.ts';
import { bylines, type LineBook, mark, openBook } from '../marks.ts';
import type { WholeHeadline } from '../original-title.ts';
import { recogniseOutlet } from '../outlet.ts';
import { projectLedger } from '../projected-ledger.ts';
import { mergeSecondCopy } from '../repeats.ts';
import { applyParts, NOTHING_PICKED, type PickedFields } from '../rule-pack/apply-parts.ts';
import { dateByRules } from '../rule-pack/date-rules.ts';
import { cleanHeadline, nameCleanup } from '../rule-pack/headline-cleanup.ts';
import { pickParts } from '../rule-pack/picked-parts.ts';
import { sectionByUrl } from '../rule-pack/section-by-url.ts';
import { outletUse } from '../rule-pack/used-rules.ts';
import type { TextRun } from '../run-parts.ts';
import { findSection } from '../section.ts';
import { type Block, readBlocks } from './blocks.ts';
import { proseOf } from './container.ts';
import { gatherPageMeta, type PageBeside } from './page-beside.ts';
import { readPageBody } from './page-body.ts';
import { findAskedDate } from './page-date.ts';
import { type PageHead, readPageHead, sectionOfLinkedData } from './page-head.ts';
import { findParts } from './page-parts.ts';
import { SECTION_META } from './page-rules.ts';
import { declaredSource } from './page-source.ts';
import { titleKey, wholePageTitle } from './page-title.ts';
import { mergeRepeatedOpening } from './repeated-opening.ts';
import { findStatedTimes } from './stated-times.ts';
import { readTitleLines } from './title-lines.ts';
import { type Element, type ParsedPage, parsePage } from './tree.ts';
import { dropBefore, dropEdges, dropLinks, dropTail, withoutBefore } from './trim.ts';

const LEDE_BLOCKS = 2;
const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

/** Reads a saved page: the order of the steps. Never throws, for any markup. */
export function extractPage(source: RawSource, { outlets }: ExtractContext): LineResult {
	const { page, head, url, found, blocks, book, picked } = openPage(source, outlets);
	const outlet = found?.outlet ?? null;
	const { inside, title, bodyAt } = findParts(book, blocks, head, picked);
	const whole = wholePageTitle(head, blocks, title);
	const shown = cleanHeadline(whole?.text ?? title.text, outlet);
	markTitle(book, blocks, title, whole);
	const lines = readTitleLines(book, blocks, title.block ?? -1, bodyAt);
	nameCleanup(book, whole?.text ?? title.text, shown);
	const byUrl = sectionByUrl(url, outlet);
	const section = pageSection(book, blocks, head, title.block ?? bodyAt, bodyAt);
	const own = picked.body ? inside : withoutBefore(book, blocks, inside, title.block ?? -1);
	const beside = gatherPageMeta(book, blocks, own, title.block);
	dropDebris(book, outlet);
	if (!picked.body) dropBefore(book, blocks, inside, title.block ?? -1);
	dropTail(book, blocks, inside);
	dropLinks(book, blocks, inside);
	if (!picked.body) dropEdges(book, blocks, inside);
	dropOutside(book, inside);
	mergeSecondCopy(book);
	mergeRepeatedOpening(book);
	const paragraphs = readPageBody(book, blocks, source.firstLine, url);

	const { ledger, pieces } = projectLedger(source.text, source.firstLine, book, blocks);
	const runs = textRuns(book, blocks);
	const problems = findDoubts(source, shown.text, paragraphs.length);
	const used = [...picked.used, ...shown.used];
	if (shown.text === '' && paragraphs.length === 0)
		return {
			extraction: null,
			ledger,
			pieces,
			runs,
			problems,
			outlet: outletUse(found, book, used, picked.missed),
		};
	const told = inside.filter((index) => book.marks[index]?.rule.startsWith('body/'));
	const text = told.map((index) => book.lines[index] as Line);
	const credits = pageCredits(picked, beside, text);
	const prose = text.filter((_, place) => book.marks[told[place] ?? -1]?.as === 'body');
	const dateline = findDateline(prose.slice(0, LEDE_BLOCKS));
	const capturedAt = source.hints.capturedAt ?? null;
	const timeZone = outlet?.timeZone ?? DEFAULT_TIME_ZONE;
	const times = findStatedTimes(page, blocks, {
		from: title.block ?? bodyAt - LEDE_BLOCKS,
		to: bodyAt,
		firstLine: source.firstLine,
		timeZone,
	});
	const closing = [...closingDates(text), ...beside.posted];
	const dates = {
		...beside,
		closing,
		times,
		head,
		url,
		dateline,
		capturedAt,
		timeZone,
	};
	const named = [...(outlet?.dates.trust ?? []), ...(outlet?.dates.distrust ?? [])];
	const dated = dateByRules(
		outlet,
		(asked) => (asked('selector') ? picked.date : null) ?? findAskedDate(dates, asked, named),
	);
	return {
		extraction: {
			ref: source.ref,
			capturedUrl: url,
			outlet: found?.match ?? null,
			creditedSource: picked.source ?? beside.source ?? declaredSource(head),
			section: picked.section ?? byUrl?.name ?? section ?? beside.section ?? sectionOfLinkedData(head),
			kicker: picked.kicker ?? lines.kicker,
			headline: shown.text,
			subheads: picked.subheads.length > 0 ? picked.subheads : lines.subheads,
			dateline: dateline?.text ?? placeOfByline(bylines(book)),
			authors: authorsOf(credits),
			editors: editorsOf(credits),
			credits,
			date: dated.date,
			paragraphs,
			ledger,
			pieces,
			problems,
		},
		ledger,
		pieces,
		runs,
		problems,
		outlet: outletUse(found, book, [...used, ...dated.used, ...(byUrl ? [byUrl.used] : [])], picked.missed),
	};
}

/** Parses a page, assigns it to its outlet, and lets the outlet's selectors decide first. */
function openPage(source: RawSource, outlets: ExtractContext['outlets']) {
	const page = parsePage(source.text);
	const head = readPageHead(page.document);
	const url = source.hints.url ?? head.url;
	const shown = visibleBlocks(page);
	const found = recogniseOutlet(
		{ ...source, hints: url ? { ...source.hints, url } : source.hints },
		shown.map((block) => lineOf(block, source.firstLine)),
		outlets,
	);
	const parts = pickParts(page.document, found?.outlet ?? null);
	const blocks = parts && parts.apart.size > 0 ? visibleBlocks(page, parts.apart) : shown;
	const book = openBook(blocks.map((block) => lineOf(block, source.firstLine)));
	const picked =
		found && parts
			? applyParts(parts, {
					book,
					blocks,
					outlet: found.outlet.id,
					timeZone: found.outlet.timeZone,
					firstLine: source.firstLine,
				})
			: NOTHING_PICKED;
	return { page, head, url, found, blocks, book, picked };
}

/** Credits of the selected elements; where they name nobody of a kind, those beside and in the text. */
function pageCredits(picked: PickedFields, beside: PageBeside, text: readonly Line[]): readonly Credit[] {
	const ends = [...new Set([...text.slice(0, LEDE_BLOCKS), ...text.slice(-LEDE_BLOCKS)])];
	const generic = [...beside.credits, ...creditsOfRunningText(text, ends)];
	const once = new Map(generic.map((credit) => [`${credit.role} ${credit.name} ${credit.lines[0]}`, credit]));
	const isEditor = ({ role }: Credit) => role === 'editor';
	const [editors, others] = [picked.credits.filter(isEditor), picked.credits.filter((one) => !isEditor(one))];
	return [
		...others,
		...editors,
		...[...once.values()].filter((credit) => (isEditor(credit) ? editors : others).length === 0),
	];
}

/** So many blocks before the headline can hold the path of pages or the name of the section. */
const SECTION_REACH = 15;

function pageSection(
	book: LineBook,
	blocks: readonly Block[],
	head: PageHead,
	titleAt: number,
	bodyAt: number,
): string | null {
	const from = Math.max(0, Math.min(titleAt, bodyAt) - SECTION_REACH);
	const paths = blocks
		.slice(from, Math.max(titleAt, bodyAt))
		.filter(({ folded }) => folded.includes('>') || folded.includes('»') || folded.includes('位置'));
	const declared = SECTION_META.map((name) => head.meta.get(name)).find(
		(value) => value !== undefined && value.length <= 12,
	);
	return (
		findSection(
			book,
			paths.map(({ index }) => index),
		) ??
		declared ??
		null
	);
}

/** Characters of prose below which a page is taken to show its text by a script only. */
const PROSE_LEAST = 80;

function visibleBlocks(page: ParsedPage, apart?: ReadonlySet<Element>): Block[] {
	const shown = readBlocks(page, false, apart);
	const prose = shown.reduce((sum, block) => sum + proseOf(block), 0);
	return prose >= PROSE_LEAST ? shown : readBlocks(page, true, apart);
}

function lineOf({ text, folded, from }: Block, firstLine: number): Line {
	return { number: firstLine + from - 1, text, folded, indent: 0 };
}

/** Marks the block that shows the headline, the one that says a cut headline whole, and others that say the same. */
function markTitle(
	book: LineBook,
	blocks: readonly Block[],
	{ text, block }: { readonly text: string; readonly block: number | null },
	whole: WholeHeadline<number | null> | null,
): void {
	const key = titleKey(text);
	const kept = (rule: string) => ({ fate: 'kept', as: 'headline', rule }) as const;
	if (block !== null) mark(book, block, kept(whole ? 'headline/cut' : 'html/title'));
	if (whole && whole.place !== null) mark(book, whole.place, kept('headline/whole'));
	if (key.length < 4) return;
	for (const { index, text: other } of blocks)
		if (other.length >= key.length && other.length <= text.length * 2 && titleKey(other) === key)
			mark(book, index, { fate: 'kept', as: 'headline', rule: 'headline/again' });
}

/** The texts of the blocks with what became of them. */
function textRuns(book: LineBook, blocks: readonly Block[]): TextRun[] {
	return blocks.flatMap(({ index, places }) => {
		const decided = book.marks[index];
		return decided ? places.map(([from, to]) => ({ from, to, mark: decided })) : [];
	});
}

function dropOutside(book: LineBook, inside: readonly number[]): void {
	const kept = new Set(inside);
	book.lines.forEach((_, index) => {
		if (!kept.has(index)) mark(book, index, { fate: 'dropped', as: 'debris', rule: 'html/outside' });
	});
}
