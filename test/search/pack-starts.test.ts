import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packStarts, shortStarts, unpackStarts } from '../../src/search/pack-starts.ts';

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

	it('holds the shortest words by which the file of a word is found', () => {
		fc.assert(
			fc.property(fc.uniqueArray(word, { minLength: 1 }), fc.integer({ min: 1, max: 5 }), (words, size) => {
				const sorted = words.sort();
				const files = Array.from({ length: Math.ceil(sorted.length / size) }, (_, n) =>
					sorted.slice(n * size, n * size + size),
				);
				const starts = shortStarts(files.map((file) => ({ from: file[0] ?? '', to: file.at(-1) ?? '' })));
				for (const [number, file] of files.entries())
					for (const one of file) expect(starts.findLastIndex((start) => start <= one)).toBe(number);
				expect(starts.join('').length).toBeLessThanOrEqual(files.map(([first]) => first).join('').length);
			}),
		);
	});

	it('writes once what words begin with alike', () => {
		expect(packStarts(['01a02b', '01a02c', '01b000'])).toBe('a01a02b fc cb000');
	});
});
