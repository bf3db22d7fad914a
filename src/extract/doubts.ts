import type { Problem } from '../model/problem.ts';
import type { RawSource } from '../model/source.ts';

/** Characters of a statement that are told. */
const LONGEST_SHOWN = 40;
/** Formats in which a headline stands in a column, not in a line. */
const COLUMN_FORMATS: ReadonlySet<string> = new Set(['jsonl', 'json', 'csv']);

/** How a keeper mends it: only columns of some formats can be named. */
const unreadDateFix = (format: string): string =>
	COLUMN_FORMATS.has(format)
		? 'Say in content/columns.yaml how its days are written (dateOrder: day-month-year), or which column holds the date; docs/sources.md tells how.'
		: 'Write the day as 2021-08-03.';

/** Tells the keeper that a record states a date of which no day can be read; empty where it is read or states none. */
export function doubtOfDate({ hints, ref, firstLine }: RawSource, isRead: boolean): Problem[] {
	const stated = hints.fields?.date?.trim() ?? '';
	if (isRead || stated === '') return [];
	return [
		{
			code: 'date-unread',
			severity: 'warning',
			file: ref.path,
			line: firstLine,
			what: `The ${hints.dateStated?.by === 'column' ? `column "${hints.dateStated.name}"` : 'field "date"'} states "${stated.slice(0, LONGEST_SHOWN)}", of which no day can be told for certain; it was not used.`,
			fix: unreadDateFix(ref.format),
		},
	];
}

/** What a keeper should know about an extraction: no article at all, no headline, no text. */
export function findDoubts(source: RawSource, headline: string, paragraphs: number): Problem[] {
	const problem = (code: string, severity: Problem['severity'], what: string, fix: string): Problem[] => [
		{ code, severity, file: source.ref.path, line: source.firstLine, what, fix },
	];
	// A Problem of the file says so, once for all its records.
	if (source.hints.columnsUnknown) return [];
	if (headline === '' && paragraphs === 0 && COLUMN_FORMATS.has(source.ref.format))
		return problem(
			'no-article',
			'error',
			'This record has no headline and no text: the columns that are read as such are empty, or hold only debris.',
			'Look at it with `jiuwen inspect`; copy the record again, or say in content/columns.yaml which columns hold them.',
		);
	if (headline === '' && paragraphs === 0)
		return problem(
			'no-article',
			'error',
			'Nothing but debris stands here: no headline and no text is left.',
			'Look at the ledger with `jiuwen inspect`; copy the article again, or delete the file.',
		);
	if (headline === '')
		return problem(
			'headline-missing',
			'warning',
			'The text has no headline, and none is invented.',
			COLUMN_FORMATS.has(source.ref.format)
				? 'Say in content/columns.yaml which column holds the headline, if one does; docs/sources.md tells how.'
				: 'Put the headline in a line of its own above the text.',
		);
	if (paragraphs === 0)
		return problem(
			'body-missing',
			'warning',
			'There is a headline and no text below it.',
			'Copy the whole article again if there was more.',
		);
	return [];
}
