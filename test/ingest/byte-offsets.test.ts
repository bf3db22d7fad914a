import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { byteOffsets } from '../../src/ingest/byte-offsets.ts';
import { readAs } from '../../src/ingest/decode-as.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';
import { encode } from './encode.ts';

const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
const BODY = '村口的橋修好了，來往的人都從橋上走，孩子們也不必再繞路去學校，這件事大家等了三年。'.repeat(2);
const ROW = { title: '春天的橋', 備註: '沒有用的一欄', content: BODY, date: '2021-03-04' };

describe('offsets in bytes', () => {
	it.each(ENCODINGS)('of a text in %s are where its characters stand', (encoding) => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('a', '"', '橋', '嘅', '𠮷', '\n', '，', '€', 'é'), { maxLength: 30 }),
				(chars) => {
					const bytes = encode(chars.join(''), encoding);
					const text = readAs(bytes, encoding);
					const offset = byteOffsets(bytes, text, encoding);
					let unit = 0;
					for (const char of text) {
						const from = offset?.(unit) ?? -1;
						unit += char.length;
						const to = offset?.(unit) ?? -1;
						expect(readAs(bytes.subarray(from, to), encoding)).toBe(char);
					}
					expect(offset?.(unit)).toBe(bytes.length);
				},
			),
		);
	});

	it('count characters of four bytes, pairs that are two characters, and a byte order mark', () => {
		const four = Uint8Array.of(0x95, 0x32, 0x82, 0x36, 0x81, 0x30, 0x81, 0x30, 0x61);
		const text = readAs(four, 'gb18030');
		expect(text).toBe('\u{20000}\u0080a');
		const offset = byteOffsets(four, text, 'gb18030');
		expect([2, 3, 4].map((unit) => offset?.(unit))).toEqual([4, 8, 9]);
		const pair = Uint8Array.of(0x88, 0x62, 0x61);
		const two = readAs(pair, 'big5');
		expect(byteOffsets(pair, two, 'big5')?.(two.length - 1)).toBe(2);
		const marked = encode('\ufeff橋a', 'utf-8');
		expect(byteOffsets(marked, '橋a', 'utf-8')?.(1)).toBe(6);
	});

	it.each(ENCODINGS)('are not told where bytes of %s could not be read', (encoding) => {
		const bytes = Uint8Array.of(...encode('橋', encoding), 0xff);
		expect(byteOffsets(bytes, readAs(bytes, encoding), encoding)).toBe(null);
	});
});

describe.each(ENCODINGS)('the columns of a row in %s', (encoding) => {
	async function told(path: string, text: string): Promise<[string, string][]> {
		const content = encode(text, encoding);
		const { sources } = await readAll(memorySource(path, content));
		const { bytes } = extract(sources[0] as (typeof sources)[0], { outlets: [] });
		return bytes.map(({ from, to, rule }) => [rule, readAs(content.subarray(from, to), encoding)]);
	}

	it('are told apart in the account of the bytes of JSON Lines', async () => {
		expect(await told('a.jsonl', `${JSON.stringify(ROW)}\n`)).toEqual([
			['container/json', '{"title":"'],
			['column/headline', '春天的橋'],
			['container/json', '","備註":"'],
			['column/unused', '沒有用的一欄'],
			['container/json', '","content":"'],
			['body/text', BODY],
			['container/json', '","date":"'],
			['column/date', '2021-03-04'],
			['container/json', '"}\n'],
		]);
	});

	it('are told apart in that of a table', async () => {
		const table = `${Object.keys(ROW).join(',')}\r\n${Object.values(ROW).join(',')}\r\n`;
		const said = await told('a.csv', table);
		expect(said.filter(([rule]) => rule !== 'container/csv')).toEqual([
			['column/headline', '春天的橋'],
			['column/unused', '沒有用的一欄'],
			['body/text', BODY],
			['column/date', '2021-03-04'],
		]);
	});
});
