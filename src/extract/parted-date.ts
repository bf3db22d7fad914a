import { foldedPattern } from './aligned-fold.ts';
import type { MetaDate } from './date.ts';
import { dateAt } from './date-patterns.ts';
import type { LineBook } from './marks.ts';
import { DATE_LABEL } from './meta-rules.ts';

/** A label of a date with nothing behind it, as dumps have it that set every piece of markup on a line of its own. */
const LONELY_LABEL = foldedPattern(`^[(【\\[ ]?${DATE_LABEL}[: ]*$`);
const YEAR = /^(?:19|20)\d\d[年./-]?$/u;
const MONTH_AND_DAY = /^(?<month>\d{1,2})[月./-](?<day>\d{1,2})日?$/u;

/** A date that is cut into two lines: label and day, or year and day. */
export interface PartedDate {
	/** Indices of its lines. */
	readonly label: number;
	readonly value: number;
	readonly date: Omit<MetaDate, 'line'>;
}

/** Dates among the undecided lines that stand on two lines. */
export function partedDates(book: LineBook): PartedDate[] {
	return book.lines.flatMap(({ folded }, label): PartedDate[] => {
		if (folded.length < 2 || folded.length > 12 || book.marks[label]) return [];
		const value = nextLine(book, label);
		const behind = book.lines[value]?.folded;
		if (behind === undefined || behind.length > 60 || book.marks[value]) return [];
		if (YEAR.test(folded)) {
			const { month, day } = MONTH_AND_DAY.exec(behind)?.groups ?? {};
			const date = month && day ? dateAt(`${folded.slice(0, 4)}-${month}-${day}`, 0) : null;
			return date ? [{ label, value, date: { ...date, at: 0, length: behind.length, labelled: false } }] : [];
		}
		const date = LONELY_LABEL.test(folded) ? dateAt(behind, 0) : null;
		return date?.year && date.day !== null ? [{ label, value, date: { ...date, labelled: true } }] : [];
	});
}

/** Index of the next line that is not blank; the number of lines when there is none. */
function nextLine(book: LineBook, index: number): number {
	let next = index + 1;
	while (next < book.lines.length && book.lines[next]?.folded === '') next++;
	return next;
}
