import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { readSources } from '../../src/ingest/read-sources.ts';
import { faultsOfAccount } from '../kit/byte-account.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';
import { conforms } from '../kit/reader-conformance.ts';
import { encode } from './encode.ts';

const BODY =
	'会议强调，要把重大项目建设作为重要抓手，推进各项工作落地见效。\n下一步，我市将继续优化营商环境，加快项目建设。';
const object = (title: string, more: object = {}) => ({
	title,
	content: BODY,
	time: '2020-07-21 08:30:00',
	...more,
});

async function articles(path: string, content: string | Uint8Array) {
	const { sources } = await readAll(memorySource(path, content));
	return sources.map((source) => extract(source, { outlets: [] }));
}

conforms({ path: 'a.txt', content: `市长出席仪式\n${BODY}\n`, records: 1, errors: [], plain: true });
conforms({
	path: 'a.txt',
	content: encode(`市长出席仪式\n${BODY}\n`, 'gb18030'),
	records: 1,
	errors: [],
	plain: true,
});
conforms({
	path: 'a.html',
	content: `<title>市长出席仪式</title><p>${BODY}`,
	records: 1,
	errors: [],
	plain: true,
});

const JSONL = [
	JSON.stringify(object('市长出席仪式', { url: 'https://example.com/2020/07/21/a.html' })),
	'',
	'{"title": "断了',
	JSON.stringify(object('全市项目建设推进会召开')),
	'[1, 2]',
].join('\n');
conforms({
	path: 'a.jsonl',
	content: JSONL,
	records: 2,
	errors: ['record-damaged', 'record-damaged'],
	plain: true,
});

const JSON_LIST = JSON.stringify(
	[object('市长出席仪式'), object('全市项目建设推进会召开'), object('{"]')],
	null,
	2,
);
conforms({ path: 'a.json', content: `${JSON_LIST}\n`, records: 3, errors: [], plain: true });
conforms({
	path: 'b.json',
	content: JSON.stringify([object('市长出席仪式'), object('推进会召开')]),
	records: 2,
	errors: [],
	plain: true,
});
conforms({
	path: 'c.json',
	content: JSON.stringify(object('市长出席仪式'), null, '\t'),
	records: 1,
	errors: [],
	plain: true,
});

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const CSV = `title,content,time,url\n市长出席仪式,${cell(`${BODY}他说："好。"`)},2020-07-21,https://example.com/a\n坏行,x\n推进会召开,${cell(BODY)},2020-07-22,\n`;
conforms({ path: 'a.csv', content: CSV, records: 2, errors: ['record-damaged'], plain: true });
conforms({
	path: 'b.tsv',
	content: encode(CSV.replaceAll(',', '\t'), 'gb18030'),
	records: 2,
	errors: ['record-damaged'],
	plain: true,
});

const DAY = `# 新闻 (20230304)\n\n## 摘要\n\n1.甲；\n\n### 市长出席仪式\n\n<p><strong>本台消息</strong>：会议强调，要把重大项目建设作为重要抓手。<br></p><p>下一步，继续优化营商环境，加快项目建设。</p>\n\n[查看原文](https://example.com/2023/03/04/a.shtml)\n\n### 推进会召开\n\n${BODY}\n\n### 国际快讯\n\n${BODY}\n\n---\n`;
conforms({ path: '20230304.md', content: DAY, records: 3, errors: [], plain: true });
conforms({ path: '20230304.md', content: encode(DAY, 'gb18030'), records: 3, errors: [], plain: true });
conforms({
	path: 'a.md',
	content: `---\ntitle: 市长出席仪式\ndate: 2020-07-21\n---\n\n${BODY}\n`,
	records: 1,
	errors: [],
	plain: true,
});

