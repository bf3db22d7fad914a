import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { sniffEnding } from '../../src/ingest/sniff.ts';
import { decodeTransfer } from '../../src/ingest/transfer-encoding.ts';
import type { RawSource } from '../../src/model/source.ts';
import { faultsOfAccount } from '../kit/byte-account.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';
import { conforms } from '../kit/reader-conformance.ts';
import { encode } from './encode.ts';

const BODY =
	'会议强调，要把重大项目建设作为重要抓手，推进各项工作落地见效。下一步，我市将继续优化营商环境，加快项目建设。';
const PAGE = `<!DOCTYPE html>\n<html><head><meta charset="x"><title>市长出席仪式_某某网</title>\n</head><body>\n<ul><li><a href="/">首页</a></li></ul>\n<h1>市长出席仪式</h1>\n<div>2020年07月21日 10:20 来源：某某报</div>\n<p>${BODY}</p>\n<p>${BODY.slice(10)}</p>\n</body></html>\n`;

/** As programs write it: `=` and bytes beyond ASCII as digits, lines of 76 characters at most. */
function quotedPrintable(bytes: Uint8Array): string {
	let out = '';
	let column = 0;
	for (const byte of bytes) {
		const plain = byte === 10 ? '\r\n' : byte >= 32 && byte < 127 && byte !== 61;
		const piece =
			plain === true
				? String.fromCharCode(byte)
				: plain === '\r\n'
					? plain
					: `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
		if (piece !== '\r\n' && column + piece.length > 75) {
			out += '=\r\n';
			column = 0;
		}
		out += piece;
		column = piece === '\r\n' ? 0 : column + piece.length;
	}
	return out;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');

/** A message whose parts are given as their headers and what was sent. */
function message(
	parts: readonly (readonly [headers: string, sent: string | Uint8Array])[],
	{ type = 'multipart/related; type="text/html"', more = '', end = '--\r\n' } = {},
): Uint8Array {
	const pieces: (string | Uint8Array)[] = [
		`From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.com/2020/07/21/a.html\r\nDate: Tue, 21 Jul 2020 12:00:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: ${type};\r\n\tboundary="----b=_1"${more}\r\n\r\n\r\n`,
	];
	for (const [headers, sent] of parts) pieces.push(`------b=_1\r\n${headers}\r\n\r\n`, sent, '\r\n');
	pieces.push(`------b=_1${end}`);
	return new Uint8Array(Buffer.concat(pieces.map((piece) => Buffer.from(piece as string))));
}

const head = (coding: string, more = '') =>
	`Content-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: ${coding}\r\nContent-Location: https://example.com/2020/07/21/a.html${more}`;
const PICTURE = [
	'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.com/a.png',
	base64(new Uint8Array(300).map((_, at) => at)),
] as const;
const AD = [
	'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable',
	'<p>=E5=B9=BF=E5=91=8A</p>',
] as const;
const utf8 = new TextEncoder().encode(PAGE);
const CHROME = message([[head('quoted-printable'), quotedPrintable(utf8)], PICTURE, AD]);

const SAMPLES: readonly (readonly [name: string, content: Uint8Array])[] = [
	['quoted-printable', CHROME],
	['Base64', message([[head('base64'), base64(utf8)], PICTURE])],
	['bytes as they are', message([[head('8bit'), encode(PAGE, 'gb18030')], PICTURE])],
	[
		'GB 18030 in quoted-printable',
		message([[head('Quoted-Printable'), quotedPrintable(encode(PAGE, 'gb18030'))]]),
	],
	['UTF-16 in Base64', message([[head('base64'), base64(encode(PAGE, 'utf-16le'))], PICTURE])],
];

for (const [, content] of SAMPLES) conforms({ path: 'a.mht', content, records: 1, errors: [], plain: false });
conforms({
	path: 'b.mhtml',
	content: new Uint8Array(
		Buffer.from(`Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n${base64(utf8)}`),
	),
	records: 1,
	errors: [],
	plain: false,
});

async function read(content: Uint8Array) {
	const { sources, problems } = await readAll(memorySource('a.mht', content));
	return { sources, problems, articles: sources.map((source) => extract(source, { outlets: [] })) };
}

const paragraphs = ({ extraction }: ReturnType<typeof extract>) =>
	extraction?.paragraphs.map(({ text }) => text);

describe('a page saved as one file', () => {
	it.each(SAMPLES)('is read with its address and the day it was saved: %s', async (_, content) => {
		const { sources, problems, articles } = await read(content);
		expect(problems).toEqual([]);
		expect(sources[0]).toMatchObject({
			ref: { format: 'mhtml', record: 'page' },
			hints: { url: 'https://example.com/2020/07/21/a.html', capturedAt: '2020-07-21T04:00:00.000Z' },
		});
		expect(articles[0]?.extraction).toMatchObject({
			headline: '市长出席仪式',
			creditedSource: '某某报',
			date: { value: '2020-07-21', kind: 'published' },
		});
		expect(articles[0] && paragraphs(articles[0])).toEqual([BODY, BODY.slice(10)]);
	});

	it.each(SAMPLES)('has the same account as the page itself, byte by byte: %s', async (_, content) => {
		const { sources, articles } = await read(content);
		const source = sources[0] as RawSource;
		const own = new TextEncoder().encode(source.text);
		const { sources: plain } = await readAll(memorySource('a.html', own));
		const page = extract(plain[0] as RawSource, { outlets: [] });
		const rules = (bytes: readonly { readonly rule: string }[]) => bytes.map(({ rule }) => rule);
		const inside = articles[0]?.bytes.slice(1).filter(({ rule }) => rule !== 'container/between') ?? [];
		expect(rules(inside).filter((rule) => rule !== 'container/mark')).toEqual(rules(page.bytes));
	});

	it('accounts for pictures and other frames by name', async () => {
		const { readItems } = await import('../../src/ingest/read-sources.ts');
		const rules: string[] = [];
		for await (const item of readItems(memorySource('a.mht', CHROME)))
			if ('passed' in item) rules.push(item.passed.rule);
		expect(rules).toEqual([
			'container/mime-headers',
			'container/page-assets',
			'container/frame',
			'container/between',
		]);
	});

	it('is the part that the message names, wherever it stands', async () => {
		const content = message([AD, PICTURE, [head('quoted-printable'), quotedPrintable(utf8)]], {
			more: ';\r\n start="<frame-1@mhtml.blink>"',
		});
		const { sources, articles } = await read(content);
		expect(sources).toHaveLength(1);
		expect(articles[0]?.extraction?.headline).toBe('市长出席仪式');
	});

	it('gives its frames where it only divides the window', async () => {
		const frames = '<html><frameset cols="1,2"><frame src="cid:a"></frameset></html>';
		const { sources, articles } = await read(
			message([[head('8bit'), frames], AD, [head('base64'), base64(utf8)]]),
		);
		expect(sources.map(({ ref }) => ref.record)).toEqual(['page', 'frame 2', 'frame 3']);
		expect(articles.map(({ extraction }) => extraction?.headline)).toContain('市长出席仪式');
	});

	it('may lie in a part of its own that has parts', async () => {
		const inner = `Content-Type: text/plain\r\n\r\n市长\r\n--in\r\n${head('base64')}\r\n\r\n${base64(utf8)}\r\n--in--\r\n`;
		const content = message([
			['Content-Type: multipart/alternative; boundary=in', `--in\r\n${inner}`],
			PICTURE,
		]);
		const { sources, articles } = await read(content);
		expect(sources).toHaveLength(1);
		expect(articles[0]?.extraction?.headline).toBe('市长出席仪式');
		expect(await faultsOfAccount(memorySource('a.mht', content))).toEqual([]);
	});

	it('is read as far as it goes where the file is cut off, which is told', async () => {
		const { sources, problems } = await read(CHROME.subarray(0, 1500));
		expect(sources).toHaveLength(1);
		expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
			['source-bad-bytes', 'warning'],
			['record-damaged', 'warning'],
		]);
	});

	it('is missed where the file holds none', async () => {
		const { sources, problems } = await read(message([PICTURE]));
		expect(sources).toEqual([]);
		expect(problems).toMatchObject([
			{ code: 'record-damaged', severity: 'error', what: 'The file holds no saved page.' },
		]);
	});

	it('is known by how it begins where its name does not tell', async () => {
		expect(await sniffEnding(memorySource('a', CHROME))).toBe('.mht');
		expect(await sniffEnding(memorySource('a', 'To: a\r\nContent-Type: text/plain\r\n\r\n市长'))).toBeNull();
	});
});

