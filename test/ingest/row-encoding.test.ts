import { describe, expect, it } from 'vitest';
import { faultsOfAccount } from '../kit/byte-account.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';
import { encode } from './encode.ts';

const BODY = '村口的橋修好了，來往的人都從橋上走；「∀嬢」二字的編碼裡有引號的位元組。';
const TABLE = `title\tcontent\tdate\r\n春天的橋\t"${BODY}\r\n第二行。"\t2021-03-04\r\n秋天的橋\t${BODY}\t2021-09-04\r\n`;
const LINES = `${JSON.stringify({ title: '春天的橋', content: BODY })}\n\n${JSON.stringify({ title: '秋天的橋', content: BODY })}\n`;

describe.each(['utf-16le', 'utf-16be'] as const)('a file of rows in %s', (encoding) => {
	it.each(['\ufeff', ''])('is a table with the mark %j, as spreadsheets save Unicode text', async (mark) => {
		const file = memorySource('a.tsv', encode(mark + TABLE, encoding));
		const { sources, problems } = await readAll(file);
		expect(problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
		expect(sources.map(({ hints }) => hints.fields?.headline)).toEqual(['春天的橋', '秋天的橋']);
		expect(sources[0]?.hints.fields?.body).toBe(`${BODY}\r\n第二行。`);
		expect(sources.map(({ ref }) => ref.encoding)).toEqual([encoding, encoding]);
		expect(sources.map(({ firstLine }) => firstLine)).toEqual([1, 4]);
		expect(await faultsOfAccount(file)).toEqual([]);
	});

	it.each(['\ufeff', ''])('is read as JSON Lines with the mark %j', async (mark) => {
		const file = memorySource('a.jsonl', encode(mark + LINES, encoding));
		const { sources, problems } = await readAll(file);
		expect(problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
		expect(sources.map(({ hints }) => hints.fields?.headline)).toEqual(['春天的橋', '秋天的橋']);
		expect(await faultsOfAccount(file)).toEqual([]);
	});
});
