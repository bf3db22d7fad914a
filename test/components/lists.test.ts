import { describe, expect, it } from 'vitest';
import MonthSheet from '../../src/components/MonthSheet.astro';
import Pager from '../../src/components/Pager.astro';
import ReportList from '../../src/components/ReportList.astro';
import ScriptSwitch from '../../src/components/ScriptSwitch.astro';
import StoryMembers from '../../src/components/StoryMembers.astro';
import StoryPair from '../../src/components/StoryPair.astro';
import type { MemberDifference } from '../../src/loader/story-page.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import type { ListItem } from '../../src/model/listing.ts';
import { labelsFor } from '../../src/view/labels/choose.ts';
import { date, NO_DATE, stored } from '../view/stored-article.ts';
import { render, textOf } from './render.ts';

const labels = labelsFor('zh-Hans');
const item = (given: Partial<ListItem> = {}): ListItem => ({ ...stored().item, ...given });

describe('a list of reports', () => {
	it('shows the date of a run of one day once to the eye, and to screen readers each time', async () => {
		const markup = await render(ReportList, { items: [item(), item()], labels });
		expect(markup.match(/class="again"/g)).toHaveLength(1);
		expect(markup.match(/datetime="2021-03-05"/g)).toHaveLength(2);
	});

	it('marks an inferred date in words, also where there is no column of dates', async () => {
		const items = [item({ date: date({ inferred: true }) })];
		for (const dateless of [false, true]) {
			const markup = await render(ReportList, { items, labels, dateless });
			expect(textOf(markup)).toContain('推定');
			expect(markup).not.toContain('datetime=');
		}
	});

	it('manages without outlet, section, date and headline', async () => {
		const bare = item({
			outlet: null,
			section: null,
			date: NO_DATE,
			headline: { 'zh-Hant': '', 'zh-Hans': '' },
		});
		const text = textOf(await render(ReportList, { items: [bare], labels }));
		expect(text).toContain('日期不详');
		expect(text).toContain('（无标题）');
	});

	it('has a badge that leads to the story of a reprint', async () => {
		const others = { copies: 3, revisions: 0, excerpts: 0 };
		const markup = await render(ReportList, { items: [item({ copies: 3, others })], labels });
		expect(markup).toMatch(/<a class="badge" href="\/base\/zh-Hans\/story\/abcd2345ef\/"> ?\+3 转载/);
	});
});

describe('the row of pages', () => {
	it('is absent where there is one page', async () => {
		expect(textOf(await render(Pager, { labels, list: '/base/zh-Hans/stories/', page: 1, pages: 1 }))).toBe(
			'',
		);
	});

	it('leads back, on, and to the first page at its own address', async () => {
		const markup = await render(Pager, { labels, list: '/base/zh-Hans/stories/', page: 2, pages: 3 });
		expect(markup).toMatch(/<a rel="prev" href="\/base\/zh-Hans\/stories\/">/);
		expect(markup).toMatch(/<a rel="next" href="\/base\/zh-Hans\/stories\/p\/3\/">/);
		expect(markup).toMatch(/href="\/base\/zh-Hans\/stories\/p\/2\/"[^>]*aria-current="page"/);
	});
});

describe('the switch between the scripts', () => {
	it('has two plain links to the same page, each in its own script, and marks the one at hand', async () => {
		const markup = await render(ScriptSwitch, {
			script: 'zh-Hans',
			path: '/base/zh-Hans/a/x/',
			label: '字体',
		});
		expect(markup).toMatch(/<a lang="zh-Hant"[^>]*href="\/base\/zh-Hant\/a\/x\/"/);
		expect(markup).toMatch(/<a lang="zh-Hans"[^>]*href="\/base\/zh-Hans\/a\/x\/"[^>]*aria-current="true"/);
		expect(textOf(markup)).toBe('繁體中文简体中文');
	});
});

