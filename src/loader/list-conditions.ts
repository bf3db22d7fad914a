import type { SQLInputValue } from 'node:sqlite';
import type { ListFilter } from '../model/listing.ts';

/** The SQL condition that a filter means; values are always bound, never written into the text. */
export function listConditions(filter: ListFilter): { where: string; values: SQLInputValue[] } {
	const parts: string[] = [];
	const values: SQLInputValue[] = [];
	const add = (sql: string, ...bound: SQLInputValue[]) => {
		parts.push(sql);
		values.push(...bound);
	};
	// A list of a time, an outlet, a section or an author holds each story that stood there, also where its canonical copy did not.
	if (!filter.allCopies) {
		if (filter.section) add('a.once_section = 1');
		else if (filter.outlet) add('a.once_outlet = 1');
		else if (!filter.author) add(`a.${onceColumn(filter.date)} = 1`);
	}
	if (filter.date === 'none') add("a.sort_key = ''");
	else if (filter.date) add('a.sort_key >= ? AND a.sort_key < ?', filter.date, `${filter.date}~`);
	if (filter.inferred) add('a.inferred = 1');
	if (filter.outlet) add('a.outlet = ?', filter.outlet);
	if (filter.section) add('a.section = ?', filter.section);
	if (filter.author) {
		const once = filter.allCopies ? '' : ' AND once = 1';
		add(`a.id IN (SELECT id FROM authors WHERE slug = ?${once})`, filter.author);
	}
	if (filter.story) add('a.story = ?', filter.story);
	if (filter.reprinted) add('a.copies > 0');
	return { where: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', values };
}

/** The column that says whether an article stands for its story in the list of a day, month, year, or of everything. */
function onceColumn(date: string | undefined): string {
	if (date === undefined || date === 'none') return 'is_canonical';
	return date.length === 10 ? 'once_day' : date.length === 7 ? 'once_month' : 'once_year';
}
