import { describe, expect, it } from 'vitest';
import { memorySource, readAll } from '../kit/memory-source.ts';

describe('readSources', () => {
	it('reads a text file as one record that spans it', async () => {
		const { sources, problems } = await readAll(memorySource('jz/a.txt', '標題\n內文。\n'));
		expect(problems).toEqual([]);
		expect(sources).toHaveLength(1);
		expect(sources[0]).toMatchObject({
			ref: { path: 'jz/a.txt', encoding: 'utf-8', format: 'text', record: null, bytes: 17 },
			text: '標題\n內文。\n',
			span: { from: 0, length: 17 },
			firstLine: 1,
		});
	});

	it('says what to do with a file of unknown format', async () => {
		expect((await readAll(memorySource('a.docx', 'x'))).problems).toMatchObject([
			{ code: 'format-unknown', severity: 'error', file: 'a.docx', line: null },
		]);
	});

	it('says that a file is empty', async () => {
		expect((await readAll(memorySource('a.txt', ''))).problems).toMatchObject([
			{ code: 'source-empty', severity: 'error' },
		]);
	});

	it('passes on what the decoder doubts, with the file', async () => {
		const { sources, problems } = await readAll(memorySource('a.txt', new Uint8Array(100)));
		expect(sources).toEqual([]);
		expect(problems).toMatchObject([{ code: 'source-binary', file: 'a.txt', line: 1 }]);
	});
});