describe('a sheet of a month', () => {
	it('links the days that hold reports and no others', async () => {
		const markup = await render(MonthSheet, {
			month: '2021-03',
			days: [{ slug: '05', count: 2, inferred: 1 }],
			labels,
		});
		expect(markup.match(/<a /g)).toHaveLength(1);
		expect(markup).toContain('href="/base/zh-Hans/d/2021/03/05/"');
		expect(textOf(markup)).toContain('2 篇（推定 1）');
	});
});

const DIFFERENCE: MemberDifference = {
	headline: null,
	body: [
		[
			{ kind: 'removed', text: '旧' },
			{ kind: 'added', text: '新' },
			{ kind: 'same', text: '文' },
		],
	],
	sameAs: null,
	compared: true,
};

describe('two texts of a story side by side', () => {
	it('say by marks, and by words for those who hear them, what only one of them has', async () => {
		const pair = {
			earlier: item({ id: 'earlier111' as ArticleId }),
			later: item({ id: 'later22222' as ArticleId }),
			headline: null,
			body: DIFFERENCE.body ?? [],
		};
		const markup = await render(StoryPair, { pair, labels });
		expect(markup).toMatch(/<del><span[^>]*>只见于前一篇：<\/span>旧<span/);
		expect(markup).toMatch(/<ins><span[^>]*>只见于后一篇：<\/span>新<span/);
		expect(textOf(markup)).toContain('1 处不同：后一篇少 1 字，多 1 字。');
		expect(markup).toContain('href="/base/zh-Hans/a/earlier111/"');
		expect(markup).toContain('href="/base/zh-Hans/a/later22222/"');
	});
});

describe('the articles of a story', () => {
	it('are told with their relation and evidence; a copy leads to its X-ray, a revision to its own page', async () => {
		const ids = ['canonical1', 'copy222222', 'revision33'] as unknown as ArticleId[];
		const [first = '' as ArticleId, copy = first, revision = first] = ids;
		const story = {
			...stored().story,
			canonical: first,
			reason: 'Longest text: 900 characters, more than in 2 other copies.',
			members: [
				{ id: first, relation: null, to: null, page: first, evidence: '' },
				{ id: copy, relation: 'sameText' as const, to: first, page: first, evidence: 'No words for this.' },
				{ id: revision, relation: 'revision' as const, to: first, page: revision, evidence: '' },
			],
		};
		const markup = await render(StoryMembers, {
			story,
			items: ids.map((id) => item({ id })),
			headline: '题',
			labels,
			differences: new Map([[revision, DIFFERENCE]]),
		});
		const at = { file: 'stories/a.yaml', line: 1 };
		const decisions = [
			{
				kind: 'same' as const,
				ids: [first, copy],
				reason: '同一扫描件。',
				by: '某甲',
				date: '2026-01-02',
				...at,
			},
			{ kind: 'different' as const, ids: [revision, 'elsewhere4'], reason: 'No.', by: '', date: '', ...at },
		];
		const decided = await render(StoryMembers, {
			story: { ...story, decisions },
			items: ids.map((id) => item({ id })),
			headline: '题',
			labels,
		});
		expect(textOf(decided)).toMatch(/由管理者认定为同一文。\s*同一扫描件。\s*（某甲.*2026-01-02）/);
		expect(textOf(decided)).toMatch(/由管理者认定与 elsewhere4 不是同一稿。\s*No\./);
		expect(decided).toMatch(/<span lang(="")?>No\.<\/span>/);
		expect(textOf(decided)).not.toContain('No words for this.');
		expect(textOf(markup)).toContain('正文最长，共 900 字。');
		expect(markup).toContain('href="/base/zh-Hans/a/canonical1/"');
		expect(markup).toContain('href="/base/zh-Hans/a/copy222222/source/"');
		expect(markup).toContain('href="/base/zh-Hans/a/revision33/"');
		expect(markup).toMatch(/lang="en"> ?No words for this\./);
		expect(markup).toMatch(/<details class="diff" open>.*1 处不同：这一篇少 1 字，多 1 字。/);
		expect(markup).toMatch(/<del><span[^>]*>只见于代表篇：<\/span>旧<span/);
		for (const words of ['代表篇', '转载', '改稿']) expect(textOf(markup)).toContain(words);
	});
});
