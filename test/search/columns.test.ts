import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Columns } from '../../src/search/columns.ts';
import { packNumbers, unpackNumbers } from '../../src/search/pack-numbers.ts';
import { articleWords } from '../../src/search/pages.ts';
import { ShardColumns } from '../../src/search/shard-meta.ts';
import { document } from './corpus.ts';

describe('numbers packed into a text', () => {
	it('come back, large ones too, also after JSON', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(fc.nat({ max: 200 }), fc.nat({ max: 400_000 }))), (numbers) => {
				const packed = JSON.parse(JSON.stringify(packNumbers(numbers))) as string;
				expect(unpackNumbers(packed)).toEqual(numbers);
			}),
		);
	});
});

describe('the columns of a shard', () => {
	const text = fc.string({ unit: fc.constantFrom(...'甲乙丙，a1 '), maxLength: 90 });
	const date = fc.constantFrom(null, '2024', '2024-05', '2024-05-01', '2023-12-31');
	const article = fc.record({ headline: text, body: text, other: fc.option(text), date });

	it('tell where each article, its body and its second text begin, and its date', () => {
		fc.assert(
			fc.property(fc.array(article, { maxLength: 30 }), (articles) => {
				const built = new ShardColumns();
				const expected: unknown[] = [];
				let from = 0;
				for (const [n, { headline, body, other, date }] of articles.entries()) {
					const hant = { headline, paragraphs: [body] };
					const hans = { headline: other ?? headline, paragraphs: [body] };
					const one = document({ id: `a${n}`, date, text: { 'zh-Hant': hant, 'zh-Hans': hans } });
					const words = articleWords(one);
					built.add(one, words);
					const second = words.second && {
						from: from + words.second.from,
						body: from + words.second.from + words.second.headline,
					};
					expected.push([from, from + words.headline, second ?? undefined, date]);
					from += words.words.length;
				}
				const columns = new Columns(built.meta());
				expect(
					articles.map((_, n) => [
						columns.starts[n],
						columns.bodyStart(n),
						columns.second(n),
						columns.dateOf(n),
					]),
				).toEqual(expected);
				expect(columns.starts.at(-1)).toBe(from);
			}),
		);
	});
});
