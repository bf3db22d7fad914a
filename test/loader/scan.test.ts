import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSource, type Scanned, scanSources } from '../../src/loader/scan.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'scan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function all(): Promise<Scanned[]> {
	return Array.fromAsync(scanSources(folder));
}

describe('scanSources', () => {
	it('finds files in any folders, in the order of their names', async () => {
		mkdirSync(join(folder, 'b/deep'), { recursive: true });
		for (const name of ['c.txt', 'a.txt', 'b/deep/x.txt']) writeFileSync(join(folder, name), name);
		const paths = (await all()).map((scanned) =>
			'file' in scanned ? scanned.file.path : scanned.problem.file,
		);
		expect(paths).toEqual(['a.txt', 'b/deep/x.txt', 'c.txt']);
	});

	it('reports what operating systems leave behind, except the file that keeps a folder in git', async () => {
		for (const name of ['.DS_Store', '.gitkeep', 'Thumbs.db']) writeFileSync(join(folder, name), '');
		const found = await all();
		expect(
			found.map((scanned) => 'problem' in scanned && [scanned.problem.file, scanned.problem.severity]),
		).toEqual([
			['.DS_Store', 'notice'],
			['Thumbs.db', 'notice'],
		]);
	});

	it('makes a Problem of a link to nothing and reads the rest', async () => {
		symlinkSync(join(folder, 'gone'), join(folder, 'a.txt'));
		writeFileSync(join(folder, 'b.txt'), 'x');
		const [first, second] = await all();
		expect(first).toMatchObject({ problem: { code: 'source-unreadable', severity: 'error', file: 'a.txt' } });
		expect(second).toMatchObject({ file: { path: 'b.txt' } });
	});

	it('says that a folder has the name of a text file, and reads what is in it', async () => {
		mkdirSync(join(folder, 'news.txt'));
		writeFileSync(join(folder, 'news.txt/real.txt'), 'x');
		const [first, second] = await all();
		expect(first).toMatchObject({ problem: { code: 'source-is-folder', file: 'news.txt' } });
		expect(second).toMatchObject({ file: { path: 'news.txt/real.txt' } });
	});
});

describe('openSource', () => {
	it('knows size and digest, and gives any stretch of bytes', async () => {
		writeFileSync(join(folder, 'a.txt'), 'abcdef');
		const source = await openSource(join(folder, 'a.txt'));
		expect(source.bytes).toBe(6);
		expect(source.sha256).toBe('bef57ec7f53a6d40beb640a780a639c83bc29ac8a9816f1fc6c5c6dcd93c4721');
		expect(Buffer.from(await source.slice(2, 4)).toString()).toBe('cd');
		expect((await source.slice(4, 100)).length).toBe(2);
	});
});
