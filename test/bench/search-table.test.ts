import { describe, expect, it } from 'vitest';
import type { IndexMeasures, MeasuredQuery } from '../../src/bench/search-measures.ts';
import { searchTable } from '../../src/bench/search-table.ts';
import { SubstringOracle } from '../../src/bench/substring-oracle.ts';
import { plain } from '../search/corpus.ts';

const query = (part: Partial<MeasuredQuery>): MeasuredQuery => ({
	kind: 'word',
	script: 'zh-Hans',
	text: '新闻',
	bytes: 10_000,
	rounds: 2,
	time: 5,
	expected: 4,
	found: 4,
	both: 4,
	right: true,
	...part,
});

function cells(table: string, title: string): string[] {
	const line = table.split('\n').find((one) => one.startsWith(`| ${title}`)) ?? '';
	return line
		.split('|')
		.slice(2, -1)
		.map((cell) => cell.trim());
}

describe('the table of the search benchmark', () => {
	const asked = [
		query({}),
		query({ found: 2, both: 1, right: false, bytes: 30_000, time: 50 }),
		query({ script: 'zh-Hant', found: 0, both: 0, right: false, bytes: 20_000 }),
	];
	const measures = (own: readonly MeasuredQuery[]): IndexMeasures => ({
		asked: own,
		cold: { code: 20_000, style: 5000, index: 100_000 },
		bytes: 300,
	});
	const cost = (time: number) => ({ time, cpu: time * 2, peak: 5e8, output: '' });
	const oracle = new SubstringOracle();
	oracle.add(plain('a', '新聞，聯播'));
	const table = searchTable(
		{ articles: [{ id: 'a', text: { 'zh-Hant': '新聞聯播', 'zh-Hans': '新闻联播' } }], oracle, bytes: 200 },
		{
			jiuwen: measures(asked),
			pagefind: measures(asked.slice(0, 1)),
			minisearch: { ...measures([]), cold: null },
		},
		{ jiuwen: cost(3), pagefind: cost(10), minisearch: cost(20) },
		13_740,
	);

	it('gives the means of recall and precision of each script', () => {
		expect(cells(table, 'recall · precision, queries in zh-Hans').slice(0, 2)).toEqual([
			'0.625 · 0.750',
			'1.000 · 1.000',
		]);
		expect(cells(table, 'the same in zh-Hant')[0]).toBe('0.000 · 0.000');
		expect(cells(table, 'queries answered with exactly')[0]).toBe('1');
	});

	it('gives bytes, times and ratios to stock Pagefind', () => {
		expect(cells(table, 'KB to the first results')[0]).toBe('125 (code 20, style 5, index 100)');
		expect(cells(table, 'of it fold table and query code')[0]).toBe('13.7');
		expect(cells(table, 'KB of each further query: mean')[0]).toBe('20');
		expect(cells(table, 'median · 95 %')[0]).toBe('20 · 30');
		expect(cells(table, 'ms once the bytes are there')[0]).toBe('5 · 50');
		expect(cells(table, 'index and texts against text')[0]).toBe('1.50');
		expect(cells(table, 'building against Pagefind')).toEqual(['0.30 · 0.30', '1.00 · 1.00', '2.00 · 2.00']);
	});

	it('is measured against a test that looks past punctuation between Han characters', () => {
		expect([...oracle.containing('新闻联播')]).toEqual(['a']);
		expect([...oracle.containing('新闻网')]).toEqual([]);
	});
});
