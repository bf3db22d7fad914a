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
	// The list of an outlet, a section or an author holds each story that stood there, also where its canonical copy did not.
	if (!filter.allCopies) {
		if (filter.section) add('a.once_section = 1');
		else if (filter.outlet) add('a.once_outlet = 1');
		else if (!filter.author) add('a.is_canonical = 1');
	}
	if (filter.date === 'none') add("a.sort_key = ''");
	else if (filter.date) add('a.sort_key >= ? AND a.sort_key < ?', filter.date, `${filter.date}~`);
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
