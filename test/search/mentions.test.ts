import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allMentions, countMentions, mentionsCsv, mentionsOverTime } from '../../src/search/mentions.ts';
import { openSite } from '../../src/search/open-site.ts';
import { soughtTerms } from '../../src/search/query.ts';
import { rank } from '../../src/search/rank.ts';
import { search } from '../../src/search/search.ts';
import { document, plain, withIndex } from './corpus.ts';

const documents = [
	document({ ...plain('new', '六穩之後', '再談六穩，六穩要緊。'), date: '2021-03-01' }),
	document({ ...plain('old', '標題', '落實“六穩”，\n=SUM("六穩")'), date: '2020-07-21' }),
];

async function mentionsOf(query: string) {
	return withIndex(documents, async (site) => {
		const index = await openSite(site);
		const answer = await search(index, query);
		const found = rank(answer.results, 'oldest');
		const mentions = [];
		for await (const mention of allMentions(index, found, soughtTerms(answer.query), 'zh-Hant'))
			mentions.push(mention);
		return { found, mentions };
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
		expect(countMentions(found)).toBe(mentions.length);
		expect(mentionsOverTime(found)).toEqual([
			{ time: '2020-07', mentions: 2 },
			{ time: '2021-03', mentions: 3 },
		]);
	});

	it('make a table in which no cell is a formula', async () => {
		const { mentions } = await mentionsOf('六穩');
		const lines = mentionsCsv(mentions, ({ details }) => `/a/${details.fragment.id}/`, 'zh-Hant').split(
			'\r\n',
		);
		expect(lines[0]).toBe('date,outlet,headline,before,hit,after,id,url');
		expect(lines[2]).toBe(`2020-07-21,日報,標題,"'=SUM(""",六穩,""")",old,/a/old/`);
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
						const { results } = await search(index, query, { everyCopy: true });
						const count = texts
							.map((body) => body.replaceAll('，', ''))
							.reduce((sum, body) => sum + [...body].filter((_, at) => body.startsWith(query, at)).length, 0);
						expect([query, countMentions(results)]).toEqual([query, count]);
					}
				});
			}),
			{ numRuns: 8 },
		);
	}, 60_000);
});
