import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { NO_RULES } from '../../src/ingest/reader.ts';
import { accountOf } from '../../src/loader/file-account.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';
import { conforms } from '../kit/reader-conformance.ts';
import { encode } from './encode.ts';

const PAGE =
	'<html><head><title>市长出席开工仪式_某某网</title></head><body><h1>市长出席开工仪式</h1><p>会议强调，要把重大项目建设作为重要抓手，推进各项工作落地见效。</p><p>下一步，我市将继续优化营商环境，加快项目建设。</p></body></html>';

function joined(...parts: readonly Uint8Array[]): Uint8Array {
	return new Uint8Array(Buffer.concat(parts));
}

const ascii = (text: string) => encode(text, 'utf-8');

/** A record of a web archive. */
function record(id: string, type: string, http: string, body: Uint8Array): Uint8Array {
	const block = joined(ascii(http), body);
	const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:${id}>\r\nWARC-Date: 2020-07-22T01:00:00Z\r\nWARC-Target-URI: http://www.example.com/news/${id}.htm\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`;
	return joined(ascii(head), block, ascii('\r\n\r\n'));
}

const html = (status: string) => `HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=gb2312\r\n\r\n`;
const RECORDS = [
	record('one', 'response', html('200 OK'), encode(PAGE, 'gb18030')),
	record('two', 'response', html('404 Not Found'), ascii('<html>no</html>')),
	record(
		'three',
		'response',
		'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n',
		Uint8Array.of(137, 80, 78, 71),
	),
	record('four', 'response', html('200 OK'), ascii(PAGE)),
];

const zipped = joined(...RECORDS.map((bytes) => gzipSync(bytes)));
conforms({ path: 'a.warc', content: joined(...RECORDS), records: 2, errors: [], plain: false });
conforms({ path: 'a.warc.gz', content: zipped, records: 2, errors: [], plain: false, packed: true });
conforms({
	path: 'a.html.gz',
	content: gzipSync(encode(PAGE, 'gb18030')),
	records: 1,
	errors: [],
	plain: false,
	packed: true,
});

describe('web archives', () => {
	it.each([
		['a.warc', joined(...RECORDS)],
		['a.warc.gz', zipped],
	])(
		'give the pages of %s with address and instant of capture, and count what is no page',
		async (path, bytes) => {
			const { sources, problems } = await readAll(memorySource(path, bytes));
			expect(sources.map(({ hints }) => hints)).toEqual([
				{ url: 'http://www.example.com/news/one.htm', capturedAt: '2020-07-22T01:00:00Z' },
				{ url: 'http://www.example.com/news/four.htm', capturedAt: '2020-07-22T01:00:00Z' },
			]);
			expect(sources.map(({ ref }) => ref.encoding)).toEqual(['gb18030', 'utf-8']);
			expect(problems).toMatchObject([{ code: 'records-skipped', severity: 'notice' }]);
			const { extraction } = extract(sources[0] as (typeof sources)[0], { outlets: [] });
			expect(extraction).toMatchObject({
				headline: '市长出席开工仪式',
				date: { value: '2020-07-22', kind: 'captured' },
				capturedUrl: 'http://www.example.com/news/one.htm',
			});
		},
	);

	it('say where each record lies in the file', async () => {
		const { sources } = await readAll(memorySource('a.warc', joined(...RECORDS)));
		expect(sources.map(({ span }) => span.from)).toEqual([
			0,
			RECORDS.slice(0, 3).reduce((sum, { length }) => sum + length, 0),
		]);
	});
});

describe('a page that was captured packed', () => {
	const MENU = '<ul><li><a href="/1">要闻</a></li><li><a href="/2">社会</a></li></ul>';
	const WITH_MENU = PAGE.replace('<body>', `<body><div class="nav">${MENU}</div>`);
	const bytes = encode(WITH_MENU, 'gb18030');
	const half = bytes.length >> 1;
	const size = (chunk: Uint8Array) => ascii(`${chunk.length.toString(16)}\r\n`);
	const [one, two] = [bytes.subarray(0, half), bytes.subarray(half)];
	const end = ascii('\r\n');
	const chunked = joined(size(one), one, end, size(two), two, end, ascii('0\r\n\r\n'));
	const head = (field: string) => `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${field}\r\n\r\n`;

	it.each([
		['gzip', record('a', 'response', head('Content-Encoding: gzip'), gzipSync(bytes)), 'a.warc', []],
		['chunks', record('a', 'response', head('Transfer-Encoding: chunked'), chunked), 'a.warc', []],
		[
			'gzip, in an archive that is packed as well',
			gzipSync(record('a', 'response', head('Content-Encoding: gzip'), gzipSync(bytes))),
			'a.warc.gz',
			['a.warc'],
		],
	] as const)('has an account of its own: %s', async (_, content, path, inside) => {
		const file = memorySource(path, content);
		const { sources } = await readAll(file);
		const { unpacked = [], bytes: outer } = extract(sources[0] as (typeof sources)[0], { outlets: [] });
		const texts = (wanted: string, fate: string) =>
			unpacked
				.filter((part) => part.rule === wanted && part.fate === fate)
				.map(({ from, to }) => new TextDecoder('gb18030').decode(bytes.subarray(from, to)));
		expect(texts('body/text', 'kept').join('')).toBe(
			'会议强调，要把重大项目建设作为重要抓手，推进各项工作落地见效。下一步，我市将继续优化营商环境，加快项目建设。',
		);
		expect(texts('html/title', 'kept')).toEqual(['市长出席开工仪式']);
		expect(texts('html/outside', 'dropped').join('')).toContain('社会');
		expect(unpacked.at(-1)?.to).toBe(bytes.length);
		expect(outer.find(({ rule }) => rule === 'container/http-packed')).toMatchObject({
			fate: 'kept',
			as: 'container',
		});
		const told = await Array.fromAsync(accountOf(file, { outlets: [], rules: NO_RULES }));
		expect(told.filter((one) => 'fault' in one)).toEqual([]);
		const own = told.filter((one) => 'inside' in one && one.inside.at(-1) === '<urn:uuid:a>');
		expect(own).toHaveLength(unpacked.length);
		expect(own[0]).toMatchObject({ inside: [...inside, '<urn:uuid:a>'], from: 0 });
	});
});