describe('records of a list', () => {
	it('become articles with the headline, date and address of their columns, on the lines of their record', async () => {
		const found = await articles('a.jsonl', JSONL);
		expect(found[0]?.extraction).toMatchObject({
			headline: '市长出席仪式',
			capturedUrl: 'https://example.com/2020/07/21/a.html',
			date: {
				value: '2020-07-21',
				kind: 'published',
				evidence: 'The column "time" states 2020-07-21 08:30:00, in line 1.',
			},
			paragraphs: [{ lines: [1, 1] }, { lines: [1, 1] }],
		});
		expect(found[1]?.ledger).toEqual([{ lines: [4, 4], fate: 'kept', as: 'body', rule: 'body/text' }]);
	});

	it('tell the keeper once how the columns were read', async () => {
		const { problems } = await readAll(memorySource('a.csv', CSV));
		expect(problems.filter(({ code }) => code === 'columns-guessed').map(({ what }) => what)).toEqual([
			'The columns were read so: "title" as headline, "content" as body, "time" as date, "url" as url.',
		]);
	});

	it('may hold markup in a column', async () => {
		const markup = `<p>${BODY.replace('\n', '</p><p>')}</p><p>（记者 王小明）</p>`;
		const [first] = await articles('a.jsonl', JSON.stringify({ ...object('推进会召开'), content: markup }));
		expect(first?.extraction?.paragraphs.map(({ text }) => text)).toEqual(BODY.split('\n'));
		expect(first?.extraction?.authors).toEqual(['王小明']);
	});
});

describe('Markdown', () => {
	it('gives the items of a day their heading, day, address and own lines', async () => {
		const found = await articles('20230304.md', DAY);
		expect(found.map(({ extraction }) => extraction?.headline)).toEqual([
			'市长出席仪式',
			'推进会召开',
			'国际快讯',
		]);
		expect(found[0]?.extraction).toMatchObject({
			capturedUrl: 'https://example.com/2023/03/04/a.shtml',
			date: { value: '2023-03-04', kind: 'published' },
			paragraphs: [{ lines: [9, 9] }, { lines: [9, 9] }],
		});
		expect(found[1]?.ledger[0]).toEqual({
			lines: [13, 13],
			fate: 'kept',
			as: 'headline',
			rule: 'headline/again',
		});
	});

	it('takes headline and date from front matter, which is no text', async () => {
		const [first] = await articles('a.md', `---\ntitle: 市长出席仪式\ndate: 2020-07-21\n---\n\n${BODY}\n`);
		expect(first?.extraction).toMatchObject({ headline: '市长出席仪式', date: { value: '2020-07-21' } });
		expect(first?.extraction?.paragraphs).toHaveLength(2);
	});

	it('takes the first heading for the headline of a file without front matter', async () => {
		const [first] = await articles(
			'a.md',
			`# 市长出席仪式\n\n${BODY}\n\n## 背景\n\n${BODY.slice(0, 30)}。\n`,
		);
		expect(first?.extraction?.headline).toBe('市长出席仪式');
	});
});

