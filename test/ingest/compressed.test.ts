import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/ingest/read-sources.ts';
import { faultsOfAccount } from '../kit/byte-account.ts';
import { makeZip } from '../kit/make-zip.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';
import { conforms } from '../kit/reader-conformance.ts';
import { warcRecord } from '../kit/warc-record.ts';

const line = (title: string) =>
	`${JSON.stringify({ title, content: '会议强调，要把重大项目建设作为重要抓手，推进各项工作落地见效。下一步，我市将继续优化营商环境。' })}\n`;

/** `line('市长出席仪式')` and `line('推进会召开')`, each packed by `xz`; no library here writes the format. */
const XZ = [
	'/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AC4AKxdAD2IiobUVOndN3jVjwFBf46BXQYAXshRbUTnf8RSMuiix4qY1Yj2AnHx5X5C1fIVEkAFj+GtsrV8zprwW1PaPfsDBOOqe50p7l9clufto2zTHe1uIkz9rwd4Z2oVg3Zu1LSlVmVMry1755S8qyAsFSImrwvN7bqNALC/reUoLE+7Gd+quiFMcKSEWih/GhFXjiiYdXkxZjRccTl6NZBfXj4JoV2gC0pB9VVbAAAAE2hdg+N3c0QAAcgBuQEAAJMKNmKxxGf7AgAAAAAEWVo=',
	'/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AC1AKZdAD2IiobUVOndN3jVj0zsYXUtzSldJ0lQlgd7F091974/iO9b7VnthGRS/AbTrgogML34EO5SZtaHwMfVjQJG8k88G5JSqHAe8P/ZX8x1istPDWi5gAa4kieY/TdQdSvV+elaWUgAOVyj0vwZOxibAUklOHAWeCTC5Qrg0ojBBddTlVytsBOF6IKIiOjQaAWlRrQE7gyr+K2GXrHVhl/G2AmlpDxsMAAAAACGIlJoPp16QQABwgG2AQAAoznOm7HEZ/sCAAAAAARZWg==',
].map((text) => Buffer.from(text, 'base64')) as [Buffer, Buffer];
/** `x`, packed with `--check=sha256`. */
const SHA = Buffer.from(
	'/Td6WFoAAArh+wyhAgAhARYAAAB0L+WjAQAAeAAAAAAtcRZCtyawRAFifKn7rDL1yFMPsZA8xNsCJYcXkhpIgQABMQEPgtyRGJtLmgEAAAAAClla',
	'base64',
);

const titles = ['市长出席仪式', '推进会召开', '开工仪式举行'];
const GZIP = titles.map((title) => gzipSync(line(title)));
const bytesOf = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

conforms({ path: 'a.jsonl.xz', content: bytesOf(...XZ), records: 2, errors: [], plain: false, packed: true });
conforms({
	path: 'a.jsonl.gz',
	content: bytesOf(...GZIP),
	records: 3,
	errors: [],
	plain: false,
	packed: true,
});

async function read(path: string, ...parts: readonly Uint8Array[]) {
	const file = memorySource(path, bytesOf(...parts), 100);
	expect(await faultsOfAccount(file)).toEqual([]);
	const { sources, problems } = await readAll(file);
	const errors = problems.filter(({ severity }) => severity !== 'notice').map(({ what }) => what);
	return { found: sources.map(({ hints }) => hints.fields?.headline), errors };
}

describe('compressed files', () => {
	it('in several streams are one, with zeros behind them or between', async () => {
		expect(await read('a.jsonl.xz', ...XZ)).toEqual({ found: titles.slice(0, 2), errors: [] });
		expect(await read('a.jsonl.gz', ...GZIP, new Uint8Array(600))).toEqual({ found: titles, errors: [] });
	});

	it('that are cut off give what came before', async () => {
		expect(await read('a.jsonl.xz', XZ[0], XZ[1].subarray(0, 150))).toEqual({
			found: titles.slice(0, 1),
			errors: ['The line is not a JSON object.', 'The compressed data is cut off.'],
		});
		const [first, second] = GZIP as [Buffer, Buffer];
		const cut = await read('a.jsonl.gz', first, second.subarray(0, second.length - 20));
		expect(cut.found[0]).toBe(titles[0]);
		expect(cut.errors.at(-1)).toBe(`The compressed data from byte ${first.length} on is cut off.`);
	});

	it('with a damaged member give the members before and behind it', async () => {
		const hurt = Buffer.from(GZIP[1] as Buffer);
		hurt.fill(0xff, 30, 60);
		const { found, errors } = await read('a.jsonl.gz', GZIP[0] as Buffer, hurt, GZIP[2] as Buffer);
		expect(found.filter((title) => title !== titles[1])).toEqual([titles[0], titles[2]]);
		expect(errors.join(' ')).toContain(`The compressed data from byte ${GZIP[0]?.length} on is damaged.`);
	});

	it('with a wrong check sum are read and told', async () => {
		const hurt = Buffer.from(GZIP[0] as Buffer);
		hurt[hurt.length - 8] = (hurt.at(-8) ?? 0) ^ 1;
		const { found, errors } = await read('a.jsonl.gz', hurt, GZIP[1] as Buffer);
		expect(found).toEqual(titles.slice(0, 2));
		expect(errors).toEqual([
			'The compressed data from byte 0 on does not have the check sum it states; it was read all the same.',
		]);
	});

	it('that cannot be read say why', async () => {
		expect((await read('a.txt.xz', SHA)).errors).toContain(
			'The compressed data is checked in a way that is not known (CRC32 and CRC64 are).',
		);
		expect((await read('a.txt.xz', Buffer.from('\0plain text that is no compressed data'))).errors).toContain(
			'The compressed data is not xz.',
		);
		expect((await read('a.gz', GZIP[0] as Buffer)).errors).toEqual([
			'No reader knows what is compressed here.',
		]);
	});
});

