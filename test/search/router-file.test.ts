import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRouterFile, pairKey, readRouterFile, wordOfKey } from '../../src/search/router-file.ts';
import { pairToken } from '../../src/search/tokens.ts';

const code = fc.oneof(
	fc.integer({ min: 0x3400, max: 0x9fff }),
	fc.integer({ min: 0, max: 0x33ff }),
	fc.integer({ min: 0xa000, max: 0x10_ffff }),
);
const keys = fc
	.uniqueArray(
		fc.tuple(code, code).map(([first, second]) => pairKey(first, second)),
		{ maxLength: 300 },
	)
	.map((list) => list.sort((a, b) => a - b));
const words = fc
	.uniqueArray(fc.stringMatching(/^[0-9a-z]{1,8}$/), { maxLength: 20 })
	.map((list) => list.sort());

describe('a file of the router', () => {
	it('gives back the shards of every pair in it, and what the files of each shard begin at', () => {
		fc.assert(
			fc.property(
				keys,
				fc.array(fc.tuple(fc.nat({ max: 9999 }), words), { minLength: 1, maxLength: 20 }),
				(list, shards) => {
					const width = Math.ceil(shards.length / 8);
					const entries = list.map((key) => ({
						key,
						shards: Uint8Array.from({ length: width }, (_, index) => (key + index * 7) & 0xff),
					}));
					const chunks = shards.map(([first, starts]) => ({ first, starts }));
					const file = { entries, chunks };
					expect(readRouterFile(packRouterFile(file), shards.length)).toEqual(file);
				},
			),
			{ numRuns: 50 },
		);
	});

	it('has its pairs in the order of their words', () => {
		fc.assert(
			fc.property(code, code, code, code, (a, b, c, d) => {
				const [left, right] = [pairKey(a, b), pairKey(c, d)];
				expect(wordOfKey(left)).toBe(pairToken(a, b, false));
				expect(Math.sign(left - right)).toBe(
					wordOfKey(left) < wordOfKey(right) ? -1 : Number(wordOfKey(left) > wordOfKey(right)),
				);
			}),
		);
	});
});
