import { afterAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { parseColumnsFile } from '../../src/loader/columns-file.ts';
import { prepareArchive } from '../../src/loader/pipeline.ts';
import { silent } from '../../src/loader/progress.ts';
import { makeReadRules } from '../../src/loader/read-rules.ts';
import { readReport } from '../../src/loader/report-reader.ts';
import { settingsSchema } from '../../src/settings.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';
import { PROJECT } from '../kit/run-jiuwen.ts';
import { makeScratch } from '../kit/scratch.ts';

const BODY = '会议强调，要把重大项目建设作为重要抓手，推进各项工作落地见效，确保完成全年目标任务。';
const record = (n: number, more: object) =>
	JSON.stringify({ title: `第${n}号公告`, content: `${BODY}${n}`, ...more });

/** The dates of the records of a file, read as `columns.yaml` says. */
async function dates(rows: readonly object[], columns = ''): Promise<(string | null)[][]> {
	const { entries, problems } = parseColumnsFile(columns, 'columns.yaml');
	expect(problems).toEqual([]);
	const content = rows.map((row, n) => record(n, row)).join('\n');
	const { sources } = await readAll(memorySource('a.jsonl', content), makeReadRules([], entries));
	return sources.map((source) => {
		const { date } = extract(source, { outlets: [] }).extraction ?? {};
		return [date?.value ?? null, date?.value ? date.kind : null];
	});
}

describe('dates of columns', () => {
	const scratch = makeScratch();
	afterAll(() => scratch.remove('content'));

	it('that could be either are not guessed, and read where the keeper says their order', async () => {
		const rows = ['03/08/2021', '3-8-2021 10:20', '25/08/2021', '2021-08-03'].map((time) => ({ time }));
		const none = [null, null];
		const on = (day: string) => [day, 'published'];
		expect(await dates(rows)).toEqual([none, none, on('2021-08-25'), on('2021-08-03')]);
		expect(await dates(rows, "- files: '*'\n  dateOrder: day-month-year\n")).toEqual([
			on('2021-08-03'),
			on('2021-08-03'),
			on('2021-08-25'),
			on('2021-08-03'),
		]);
		expect(await dates(rows.slice(0, 2), "- files: '*'\n  dateOrder: month-day-year\n")).toEqual([
			on('2021-03-08'),
			on('2021-03-08'),
		]);
	});

	it.each(['crawl_time', 'fetched_at', '抓取时间'])(
		'of the crawl (%s) date what nothing else dates',
		async (name) => {
			expect(
				await dates([
					{ [name]: '2022-01-01 00:30:00' },
					{ [name]: '1640968200' },
					{ [name]: '2022-01-01', date: '2021-08-03' },
				]),
			).toEqual([
				['2022-01-01', 'captured'],
				['2022-01-01', 'captured'],
				['2021-08-03', 'published'],
			]);
		},
	);

	it('that cannot be read are told once a file, with their number, one of them, and how to mend it', async () => {
		scratch.write({
			'content/sources/a/1.jsonl': [1, 2, 3].map((n) => record(n, { time: '03/08/2021' })).join('\n'),
			'content/sources/a/2.csv': `title,content,time\n第4号公告,${BODY}4,昨天\n第5号公告,${BODY}5,2021-08-03\n`,
			'content/sources/b/1.md': `---\ndate: 03/08/2021\n---\n# 第6号公告\n\n${BODY}6\n`,
			'content/sources/b/2.md': `---\ndate: 04/08/2021\n---\n# 第7号公告\n\n${BODY}7\n`,
		});
		const settings = settingsSchema.parse({ content: scratch.at('content'), cache: scratch.at('cache') });
		const { catalogue } = await prepareArchive({ settings, root: PROJECT, progress: silent });
		const { problems } = readReport(catalogue);
		const told = problems.filter(({ code }) => code === 'date-unread');
		expect(told.map(({ file, line, severity }) => [file, line, severity])).toEqual([
			['a/1.jsonl', 1, 'warning'],
			['a/2.csv', 1, 'warning'],
			['b/1.md', 1, 'warning'],
		]);
		expect(told[0]?.what).toContain('"03/08/2021"');
		expect(told[0]?.what).toContain('in 2 more of the file');
		expect(told[0]?.fix).toContain('content/columns.yaml');
		expect(told[1]?.what).not.toContain('more of the file');
		expect(told[2]?.what).toContain('in 1 more with this ending in the folder');
		expect(told[2]?.fix).not.toContain('columns.yaml');
	});
});
