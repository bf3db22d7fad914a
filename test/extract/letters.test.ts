import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../src/extract/letters.ts';

describe('lettersOf', () => {
	it('keeps letters and digits of all scripts, and nothing else, like the pattern', () => {
		const every = String.fromCharCode(...Array.from({ length: 0xd800 }, (_, unit) => unit));
		expect(lettersOf(every)).toBe(every.replace(/[^\p{L}\p{N}]+/gu, ''));
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string(), (one, other) => {
				for (const text of [one, other, `市长，${one}。${other}𠮷😀`])
					expect(lettersOf(text)).toBe(text.replace(/[^\p{L}\p{N}]+/gu, ''));
			}),
		);
	});
});
