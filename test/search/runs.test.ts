import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { both, runsOf } from '../../src/search/runs.ts';

const places = fc
	.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 30 })
	.map((list) => list.sort((a, b) => a - b));

describe('places of a term', () => {
	it('are those of a pair with and without a break, moved to where the term begins', () => {
		fc.assert(
			fc.property(places, places, fc.nat({ max: 5 }), fc.boolean(), (all, some, index, differs) => {
				const parted = some.filter((place) => !all.includes(place));
				const { at, broken } = runsOf(all, parted, index, differs);
				expect(at).toEqual([...all, ...parted].sort((a, b) => a - b).map((place) => place - index));
				expect(at.filter((_, n) => broken[n])).toEqual(differs ? parted.map((place) => place - index) : []);
			}),
		);
	});

	it('are those that all its pairs have, broken where one of them is', () => {
		fc.assert(
			fc.property(places, places, places, (left, right, parted) => {
				const runs = (at: readonly number[]) => ({ at, broken: at.map((place) => parted.includes(place)) });
				const joined = both(runs(left), { at: right, broken: right.map(() => false) });
				expect(joined).toEqual(runs(left.filter((place) => right.includes(place))));
			}),
		);
	});
});
