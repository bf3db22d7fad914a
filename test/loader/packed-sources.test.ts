import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CatalogueReader } from '../../src/loader/catalogue-reader.ts';
import { prepareArchive } from '../../src/loader/pipeline.ts';
import { silent } from '../../src/loader/progress.ts';
import { writeCaptures } from '../../src/loader/write-captures.ts';
import { settingsSchema } from '../../src/settings.ts';
import { encode } from '../ingest/encode.ts';
import { makeZip } from '../kit/make-zip.ts';
import { PROJECT } from '../kit/run-jiuwen.ts';
import { makeScratch } from '../kit/scratch.ts';
import { warcRecord } from '../kit/warc-record.ts';

const body = (n: number) =>
	`${n}月的会议强调，要把重大项目建设作为重要抓手，推进第${n * 37}项工作落地见效。下一步，我市将继续优化营商环境。`;
const page = (n: number) =>
	`<html><head><title>第${n}号公告</title></head><body><h1>第${n}号公告</h1><p>${body(n)}</p></body></html>`;
const http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n';
const WARCS = [3, 4].map((n) => warcRecord(String(n), http, encode(page(n), 'gb18030')));
const LIST = [5, 6].map((n) => `${JSON.stringify({ 题目: `第${n}号公告`, 文: body(n), id: n })}\n`);
const PIECES = [7, 8].map((n) => `第${n}号公告\n${body(n)}\n\n`);

const scratch = makeScratch();
let catalogue: CatalogueReader;
let raw: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
	scratch.write({
		'content/sources/a.zip': makeZip([
			{ name: '新/1.html', content: page(1) },
			{ name: '2.txt.gz', content: gzipSync(`第2号公告\n${body(2)}\n`) },
		]),
		'content/sources/b.warc.gz': Buffer.concat(WARCS.map((record) => gzipSync(record))),
		'content/sources/c.jsonl': LIST.join(''),
		'content/sources/dump/d.txt': PIECES.join(''),
		'content/sources/e.weird': 'x',
		'content/sources/f.weird': 'x',
		'content/columns.yaml': "- files: '*.jsonl'\n  columns: { headline: 题目, body: 文 }\n",
		'content/outlets/dump.yaml':
			"name: 某报\nregion: CN\nsources: ['dump/*.txt']\nsplit: { before: '^第\\d+号公告' }\n",
	});
	const settings = settingsSchema.parse({ content: scratch.at('content'), cache: scratch.at('cache') });
	const { catalogue: file } = await prepareArchive({ settings, root: PROJECT, progress: silent });
	catalogue = new CatalogueReader(file);
	await writeCaptures(catalogue, scratch.at('content/sources'), scratch.at('out'));
	raw = new Map(
		readdirSync(scratch.at('out/raw')).map((name) => [
			name,
			new Uint8Array(readFileSync(scratch.at('out/raw', name))),
		]),
	);
});
afterAll(() => {
	catalogue.close();
	scratch.remove('content');
});

describe('an archive of packed sources', () => {
	it('has an article for every record, each named by where it lies', () => {
		const found = [...catalogue.articles()].map(({ article: { ref, headline } }) => [
			headline,
			ref.path,
			ref.record,
		]);
		expect(found.sort()).toEqual([
			['第1号公告', 'a.zip', '新/1.html'],
			['第2号公告', 'a.zip', '2.txt.gz'],
			['第3号公告', 'b.warc.gz', '<urn:uuid:3>'],
			['第4号公告', 'b.warc.gz', '<urn:uuid:4>'],
			['第5号公告', 'c.jsonl', 'line 1'],
			['第6号公告', 'c.jsonl', 'line 2'],
			['第7号公告', 'dump/d.txt', 'piece 1'],
			['第8号公告', 'dump/d.txt', 'piece 2'],
		]);
	});

	it('publishes the bytes of each record unpacked, as many as its account holds', () => {
		const bytes: Record<string, Uint8Array> = {
			'1': encode(page(1), 'utf-8'),
			'2': encode(`第2号公告\n${body(2)}\n`, 'utf-8'),
			'3': (WARCS[0] as Uint8Array).slice(0, -4),
			'4': (WARCS[1] as Uint8Array).slice(0, -4),
			'5': encode(LIST[0] ?? '', 'utf-8'),
			'6': encode(LIST[1] ?? '', 'utf-8'),
			'7': encode(PIECES[0] ?? '', 'utf-8'),
			'8': encode(PIECES[1] ?? '', 'utf-8'),
		};
		expect(raw.size).toBe(8);
		for (const { article } of catalogue.articles()) {
			const number = /\d/.exec(article.headline)?.[0] ?? '';
			const [name, capture] = [...raw].find(([file]) => file.startsWith(article.id)) ?? [
				'',
				new Uint8Array(0),
			];
			expect(Buffer.from(capture).equals(Buffer.from(bytes[number] ?? ''))).toBe(true);
			const ending = { '1': '.html.txt', '2': '.txt', '3': '.warc', '5': '.jsonl', '7': '.txt' }[number];
			if (ending) expect(name).toBe(article.id + ending);
			const from = article.bytes[0]?.from ?? 0;
			expect((article.bytes.at(-1)?.to ?? 0) - from).toBe(capture.length);
		}
	});

	it('tells the report what the columns were taken for', () => {
		expect(catalogue.columnMaps(10)).toEqual([
			{ file: 'c.jsonl', column: '文', field: 'body', evidence: 'columns.yaml says so.' },
			{ file: 'c.jsonl', column: '题目', field: 'headline', evidence: 'columns.yaml says so.' },
			{
				file: 'c.jsonl',
				column: 'id',
				field: null,
				evidence: 'No field goes by this name, so it was not used.',
			},
		]);
	});

	it('tells files of unknown formats once an ending and folder', () => {
		const unknown = catalogue.problems(50).filter(({ code }) => code === 'format-unknown');
		expect(unknown).toMatchObject([
			{ file: 'e.weird', what: expect.stringContaining('1 more with this ending lie in the same folder.') },
		]);
	});
});
