import type { BytePart, RawSource } from '../model/source.ts';
import type { LineBook } from './marks.ts';
import { type Gap, joinedParts, paintGaps, partOf, type ToldPart } from './run-parts.ts';

/** What a field is whose column gave nothing that the article shows. */
const UNREAD = 'column/unread';

/** Where a line of the book stands in a text, in code units. */
export interface TextPlace {
	readonly index: number;
	readonly from: number;
	readonly to: number;
}

/** The text of a record's body column as it was cut into lines. */
export interface ColumnText {
	/** The value of the column. */
	readonly text: string;
	/** Where the lines of the book stand in it; in order where it is no markup. */
	readonly places: readonly TextPlace[];
	/** Whether it was read as markup, whose tags are no text. */
	readonly markup: boolean;
}

/**
 * The parts of a record with columns: its text by what became of each line, marks of JSON and tables, and its fields.
 * @param unread rules of columns that gave nothing: their bytes are dropped
 */
export function recordParts(
	{ parts = [] }: RawSource,
	book: LineBook,
	column: ColumnText,
	unread: ReadonlySet<string>,
): readonly ToldPart[] {
	const own = parts.filter(({ units }) => units);
	const others = parts
		.filter(({ units }) => !units)
		.map((part): ToldPart => (unread.has(part.rule) ? { ...part, fate: 'dropped', rule: UNREAD } : part));
	if (own.length === 0) return others;
	const told = column.markup ? partsOfMarkup(own, book, column) : partsOfLines(own, book, column);
	return [...others, ...told].sort((a, b) => a.from - b.from);
}

/** Each stretch is what its line is; tags in a text that is no markup are text. */
function partsOfLines(own: readonly BytePart[], book: LineBook, { places }: ColumnText): ToldPart[] {
	let next = 0;
	return own.map((part) => {
		const at = part.units?.[0] ?? 0;
		while (next < places.length && (places[next]?.to ?? 0) <= at) next++;
		const mark = book.marks[places[next]?.index ?? -1];
		return mark
			? partOf(part.from, part.to, mark)
			: { ...part, as: 'body', fate: 'kept', rule: 'column/body' };
	});
}

function partsOfMarkup(own: readonly BytePart[], book: LineBook, { text, places }: ColumnText): ToldPart[] {
	const gaps: Gap[] = own
		.filter(({ as }) => as !== 'markup')
		.map(({ from, to, units: [first, end] = [0, 0] }) => ({
			from: first,
			to: end,
			bytes: [from, to],
			blank: text.slice(first, end).trim() === '',
			mark: null,
			by: Number.POSITIVE_INFINITY,
		}));
	const runs = places.flatMap(({ index, from, to }) => {
		const mark = book.marks[index];
		return mark ? [{ from, to, mark }] : [];
	});
	paintGaps(gaps, runs);
	return joinedParts(
		own.filter(({ as }) => as === 'markup'),
		gaps,
	);
}
