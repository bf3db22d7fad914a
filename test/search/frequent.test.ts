import { describe, expect, it } from 'vitest';
import { searchSite } from '../../src/search/open-site.ts';
import { plain, withIndex } from './corpus.ts';
import { contain } from './oracle.ts';

/** Files so small that a character beside many others fills more of them than are searched for it alone. */
const SMALL = {
	words: 1_000_000,
	recentWords: 1_000_000,
	recentSpan: 1,
	markEvery: 1000,
	chunkPlaces: 20,
	routedFrom: 9,
};

const many = (n: number) =>
	Array.from({ length: 20 }, (_, m) => `年${String.fromCodePoint(0x4e00 + n * 20 + m)}`).join('');

/** 年 stands in most articles, 鯨 in every fifth, 豚 in all. */
const texts = Array.from({ length: 200 }, (_, n) =>
	plain(
		`t${n}`,
		n % 50 === 7 ? '年關鯨豚' : '消息豚',
		`${n % 3 === 0 ? '' : many(n)}${n % 5 === 0 ? '鯨鯊現身' : '無事'}`,
	),
);

describe('a frequent character beside other words', () => {
	it.each(['鯨鯊 年', '年 鯨鯊現身', '鯨鯊 -年', '鯨鯊 (年 OR 現身)', '鯨鯊 (年 OR 無關)', '年關 年'])(
		'is looked for in the texts that these leave: %s',
		async (query) => {
			await withIndex(
				texts,
				async (site) => {
					const [has, whales, eve] = [contain(texts, '年'), contain(texts, '鯨鯊'), contain(texts, '年關')];
					const expected = query.startsWith('年關')
						? eve
						: query.includes('現身)')
							? whales
							: whales.filter((id) => has.includes(id) !== query.includes('-'));
					const { results, notes } = await searchSite(site, query);
					expect(notes).toEqual([]);
					expect(expected.length).toBeGreaterThan(2);
					expect(results.map(({ id }) => id).sort()).toEqual(expected);
				},
				SMALL,
			);
		},
	);

	it('is looked for in headlines only where they leave many, and that is said', async () => {
		await withIndex(
			texts,
			async (site) => {
				const { results, notes } = await searchSite(site, '豚 年');
				expect(notes).toContainEqual({ code: 'headlines-only', word: '年' });
				expect(results.map(({ id }) => id).sort()).toEqual(['t107', 't157', 't57', 't7']);
				expect((await searchSite(site, '年')).notes).toEqual([{ code: 'headlines-only', word: '年' }]);
			},
			SMALL,
		);
	});
});
