import type { Credit } from '../model/extraction.ts';
import type { BodyBounds } from './body.ts';
import { placed, roleOfMeta } from './byline.ts';
import type { MetaDate } from './date.ts';
import { type LineBook, mark } from './marks.ts';
import { readMetaLine } from './meta-line.ts';

/** What the lines beside the text say together. */
export interface MetaFinding {
	readonly dates: readonly MetaDate[];
	readonly credits: readonly Credit[];
	readonly source: string | null;
	readonly section: string | null;
}

/**
 * Reads the lines that hold only date, credits, source, section or tools, and decides about them. A date in such a
 * line within the text dates nothing; credits there count.
 */
export function readMetaLines(book: LineBook, { first, last }: BodyBounds): MetaFinding {
	const dates: MetaDate[] = [];
	const credits: Credit[] = [];
	let source: string | null = null;
	let section: string | null = null;
	book.lines.forEach((line, index) => {
		if (book.marks[index]) return;
		const reading = readMetaLine(line.text, line.folded);
		if (!reading) return;
		const within = index > first && index < last;
		const role = roleOfMeta(reading);
		if (within && role !== 'byline' && role !== 'editor') return;
		mark(book, index, {
			fate: reading.toolsOnly ? 'dropped' : 'kept',
			as: role,
			rule: `meta/${role === 'debris' ? 'tools' : role}`,
		});
		dates.push(...reading.dates.map((date) => ({ ...date, line })));
		credits.push(...placed(reading.credits, line));
		source ??= reading.source;
		section ??= reading.section;
	});
	return { dates, credits, source, section };
}
