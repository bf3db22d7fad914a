import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { InsideOpener } from '../../src/ingest/open-inside.ts';
import { faultsOfAccount } from '../kit/byte-account.ts';
import { makeZip, type ZipPart } from '../kit/make-zip.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';
import { conforms } from '../kit/reader-conformance.ts';
import { warcRecord } from '../kit/warc-record.ts';
import { encode } from './encode.ts';

const BODY =
	'会议强调，要把重大项目建设作为重要抓手，推进各项工作落地见效。\n下一步，我市将继续优化营商环境，加快项目建设。';
const PAGE = `<html><head><title>市长出席开工仪式</title></head><body><h1>市长出席开工仪式</h1><p>${BODY.replace('\n', '</p><p>')}</p></body></html>`;
const LIST = [1, 2].map((n) => JSON.stringify({ title: `市长出席第${n}场仪式`, content: BODY })).join('\n');
const WARC = Buffer.concat(
	['one', 'two'].map((id) =>
		gzipSync(
			warcRecord(id, 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n', new TextEncoder().encode(PAGE)),
		),
	),
);

const PARTS: readonly ZipPart[] = [
	{ name: 'news/', content: '', method: 0 },
	{ name: 'news/page.html', content: encode(PAGE, 'gb18030') },
	{ name: 'news/list.jsonl', content: LIST },
	{ name: 'news/a.txt', content: `推进会召开\n${BODY}\n`, method: 0 },
	{ name: 'news/photo.jpg', content: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), method: 0 },
	{ name: 'deep.jsonl.gz', content: gzipSync(LIST), method: 0 },
	{ name: 'within.zip', content: makeZip([{ name: 'b.txt', content: `会议开幕\n${BODY}\n` }]) },
];

conforms({
	path: 'a.zip',
	content: makeZip(PARTS),
	records: 7,
	errors: [],
	plain: false,
	packed: true,
});
conforms({
	path: 'a.wacz',
	content: makeZip(waczParts()),
	records: 2,
	errors: [],
	plain: false,
	packed: true,
});

function waczParts(more: readonly ZipPart[] = []): ZipPart[] {
	const pages = ['one', 'three'].map((id) =>
		JSON.stringify({ url: `http://www.example.com/news/${id}.htm` }),
	);
	return [
		{ name: 'archive/data.warc.gz', content: WARC, method: 0 },
		{ name: 'pages/pages.jsonl', content: `{"format": "json-pages-1.0"}\n${pages.join('\n')}\n` },
		{ name: 'indexes/index.cdx.gz', content: gzipSync('index'), method: 0 },
		{ name: 'datapackage.json', content: '{}' },
		...more,
	];
}

async function read(parts: readonly ZipPart[], path = 'a.zip') {
	const file = memorySource(path, makeZip(parts));
	expect(await faultsOfAccount(file)).toEqual([]);
	return readAll(file);
}