describe('web archives with damage', () => {
	const page = (id: string, more: object = {}) =>
		warcRecord(
			id,
			'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n',
			new TextEncoder().encode(
				`<html><title>${id}</title><p>会议强调，要把重大项目建设作为重要抓手。</p></html>`,
			),
			more,
		);
	const ids = async (...parts: readonly Uint8Array[]) => {
		const file = memorySource('a.warc', bytesOf(...parts), 50);
		expect(await faultsOfAccount(file)).toEqual([]);
		const { sources, problems } = await readAll(file);
		return [sources.map(({ ref }) => ref.record?.slice(10, -1)), problems.map(({ what }) => what)];
	};

	it.each([
		['is longer than it is', { length: 60 }],
		['is longer than all that follows', { length: 5000 }],
		['is shorter than it is', { length: -40 }],
	])('read the next record when one says that it %s', async (_, wrong) => {
		const [found, told] = await ids(page('one'), page('two', wrong), page('three'));
		expect(found).toEqual(['one', 'three']);
		expect(told?.[0]).toMatch(/^Record 2, at byte \d+, is (?:not as long as it says|cut off)\.$/);
	});

	it('read what follows noise, and records of other versions', async () => {
		const noise = new TextEncoder().encode('noise\nmore noise\n\n');
		const [found, told] = await ids(page('one'), noise, page('two', { version: '1.1' }));
		expect(found).toEqual(['one', 'two']);
		expect(told).toEqual([`No record of a web archive begins at byte ${page('one').length}.`]);
	});

	it('read the records behind a damaged member of gzip', async () => {
		const [one, two, three] = ['one', 'two', 'three'].map((id) => gzipSync(page(id))) as [
			Buffer,
			Buffer,
			Buffer,
		];
		two.fill(0, 40, 70);
		const { sources, problems } = await readAll(memorySource('a.warc.gz', bytesOf(one, two, three)));
		expect(sources.map(({ hints }) => hints.url?.split('/').at(-1))).toEqual(['one.htm', 'three.htm']);
		expect(problems.some(({ code, severity }) => code === 'record-damaged' && severity === 'error')).toBe(
			true,
		);
	});

	it('pass over a revisit, which repeats an earlier capture', async () => {
		const [found] = await ids(page('one'), page('again', { type: 'revisit' }));
		expect(found).toEqual(['one']);
	});
});

describe('a file that only its name calls compressed', () => {
	const text =
		'春天的橋\n村口的橋修好了，來往的人都從橋上走，孩子們也不必再繞路去學校，這件事大家等了三年。\n';

	it.each(['a.txt.gz', 'a.txt.xz'])('is read as it is: %s', async (path) => {
		const file = memorySource(path, text.repeat(20));
		const { sources, problems } = await readAll(file);
		expect(sources.map(({ text: read, ref }) => [read, ref.inside])).toEqual([[text.repeat(20), ['a.txt']]]);
		expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['not-compressed', 'notice']]);
		expect(await faultsOfAccount(file)).toEqual([]);
	});

	it('holds nothing where nothing was compressed', async () => {
		const file = memorySource('a.txt.gz', gzipSync(''));
		const { sources, problems } = await readAll(file);
		expect([sources, problems.map(({ code }) => code)]).toEqual([[], ['source-empty']]);
		expect(await faultsOfAccount(file)).toEqual([]);
	});
});

describe('what is told of packed content', () => {
	it.each([
		[
			'a.jsonl.gz',
			'{"title": "市长", "content": "会议强调，要把重大项目建设作为重要抓手。"}\n{"a"',
			'a.jsonl.gz',
		],
		['folder/a.html.gz', '', 'folder/a.html.gz'],
		['a.csv.gz', 'title,content\n市长,会议强调\nx\n', 'a.csv.gz'],
	])('names %s as the keeper knows it', async (path, content, named) => {
		const files: string[] = [];
		for await (const item of readSources(memorySource(path, new Uint8Array(gzipSync(content))))) {
			if ('problem' in item) files.push(item.problem.file);
			if ('columns' in item) files.push(...item.columns.map(({ file }) => file));
		}
		expect(files.length).toBeGreaterThan(0);
		expect(new Set(files)).toEqual(new Set([named]));
	});

	it('names the files of an archive that is compressed', async () => {
		const zip = makeZip([{ name: 'b.jsonl', content: '{"a"' }]);
		const { problems } = await readAll(memorySource('a.zip.gz', new Uint8Array(gzipSync(zip))));
		expect(problems.map(({ file }) => file)).toEqual(['a.zip.gz!b.jsonl']);
	});
});
