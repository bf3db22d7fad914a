import { describe, expect, it } from 'vitest';
import { readState, writeState } from '../../src/search/box-state.ts';
import { countFacets } from '../../src/search/narrow.ts';
import { EVERYTHING, type Narrowing } from '../../src/search/narrowing.ts';
import { openSite } from '../../src/search/open-site.ts';
import { search } from '../../src/search/search.ts';
import { document, plain, withIndex } from './corpus.ts';

const outlets = {
	daily: { 'zh-Hant': '日報', 'zh-Hans': '日报' },
	evening: { 'zh-Hant': '晚報', 'zh-Hans': '晚报' },
};

/** For each article the people its text names. */
const NAMED: Readonly<Record<string, string>> = { a: '丙丁', b: '丁', d: '丙' };

function report(id: string, date: string | null, outlet: keyof typeof outlets, authors: readonly string[]) {
	const people = authors.map((name) => ({
		slug: name,
		name: { 'zh-Hant': `${name}龍`, 'zh-Hans': `${name}龙` },
	}));
	const names = [...(NAMED[id] ?? '')].map((name) => ({ 'zh-Hant': `${name}國`, 'zh-Hans': `${name}国` }));
	const named = { ...plain(id, '同一個消息'), names };
	return document({ ...named, date, outlet, outletName: outlets[outlet], authors: people });
}

const documents = [
	report('a', '2021-05-01', 'daily', ['甲']),
	report('b', '2020-12-31', 'daily', ['甲', '乙']),
	report('c', '2020-07', 'evening', ['乙']),
	report('d', null, 'evening', []),
];

async function narrowed(narrowing: Partial<Narrowing>, names = false) {
	return withIndex(documents, async (site) => {
		const index = await openSite(site);
		const all = { ...EVERYTHING, ...narrowing };
		const answer = await search(index, '消息', { narrowing: all });
		const counts = await countFacets(index, answer.found, all, names);
		const ids = await Promise.all(
			answer.results.map(
				async ({ shard, article }) => (await (await index.shard(shard)).fragment(article)).id,
			),
		);
		return { ids: ids.sort(), counts, articles: answer.articles };
	});
}

const short = (entries: readonly { value: string; articles: number }[]) =>
	entries.map(({ value, articles }) => `${value} ${articles}`);

describe('narrowing results', () => {
	it.each<[Partial<Narrowing>, string[]]>([
		[{}, ['a', 'b', 'c', 'd']],
		[{ year: ['2020'] }, ['b', 'c']],
		[{ year: ['2020-07'] }, ['c']],
		[{ year: ['none'] }, ['d']],
		[{ year: ['2021', '2020-07', 'none'] }, ['a', 'c', 'd']],
		[{ outlet: ['daily', 'evening'], author: ['乙'] }, ['b', 'c']],
		[{ author: ['甲', '乙'] }, ['a', 'b', 'c']],
		[{ outlet: ['daily'], author: ['乙'] }, ['b']],
		[{ name: ['丁国'] }, ['a', 'b']],
		[{ name: ['丙国'], year: ['none'] }, ['d']],
		[{ from: '2020-07-15' }, ['a', 'b', 'c']],
		[{ from: '2020-08-01', to: '2020-12-31' }, ['b']],
		[{ to: '2020-06-30' }, []],
		[{ outlet: ['unknown'] }, []],
	])('by %j leaves %j', async (narrowing, expected) => {
		const { ids, articles } = await narrowed(narrowing);
		expect(ids).toEqual(expected);
		expect(articles).toBe(expected.length);
	});

	it('counts each facet within the others', async () => {
		const { counts } = await narrowed({ outlet: ['daily'] });
		expect(short(counts.outlet)).toEqual(['daily 2', 'evening 2']);
		expect(short(counts.year)).toEqual(['2021 1', '2020 1']);
		expect(short(counts.author)).toEqual(['甲 2', '乙 1']);
		expect(counts.outlet[1]?.name).toEqual(outlets.evening);
		expect(counts.author[0]?.name).toEqual({ 'zh-Hant': '甲龍', 'zh-Hans': '甲龙' });
	});
});

describe('people named', () => {
	it('are counted where they are asked for or narrowed by', async () => {
		expect((await narrowed({})).counts.name).toEqual([]);
		const { counts } = await narrowed({ outlet: ['daily'] }, true);
		expect(short(counts.name)).toEqual(['丁国 2', '丙国 1']);
		expect(counts.name[0]?.name).toEqual({ 'zh-Hant': '丁國', 'zh-Hans': '丁国' });
		expect(short((await narrowed({ name: ['丁国'] })).counts.name)).toEqual(['丁国 2', '丙国 2']);
	});
});

describe('the address of a search', () => {
	it('says what was chosen and is read as it was said', () => {
		const narrowing = { ...EVERYTHING, outlet: ['daily', 'evening'], from: '2020-01-01' };
		const state = {
			query: '六穩 "三新"',
			order: 'oldest',
			everyCopy: true,
			view: 'mentions',
			narrowing,
			form: '鬆',
		} as const;
		expect(readState(writeState(state))).toEqual(state);
	});

	it('is empty at first and takes what is wrong as not said', () => {
		expect(readState('?outlet=daily&outlet=daily').narrowing.outlet).toEqual(['daily']);
		const first = readState('?sort=best&view=map&from=yesterday&copies=1&year=');
		expect(first).toEqual(readState(''));
		expect(writeState(first)).toBe('');
	});
});