describe('zip archives', () => {
	it('give records that name the file within, and the record in it', async () => {
		const { sources, problems } = await read(PARTS);
		expect(sources.map(({ ref }) => [ref.path, ref.record, ref.format, ref.inside])).toEqual([
			['a.zip', 'news/page.html', 'html', ['news/page.html']],
			['a.zip', 'news/list.jsonl!line 1', 'jsonl', ['news/list.jsonl']],
			['a.zip', 'news/list.jsonl!line 2', 'jsonl', ['news/list.jsonl']],
			['a.zip', 'news/a.txt', 'text', ['news/a.txt']],
			['a.zip', 'deep.jsonl.gz!line 1', 'jsonl', ['deep.jsonl.gz', 'deep.jsonl']],
			['a.zip', 'deep.jsonl.gz!line 2', 'jsonl', ['deep.jsonl.gz', 'deep.jsonl']],
			['a.zip', 'within.zip!b.txt', 'text', ['within.zip', 'b.txt']],
		]);
		expect(sources[0]?.ref.encoding).toBe('gb18030');
		expect(problems.filter(({ code }) => code === 'files-passed-over')).toMatchObject([
			{ severity: 'notice', file: 'a.zip', what: expect.stringContaining('pictures (news/photo.jpg)') },
		]);
	});

	it('can be opened again at the bytes of each record', async () => {
		const file = memorySource('a.zip', makeZip(PARTS));
		const opener = new InsideOpener(file);
		const { sources } = await readAll(file);
		for (const { ref, span, text } of sources) {
			const content = await opener.open(ref.inside ?? []);
			const bytes = await content.slice(span.from, span.from + span.length);
			expect(new TextDecoder(ref.encoding).decode(bytes)).toBe(text);
		}
		await expect(opener.open(['none'])).rejects.toThrow('holds no file none');
	});

	it.each([
		['is encrypted', { name: 'x.txt', content: BODY, encrypted: true }],
		['in a way that is not known', { name: 'x.txt', content: BODY, method: 99 }],
		['leads out of the archive', { name: '../../x.txt', content: BODY }],
		['leads out of the archive', { name: '/etc/x.txt', content: BODY }],
		['as a bomb does', { name: 'x.txt', content: BODY, size: 40 * 1024 * 1024 }],
		['is empty', { name: 'x.txt', content: '' }],
		['its check sum is wrong', { name: 'x.txt', content: BODY, sum: 1 }],
		['larger than the archive states', { name: 'x.txt', content: BODY, size: 20 }],
		[
			'cannot be unpacked to its end',
			{
				name: 'x.txt',
				content: BODY.repeat(3),
				hurt: (data: Uint8Array) => data.fill(0xff, 40),
			},
		],
	] as const)('tell a file that %s and read the others', async (what, part) => {
		const { sources, problems } = await read([part, { name: 'good.txt', content: `推进会召开\n${BODY}\n` }]);
		expect(sources.map(({ ref }) => ref.record)).toContain('good.txt');
		expect(problems.filter(({ code }) => code === 'archive-member')).toMatchObject([
			{ severity: 'error', file: `a.zip!${part.name}`, what: expect.stringContaining(what) },
		]);
	});

	it('decode names that old programs wrote in GBK and Big5, with what the names decide', async () => {
		const gbk = ['新闻/焦作网一.txt', '新闻/图片.jpg'].map((name) => encode(name, 'gb18030'));
		const { sources, problems } = await read(gbk.map((name) => ({ name, content: `推进会召开\n${BODY}\n` })));
		expect(sources.map(({ ref }) => ref.record)).toEqual(['新闻/焦作网一.txt']);
		expect(problems[0]?.what).toContain('新闻/图片.jpg');
		const big5 = await read([{ name: encode('臺灣新聞/報導.txt', 'big5'), content: BODY }]);
		expect(big5.sources[0]?.ref.record).toBe('臺灣新聞/報導.txt');
	});

	it('leave to saved pages what belongs to them', async () => {
		const { sources, problems } = await read([
			{ name: 'p/新闻.html', content: PAGE },
			{ name: 'p/新闻_files/frame.html', content: PAGE },
			{ name: 'p/新闻_files/a.js', content: 'x' },
			{ name: 'other_files/b.html', content: PAGE },
		]);
		expect(sources.map(({ ref }) => ref.record)).toEqual(['p/新闻.html', 'other_files/b.html']);
		expect(problems).toMatchObject([{ code: 'page-assets', file: 'a.zip!p/新闻_files' }]);
	});

	it('are told to be damaged where the table of contents is gone', async () => {
		const whole = makeZip(PARTS);
		const { sources, problems } = await readAll(memorySource('a.zip', whole.subarray(0, whole.length - 60)));
		expect(sources).toEqual([]);
		expect(problems).toMatchObject([{ code: 'archive-damaged', severity: 'error' }]);
	});

	it('are known without an ending that says so', async () => {
		const { sources } = await readAll(memorySource('download', makeZip(PARTS)));
		expect(sources).toHaveLength(7);
	});
});

describe('packages of web archives', () => {
	it('give the pages of their captures and tell which listed pages were not captured', async () => {
		const { sources, problems } = await read(waczParts([{ name: 'extra.txt', content: BODY }]), 'a.wacz');
		expect(sources.map(({ ref, hints }) => [ref.record, ref.format, hints.url])).toEqual([
			['archive/data.warc.gz!<urn:uuid:one>', 'warc', 'http://www.example.com/news/one.htm'],
			['archive/data.warc.gz!<urn:uuid:two>', 'warc', 'http://www.example.com/news/two.htm'],
		]);
		expect(problems.map(({ code, what }) => [code, what])).toEqual([
			[
				'files-passed-over',
				'1 file is no part of a package of web archives (extra.txt); nothing was read from it.',
			],
			[
				'pages-not-captured',
				'1 page that the package lists gave no record (http://www.example.com/news/three.htm).',
			],
		]);
	});

	it('are told to hold nothing where there are no captures', async () => {
		const { problems } = await read([{ name: 'datapackage.json', content: '{}' }], 'a.wacz');
		expect(problems).toMatchObject([{ code: 'archive-damaged', severity: 'error' }]);
	});
});
