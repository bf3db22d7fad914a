import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRouterFile, placeOf, readRouterFile } from '../../src/search/router-file.ts';

const numbers = fc
	.uniqueArray(fc.nat({ max: 32_767 }), { maxLength: 700 })
	.map((list) => list.sort((a, b) => a - b));

describe('a file of the router', () => {
	it('gives back the shards of every number in it, and none for any other', () => {
		fc.assert(
			fc.property(numbers, fc.integer({ min: 1, max: 3 }), fc.nat({ max: 32_767 }), (list, width, other) => {
				const entries = list.map((number) => ({
					number,
					shards: Uint8Array.from({ length: width }, (_, index) => (number * 7 + index) & 0xff),
				}));
				const bytes = packRouterFile(entries);
				for (const { number, shards } of entries)
					expect(readRouterFile(bytes, width, number)).toEqual(shards);
				if (!list.includes(other)) expect(readRouterFile(bytes, width, other)).toEqual(new Uint8Array(width));
			}),
			{ numRuns: 30 },
		);
	});

	it('is one of those there are, in the order of hashes', () => {
		fc.assert(
			fc.property(
				fc.nat({ max: 2 ** 32 - 1 }),
				fc.nat({ max: 2 ** 32 - 1 }),
				fc.integer({ min: 1, max: 9999 }),
				(a, b, files) => {
					const [first, second] = [placeOf(Math.min(a, b), files), placeOf(Math.max(a, b), files)];
					expect(second.file).toBeLessThan(files);
					expect(first.file * 32_768 + first.number).toBeLessThanOrEqual(
						second.file * 32_768 + second.number,
					);
				},
			),
		);
	});
});
