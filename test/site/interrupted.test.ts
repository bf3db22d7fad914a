import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { archivePaths } from '../../src/loader/paths.ts';
import { settingsSchema } from '../../src/settings.ts';
import { PROJECT, type Running, runJiuwen, startJiuwen } from '../kit/run-jiuwen.ts';
import { makeScratch } from '../kit/scratch.ts';

const scratch = makeScratch();
const CONTENTS = ['killed', 'stopped', 'rendered'];
afterAll(() => scratch.remove(...CONTENTS));

/** Builds wait for one another, and for those of other tests. */
const PATIENCE = 280_000;

function write(content: string, sources: number, paragraphs: number): void {
	for (let at = 0; at < sources; at++) {
		const line = (part: number) =>
			`第${at}號橋的第${part}段今天重新開放，住在對岸的居民說，往後出門買菜方便得多，孩子上學也近了。`;
		const text = Array.from({ length: paragraphs }, (_, part) => line(part)).join('\n');
		scratch.write({ [`${content}/sources/${at}.txt`]: `第${at}號橋重新開放\n2021年3月4日\n${text}\n` });
	}
}

/** Files that the extraction cache of a content folder holds for good. */
function filesKept(content: string): number {
	const settings = settingsSchema.parse({ content: scratch.at(content) });
	const { extractions } = archivePaths(settings, PROJECT);
	if (!existsSync(extractions)) return 0;
	try {
		const db = new DatabaseSync(extractions, { readOnly: true });
		const row = db.prepare('SELECT count(*) AS n FROM files').get();
		db.close();
		return Number(row?.n ?? 0);
	} catch {
		return 0;
	}
}

/** Ends a command as soon as something is the case; fails when it ends before. */
async function endWhen(running: Running, signal: NodeJS.Signals, isSo: () => boolean) {
	let over = false;
	void running.ended.then(() => {
		over = true;
	});
	while (!isSo()) {
		if (over) throw new Error(`It ended too early: ${(await running.ended).err}`);
		await wait(5);
	}
	running.kill(signal);
	return running.ended;
}

const build = (content: string, ...more: string[]) => [
	...['build', '--content', scratch.at(content), '--out', scratch.at(`${content}-site`)],
	...more,
];
const drafts = () => readdirSync(scratch.path).filter((name) => name.includes('.draft'));

describe('a build that is broken off while it reads', () => {
	const SOURCES = 1500;

	it.each([
		['killed', 'SIGKILL', -1],
		['stopped', 'SIGINT', 130],
	] as const)(
		'%s: leaves the last good site and the ids, and goes on where it stopped',
		async (content, signal, exitCode) => {
			write(content, SOURCES, 20);
			scratch.write({ [`${content}-site/index.html`]: 'the last good site' });
			const ran = await endWhen(startJiuwen(build(content)), signal, () => filesKept(content) > 0);
			expect(ran.exitCode).toBe(exitCode);
			expect(ran.err).not.toContain('reading sources:');
			expect(readdirSync(scratch.at(`${content}-site`))).toEqual(['index.html']);
			expect(readFileSync(scratch.at(`${content}-site/index.html`), 'utf8')).toBe('the last good site');
			expect(existsSync(scratch.at(`${content}/ids.tsv`))).toBe(false);

			const again = await runJiuwen(build(content, '--dry-run'));
			expect(again.exitCode).toBe(0);
			const [, known, read] = /\((\d+) known from before, (\d+) read\)/.exec(again.err) ?? [];
			expect(Number(known)).toBeGreaterThan(0);
			expect(Number(read)).toBeGreaterThan(0);
			expect(Number(known) + Number(read)).toBe(SOURCES);
		},
		PATIENCE,
	);
});

describe('a build that is broken off while it renders', () => {
	it(
		'leaves the last good site as it is, killed or stopped; the next one reads nothing anew and clears up',
		async () => {
			write('rendered', 8, 2);
			const site = scratch.at('rendered-site');
			expect((await runJiuwen(build('rendered'))).exitCode).toBe(0);
			const good = readFileSync(join(site, 'data/CHECKSUMS'), 'utf8');
			scratch.write({
				'rendered/sources/new.txt':
					'山上的樹\n2021年3月5日\n今天山上的樹種好了，一共三千棵，都是本地的松樹，明年春天還要再種。\n',
			});

			const isRendering = () => drafts().some((name) => existsSync(scratch.at(name, 'zh-Hant')));
			const killed = await endWhen(startJiuwen(build('rendered')), 'SIGKILL', isRendering);
			expect(killed.exitCode).toBe(-1);
			expect(drafts()).toHaveLength(1);
			expect(readFileSync(join(site, 'data/CHECKSUMS'), 'utf8')).toBe(good);
			expect((await runJiuwen(['verify', site])).exitCode).toBe(0);

			const isOwn = () => drafts().length === 1 && isRendering();
			const left = drafts();
			const stopped = await endWhen(
				startJiuwen(build('rendered')),
				'SIGINT',
				() => isOwn() && drafts()[0] !== left[0],
			);
			expect(stopped.exitCode).toBe(130);
			expect(drafts()).toEqual([]);
			expect(readFileSync(join(site, 'data/CHECKSUMS'), 'utf8')).toBe(good);

			const finished = await runJiuwen(build('rendered'));
			expect(finished.exitCode).toBe(0);
			expect(finished.err).toContain('reading sources: 9 files, 35 lines (9 known from before, 0 read)');
			expect(readFileSync(join(site, 'data/CHECKSUMS'), 'utf8')).not.toBe(good);
			expect((await runJiuwen(['verify', site])).exitCode).toBe(0);
			expect(drafts()).toEqual([]);
		},
		2 * PATIENCE,
	);
});
