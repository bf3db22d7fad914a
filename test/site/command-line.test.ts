import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ran, runJiuwen } from '../kit/run-jiuwen.ts';

const SEED = 'content/sources/000_0b6fbf31d9c9d4c7.txt';
const COMMANDS = [
	'build',
	'mine',
	'ledger',
	'inspect',
	'convert',
	'search',
	'verify',
	'dupes',
	'doubts',
	'demo',
	'bench',
];

describe('jiuwen inspect', () => {
	let inspected: Ran;
	beforeAll(async () => {
		inspected = await runJiuwen(['inspect', SEED, '--json']);
	});

	it('prints one object for the seed: every field, every line with its fate', () => {
		const { exitCode, out } = inspected;
		expect(exitCode).toBe(0);
		expect(out.trimEnd().split('\n')).toHaveLength(1);
		const record = JSON.parse(out);
		expect(Object.keys(record)).toEqual(
			expect.arrayContaining([
				...[
					'id',
					'url',
					'outlet',
					'section',
					'kicker',
					'headline',
					'subheads',
					'dateline',
					'authors',
					'editors',
				],
				...['date', 'script', 'paragraphs', 'source', 'story', 'ledger', 'problems'],
			]),
		);
		expect(record).toMatchObject({
			section: '今日頭條',
			headline: '王小平徐衣顯帶隊 劉濤王建修楊婭輝參加觀摩',
			kicker: null,
			subheads: [],
			authors: ['郭嘉莉', '楊麗娜'],
			editors: [],
			date: { value: '2020-07-21', precision: 'day', kind: 'mentioned' },
			script: { source: 'zh-Hant' },
			source: {
				path: expect.stringMatching(/000_0b6fbf31d9c9d4c7\.txt$/),
				encoding: 'utf-8',
				format: 'text',
				record: null,
			},
		});
		expect(record.source.sha256).toMatch(/^[0-9a-f]{64}$/);
		expect(record.source.bytes).toBe(readFileSync(SEED).length);
		expect(record.url).toEqual({
			'zh-Hant': expect.stringMatching(/\/zh-Hant\/a\/[a-z2-7]+\/$/),
			'zh-Hans': expect.stringMatching(/\/zh-Hans\/a\/[a-z2-7]+\/$/),
		});
		expect(record.paragraphs).toHaveLength(5);
		expect(record.paragraphs[0]).toMatchObject({
			text: expect.stringMatching(/^7月21日,我市舉行/),
			lines: [3, 3],
		});
	});

	it('puts each of the 22 lines into exactly one entry: 8 kept, 6 merged, 8 dropped', () => {
		const { ledger } = JSON.parse(inspected.out) as {
			ledger: { lines: [number, number]; fate: string; as: string; rule: string }[];
		};
		const lines = ledger.flatMap(({ lines: [from, to], fate }) =>
			Array.from({ length: to - from + 1 }, (_, at) => ({ line: from + at, fate })),
		);
		expect(lines.map(({ line }) => line)).toEqual(Array.from({ length: 22 }, (_, at) => at + 1));
		const sums = Object.groupBy(lines, ({ fate }) => fate);
		expect(Object.fromEntries(Object.entries(sums).map(([fate, list]) => [fate, list?.length]))).toEqual({
			kept: 8,
			merged: 6,
			dropped: 8,
		});
		expect(ledger.every(({ rule }) => rule !== '')).toBe(true);
	});

	it('is what data/articles.jsonl says of the same source', () => {
		const { folder } = inject('seed');
		const line = JSON.parse(readFileSync(`${folder}/data/articles.jsonl`, 'utf8'));
		// What a build adds: the text of both variants, and what was put right on the way to them.
		const { text, repairs, ...rest } = line;
		expect(JSON.parse(inspected.out)).toMatchObject({
			...rest,
			source: expect.anything(),
			url: expect.anything(),
		});
		expect(text['zh-Hant'].split('\n')[0]).toBe(rest.headline);
		expect((repairs as { from: string; to: string }[]).map(({ from, to }) => from + to)).toContain('鬆松');
		expect(text['zh-Hans']).toMatch(/产业转型攻坚[\s\S]*杨娅辉/);
	});

	it('without --json tells it in words, and for a file that is not there ends with 1', async () => {
		const read = await runJiuwen(['inspect', SEED]);
		expect(read).toMatchObject({ exitCode: 0, out: expect.stringMatching(/2020-07-21[\s\S]*郭嘉莉/) });
		const missing = await runJiuwen(['inspect', 'content/sources/nothing.txt']);
		expect(missing).toMatchObject({ exitCode: 1, err: expect.stringContaining('nothing.txt') });
	});
});

