import type { Script } from '../model/script.ts';
import type { ArticleVariant } from '../model/variant.ts';
import type { GlossaryRow } from '../script/glossary.ts';
import { knownPeople, type StatedName } from '../variants/known-people.ts';
import type { NamedPerson } from '../variants/people-named.ts';
import type { Statements } from './statements.ts';

/** Authors by number of articles, each by the name that most of these have. */
export const AUTHORS_BY_NUMBER = `SELECT slug, hant, hans, n FROM
	(SELECT slug, hant, hans, row_number() OVER (PARTITION BY slug ORDER BY count(*) DESC, hant, hans) AS place
		FROM authors GROUP BY slug, hant, hans)
	JOIN (SELECT slug, count(DISTINCT id) AS n FROM authors GROUP BY slug) USING (slug)
	WHERE place = 1 ORDER BY n DESC, slug`;

/** Keeps the authors of an article as each script writes them. */
export function addAuthors(
	sql: Statements,
	slugs: readonly string[],
	{ 'zh-Hant': hant, 'zh-Hans': hans }: Readonly<Record<Script, ArticleVariant>>,
): void {
	slugs.forEach((slug, position) => {
		sql.run(
			'INSERT OR IGNORE INTO authors (slug, id, position, hant, hans) VALUES (?, ?, ?, ?, ?)',
			slug,
			hant.id,
			position,
			hant.authors[position] ?? slug,
			hans.authors[position] ?? slug,
		);
	});
}

/** Keeps which people an article's text states behind an office or calling. */
export function addPeople(sql: Statements, article: string, people: readonly NamedPerson[]): void {
	for (const { name, plainly } of people) {
		sql.run(
			'INSERT INTO stated_people VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET plainly = max(plainly, excluded.plainly)',
			name,
			article,
			plainly ? 1 : 0,
		);
	}
}

function* stated(sql: Statements): Generator<StatedName> {
	const rows = sql.iterate(
		'SELECT name, count(*) AS articles, sum(plainly) AS plainly FROM stated_people GROUP BY name ORDER BY name',
	);
	for (const { name, articles, plainly } of rows)
		yield { name: name as string, articles: Number(articles), plainly: Number(plainly) };
}

/** Settles who is known to be a person, when all articles are read. */
export function settlePeople(sql: Statements, glossary: readonly GlossaryRow[]): void {
	for (const name of knownPeople(stated(sql), glossary)) sql.run('INSERT INTO people VALUES (?)', name);
}

/** The people of the archive, in Simplified, in order. */
export function readPeople(sql: Statements): string[] {
	return sql.all('SELECT name FROM people ORDER BY name').map(({ name }) => name as string);
}
