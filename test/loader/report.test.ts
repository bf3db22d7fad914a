import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareArchive } from '../../src/loader/pipeline.ts';
import { silent } from '../../src/loader/progress.ts';
import { reportText } from '../../src/loader/report.ts';
import { readReport } from '../../src/loader/report-reader.ts';
import type { BuildReport } from '../../src/model/report.ts';
import { settingsSchema } from '../../src/settings.ts';
import { makeScratch } from '../kit/scratch.ts';

const scratch = makeScratch();
const settings = settingsSchema.parse({ content: 'content', cache: 'cache' });
const prepare = (dryRun: boolean) =>
	prepareArchive({ settings, root: scratch.path, progress: silent, dryRun });

const TEXT =
	'今天清晨，封閉三年的石橋重新開放，第一批走過橋面的是住在對岸的居民，他們說終於不必再繞遠路去市場買菜。';
const page = (host: string, at: number) =>
	`<title>第${at}座橋重新開放</title><link rel=canonical href="https://${host}/${at}.html"><h1>第${at}座橋重新開放</h1><div>2021年3月${at}日 10:00</div><p>${TEXT}這是第${at}座。</p><p>負責修復的工程隊表示，橋墩的裂縫已全部補強，橋面換上與原來相同的青石板，欄杆也重新固定。</p>`;

let report: BuildReport;
beforeAll(async () => {
	scratch.write({
		'content/outlets/lamp.yaml':
			'name: 燈報\nregion: TW\nsources: [lamp/**]\nselectors: { byline: .nobody }\n',
		'content/sources/lamp/1.html': page('lamp.example', 1),
		'content/sources/far/2.html': page('www.far.example', 2),
		'content/sources/far/3.html': page('www.far.example', 3),
		'content/sources/near/4.html': page('near.example', 4),
		'content/sources/title.txt': '只有標題沒有正文的報導…\n',
		'content/sources/empty.txt': '',
	});
	report = readReport((await prepare(false)).catalogue);
});
afterAll(() => scratch.remove());

describe('the report of a build', () => {
	it('counts articles by outlet, and by host where no outlet file claims them', () => {
		expect(report.outlets.map(({ id, name, files, articles }) => [id, name, files, articles])).toEqual([
			[null, null, 4, 4],
			['lamp', '燈報', 1, 1],
		]);
		expect(report.unknownHosts).toEqual([
			{ host: 'www.far.example', articles: 2, example: 'far/2.html' },
			{ host: 'near.example', articles: 1, example: 'near/4.html' },
		]);
	});

	it('counts lines by outlet and rule, which sum up to those by rule', () => {
		expect(
			report.outletRules.map(({ outlet, lines, rules }) => [outlet, lines, rules.map(({ rule }) => rule)]),
		).toEqual([
			[null, 4, ['body/text', 'headline/first-title', 'html/title', 'meta/date']],
			['lamp', 1, ['body/text', 'html/title', 'meta/date']],
		]);
		expect(report.outletRules[0]?.rules[0]).toEqual({
			rule: 'body/text',
			fate: 'kept',
			sources: 3,
			lines: 3,
			pieces: 0,
		});
		const sum = (rule: string, what: 'lines' | 'pieces') =>
			report.outletRules
				.flatMap(({ rules }) => rules)
				.filter((row) => row.rule === rule)
				.reduce((all, row) => all + row[what], 0);
		for (const { rule, lines, pieces } of report.rules) {
			expect(sum(rule, 'lines')).toBe(lines);
			expect(sum(rule, 'pieces')).toBe(pieces);
		}
	});

	it('lists doubtful articles with reasons that sum up to their score', () => {
		expect(report.doubtful[0]).toMatchObject({
			file: 'title.txt',
			line: 1,
			headline: '只有標題沒有正文的報導…',
			score: 105,
			reasons: [
				{ code: 'no-body', points: 60 },
				{ code: 'headline-cut', points: 20 },
				{ code: 'script-unsure', points: 15 },
				{ code: 'undated', points: 10 },
			],
		});
	});

	it('counts problems by code, errors first, and tells each', () => {
		expect(report.problemCounts.map(({ code, severity, count }) => `${severity} ${code} ${count}`)).toEqual([
			'error source-empty 1',
			'warning body-missing 1',
			'warning outlet-selector-unused 1',
		]);
		expect(report.problems).toHaveLength(3);
	});

	it('is a few lines on a terminal: what to look at first, then the sums', () => {
		expect(reportText(report)).toMatchInlineSnapshot(`
			"Most doubtful articles:
			  105  title.txt:1  There is no text. The headline is cut off. The script it was written in cannot be told. There is no date.
			   35  far/2.html:1  The text has only 101 characters. The script it was written in cannot be told.
			   35  far/3.html:1  The text has only 101 characters. The script it was written in cannot be told.
			   35  lamp/1.html:1  The text has only 101 characters. The script it was written in cannot be told.
			   35  near/4.html:1  The text has only 101 characters. The script it was written in cannot be told.
			Hosts that no outlet file claims: www.far.example (2), near.example (1).
			Lines by outlet, and the rules that took the most of them out:
			  no outlet: 4 lines
			  燈報: 1 line
			6 sources · 5 lines → 5 articles · 0 lines merged · 0 dropped · 1 undated · 1 error · 2 warnings"
		`);
	});
});

describe('a dry run', () => {
	it('tells the same and changes neither the ids nor the catalogue of the last build', async () => {
		scratch.write({
			'content/sources/new.txt': `新的報導\n2021年5月6日\n${TEXT}\n${TEXT.replaceAll('橋', '船')}\n`,
		});
		const [ids, catalogue] = ['content/ids.tsv', (await prepare(true)).catalogue].map((name) => name);
		const before = readFileSync(scratch.at('content/ids.tsv'));
		const dry = readReport(catalogue as string);
		expect(ids).toBe('content/ids.tsv');
		expect(dry.totals.articles).toBe(report.totals.articles + 1);
		expect(readFileSync(scratch.at('content/ids.tsv'))).toEqual(before);
		const last = (catalogue as string).replace(/\.dry$/, '');
		expect(existsSync(last)).toBe(true);
		expect(readReport(last)).toEqual(report);
	});
});