describe('codings of e-mail', () => {
	const text = (sent: string, coding: string) => {
		const bytes = new TextEncoder().encode(sent);
		const { bytes: found, placeOf } = decodeTransfer(bytes, coding);
		const places = Array.from({ length: found.length + 1 }, (_, at) => placeOf(at));
		return { text: new TextDecoder().decode(found), places };
	};

	it.each([
		['a=3Db', 'a=b', [0, 1, 4, 5]],
		['a=\r\nb', 'ab', [0, 4, 5]],
		['a= \t\nb', 'ab', [0, 5, 6]],
		['a=zz=', 'a=zz', [0, 1, 2, 3, 5]],
		['=e5=B8=82', '市', [0, 3, 6, 9]],
	])('quoted-printable: %j', (sent, shown, places) =>
		expect(text(sent, 'quoted-printable')).toEqual({ text: shown, places }),
	);

	it.each([
		['YWJj', 'abc', [0, 1, 2, 4]],
		['YW\r\nJj\r\n', 'abc', [0, 1, 4, 8]],
		['YWI=', 'ab', [0, 1, 4]],
		['YQ==YWI=', 'aab', [0, 4, 5, 8]],
		['!', '', [1]],
	])('Base64: %j', (sent, shown, places) => expect(text(sent, 'BASE64')).toEqual({ text: shown, places }));
});