describe('columns', () => {
	const items = async (path: string, content: string) => {
		const found = [];
		for await (const item of readSources(memorySource(path, content)))
			if ('columns' in item) found.push(item.columns);
		return found;
	};

	it('are told once a file with what they were read as and why', async () => {
		const row = { title: '市长出席仪式', 文章: BODY.repeat(3), 爬虫: 'x1' };
		expect(await items('a.jsonl', `${JSON.stringify(row)}\n${JSON.stringify({ ...row, url: 'x' })}`)).toEqual(
			[
				[
					{
						file: 'a.jsonl',
						column: 'title',
						field: 'headline',
						evidence: 'The name is one of those that stand for headline.',
					},
					{
						file: 'a.jsonl',
						column: '文章',
						field: 'body',
						evidence: 'No column has a name for the text, and this one is the longest.',
					},
					{
						file: 'a.jsonl',
						column: '爬虫',
						field: null,
						evidence: 'No field goes by this name, so it was not used.',
					},
					{
						file: 'a.jsonl',
						column: 'url',
						field: 'url',
						evidence: 'The name is one of those that stand for url.',
					},
				],
			],
		);
	});

	it('are apart in the account of bytes: used, unused, and the marks around them', async () => {
		const text = `${JSON.stringify({ title: '市长"出席"仪式', n: [1, { a: '}' }], content: BODY, ok: true })}\n`;
		const { sources } = await readAll(memorySource('a.jsonl', text));
		const { bytes } = extract(sources[0] as (typeof sources)[0], { outlets: [] });
		const all = new TextEncoder().encode(text);
		const said = bytes.map(({ from, to, rule }) => [rule, new TextDecoder().decode(all.subarray(from, to))]);
		expect(said).toEqual([
			['container/json', '{"title":"'],
			['column/headline', '市长\\"出席\\"仪式'],
			['container/json', '","n":'],
			['column/unused', '[1,{"a":"}"}]'],
			['container/json', ',"content":"'],
			['body/text', JSON.stringify(BODY).slice(1, -1)],
			['container/json', '","ok":'],
			['column/unused', 'true'],
			['container/json', '}\n'],
		]);
	});

	it('of a table are apart too, quotes and names beside them', async () => {
		const { sources } = await readAll(memorySource('a.csv', CSV));
		const { bytes } = extract(sources[0] as (typeof sources)[0], { outlets: [] });
		const all = new TextEncoder().encode(CSV);
		expect(
			bytes.map(({ from, to, rule }) => [rule, new TextDecoder().decode(all.subarray(from, to))]),
		).toEqual([
			['container/csv', 'title,content,time,url\n'],
			['column/headline', '市长出席仪式'],
			['container/csv', ',"'],
			['body/text', `${BODY}他说：""好。""`],
			['container/csv', '",'],
			['column/date', '2020-07-21'],
			['container/csv', ','],
			['column/url', 'https://example.com/a'],
			['container/csv', '\n'],
		]);
	});
});

describe('the account of a page', () => {
	it('keeps the text and drops the tags around it', async () => {
		const page = `<script>var a = "<p>";</script><!-- x --><h1>市长出席仪式</h1>\n<p>${BODY.replace('\n', '</p>\n<p>')}</p>`;
		const { sources } = await readAll(memorySource('a.html', page));
		const { bytes } = extract(sources[0] as (typeof sources)[0], { outlets: [] });
		const all = new TextEncoder().encode(page);
		const kept = bytes.filter(({ fate }) => fate === 'kept').map(({ from, to }) => all.subarray(from, to));
		expect(new TextDecoder().decode(Buffer.concat(kept)).trim()).toBe(
			`市长出席仪式\n${BODY.split('\n')[0]}\n${BODY.split('\n')[1]}`,
		);
		expect(new Set(bytes.map(({ rule }) => rule)).has('html/script')).toBe(true);
	});
});

describe('a table without names of columns', () => {
	const LONG = `${BODY}\n${BODY}`;
	const rows = `市长出席仪式,"${LONG}",2020-07-21\n推进会召开,"${LONG}",2020-07-22\n`;

	it('loses no row, and its columns are called by numbers', async () => {
		const file = memorySource('a.csv', rows);
		const { sources, problems } = await readAll(file);
		expect(sources.map(({ hints, firstLine, ref }) => [hints.fields?.body, firstLine, ref.record])).toEqual([
			[LONG, 1, 'row 1'],
			[LONG, 1 + LONG.split('\n').length, 'row 2'],
		]);
		expect(problems[0]).toMatchObject({ code: 'columns-unnamed', severity: 'warning', line: 1 });
		expect(await faultsOfAccount(file)).toEqual([]);
	});

	it('is not taken for one where a name is known', async () => {
		const { sources, problems } = await readAll(memorySource('a.csv', `标题,${'很'.repeat(50)}\n${rows}`));
		expect(sources.length + problems.filter(({ code }) => code === 'record-damaged').length).toBe(2);
		expect(problems.some(({ code }) => code === 'columns-unnamed')).toBe(false);
	});
});
