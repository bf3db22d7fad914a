import type { Credit } from '../model/extraction.ts';
import { type BesideLine, readBesideLine } from './beside-line.ts';
import type { BodyBounds } from './body.ts';
import { placed, roleOfMeta, signedNames } from './byline.ts';
import type { MetaDate } from './date.ts';
import type { Line } from './lines.ts';
import {
	readClosingLine,
	readDatedLine,
	readSignedLine,
	readStampLine,
	readStandingDate,
	SIGNED_REACH,
} from './loose-lines.ts';
import { type LineBook, type Mark, mark } from './marks.ts';
import { type MetaReading, readMetaLine } from './meta-line.ts';
import { partedBylines } from './parted-byline.ts';
import { partedDates } from './parted-date.ts';
import { type PartialDate, readPartialDate } from './partial-date.ts';
import { tailHead } from './tail-heads.ts';

/** What the lines beside the text say together. */
export interface MetaFinding {
	readonly dates: readonly MetaDate[];
	readonly credits: readonly Credit[];
	readonly source: string | null;
	readonly section: string | null;
	/** Days beside the text of which nothing tells the year, or that cannot be. */
	readonly partial: readonly PartialDate[];
}

/** Readings by index, of the lines that hold only date, credits, source, section or tools. */
export type MetaLines = ReadonlyMap<number, MetaReading | SignedReading | ToldReading>;

/** Reads every line about which nothing is decided as a line beside the text, where it is one. Decides nothing. */
export function readMetaLines(book: LineBook): MetaLines {
	const readings = new Map<number, MetaReading | SignedReading | ToldReading>();
	book.lines.forEach((line, index) => {
		const reading = book.marks[index] ? null : (readMetaLine(line.text, line.folded) ?? signature(line));
		if (reading) readings.set(index, reading);
	});
	for (const { role, names, credits } of partedBylines(book, (index) => readings.has(index))) {
		readings.set(role, { ...NOTHING, credits, told: true });
		readings.set(names, { ...NOTHING, credits });
	}
	for (const { label, value, date } of partedDates(book)) {
		readings.set(label, { ...NOTHING, dates: [date], told: true });
		readings.set(value, { ...(readings.get(value) ?? NOTHING), dates: [date] });
	}
	return readings;
}

const NOTHING: MetaReading = { dates: [], credits: [], source: null, section: null, toolsOnly: false };

/** Names alone in brackets on a line of their own; they sign what stands above them. */
function signature(line: Line): SignedReading | null {
	const credits = signedNames(line);
	return credits.length > 0 ? { ...NOTHING, credits, signs: true } : null;
}

type SignedReading = MetaReading & { readonly signs: true };

/** The reading of a line whose credits or day the next line gives. */
type ToldReading = MetaReading & { readonly told: true };

/** So many lines behind the text a day that nothing labels still dates it. */
const TAIL_REACH = 3;
const TAIL_LOOSE = 6;

/** So many first lines can hold a day without its year. */
const PARTIAL_REACH = 40;

/** Days by where they stand; the first kind that holds any dates the article. */
interface DatesByPlace {
	/** On the line that dates the text of a dumped page. */
	readonly dated: MetaDate[];
	readonly head: MetaDate[];
	readonly tail: MetaDate[];
}

/**
 * Decides about the lines beside the text and gathers what they say. Within the running text only credits count: a
 * line with a date or a counter there is text. Days above the text count before those behind it.
 * @param dated index of the line that dates the text of a dumped page, or null
 */
export function gatherMeta(
	book: LineBook,
	readings: MetaLines,
	{ first, last }: BodyBounds,
	dated: number | null,
): MetaFinding {
	const dates: DatesByPlace = { dated: [], head: [], tail: [] };
	const credits: Credit[] = [];
	const said = { source: null as string | null, section: null as string | null };
	const take = (
		index: number,
		reading: Omit<BesideLine, 'whole'> | MetaReading,
		as: Mark['as'],
		group: MetaDate[],
	) => {
		const line = book.lines[index] as Line;
		mark(book, index, {
			fate: as === 'debris' ? 'dropped' : 'kept',
			as,
			rule: `meta/${as === 'debris' ? 'tools' : as}`,
		});
		if (!('told' in reading)) {
			group.push(...reading.dates.map((date) => ({ ...date, line })));
			credits.push(...placed(reading.credits, line));
		}
		said.source ??= reading.source ?? reading.likelySource ?? null;
		said.section ??= reading.section;
	};
	for (const [index, reading] of readings) {
		const role = roleOfMeta(reading);
		const within = index > first && index < last;
		if (
			book.marks[index] ||
			('signs' in reading && index <= first) ||
			(within && role !== 'byline' && role !== 'editor')
		)
			continue;
		const labelled = reading.dates.some((date) => date.labelled) || reading.source !== null;
		const group = index === dated ? dates.dated : index <= first ? dates.head : dates.tail;
		take(index, reading, role, group === dates.tail && index > last + TAIL_REACH && !labelled ? [] : group);
	}
	const open = (index: number) => {
		const line = book.lines[index];
		return line && !book.marks[index] ? line : null;
	};
	const readLoose = (from: number, to: number, read: typeof readDatedLine, group: MetaDate[]) => {
		for (let index = Math.max(0, from); index < to && group.length === 0; index++) {
			const line = open(index);
			if (index > last && opensOthers(book.lines[index])) return;
			const loose = line && read(line);
			if (loose) take(index, loose, 'date', group);
		}
	};
	if (dated !== null) readLoose(dated, dated + 1, readBesideLine, dates.dated);
	readLoose(0, first, readDatedLine, dates.head);
	if (dates.dated.length === 0) readLoose(0, first, readStandingDate, dates.head);
	if (dates.dated.length + dates.head.length === 0) {
		readLoose(last + 1, Math.min(book.lines.length, last + 1 + TAIL_LOOSE), readClosingLine, dates.tail);
		readLoose(first, last, readStampLine, dates.tail);
	}
	const partial: PartialDate[] = [];
	for (let index = 0; index < Math.min(first, PARTIAL_REACH); index++) {
		const line = open(index);
		const found = line && readPartialDate(line);
		if (!found) continue;
		partial.push(found);
		mark(book, index, { fate: 'kept', as: 'date', rule: found.possible ? 'meta/day-alone' : 'meta/no-day' });
	}
	for (let index = Math.max(0, first - SIGNED_REACH); index < first; index++) {
		const line = open(index);
		const loose = line && readSignedLine(line);
		if (loose) take(index, { ...loose, dates: [] }, 'byline', []);
	}
	const counted = [dates.dated, dates.head, dates.tail].find((group) => group.length > 0) ?? [];
	return { dates: counted, credits, ...said, partial };
}

/** Whether a line heads what belongs to other articles. */
function opensOthers(line: Line | undefined): boolean {
	const rule = line ? tailHead(line) : null;
	return rule === 'html/tail-related' || rule === 'html/tail-comments' || rule === 'html/tail-neighbours';
}
