import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import type { BuildReport } from '../../src/model/report.ts';
import { type Ran, runJiuwen } from '../kit/run-jiuwen.ts';
import { makeScratch } from '../kit/scratch.ts';

const utf8 = new TextEncoder();
const BODY =
	'第一段說的是今年春天的事，村口的橋修好了，來往的人都從橋上走。\n第二段說的是夏天的事，橋邊種了柳樹，孩子們在樹下乘涼。\n';
const GOOD = `春天的橋\n2021年3月4日\n${BODY}（記者范舒禾）\n`;

/** Files as they come, with what is wrong with each. */
const SOURCES: Readonly<Record<string, string | Uint8Array>> = {
	'good.txt': GOOD,
	'copy.txt': GOOD.replace('春天的橋', '橋的春天'),
	'empty.txt': '',
	'debris.txt': '|\n| |||\n掃一掃在手機打開當前頁 |\n分享到\n',
	'one-line.txt': '很長的一行，沒有換行。'.repeat(480_000 / 3),
	'nul.txt': new Uint8Array([
		...utf8.encode('有空位元組的標題\n'),
		0,
		0,
		...utf8.encode(BODY.replaceAll('橋', '船')),
	]),
	'invalid.txt': new Uint8Array([
		...utf8.encode('壞位元組的標題\n'),
		0xff,
		0xc3,
		0x28,
		...utf8.encode(BODY.replaceAll('橋', '路')),
	]),
	'title.txt': '只有標題沒有正文的報導\n',
	'bars.txt': '|\n'.repeat(1_000_000),
};

const scratch = makeScratch();
let ran: Ran;
let problems: readonly Problem[];
let articles: readonly { source: { path: string }; headline: string; paragraphs: unknown[] }[];

beforeAll(async () => {
	scratch.write(
		Object.fromEntries(Object.entries(SOURCES).map(([name, bytes]) => [`content/sources/${name}`, bytes])),
	);
	mkdirSync(scratch.at('content/sources/folder.txt'));
	scratch.write({ 'content/sources/locked.txt': GOOD });
	chmodSync(scratch.at('content/sources/locked.txt'), 0o000);
	ran = await runJiuwen(['build', '--content', scratch.at('content'), '--out', scratch.at('site'), '--json']);
	problems = ran.out ? (JSON.parse(ran.out) as { problems: Problem[] }).problems : [];
	const data = scratch.at('site/data/articles.jsonl');
	articles = existsSync(data)
		? readFileSync(data, 'utf8')
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line))
		: [];
});
afterAll(() => scratch.remove('content'));

const of = (name: string) => problems.filter(({ file }) => file.endsWith(name));
const article = (name: string) => articles.find(({ source }) => source.path === name);

