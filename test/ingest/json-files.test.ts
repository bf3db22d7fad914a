import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { readAs } from '../../src/ingest/decode-as.ts';
import { readJson } from '../../src/ingest/json.ts';
import { splitJson } from '../../src/ingest/json-split.ts';
import { NO_RULES } from '../../src/ingest/reader.ts';
import { faultsOfAccount } from '../kit/byte-account.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';
import { encode } from './encode.ts';

const BODY =
	'村口的橋修好了，來往的人都從橋上走，孩子們也不必再繞路去學校，這件事大家等了三年，功勞屬於大家。';
const ROWS = [
	{ title: '春天的橋', content: BODY, time: '2021-03-04' },
	{ title: '秋天的橋', content: BODY.replace('三', '九'), time: '2021-09-04' },
];
const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
const WRAPPED = { code: 0, msg: 'ok', data: { total: 2, tags: [{ id: 1 }], list: ROWS } };

describe.each(ENCODINGS)('a JSON file in %s', (encoding) => {
	it.each([
		['a list', JSON.stringify(ROWS)],
		['a list on many lines', JSON.stringify(ROWS, null, 2)],
		['the answer of an interface', JSON.stringify(WRAPPED)],
		['the answer of an interface on many lines', `${JSON.stringify(WRAPPED, null, '\t')}\n`],
	])('is %s', async (_, text) => {
		const content = encode(text, encoding);
		const file = memorySource('a.json', content);
		const { sources, problems } = await readAll(file);
		expect(problems.map(({ severity }) => severity)).toEqual(['notice']);
		expect(sources.map(({ hints }) => hints.fields?.headline)).toEqual(['春天的橋', '秋天的橋']);
		expect(sources.map(({ ref }) => [ref.encoding, ref.record])).toEqual([
			[encoding, 'item 1'],
			[encoding, 'item 2'],
		]);
		const bodies = sources.flatMap((source) =>
			extract(source, { outlets: [] })
				.bytes.filter(({ rule }) => rule === 'body/text')
				.map(({ from, to }) => readAs(content.subarray(from, to), encoding)),
		);
		expect(bodies).toEqual(ROWS.map(({ content: body }) => body));
		const lineOf = (title: string) => text.slice(0, text.indexOf(title)).split('\n').length;
		const [first, second] = sources;
		expect(first?.firstLine).toBe(1);
		expect(second?.firstLine).toBeLessThanOrEqual(lineOf('秋天的橋'));
		expect(second?.firstLine).toBeGreaterThanOrEqual(lineOf('2021-03-04'));
		expect(await faultsOfAccount(file)).toEqual([]);
	});
});

describe('a JSON object', () => {
	it('that has a text itself is one article, whatever lists it holds', async () => {
		const text = JSON.stringify({ ...ROWS[0], related: ROWS });
		const { sources } = await readAll(memorySource('a.json', text));
		expect(sources.map(({ ref }) => ref.record)).toEqual([null]);
	});

	it('whose bytes cannot be read is told, and all of them are', async () => {
		const bytes = encode(JSON.stringify(ROWS), 'gb18030');
		bytes[bytes.lastIndexOf(0x7d) - 1] = 0xff;
		const file = memorySource('a.json', bytes);
		const { sources, problems } = await readAll(file);
		expect(sources).toEqual([]);
		expect(problems[0]).toMatchObject({
			severity: 'error',
			what: 'Bytes of the file cannot be read as gb18030.',
		});
		expect(await faultsOfAccount(file)).toEqual([]);
	});
});

describe('an object that does not end', () => {
	const LIMIT = 4096;
	const objects = ROWS.map((row) => JSON.stringify(row)).join(',\n');
	const open = `[${objects},\n{"title": "斷了", "content": "${'字'.repeat(LIMIT)}`;
	const readWithin = async (content: string, chunk: number) => {
		const items = [];
		for await (const item of readJson(memorySource('a.json', content, chunk), NO_RULES, LIMIT))
			items.push(item);
		return items;
	};

	it.each([1, 7, 65_536])(
		'ends the reading, and is told with its place and what was left (chunks of %d)',
		async (chunk) => {
			const items = await readWithin(open, chunk);
			const size = Buffer.byteLength(open);
			const from = Buffer.byteLength(`[${objects},\n`);
			expect(items.filter((item) => 'source' in item)).toHaveLength(2);
			expect(items.flatMap((item) => ('problem' in item ? [item.problem] : []))).toContainEqual(
				expect.objectContaining({
					code: 'record-damaged',
					severity: 'error',
					line: 3,
					what: `No object ends within 4096 bytes from byte ${from} on (is a "{" or a quotation mark not closed?), so the ${size - from} bytes from there to the end were not read.`,
				}),
			);
			expect(items.at(-1)).toEqual({
				passed: { inside: [], from, to: size, fate: 'dropped', rule: 'container/too-large' },
			});
		},
	);

	it('is told where nothing else stands in the file', async () => {
		const items = await readWithin(`{${' '.repeat(2 * LIMIT)}`, 100);
		expect(items).toMatchObject([{ problem: { line: 1 } }, { passed: { from: 0, to: 2 * LIMIT + 1 } }]);
	});

	it('holds no more than may be held', async () => {
		let most = 0;
		const chunk = new Uint8Array(1024 * 1024).fill(0x20);
		chunk[0] = 0x7b;
		const stream = async function* () {
			for (let sent = 0; sent < 64; sent++) {
				yield chunk;
				most = Math.max(most, process.memoryUsage().arrayBuffers);
			}
		};
		const before = process.memoryUsage().arrayBuffers;
		const pieces = splitJson(stream(), 2 * 1024 * 1024);
		expect(await pieces.next()).toEqual({ done: true, value: { from: 0, to: 64 * 1024 * 1024 } });
		expect(most - before).toBeLessThan(32 * 1024 * 1024);
	});
});
