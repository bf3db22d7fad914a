import { describe, expect, it } from 'vitest';
import { isHardDifference } from '../../src/bench/hard-difference.ts';

describe('differences that count as mistakes', () => {
	it.each(['發髮', '里裡', '系係', '鐘鍾', '后後'])('are those of two words: %s', (pair) => {
		const [native = '', written = ''] = pair;
		expect(isHardDifference(native, written)).toBe(true);
		expect(isHardDifference(written, native)).toBe(true);
	});

	it.each(['裡裏', '台臺', '佔占', '只祇', '内內', '産產', '\uf937路'])(
		'are not what writers mix, nor glyphs of one character: %s',
		(pair) => {
			const [native = '', written = ''] = pair;
			expect(isHardDifference(native, written)).toBe(false);
			expect(isHardDifference(written, native)).toBe(false);
		},
	);
});
