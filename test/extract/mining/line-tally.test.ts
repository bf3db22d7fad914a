import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineTally } from '../../../src/extract/mining/line-tally.ts';

const example = { file: 'a.txt', line: 1 };

describe('LineTally', () => {
	it('counts as a plain count does, too low by the number of buckets at most, and never too high', () => {
		const lines = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 10, max: 10_000 })), {
			maxLength: 2000,
		});
		fc.assert(
			fc.property(lines, fc.integer({ min: 10, max: 200 }), (numbers, bucket) => {
				const tally = new LineTally(bucket);
				const exact = new Map<string, number>();
				for (const number of numbers) {
					const key = String(number);
					exact.set(key, (exact.get(key) ?? 0) + 1);
					tally.add(key, 'tail', key, example);
				}
				const buckets = Math.floor(numbers.length / bucket);
				const found = new Map([...tally.repeated()].map(([key, { head, tail }]) => [key, head + tail]));
				for (const [key, count] of found) expect(count).toBeLessThanOrEqual(exact.get(key) ?? 0);
				for (const [key, count] of exact)
					if (count > buckets + 1) expect(found.get(key)).toBeGreaterThanOrEqual(count - buckets);
			}),
		);
	});

	it('holds no more lines for a million than for a hundred thousand', () => {
		const tally = new LineTally(1000);
		let most = 0;
		for (let at = 0; at < 200_000; at++) {
			tally.add(at % 50 === 0 ? 'again' : `once ${at}`, 'tail', 'x', example);
			most = Math.max(most, tally.size);
		}
		expect(most).toBeLessThanOrEqual(1002);
		expect([...tally.repeated()]).toMatchObject([['again', { head: 0, tail: 4000 }]]);
	});

	it('keeps the text from the second time on, and three examples', () => {
		const tally = new LineTally();
		for (let line = 1; line <= 5; line++)
			tally.add('k', line < 3 ? 'head' : 'tail', `text ${line}`, { file: 'a', line });
		tally.add('lonely', 'head', 'once', example);
		expect([...tally.repeated()]).toEqual([
			[
				'k',
				expect.objectContaining({
					text: 'text 5',
					head: 2,
					tail: 3,
					examples: [1, 2, 3].map((line) => ({ file: 'a', line })),
				}),
			],
		]);
	});
});