describe('an archive with bad sources in it', () => {
	it('is built all the same, and the exit code says that something is wrong', () => {
		expect(ran).toMatchObject({ exitCode: 1 });
		expect(existsSync(scratch.at('site/index.html'))).toBe(true);
		expect(article('good.txt')).toMatchObject({ headline: '春天的橋', paragraphs: [{}, {}] });
	});

	it.each(Object.keys(SOURCES))('%s gives an article, or a problem that names it', (name) => {
		expect([article(name), ...of(name)].filter(Boolean)).not.toEqual([]);
	});

	it.each(['empty.txt', 'debris.txt', 'bars.txt'])('%s gives no article but a problem', (name) => {
		expect(article(name)).toBeUndefined();
		expect(of(name)[0]).toMatchObject({
			severity: expect.stringMatching(/error|warning/),
			what: expect.stringMatching(/\S/),
		});
	});

	it('tells of each problem the file, what is wrong and how to mend it', () => {
		for (const problem of problems) {
			expect(problem).toMatchObject({
				code: expect.stringMatching(/^[a-z]+(?:-[a-z]+)*$/),
				file: expect.stringMatching(/\S/),
				what: expect.stringMatching(/^[\s\S]+[.!]$/),
				fix: expect.stringMatching(/^[\s\S]+[.!]$/),
			});
			expect(problem.line === null || problem.line >= 1).toBe(true);
		}
	});

	it('names the line where bytes cannot be read', () => {
		expect(of('invalid.txt').some(({ line }) => line !== null)).toBe(true);
		expect(of('nul.txt').some(({ line }) => line !== null)).toBe(true);
	});

	it('keeps two sources with equal bodies as two articles of one story', () => {
		const [good, copy] = [article('good.txt'), article('copy.txt')] as unknown as {
			id: string;
			story: string;
		}[];
		expect(good?.id).not.toBe(copy?.id);
		expect(good?.story).toBe(copy?.story);
	});

	it('tells of a folder with the name of a file, and of a file that may not be read', () => {
		expect(of('folder.txt')).toHaveLength(1);
		const root = process.getuid?.() === 0;
		expect(root ? article('locked.txt') : of('locked.txt')[0]).toBeTruthy();
	});

	it('shows the problems on the report page too', () => {
		const report = readFileSync(scratch.at('site/zh-Hant/about/report/index.html'), 'utf8');
		expect(report).toContain('empty.txt');
		expect(report).toContain('檔案是空的');
		const about = readFileSync(scratch.at('site/zh-Hant/about/index.html'), 'utf8');
		expect(about).toMatch(/id="report"[\s\S]*href="\/zh-Hant\/about\/report\/"/);
	});

	it('says the same in the data of the site as on standard output', () => {
		const file = JSON.parse(readFileSync(scratch.at('site/data/report.json'), 'utf8'));
		const { out: _, pages: __, ...printed } = JSON.parse(ran.out);
		expect(file).toEqual(printed);
		const listed = JSON.parse(readFileSync(scratch.at('site/data/datapackage.json'), 'utf8')).resources;
		expect(listed.map(({ path }: { path: string }) => path)).toEqual(['articles.jsonl', 'report.json']);
		expect(readFileSync(scratch.at('site/data/CHECKSUMS'), 'utf8')).toContain('  data/report.json\n');
	});

	it('lists the doubtful articles, the most doubtful first, each with reasons that sum up', () => {
		const { doubtful } = JSON.parse(ran.out) as BuildReport;
		expect(doubtful[0]).toMatchObject({
			file: 'title.txt',
			reasons: [{ code: 'no-body' }, { code: 'script-unsure' }, { code: 'undated' }],
		});
		for (const { score, reasons } of doubtful)
			expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
		expect(doubtful.map(({ score }) => score)).toEqual(
			doubtful.map(({ score }) => score).sort((a, b) => b - a),
		);
		expect(doubtful.find(({ file }) => file === 'invalid.txt')?.reasons.map(({ code }) => code)).toContain(
			'bad-bytes',
		);
	});

	it('has no link to pages that the owner has not written', () => {
		expect(problems.filter(({ code }) => code === 'link-broken')).toEqual([]);
	});

	it('leaves no draft behind', () => {
		expect(existsSync(scratch.at('site'))).toBe(true);
		expect(ran.err).not.toMatch(/ {4}at .*\.ts:\d+/);
	});
});

describe('an archive that cannot be built', () => {
	const build = (content: string) =>
		runJiuwen(['build', '--content', scratch.at(content), '--out', scratch.at('none')]);

	it('for want of a content folder says which, and how to name another', async () => {
		const { exitCode, err } = await build('nowhere');
		expect(exitCode).toBe(2);
		expect(err.replaceAll(scratch.path, '…')).toMatchInlineSnapshot(`
			"jiuwen build: The folder …/nowhere does not exist.

			Name the folder that holds sources/ with --content DIR, or set "content" in archive({ … }).
			"
		`);
	});

	it('for want of sources says where to put them', async () => {
		mkdirSync(scratch.at('hollow/sources'), { recursive: true });
		const { exitCode, err } = await build('hollow');
		expect(exitCode).toBe(2);
		expect(err.replaceAll(scratch.path, '…')).toMatchInlineSnapshot(`
			"  reading sources: 0 files, 0 lines
			jiuwen build: There is no source in …/hollow/sources.

			Put the scraped files there, exactly as they are, in any folders; then build again.
			"
		`);
		expect(existsSync(scratch.at('none'))).toBe(false);
	});

	it('keeps the site that stood there before', async () => {
		scratch.write({ 'none/index.html': 'the last good site' });
		expect((await build('hollow')).exitCode).toBe(2);
		expect(readFileSync(scratch.at('none/index.html'), 'utf8')).toBe('the last good site');
	});
});
