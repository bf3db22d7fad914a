import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/demo/calendar.ts';
import { COMMON_FACTS } from '../../src/demo/common-words.ts';
import { compileWords, fill, type Scene } from '../../src/demo/fill.ts';
import { compilePattern } from '../../src/demo/pattern.ts';
import { CITIES } from '../../src/demo/places.ts';
import { createRandom, mixSeed } from '../../src/demo/random.ts';
import { BULLETINS } from '../../src/demo/topics/bulletins.ts';
import { TOPICS } from '../../src/demo/topics.ts';

const scene = (seed: number, words: Readonly<Record<string, readonly string[]>> = {}): Scene => ({
	random: createRandom(seed),
	city: CITIES.jichuan,
	day: dayOf(19_600),
	words: compileWords(words),
	bound: new Map(),
});

describe('a sentence pattern', () => {
	it('without brackets stands for itself', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.integer(), (text, seed) => {
				const plain = text.replace(/[{}[\]|]/g, '');
				expect(fill(compilePattern(plain), scene(seed))).toBe(plain);
			}),
		);
	});

	it('repeats the words of a name and no others', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const [first, second, third] = fill(
					compilePattern('{a=n:1-9}-{a=n:1-9}-{n:10-99}'),
					scene(seed),
				).split('-');
				expect(second).toBe(first);
				expect(Number(third)).toBeGreaterThan(9);
			}),
		);
	});

	it('takes one of several choices, which may hold slots', () => {
		const seen = new Set(
			Array.from({ length: 60 }, (_, seed) =>
				fill(compilePattern('[甲|乙[丙|丁]|{x}]'), scene(seed, { x: ['戊'] })),
			),
		);
		expect([...seen].sort()).toEqual(['乙丁', '乙丙', '戊', '甲'].sort());
	});

	it('with a bracket left open, or a slot that nothing fills, is refused', () => {
		expect(() => compilePattern('去年{n:1-9')).toThrow(SyntaxError);
		expect(() => compilePattern('[去年|今年')).toThrow(SyntaxError);
		expect(() => compilePattern('{去年}')).toThrow(SyntaxError);
		expect(() => fill(compilePattern('{nothing}'), scene(1))).toThrow('{nothing}');
		expect(() => fill(compilePattern('{n:9}'), scene(1))).toThrow(RangeError);
	});

	it('of every topic can be filled, and every word of a topic is used', () => {
		for (const { name, words, headlines, kickers, ledes, facts, quotes, closings } of TOPICS) {
			const patterns = [...headlines, ...kickers, ...ledes, ...facts, ...quotes, ...closings];
			const everything = [...patterns, ...Object.values(words).flat(), ...COMMON_FACTS];
			for (const [at, pattern] of everything.entries())
				expect(fill(compilePattern(pattern), scene(at, words)), name).not.toBe('');
			const used = everything.join('');
			expect(
				Object.keys(words).filter((word) => word !== 'bureau' && !used.includes(`${word}}`)),
				name,
			).toEqual([]);
		}
		for (const { paragraphs, words } of BULLETINS)
			for (const pattern of paragraphs)
				expect(fill(compilePattern(pattern), scene(3, words)).length).toBeGreaterThan(40);
	});
});

describe('repeatable chance', () => {
	it('gives the same sequence for the same seed, within its bounds', () => {
		fc.assert(
			fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, from, width) => {
				const one = createRandom(seed);
				const two = createRandom(seed);
				for (let turn = 0; turn < 20; turn += 1) {
					const number = one.int(from, from + width);
					expect(number).toBe(two.int(from, from + width));
					expect(number).toBeGreaterThanOrEqual(from);
					expect(number).toBeLessThanOrEqual(from + width);
				}
			}),
		);
	});

	it('samples entries without taking one twice', () => {
		fc.assert(
			fc.property(fc.integer(), fc.uniqueArray(fc.integer()), fc.nat(30), (seed, list, count) => {
				const taken = createRandom(seed).sample(list, count);
				expect(taken).toHaveLength(Math.min(count, list.length));
				expect(new Set(taken).size).toBe(taken.length);
				expect(taken.every((entry) => list.includes(entry))).toBe(true);
			}),
		);
	});

	it('refuses to pick from nothing, and mixes seeds so that their order counts', () => {
		expect(() => createRandom(1).pick([])).toThrow(RangeError);
		expect(mixSeed(1, 7)).not.toBe(mixSeed(7, 1));
	});
});
