import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packStarts, unpackStarts } from '../../src/search/pack-starts.ts';

const word = fc
	.array(fc.constantFrom(...'0az9'), { minLength: 1, maxLength: 40 })
	.map((signs) => signs.join(''));

describe('the packed table of first words', () => {
	it('gives back the words as they were', () => {
		fc.assert(
			fc.property(fc.uniqueArray(word), (words) => {
				const sorted = words.sort();
				expect(unpackStarts(packStarts(sorted))).toEqual(sorted);
			}),
		);
	});

	it('writes once what words begin with alike', () => {
		expect(packStarts(['01a02b', '01a02c', '01b000'])).toBe('a01a02b fc cb000');
	});
});
