import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSource } from '../../src/loader/open-source.ts';
import { type Scanned, scanSources } from '../../src/loader/scan.ts';

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

	it('follows a link to a folder, and ends where links lead in a circle', async () => {
		for (const name of ['a', 'b']) {
			mkdirSync(join(folder, name));
			writeFileSync(join(folder, name, 'x.txt'), name);
		}
		symlinkSync('../b', join(folder, 'a/to-b'));
		symlinkSync('../a', join(folder, 'b/to-a'));
		symlinkSync('..', join(folder, 'b/up'));
		const told = (await all()).map((scanned) =>
			'file' in scanned ? scanned.file.path : `${scanned.problem.code} ${scanned.problem.file}`,
		);
		expect(told).toEqual([
			'source-unreadable a/to-b/to-a',
			'source-unreadable a/to-b/up',
			'a/to-b/x.txt',
			'a/x.txt',
			'source-unreadable b/to-a/to-b',
			'b/to-a/x.txt',
			'source-unreadable b/up',
			'b/x.txt',
		]);
	});

	it('does not wait for a pipe, and says of a name that is not in UTF-8 how to mend it', async () => {
		execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
		writeFileSync(
			Buffer.concat([Buffer.from(`${folder}/`), Buffer.of(0xc4, 0xe3), Buffer.from('.txt')]),
			'x',
		);
		const problems = (await all()).map((scanned) => 'problem' in scanned && scanned.problem);
		expect(problems).toMatchObject([
			{ file: 'pipe.txt', what: 'The file cannot be read: it is a pipe, a device or a socket.' },
			{ file: '\ufffd\ufffd.txt', fix: expect.stringContaining('convmv') },
		]);
	});

	it('says that a folder has the name of a text file, and reads what is in it', async () => {
		mkdirSync(join(folder, 'news.txt'));
		writeFileSync(join(folder, 'news.txt/real.txt'), 'x');
		const [first, second] = await all();
		expect(first).toMatchObject({ problem: { code: 'source-is-folder', file: 'news.txt' } });
		expect(second).toMatchObject({ file: { path: 'news.txt/real.txt' } });
	});
});

describe('files that are no sources', () => {
	const write = (files: Readonly<Record<string, string>>) => {
		for (const [name, content] of Object.entries(files)) {
			mkdirSync(join(folder, name, '..'), { recursive: true });
			writeFileSync(join(folder, name), content);
		}
	};
	const text = `<p>${'会议强调，要把重大项目建设作为重要抓手。'.repeat(5)}</p>`;
	const told = async () =>
		(await all()).map((scanned) =>
			'file' in scanned
				? scanned.file.path
				: [scanned.problem.code, scanned.problem.file, scanned.problem.severity],
		);

	it('are told once a kind and folder, and text that is lost by it is a warning', async () => {
		write({ 'n/a.jpg': 'x', 'n/b.PNG': 'x', 'n/c.css': 'x', 'n/d.pdf': 'x', 'n/e.txt': 'x', 'm/f.gif': 'x' });
		expect(await told()).toEqual([
			['files-passed-over', 'm', 'notice'],
			'n/e.txt',
			['files-passed-over', 'n', 'notice'],
			['files-passed-over', 'n', 'notice'],
			['documents-not-read', 'n', 'warning'],
		]);
		const [first] = (await all()).filter((scanned) => 'problem' in scanned);
		expect(first).toMatchObject({
			problem: { what: '1 file here is no source but pictures (f.gif); nothing was read from it.' },
		});
	});

	it('are all that lies in the folder of a saved page, told once', async () => {
		write({
			'新闻.html': text,
			'新闻_files/a.js': 'x',
			'新闻_files/deep/frame.html': text,
			'old.htm': text,
			'old.files/b.html': text,
			'free_files/c.html': text,
		});
		expect(await told()).toEqual([
			'free_files/c.html',
			['page-assets', 'old.files', 'notice'],
			'old.htm',
			'新闻.html',
			['page-assets', '新闻_files', 'notice'],
		]);
	});

	it('but the pages in it are read where the saved page is only their frame', async () => {
		write({
			'p.html': '<frameset><frame src="p_files/a.html"></frameset>',
			'p_files/a.html': text,
			'p_files/b.css': 'x',
		});
		expect(await told()).toEqual(['p.html', 'p_files/a.html', ['page-assets', 'p_files', 'notice']]);
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
