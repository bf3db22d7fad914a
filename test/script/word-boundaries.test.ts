import { describe, expect, it } from 'vitest';
import { straddlesWords, wordStarts } from '../../src/script/word-boundaries.ts';

/** Words of a text as the marks cut it. */
function words(text: string): string {
	const starts = wordStarts(text);
	return [...text].map((char, index) => (index > 0 && starts[index] === 1 ? `|${char}` : char)).join('');
}

describe('wordStarts', () => {
	it('marks the beginning of every word, and the end', () => {
		expect(words('一个中国')).toBe('一个|中国');
		expect([...wordStarts('')]).toEqual([1]);
	});

	it('mends what the segmenter cuts wrongly', () => {
		expect(words('免签政策')).toBe('免签|政策');
		expect(words('一台台风机')).toBe('一台|台|风机');
	});
});

describe('straddlesWords', () => {
	const starts = wordStarts('一个中国');

	it('rejects what begins in one word and ends in another', () => {
		expect(straddlesWords(starts, 1, 3)).toBe(true);
		expect(straddlesWords(starts, 0, 3)).toBe(true);
	});

	it('accepts whole words, several of them, and parts of one', () => {
		expect(straddlesWords(starts, 0, 2)).toBe(false);
		expect(straddlesWords(starts, 0, 4)).toBe(false);
		expect(straddlesWords(starts, 2, 3)).toBe(false);
	});
});
