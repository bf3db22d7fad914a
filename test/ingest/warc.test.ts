import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
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
