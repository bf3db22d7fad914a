import { describe, expect, it } from 'vitest';
import { NO_RULES } from '../../src/ingest/reader.ts';
import type { SourceFile } from '../../src/ingest/source-file.ts';
import { accountOf } from '../../src/loader/file-account.ts';
import { makeZip } from '../kit/make-zip.ts';
import { memorySource } from '../kit/memory-source.ts';

const accounted = (file: SourceFile) => Array.fromAsync(accountOf(file, { outlets: [], rules: NO_RULES }));
const TEXT = '市长出席仪式\n会议强调，要把重大项目建设作为重要抓手，推进各项工作落地见效。\n';

describe('the account of a file', () => {
	it('tells the archive and the files in it, each byte once', async () => {
		const zip = makeZip([{ name: 'a.txt', content: TEXT, method: 0 }]);
		const told = await accounted(memorySource('a.zip', zip));
		const size = new TextEncoder().encode(TEXT).length;
		expect(
			told.map((one) => ('fault' in one ? one : [one.inside, one.from, one.to, one.fate, one.rule])),
		).toEqual([
			[[], 0, 35 + size, 'kept', 'container/zip-file'],
			[['a.txt'], 0, 19, 'kept', expect.stringMatching(/^headline\//)],
			[['a.txt'], 19, size, 'kept', expect.stringMatching(/^body\//)],
			[[], 35 + size, zip.length, 'dropped', 'container/zip-directory'],
		]);
	});

	it('finds fault with bytes that are not there', async () => {
		const file = memorySource('a.jsonl', `${JSON.stringify({ title: '标题', content: TEXT })}\n`);
		expect((await accounted(file)).filter((one) => 'fault' in one)).toEqual([]);
		expect((await accounted({ ...file, bytes: file.bytes + 7 })).filter((one) => 'fault' in one)).toEqual([
			{ fault: `a.jsonl: ${file.bytes} bytes are told, there are ${file.bytes + 7}.` },
		]);
	});
});
