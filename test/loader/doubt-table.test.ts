import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDoubt } from '../../src/loader/article-doubts.ts';
import {
	addConversionDoubts,
	readConversionDoubts,
	readConversionSums,
} from '../../src/loader/doubt-table.ts';
import { SCHEMA } from '../../src/loader/schema.ts';
import { Statements } from '../../src/loader/statements.ts';
import type { ArticleId } from '../../src/model/ids.ts';

const sql = new Statements(new DatabaseSync(':memory:'));

function addArticle(id: string, page: string, source: string, verdict: string): void {
	sql.run(
		"INSERT INTO articles (id, seq, page, body_key, text_digest, seen, headline, length, path, bytes, script, date_json) VALUES (?, ?, ?, '', '', 0, '', 0, '', 0, ?, '{}')",
		id,
		id.charCodeAt(0),
		page,
		JSON.stringify({ source, verdict, evidence: [] }),
	);
}

function doubt(place: string, count: number, article: string): ArticleDoubt {
	const example = { article: article as ArticleId, paragraph: 0, before: '', after: '' };
	return { place, written: place, at: 0, candidates: ['後', '后'], count, example };
}

beforeAll(() => {
	for (const statement of SCHEMA.split(';').filter((part) => part.trim() !== '')) sql.run(statement);
	addArticle('a', 'a', 'zh-Hans', 'native');
	addArticle('b', 'a', 'zh-Hans', 'unsure');
	addArticle('c', 'c', 'zh-Hant', 'machine');
	addArticle('d', 'd', 'zh-Hant', 'unsure');
	addConversionDoubts(sql, [doubt('赛后', 1, 'b'), doubt('苦干', 2, 'b')]);
	addConversionDoubts(sql, [doubt('赛后', 2, 'c'), doubt('埋头', 2, 'c')]);
});
afterAll(() => sql.close());

describe('the table of doubts', () => {
	it('adds up equal places over articles, most frequent first, then by place', () => {
		expect(readConversionDoubts(sql, 9).map(({ place, count }) => `${place}${count}`)).toEqual([
			'赛后3',
			'埋头2',
			'苦干2',
		]);
		expect(readConversionDoubts(sql, 1)).toHaveLength(1);
	});

	it('keeps the first example of a place, and knows on which page its text is shown', () => {
		expect(readConversionDoubts(sql, 1)[0]?.example).toMatchObject({ article: 'b', page: 'a' });
	});

	it('counts articles by what was found about their script', () => {
		expect(readConversionSums(sql)).toEqual({
			simplified: 2,
			native: 0,
			machine: 1,
			unsure: 2,
			doubtKinds: 3,
			doubtPlaces: 7,
		});
	});
});
