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

	it('shows nothing of rules that are only defined', () => {
		expect(convertMarked('a-{H|zh-hans:x; zh-hant:y}-b-{T|c}-', 'zh-Hant', upper)).toBe('AB');
		expect(convertMarked('a-{A|zh-hans:x; zh-hant:y}-', 'zh-Hans', upper)).toBe('Ax');
	});

	it('knows the codes of all regions, and forms for one script only', () => {
		expect(convertMarked('-{zh-sg:x; zh-mo:y}-', 'zh-Hans', upper)).toBe('x');
		expect(convertMarked('-{zh-sg:x; zh-mo:y}-', 'zh-Hant-HK', upper)).toBe('y');
		expect(convertMarked('-{a=>zh-cn:b}-', 'zh-Hans', upper)).toBe('b');
		expect(convertMarked('-{a=>zh-cn:b}-', 'zh-Hant', upper)).toBe('a');
		expect(convertMarked('-{zh-hant|a}-', 'zh-Hans', upper)).toBe('a');
	});

	it('keeps marks that do not close, and empty ones disappear', () => {
		expect(convertMarked('a-{b', 'zh-Hant', upper)).toBe('A-{B');
		expect(convertMarked('a-{}-b', 'zh-Hant', upper)).toBe('AB');
	});
});