describe('jiuwen convert', () => {
	it('converts standard input to either script', async () => {
		const to = async (target: string, input: string) =>
			(await runJiuwen(['convert', '--to', target], { input })).out;
		expect(await to('zh-Hans', '產業轉型攻堅觀摩\n')).toBe('产业转型攻坚观摩\n');
		expect(await to('zh-Hant', '产业转型攻坚观摩\n')).toBe('產業轉型攻堅觀摩\n');
		expect(await to('zh-Hant-HK', '里面')).toMatch(/^[裏裡]面$/);
		expect(await to('zh-Hant-TW', '')).toBe('');
	});

	it('refuses an unknown script with the ones there are', async () => {
		const ran = await runJiuwen(['convert', '--to', 'zh-TW'], { input: '字' });
		expect(ran).toMatchObject({ exitCode: 2, out: '', err: expect.stringMatching(/zh-Hant-TW/) });
	});
});

describe('jiuwen search', () => {
	it('prints query, total and all results as one object', async () => {
		const { folder } = inject('seed');
		const ran = await runJiuwen(['search', '王小平', '--site', folder, '--json']);
		expect(ran.exitCode).toBe(0);
		expect(JSON.parse(ran.out)).toMatchObject({
			query: '王小平',
			total: 1,
			results: [
				{
					id: expect.stringMatching(/^[a-z2-7]+$/),
					url: expect.anything(),
					headline: expect.stringContaining('王小平'),
					date: '2020-07-21',
					outlet: expect.anything(),
				},
			],
		});
	});

	it('says what of a query could not be done', async () => {
		const { folder } = inject('seed');
		const ran = await runJiuwen(['search', '--site', folder, '王小平', 'OR', '。', '"觀摩']);
		expect(ran.out).toContain('note: a quotation has no end');
		expect(ran.out).toContain('note: "。" holds punctuation only');
		const excluding = await runJiuwen(['search', '--site', folder, '--json', '--', '-王小平']);
		expect(JSON.parse(excluding.out)).toMatchObject({ total: 0, notes: [{ code: 'only-excluded' }] });
	});

	it('for nothing found prints no results and ends with 0; without a site with 2', async () => {
		const { folder } = inject('seed');
		const none = await runJiuwen(['search', '鯨鯊潛水', '--site', folder, '--json']);
		expect(JSON.parse(none.out)).toMatchObject({ query: '鯨鯊潛水', total: 0, results: [] });
		expect(none.exitCode).toBe(0);
		const ran = await runJiuwen(['search', '王小平', '--site', 'test']);
		expect(ran).toMatchObject({ exitCode: 2, out: '' });
	});
});

describe('every command', () => {
	let overview: Ran;
	beforeAll(async () => {
		overview = await runJiuwen([]);
	});

	it.each(COMMANDS)('%s explains itself, and stands in the overview', async (name) => {
		const ran = await runJiuwen([name, '--help']);
		expect(ran.exitCode).toBe(0);
		expect(ran.out).toMatch(new RegExp(`^jiuwen ${name}: .*Usage: jiuwen ${name}.*Exit code`, 's'));
		expect(overview.out).toContain(`  ${name} `);
	});

	it('is missing from an empty call, which ends with 2 and names all', () => {
		expect(overview.exitCode).toBe(2);
		const told = [...overview.out.matchAll(/^ {2}(\w+) {2,}\S/gm)].map(([, name]) => name);
		expect(told.sort()).toEqual([...COMMANDS].sort());
	});

	it('ends with 2 and a hint for what it does not know', async () => {
		expect(await runJiuwen(['biuld'])).toMatchObject({
			exitCode: 2,
			err: expect.stringContaining('"build"'),
		});
		expect(await runJiuwen(['build', '--contnet', 'x'])).toMatchObject({
			exitCode: 2,
			err: expect.stringContaining('--content'),
		});
		expect(await runJiuwen(['inspect'])).toMatchObject({ exitCode: 2, out: '' });
		expect(await runJiuwen(['bench'])).toMatchObject({ exitCode: 2, out: '' });
	});

	it('verify ends with 2 for what is no site', async () => {
		expect(await runJiuwen(['verify', 'test/kit'])).toMatchObject({ exitCode: 2 });
	});
});
