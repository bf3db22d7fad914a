import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUTHORS_BY_NUMBER, addAuthors } from '../../src/loader/people-table.ts';
import { SCHEMA } from '../../src/loader/schema.ts';
import { Statements } from '../../src/loader/statements.ts';
import type { Script } from '../../src/model/script.ts';
import { sampleArticle, sampleVariant } from '../kit/sample-article.ts';

const sql = new Statements(new DatabaseSync(':memory:'));

function add(id: string, slugs: readonly string[], hant: readonly string[]): void {
	const article = sampleArticle({ id });
	const variant = (script: Script, authors: readonly string[]) => ({
		...sampleVariant(article, script),
		authors,
	});
	addAuthors(sql, slugs, { 'zh-Hant': variant('zh-Hant', hant), 'zh-Hans': variant('zh-Hans', slugs) });
}

beforeAll(() => {
	for (const statement of SCHEMA.split(';').filter((part) => part.trim() !== '')) sql.run(statement);
	add('aaaaaaaaaa', ['松季同'], ['鬆季同']);
	add('bbbbbbbbbb', ['松季同', '林某'], ['松季同', '林某']);
	add('cccccccccc', ['松季同', '松季同'], ['松季同', '松季同']);
});
afterAll(() => sql.close());

describe('the table of authors', () => {
	it('counts articles, and calls each author by the name that most of them have', () => {
		expect(sql.all(AUTHORS_BY_NUMBER).map(({ slug, hant, n }) => [slug, hant, Number(n)])).toEqual([
			['松季同', '松季同', 3],
			['林某', '林某', 1],
		]);
	});
});
