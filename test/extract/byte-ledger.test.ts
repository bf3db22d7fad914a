import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateCorpus } from '../../src/demo/corpus.ts';
import { extract } from '../../src/extract/extract.ts';
import { encode } from '../ingest/encode.ts';
import { faultsOfAccount } from '../kit/byte-account.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Real material that is no part of the project; where it is absent, the test of it is skipped. */
const SHARED =
	['../shared/data', '../../shared/data']
		.map((path) => resolve(ROOT, path))
		.find((path) => existsSync(path)) ?? '';

/** Every file below a folder. */
function filesIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}

const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;

async function faultsOfFiles(files: readonly string[]): Promise<string[]> {
	const faults: string[] = [];
	for (const file of files) {
		if (statSync(file).size > 8_000_000) continue;
		const source = memorySource(relative(ROOT, file), new Uint8Array(readFileSync(file)));
		for (const fault of await faultsOfAccount(source)) faults.push(`${file}: ${fault}`);
	}
	return faults;
}

describe('the ledger to the byte', () => {
	it.each(['test/cases', 'content'])('accounts for every byte of every file in %s', async (folder) => {
		const files = filesIn(join(ROOT, folder));
		expect(files.length).toBeGreaterThan(3);
		expect(await faultsOfFiles(files)).toEqual([]);
	});

	it.skipIf(SHARED === '')('accounts for every byte of real pages and days', async () => {
		const files = filesIn(SHARED);
		expect(files.length).toBeGreaterThan(50);
		expect(await faultsOfFiles(files)).toEqual([]);
	});

	it('accounts for every byte of generated sources, in every encoding, cut and damaged anywhere', async () => {
		const corpus = [...generateCorpus({ seed: 5, articles: 40, furnishings: true })];
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...corpus),
				fc.constantFrom(...ENCODINGS),
				fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 6 }),
				fc.nat(),
				async ({ path, bytes }, encoding, hurts, cut) => {
					const plain = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
					const coded = encode(new TextDecoder().decode(plain), encoding);
					if (coded.length === 0) return;
					for (const [at, value] of hurts) coded[at % coded.length] = value;
					const content = coded.slice(0, (cut % coded.length) + 1);
					const name = path.replace(/\.gz$/, '');
					expect(await faultsOfAccount(memorySource(name, content))).toEqual([]);
					expect(await faultsOfAccount(memorySource(`${name}.gz`, gzipSync(content)))).toEqual([]);
				},
			),
			{ numRuns: 150 },
		);
	});

	it('accounts for every byte of noise in every format', async () => {
		const part = fc.constantFrom(
			'\r',
			'\n',
			'\r\n',
			'<p>',
			'{"a":"',
			'"}',
			',',
			'### x\n',
			'字',
			'\u{20000}',
			'\ufffd',
			'\0',
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(part, { minLength: 1, maxLength: 40 }),
				fc.constantFrom(...ENCODINGS),
				fc.constantFrom(
					'a.txt',
					'a.html',
					'a.jsonl',
					'a.json',
					'a.csv',
					'a.md',
					'a.warc',
					'a.zip',
					'a.jsonl.gz',
				),
				fc.constantFrom('', '\ufeff'),
				async (parts, encoding, path, mark) => {
					const content = encode(mark + parts.join(''), encoding);
					expect(await faultsOfAccount(memorySource(path, content))).toEqual([]);
				},
			),
			{ numRuns: 400 },
		);
	});

	it('says of the bytes what it says of the lines, and which bytes are a mark', async () => {
		const text =
			'\ufeff市长出席仪式\r\n|\r\n会议强调，要把重大项目建设作为重要抓手，推进各项工作落地见效。\r\n';
		const { sources } = await readAll(memorySource('a.txt', text));
		const { bytes, ledger } = extract(sources[0] as (typeof sources)[0], { outlets: [] });
		expect(ledger.map(({ lines, fate }) => [lines[0], fate])).toEqual([
			[1, 'kept'],
			[2, 'dropped'],
			[3, 'kept'],
		]);
		expect(bytes.map(({ from, to, fate, as, rule }) => [from, to, fate, as, rule])).toEqual([
			[0, 3, 'dropped', 'container', 'container/mark'],
			[3, 23, 'kept', 'headline', ledger[0]?.rule],
			[23, 26, 'dropped', 'debris', ledger[1]?.rule],
			[26, encode(text, 'utf-8').length, 'kept', 'body', ledger[2]?.rule],
		]);
	});

	const BODY = [
		'市长王国兴昨日出席全市重点项目集中开工仪式并宣布开工，各县区负责人参加。',
		'会议强调，要把重大项目建设作为重要抓手，推进各项工作落地见效，不断增强发展后劲。',
		'据介绍，这次开工的项目有四十二个，总投资三百亿元，建成后可以新增就业岗位一万个。',
	] as const;
	const menu = Array.from({ length: 12 }, (_, at) => `<li><a href="/${at}">要闻${at}</a></li>`).join('');
	const minified = (end: string) =>
		`<!doctype html><html><head><title>市长出席开工仪式_某某网</title><style>a{color:red}</style></head><body><div class="nav"><!-- 栏目 --><ul>${menu}</ul></div><div class="main"><h1>市长出席开工仪式</h1>${end}<div class="info">2019年9月3日 10:00 来源：某某日报</div><div class="text">${BODY.map((text) => `<p>${text}</p>`).join('')}</div><p>【打印】【关闭】</p></div><div class="foot"><p>版权所有 某某网</p></div></body></html>`;

	/** The stretches of a page as rule and text, those of one rule joined by a bar. */
	async function told(page: string, encoding: (typeof ENCODINGS)[number], path = 'a.html') {
		const content = encode(page, encoding);
		const { sources } = await readAll(memorySource(path, content));
		const { bytes } = extract(sources[0] as (typeof sources)[0], { outlets: [] });
		const decoder = new TextDecoder(encoding);
		const by: Record<string, string> = {};
		for (const { from, to, fate, rule } of bytes) {
			const text = decoder.decode(content.subarray(from, to));
			by[`${fate} ${rule}`] = [by[`${fate} ${rule}`], text].filter((part) => part !== undefined).join('|');
		}
		return by;
	}

	it.each(
		ENCODINGS.filter((encoding) => encoding !== 'big5').flatMap((encoding) =>
			['', '\r\n', '\n'].map((end) => ({ encoding, end, name: JSON.stringify(end) })),
		),
	)(
		'tells the texts on one line of a page in $encoding apart, with $name in it',
		async ({ encoding, end }) => {
			const by = await told(minified(end), encoding);
			// A line end is what its line is.
			expect(by['kept html/title']?.replace(/\|?\r?\n/, '')).toBe('市长出席开工仪式');
			expect(by['kept meta/date']).toBe('2019年9月3日 10:00 来源：某某日报');
			expect(by['kept body/text']).toBe(BODY.join('|'));
			expect(by['dropped debris/copyright']).toBe('版权所有 某某网');
			expect(by['dropped html/style']).toBe('a{color:red}');
			expect(by['dropped html/not-shown']).toBe('市长出席开工仪式_某某网');
			// The tags between the links are dropped with them.
			expect(by['dropped html/outside']).toMatch(/要闻0<\/a>[^|]*要闻11/);
		},
	);

	it('tells them apart in a page within a text file, and in a web archive', async () => {
		expect((await told(minified(''), 'gb18030', 'a.txt'))['kept body/text']).toBe(BODY.join('|'));
		const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${minified('')}`;
		const size = encode(http, 'utf-8').length;
		const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:1>\r\nContent-Length: ${size}\r\n\r\n${http}\r\n\r\n`;
		expect((await told(warc, 'utf-8', 'a.warc'))['kept body/text']).toBe(BODY.join('|'));
	});

	it('says of text that a browser moves out of a table what became of it, wherever it stands', async () => {
		const page = minified('')
			.replace('<div class="text">', '<table>表外<tr><td>')
			.replace('</div><p>【', '</td></tr></table><p>【');
		const by = await told(page, 'utf-8');
		expect(by['kept body/text']).toContain(BODY[1]);
		expect(Object.values(by).join('')).toContain('表外');
	});
});
