import type { Credit } from '../model/extraction.ts';
import { type BesideLine, readBesideLine } from './beside-line.ts';
import type { BodyBounds } from './body.ts';
import { placed, roleOfMeta, signedNames } from './byline.ts';
import type { MetaDate } from './date.ts';
import type { Line } from './lines.ts';
import { type LineBook, mark } from './marks.ts';
import { type MetaReading, readMetaLine } from './meta-line.ts';
import { partedBylines } from './parted-byline.ts';

/** What the lines beside the text say together. */
export interface MetaFinding {
	readonly dates: readonly MetaDate[];
	readonly credits: readonly Credit[];
	readonly source: string | null;
	readonly section: string | null;
}

/** A line above the text with a day and a clock is a date line, whatever else stands there, when it is this short. */
const LOOSE_LONGEST = 60;
const CLOCK = /^[\s()]*\d{1,2}:\d{2}/u;

/** Indices of the undecided lines that `readDatedLine` or `readSignedLine` reads. */
export function looseLines(book: LineBook): number[] {
	return book.lines.flatMap((line, index) =>
		!book.marks[index] && (readDatedLine(line) ?? readSignedLine(line)) ? [index] : [],
	);
}

/** A line above the text that names who wrote stands within so many lines of it. */
const SIGNED_REACH = 8;
const SIGNED_LONGEST = 80;
const WROTE = /作者|记者|撰文|通讯员/u;

/** Reads a short line that names who wrote by a role, whatever else stands there; null for any other line. */
function readSignedLine(line: Line): BesideLine | null {
	if (line.folded.length > SIGNED_LONGEST || line.folded.includes('。') || !WROTE.test(line.folded))
		return null;
	const loose = readBesideLine(line);
	return loose?.credits.some(({ role }) => role !== 'editor' && role !== 'photographer') ? loose : null;
}

/** Reads a short line that holds a day with a clock, whatever else stands there; null for any other line. */
function readDatedLine(line: Line): BesideLine | null {
	if (line.folded.length > LOOSE_LONGEST || !/\d:\d\d/u.test(line.folded)) return null;
	const loose = readBesideLine(line);
	const day = loose?.dates.find((date) => date.day !== null);
	return loose && day && CLOCK.test(line.folded.slice(day.at + day.length)) ? loose : null;
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
	return readings;
}

const NOTHING: MetaReading = { dates: [], credits: [], source: null, section: null, toolsOnly: false };

/** Names alone in brackets on a line of their own; they sign what stands above them. */
function signature(line: Line): SignedReading | null {
	const credits = signedNames(line);
	return credits.length > 0 ? { ...NOTHING, credits, signs: true } : null;
}

type SignedReading = MetaReading & { readonly signs: true };

/** The reading of a line whose credits the next line gives. */
type ToldReading = MetaReading & { readonly told: true };

/**
 * Decides about the lines beside the text and gathers what they say. Within the running text only credits count: a
 * line with a date or a counter there is text.
 */
export function gatherMeta(book: LineBook, readings: MetaLines, { first, last }: BodyBounds): MetaFinding {
	const dates: MetaDate[] = [];
	const credits: Credit[] = [];
	let source: string | null = null;
	let section: string | null = null;
	for (const [index, reading] of readings) {
		const line = book.lines[index];
		const role = roleOfMeta(reading);
		const within = index > first && index < last;
		if (
			!line ||
			book.marks[index] ||
			('signs' in reading && index <= first) ||
			(within && role !== 'byline' && role !== 'editor')
		)
			continue;
		mark(book, index, {
			fate: reading.toolsOnly ? 'dropped' : 'kept',
			as: role,
			rule: `meta/${role === 'debris' ? 'tools' : role}`,
		});
		dates.push(...reading.dates.map((date) => ({ ...date, line })));
		if (!('told' in reading)) credits.push(...placed(reading.credits, line));
		source ??= reading.source;
		section ??= reading.section;
	}
	for (let index = 0; index < first && dates.length === 0; index++) {
		const line = book.lines[index];
		const loose = line && !book.marks[index] ? readDatedLine(line) : null;
		if (!line || !loose) continue;
		mark(book, index, { fate: 'kept', as: 'date', rule: 'meta/date' });
		dates.push(...loose.dates);
		credits.push(...placed(loose.credits, line));
		source ??= loose.source;
	}
	for (let index = Math.max(0, first - SIGNED_REACH); index < first; index++) {
		const line = book.lines[index];
		const loose = line && !book.marks[index] ? readSignedLine(line) : null;
		if (!line || !loose) continue;
		mark(book, index, { fate: 'kept', as: 'byline', rule: 'meta/byline' });
		credits.push(...placed(loose.credits, line));
		source ??= loose.source;
	}
	return { dates, credits, source, section };
}
