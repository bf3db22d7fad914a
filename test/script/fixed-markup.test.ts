import { describe, expect, it } from 'vitest';
import { convertMarked } from '../../src/script/fixed-markup.ts';

const upper = (text: string) => text.toUpperCase();

describe('convertMarked', () => {
	it('protects what stands in -{ }-', () => {
		expect(convertMarked('a-{b}-c-{R|d}-', 'zh-Hant', upper)).toBe('AbCd');
	});

	it('chooses the form for the target, the nearest where it has none', () => {
		const text = 'a-{zh-hans:x; zh-hant:y; zh-hk:z}-';
		expect(convertMarked(text, 'zh-Hans', upper)).toBe('Ax');
		expect(convertMarked(text, 'zh-Hant', upper)).toBe('Ay');
		expect(convertMarked(text, 'zh-Hant-TW', upper)).toBe('Ay');
		expect(convertMarked(text, 'zh-Hant-HK', upper)).toBe('Az');
		expect(convertMarked('-{zh-cn:x}-', 'zh-Hant', upper)).toBe('x');
	});

	it('keeps marks that do not close, and empty ones disappear', () => {
		expect(convertMarked('a-{b', 'zh-Hant', upper)).toBe('A-{B');
		expect(convertMarked('a-{}-b', 'zh-Hant', upper)).toBe('AB');
	});
});
