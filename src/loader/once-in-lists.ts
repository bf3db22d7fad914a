import type { Statements } from './statements.ts';

/** Which article stands for its story in a list of its own: the canonical copy, else the earliest that has a date. */
const FIRST = "a.is_canonical DESC, a.sort_key = '', a.sort_key, a.id";

/**
 * Marks the articles that the lists of a day, month, year, outlet, section and author leave out where each story is listed once:
 * all but one of those that stand both in the list and in the story. Only stories of several articles are looked at.
 */
export function markOnceInLists(sql: Statements): void {
	for (const [column, list] of [
		['once_outlet', 'a.outlet'],
		['once_section', 'a.outlet, a.section'],
		['once_day', 'a.sort_key'],
		['once_month', 'substr(a.sort_key, 1, 7)'],
		['once_year', 'substr(a.sort_key, 1, 4)'],
	] as const)
		sql.run(
			`UPDATE articles SET ${column} = 0 WHERE id IN (SELECT id FROM (SELECT a.id, row_number() OVER (PARTITION BY ${list}, a.story ORDER BY ${FIRST}) AS n FROM articles a WHERE a.copies > 0) WHERE n > 1)`,
		);
	// An article may name an author twice: rank() gives both lines the same number.
	sql.run(
		`UPDATE authors SET once = 0 WHERE (slug, id) IN (SELECT slug, id FROM (SELECT w.slug, w.id, rank() OVER (PARTITION BY w.slug, a.story ORDER BY ${FIRST}) AS n FROM articles a JOIN authors w ON w.id = a.id WHERE a.copies > 0) WHERE n > 1)`,
	);
}
