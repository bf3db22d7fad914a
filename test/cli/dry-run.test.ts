import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BuildReport } from '../../src/model/report.ts';
import { PROJECT, runJiuwen } from '../kit/run-jiuwen.ts';
import { makeScratch } from '../kit/scratch.ts';

const scratch = makeScratch();
const TEXT =
	'今天清晨，封閉三年的石橋重新開放，第一批走過橋面的是住在對岸的居民，他們說終於不必再繞遠路去市場買菜。';
const GOOD = `石橋重新開放\n2021年3月4日\n${TEXT}\n負責修復的工程隊表示，橋墩的裂縫已全部補強，橋面換上與原來相同的青石板。\n`;
beforeAll(() => scratch.write({ 'content/sources/a.txt': GOOD, 'content/sources/empty.txt': '' }));
afterAll(() => scratch.remove());

const dryRun = (...more: string[]) =>
	runJiuwen(['build', '--dry-run', '--content', scratch.at('content'), '--out', scratch.at('dist'), ...more]);
const files = () => readdirSync(scratch.path, { recursive: true }).map(String).sort();

it('tells what a build would, with its exit code, and leaves nothing behind', async () => {
	const before = files();
	const { exitCode, out, err } = await dryRun();
	expect(exitCode).toBe(1);
	expect(err).toContain('error source-empty  empty.txt');
	expect(out).toContain('2 sources · 4 lines → 1 article');
	expect(out).toContain('A dry run: no site was written, and nothing in content/ was changed.');
	expect(files()).toEqual(before);
	const cache = join(PROJECT, '.cache/jiuwen');
	expect(readdirSync(cache).filter((name) => name.includes('.dry'))).toEqual([]);
	expect(existsSync(join(PROJECT, '.astro/build.lock'))).toBe(false);
}, 60_000);

it('prints the same as one JSON object, and ends with 0 where no problem is an error', async () => {
	scratch.write({ 'content/sources/empty.txt': GOOD.replaceAll('橋', '船') });
	const { exitCode, out } = await dryRun('--json');
	expect(exitCode).toBe(0);
	const report = JSON.parse(out) as BuildReport & { out: null; pages: number };
	expect(report).toMatchObject({ out: null, pages: 0, totals: { sources: 2, articles: 2, errors: 0 } });
	expect(report.outletRules[0]).toMatchObject({ outlet: null, lines: 8 });
	expect(existsSync(scratch.at('content/ids.tsv'))).toBe(false);
	expect(existsSync(scratch.at('dist'))).toBe(false);
}, 60_000);

it('says what is wrong with how it was called', async () => {
	const { exitCode, err } = await runJiuwen(['build', '--dry-run', '--content', scratch.at('nowhere')]);
	expect(exitCode).toBe(2);
	expect(err).toContain('does not exist');
}, 60_000);
