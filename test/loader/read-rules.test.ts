import { describe, expect, it } from 'vitest';
import { parseOutletFile } from '../../src/extract/outlet-file.ts';
import { parseColumnsFile } from '../../src/loader/columns-file.ts';
import { makeReadRules } from '../../src/loader/read-rules.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

function outlet(text: string) {
	const parsed = parseOutletFile('x', `name: X\nregion: CN\n${text}`, 'outlets/x.yaml');
	return 'outlet' in parsed ? parsed.outlet : parsed.problems;
}

describe('the key "split" of an outlet file', () => {
	it('cuts the texts that the outlet claims, by patterns in either script and any width', async () => {
		const found = outlet("sources: ['x/**']\nsplit: { before: '^標題：' }");
		if (Array.isArray(found)) throw new Error(JSON.stringify(found));
		const rules = makeReadRules([found as never], []);
		expect(rules.split('y/a.txt')).toBeNull();
		const text = '标题: 甲事\n内容一二三四五。\n標題：乙事\n內容一二三四五。\n';
		const { sources } = await readAll(memorySource('x/a.txt', text), rules);
		expect(sources.map(({ ref }) => ref.record)).toEqual(['piece 1', 'piece 2']);
	});

	it.each([
		[
			"split: { before: '^a' }",
			'"split": needs "sources", since a text is cut before anything else in it is read.',
		],
		['sources: [a]\nsplit: {}', '"split": needs "before" or "between".'],
		["sources: [a]\nsplit: { befor: '^a' }", 'Unknown key "befor" in split.'],
		["sources: [a]\nsplit: { before: '(' }", '"split.before": is not a regular expression.'],
	])('is checked: %s', (text, what) => {
		expect(outlet(text)).toMatchObject([{ code: 'outlet-file-invalid', severity: 'error', what }]);
	});
});

const COLUMNS = `- files: 'crawl/**'
  columns:
    headline: 题目
    body: 全文
    author: null
`;

describe('content/columns.yaml', () => {
	it('says what the columns of files are, against the guess', async () => {
		const { entries, problems } = parseColumnsFile(COLUMNS, 'columns.yaml');
		expect(problems).toEqual([]);
		const rules = makeReadRules([], entries);
		const row = {
			title: '站名',
			题目: '市长出席仪式',
			全文: '会议强调。',
			text: '别的',
			author: '爬虫',
			date: '2020-07-21',
		};
		const path = 'crawl/a.jsonl';
		const { sources, problems: told } = await readAll(memorySource(path, JSON.stringify(row)), rules);
		expect(sources[0]?.hints.fields).toEqual({
			headline: '市长出席仪式',
			body: '会议强调。',
			date: '2020-07-21',
		});
		expect(told).toEqual([]);
		expect((await readAll(memorySource('other.jsonl', JSON.stringify(row)), rules)).problems).toMatchObject([
			{ code: 'columns-guessed' },
		]);
	});

	it('tells a column that no record has, with the near one', async () => {
		const rules = makeReadRules(
			[],
			parseColumnsFile(COLUMNS.replace('全文', 'contents'), 'columns.yaml').entries,
		);
		const row = { 题目: '市长出席仪式', content: '会议强调。' };
		const { problems } = await readAll(
			memorySource('crawl/a.csv', `题目,content\n${row.题目},${row.content}\n`),
			rules,
		);
		expect(problems).toMatchObject([
			{
				code: 'column-unknown',
				severity: 'error',
				file: 'crawl/a.csv',
				what: 'columns.yaml:1 says that "contents" is the body, but no record has such a column.',
				fix: 'Did you mean "content"?',
			},
		]);
	});

	it.each([
		['- files: a\n  column: {}', 1, 'Unknown key "column" in 0.', 'Did you mean "columns"?'],
		[
			'- files: a\n  columns: { headlin: x }',
			2,
			'Unknown key "headlin" in 0.columns.',
			'Did you mean "headline"?',
		],
		[
			'- files: a\n  columns: { tone: x }',
			2,
			'Unknown key "tone" in 0.columns.',
			/^The keys there are: headline,/,
		],
		['a: [', 1, /not valid YAML/, /Mend the line/],
		['files: a', null, /^The file: /, /Write a list/],
	])('is checked: %s', (text, line, what, fix) => {
		const { entries, problems } = parseColumnsFile(text, 'columns.yaml');
		expect(entries).toEqual([]);
		expect(problems[0]).toMatchObject({
			code: 'columns-file-invalid',
			severity: 'error',
			file: 'columns.yaml',
			line,
		});
		expect(problems[0]?.what).toMatch(what);
		expect(problems[0]?.fix).toMatch(fix);
	});

	it('may be missing or empty', () => {
		expect(parseColumnsFile('', 'columns.yaml')).toEqual({ entries: [], problems: [] });
	});
});
