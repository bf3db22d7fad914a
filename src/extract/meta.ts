import type { Credit } from '../model/extraction.ts';
import type { BodyBounds } from './body.ts';
import { placed, roleOfMeta } from './byline.ts';
import type { MetaDate } from './date.ts';
import { type LineBook, mark } from './marks.ts';
import { type MetaReading, readMetaLine } from './meta-line.ts';

/** What the lines beside the text say together. */
export interface MetaFinding {
	readonly dates: readonly MetaDate[];
	readonly credits: readonly Credit[];
	readonly source: string | null;
	readonly section: string | null;
}

/** Readings by index, of the lines that hold only date, credits, source, section or tools. */
export type MetaLines = ReadonlyMap<number, MetaReading>;

/** Reads every line about which nothing is decided as a line beside the text, where it is one. Decides nothing. */
export function readMetaLines(book: LineBook): MetaLines {
	const readings = new Map<number, MetaReading>();
	book.lines.forEach((line, index) => {
		const reading = book.marks[index] ? null : readMetaLine(line.text, line.folded);
		if (reading) readings.set(index, reading);
	});
	return readings;
}

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
		if (!line || (within && role !== 'byline' && role !== 'editor')) continue;
		mark(book, index, {
			fate: reading.toolsOnly ? 'dropped' : 'kept',
			as: role,
			rule: `meta/${role === 'debris' ? 'tools' : role}`,
		});
		dates.push(...reading.dates.map((date) => ({ ...date, line })));
		credits.push(...placed(reading.credits, line));
		source ??= reading.source;
		section ??= reading.section;
	}
	return { dates, credits, source, section };
}
