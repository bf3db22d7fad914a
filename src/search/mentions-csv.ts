import type { Script } from '../model/script.ts';
import type { Mention } from './mentions.ts';
import type { ArticleDetails } from './shard.ts';

const COLUMNS = ['date', 'precision', 'outlet', 'headline', 'left', 'hit', 'right', 'url', 'id'] as const;

/** Signs by which spreadsheets take a cell for a formula, in either width, and what they strip before looking. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A field as RFC 4180 writes it; what a spreadsheet would take for a formula has an apostrophe before it. */
function field(value: string): string {
	const harmless = FORMULA.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A date as the Extended Date/Time Format writes it: `?` behind one that is only inferred; '' for none. */
function edtf({ date, fragment }: ArticleDetails): string {
	return date === null ? '' : fragment.inferred ? `${date}?` : date;
}

/** How precisely a date is known. */
function precision(date: string | null): string {
	if (date === null) return 'none';
	return date.length > 7 ? 'day' : date.length > 4 ? 'month' : 'year';
}

/**
 * Mentions as a table with a line of names first (RFC 4180), behind the mark by which spreadsheets know UTF-8.
 *
 * @param address of a mention, whole
 */
export function mentionsCsv(
	mentions: readonly Mention[],
	address: (mention: Mention) => string,
	script: Script,
): string {
	const rows = mentions.map((mention) => {
		const { details, headline, before, hit, after } = mention;
		const row: Readonly<Record<(typeof COLUMNS)[number], string>> = {
			date: edtf(details),
			precision: precision(details.date),
			outlet: details.outletName?.[script] ?? '',
			headline,
			left: before,
			hit,
			right: after,
			url: address(mention),
			id: details.fragment.id,
		};
		return COLUMNS.map((name) => row[name]);
	});
	return `\ufeff${[[...COLUMNS], ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}
