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
});
