import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionCounter } from '../../src/search/count-mentions.ts';
import { mentionsCsv } from '../../src/search/mentions-csv.ts';
import { mentionsOverTime } from '../../src/search/mentions-over-time.ts';
import { MentionsReader } from '../../src/search/mentions-reader.ts';
import { openSite } from '../../src/search/open-site.ts';
import { parseQuery, soughtTerms } from '../../src/search/query.ts';
import { rank } from '../../src/search/rank.ts';
import { search } from '../../src/search/search.ts';
import { document, plain, withIndex } from './corpus.ts';

const documents = [
	document({ ...plain('new', '六穩之後', '再談六穩，六穩要緊。'), date: '2021-03-01' }),
	document({ ...plain('old', '標題', '落實“六穩”，\n=SUM("六穩")'), date: '2020-07-21' }),
];

const SOUGHT = soughtTerms(parseQuery('六穩'));

async function mentionsOf(query: string) {
	return withIndex(documents, async (site) => {
		const index = await openSite(site);
		const answer = await search(index, query);
		const found = rank(answer.results, 'oldest');
		const reader = new MentionsReader(index, found, soughtTerms(answer.query), 'zh-Hant');
		const promised = reader.total;
		await reader.readTo(Number.POSITIVE_INFINITY);
		expect([reader.ended, reader.total]).toEqual([true, promised]);
		return { found, mentions: reader.mentions };
	});
}

describe('the mentions of a query', () => {
	it('are every single place, in order of time, with the words around it', async () => {
		const { mentions } = await mentionsOf('六稳');
		expect(
			mentions.map(({ details, line, before, hit, after }) => [
				details.fragment.id,
				line,
				before,
				hit,
				after,
			]),
		).toEqual([
			['old', 1, '落實“', '六穩', '”，'],
			['old', 2, '=SUM("', '六穩', '")'],
			['new', 0, '', '六穩', '之後'],
			['new', 1, '再談', '六穩', '，六穩要緊。'],
			['new', 1, '再談六穩，', '六穩', '要緊。'],
		]);
	});

	it('are as many as the index counts, without a text being read', async () => {
		const { found, mentions } = await mentionsOf('六穩');
		expect(mentionCounter(SOUGHT)(found)).toBe(mentions.length);
	});

	it('are each one, where a word is typed twice', async () => {
		const once = await mentionsOf('六穩');
		const twice = await mentionsOf('六穩 六稳');
		expect(twice.mentions.length).toBe(once.mentions.length);
		expect(mentionCounter(SOUGHT)(twice.found)).toBe(mentionCounter(SOUGHT)(once.found));
	});

	it.each([
		['北京 OR 北京市', ['北京市', '北京', '北京、市']],
		['北京 京市 北京市', ['北京市', '北京', '北京、市']],
		['北京 OR 京市 OR "北京市長"', ['北京市長', '北京', '北京', '京、市']],
	])('are one where a word stands in another, the longer: %s', async (query, expected) => {
		const texts = [plain('a', '北京市長談話', '在北京說。'), plain('b', '消息', '北京、市區有雨。')];
		await withIndex(texts, async (site) => {
			const index = await openSite(site);
			const answer = await search(index, query);
			const reader = new MentionsReader(index, answer.results, soughtTerms(answer.query), 'zh-Hant');
			const promised = reader.total;
			await reader.readTo(Number.POSITIVE_INFINITY);
			expect(reader.mentions.map(({ hit }) => hit)).toEqual(expected);
			expect(promised).toBe(expected.length);
		});
	});

	it('are counted for each month from the first to the last, and add up', async () => {
		const { found } = await mentionsOf('六穩');
		const times = mentionsOverTime(found, SOUGHT);
		expect(times.map(({ time, mentions }) => `${time} ${mentions}`)).toEqual([
			...['2020-07 2', '2020-08 0', '2020-09 0', '2020-10 0', '2020-11 0'],
			...['2020-12 0', '2021-01 0', '2021-02 0', '2021-03 3'],
		]);
		expect(times.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(mentionCounter(SOUGHT)(found));
	});

	it('are counted for each year where they lie further apart, with what is known less precisely behind', () => {
		const found = ['1999-05-01', '2002', null, '2002-03-01'].map((date, number) => {
			const terms = [{ count: number + 1, inHeadline: false, unbroken: true }];
			return { article: number, number, shard: 0, date, terms, which: [0] };
		});
		const years = mentionsOverTime(found, SOUGHT).map(({ time, mentions }) => `${time} ${mentions}`);
		expect(years).toEqual(['1999 1', '2000 0', '2001 0', '2002 6', 'none 3']);
		const months = mentionsOverTime(found.slice(1), SOUGHT);
		expect(months.map(({ time, monthless }) => [time, monthless])).toEqual([
			['2002', true],
			['2002-03', false],
			['none', false],
		]);
	});

	it('are read again from where reading failed', async () => {
		await withIndex(documents, async (site) => {
			const index = await openSite(site);
			const { results, query } = await search(index, '六穩');
			const shard = await index.shard(0);
			const { details } = shard;
			let broken = true;
			shard.details = (article) =>
				broken ? Promise.reject(new Error('no network')) : details.call(shard, article);
			const reader = new MentionsReader(index, results, soughtTerms(query), 'zh-Hans');
			await expect(reader.readTo(1)).rejects.toThrow('no network');
			expect([reader.mentions.length, reader.total, reader.ended]).toEqual([0, 5, false]);
			broken = false;
			await reader.readTo(Number.POSITIVE_INFINITY);
			expect([reader.mentions.length, reader.total, reader.ended]).toEqual([5, 5, true]);
		});
	});

	it('make a table in which no cell is a formula', async () => {
		const { mentions } = await mentionsOf('六穩');
		const lines = mentionsCsv(mentions, ({ details }) => `/a/${details.fragment.id}/`, 'zh-Hant').split(
			'\r\n',
		);
		expect(lines[0]).toBe('\ufeffdate,precision,outlet,headline,left,hit,right,url,id');
		expect(lines[2]).toBe(`2020-07-21,day,日報,標題,"'=SUM(""",六穩,""")",/a/old/,old`);
		expect(lines.at(-1)).toBe('');
	});

	it('count what an obvious search counts', async () => {
		const text = fc.array(fc.constantFrom(...'甲乙，'), { maxLength: 30 }).map((chars) => chars.join(''));
		await fc.assert(
			fc.asyncProperty(fc.array(text, { minLength: 8, maxLength: 12 }), async (texts) => {
				const corpus = texts.map((body, n) => plain(`a${n}`, '', body));
				await withIndex(corpus, async (site) => {
					const index = await openSite(site);
					for (const query of ['甲乙', '乙乙', '甲乙甲', '乙甲乙甲']) {
						const { results, query: asked } = await search(index, query, { everyCopy: true });
						const count = texts
							.map((body) => body.replaceAll('，', ''))
							.reduce((sum, body) => sum + [...body].filter((_, at) => body.startsWith(query, at)).length, 0);
						expect([query, mentionCounter(soughtTerms(asked))(results)]).toEqual([query, count]);
					}
				});
			}),
			{ numRuns: 8 },
		);
	}, 60_000);
});
