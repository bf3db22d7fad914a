import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { readAs } from '../../src/ingest/decode-as.ts';
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
				.bytes.filter(({ rule }) => rule === 'column/body')
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
