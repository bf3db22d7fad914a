import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { NO_RULES, type ReadRules, type SplitRule } from '../../src/ingest/reader.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';
import { conforms } from '../kit/reader-conformance.ts';
import { encode } from './encode.ts';

const BODY = '会议强调，要把重大项目建设作为重要抓手，推进各项工作落地见效。';
const ARTICLES = ['市长出席仪式', '推进会召开', '开工仪式举行'].map(
	(title, at) =>
		`【标题】${title}\r\n2020年7月2${at}日\r\n${BODY}下一步，我市将继续优化营商环境（${at}）。\r\n\r\n`,
);
const DUMP = `某某日报合集\r\n共三篇\r\n\r\n${ARTICLES.join('')}`;
const LINED = ARTICLES.join('==========\r\n');

const rulesOf = (rule: Omit<SplitRule, 'file'>): ReadRules => ({
	...NO_RULES,
	split: (path) => (path.endsWith('.txt') ? { file: 'outlets/x', ...rule } : null),
});
const BEFORE = rulesOf({ before: (line) => line.startsWith('【标题】') });
const BETWEEN = rulesOf({ between: (line) => /^={5,}$/.test(line) });
const BOTH = rulesOf({
	before: (line) => line.startsWith('【标题】'),
	between: (line) => /^={5,}$/.test(line),
});

const sample = { path: 'a.txt', records: 3, errors: [], plain: true };
conforms({ ...sample, content: DUMP, rules: BEFORE });
conforms({ ...sample, content: LINED, rules: BETWEEN });
conforms({ ...sample, content: encode(DUMP, 'gb18030'), rules: BEFORE });
conforms({ ...sample, content: encode(DUMP, 'utf-16le'), rules: BEFORE });
conforms({ ...sample, content: encode(`\ufeff${DUMP}`, 'utf-8'), plain: false, rules: BEFORE });
conforms({ ...sample, content: `${'='.repeat(9)}\r\n${LINED}${'='.repeat(9)}\r\n`, rules: BOTH });

async function ledgers(content: string | Uint8Array, rules: ReadRules) {
	const { sources, problems } = await readAll(memorySource('a.txt', content), rules);
	const articles = sources.map((source) => extract(source, { outlets: [] }));
	return { sources, problems, articles };
}

describe('a text of many articles', () => {
	it('gives each its own lines, and each line of the file to one', async () => {
		const { sources, articles } = await ledgers(DUMP, BEFORE);
		expect(sources.map(({ ref, firstLine }) => [ref.record, firstLine])).toEqual([
			['piece 1', 1],
			['piece 2', 8],
			['piece 3', 12],
		]);
		const lines = articles.flatMap(({ ledger }) => ledger).flatMap(({ lines: [from, to] }) => [from, to]);
		expect(lines[0]).toBe(1);
		expect(lines.at(-1)).toBe(15);
		expect(articles.map(({ extraction }) => extraction?.date.value)).toEqual([
			'2020-07-20',
			'2020-07-21',
			'2020-07-22',
		]);
	});

	it('sets aside what stands before the first, and the lines between two', async () => {
		const first = (await ledgers(DUMP, BEFORE)).articles[0];
		expect(first?.ledger.slice(0, 4).map(({ lines, fate, rule }) => [lines[0], fate, rule])).toEqual([
			[1, 'dropped', 'split/before-first'],
			[2, 'dropped', 'split/before-first'],
			[3, 'dropped', 'split/before-first'],
			[4, 'kept', expect.any(String)],
		]);
		expect(first?.extraction?.headline).not.toContain('合集');
		const second = (await ledgers(LINED, BETWEEN)).articles[1];
		expect(second?.ledger[0]).toEqual({
			lines: [5, 5],
			fate: 'dropped',
			as: 'debris',
			rule: 'split/between',
		});
	});

	it('is one article, with a warning, where no line cuts', async () => {
		const { sources, problems } = await ledgers(BODY, BEFORE);
		expect(sources).toHaveLength(1);
		expect(problems).toMatchObject([{ code: 'split-nothing', severity: 'warning', file: 'a.txt' }]);
	});

	it('may hold a piece in another encoding, or with broken bytes, whose line is told', async () => {
		const mixed = Buffer.concat([
			...ARTICLES.slice(0, 2).map((text) => encode(text, 'gb18030')),
			encode(ARTICLES[2] ?? '', 'utf-8'),
		]);
		const { sources } = await ledgers(new Uint8Array(mixed), BEFORE);
		expect(sources.map(({ ref }) => ref.encoding)).toEqual(['gb18030', 'gb18030', 'utf-8']);
		const broken = encode(DUMP, 'utf-8');
		broken[broken.lastIndexOf(0xef)] = 0xff;
		const { sources: read, problems } = await ledgers(broken, BEFORE);
		expect(read).toHaveLength(3);
		expect(problems).toMatchObject([{ code: 'source-bad-bytes', severity: 'warning', line: 14 }]);
	});
});
