import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSite } from '../../src/search/open-site.ts';
import { pairOrder } from '../../src/search/pair-order.ts';
import { phraseSearch, type TextsDecide } from '../../src/search/phrase-hits.ts';
import { parseQuery, type Term } from '../../src/search/query.ts';
import type { Shard } from '../../src/search/shard.ts';
import { plain, withIndex } from './corpus.ts';
import { contain } from './oracle.ts';

/** A small alphabet, so that every pair stands in many articles and only positions or texts can decide. */
const text = (max: number) =>
	fc.array(fc.constantFrom(...'甲乙丙，丁'), { maxLength: max }).map((chars) => chars.join(''));
const phrase = fc
	.array(fc.constantFrom(...'甲乙丙丁'), { minLength: 3, maxLength: 9 })
	.map((chars) => chars.join(''));

/** Articles that have a term, all of what is likely looked at. */
async function decided(shard: Shard, term: Term, by?: TextsDecide): Promise<number[]> {
	const { likely, decide } = await phraseSearch(shard, term, by);
	const hits = decide ? await decide(new Set(likely.keys())) : likely;
	for (const article of hits.keys()) expect(likely.has(article)).toBe(true);
	return [...hits.keys()];
}

const WAYS: readonly (readonly [string, TextsDecide | undefined])[] = [
	['the places of its pairs', () => false],
	['the texts themselves', () => true],
	['what is cheaper', undefined],
];

describe.each(WAYS)('a phrase decided by %s', (_, by) => {
	it('is found where a substring test finds it', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(text(6), text(30)), { minLength: 20, maxLength: 40 }),
				fc.array(phrase, { minLength: 20, maxLength: 20 }),
				async (texts, phrases) => {
					const documents = texts.map(([headline, body], n) => plain(`a${n}`, headline, body));
					await withIndex(documents, async (site) => {
						const shard = await (await openSite(site)).shard(0);
						for (const typed of phrases) {
							const [[term] = []] = parseQuery(typed).all;
							if (!term) throw new Error(`No term in ${typed}`);
							const found = (await decided(shard, term, by)).map((n) => `a${n}`);
							expect([typed, found.sort()]).toEqual([typed, contain(documents, typed)]);
							const strict = (await decided(shard, { ...term, strict: true }, by)).sort();
							const literal = texts.flatMap(([headline, body], n) =>
								headline.includes(typed) || body.includes(typed) ? [n] : [],
							);
							expect([typed, strict]).toEqual([typed, literal.sort()]);
						}
					});
				},
			),
			{ numRuns: 10 },
		);
	}, 120_000);
});

describe('the pairs of a phrase', () => {
	it('are asked for in an order that holds every character first', () => {
		expect(pairOrder(2)).toEqual({ order: [0], cover: 1 });
		expect(pairOrder(3)).toEqual({ order: [0, 1], cover: 2 });
		expect(pairOrder(4)).toEqual({ order: [0, 2, 1], cover: 2 });
		expect(pairOrder(5)).toEqual({ order: [0, 2, 3, 1], cover: 3 });
		expect(pairOrder(6)).toEqual({ order: [0, 2, 4, 1, 3], cover: 3 });
	});
});
