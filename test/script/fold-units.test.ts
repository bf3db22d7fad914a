import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/script/fold.ts';
import { foldInto } from '../../src/script/fold-units.ts';

function folded(text: string): string {
	const into = new Uint16Array(20 * text.length + 20);
	return String.fromCharCode(...into.subarray(0, foldInto(text, into, 0)));
}

describe('folding into an array', () => {
	it('gives what folding a text gives, whatever the characters', () => {
		const char = fc.oneof(
			fc.constantFrom(...'的資訊資讯ＡＢ１２％，。「」…㎡℃①ﬁς Σ\u0301\u3099\uff9eｶﾞ가각\u11a8é'),
			fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
		);
		fc.assert(
			fc.property(fc.array(char), (chars) => {
				expect(folded(chars.join(''))).toBe(fold(chars.join('')));
			}),
			{ numRuns: 2000 },
		);
	});

	it('gives for every single code unit what folding it gives', () => {
		for (let unit = 0; unit <= 0xffff; unit++) {
			const char = String.fromCharCode(unit);
			if (folded(`的${char}`) !== fold(`的${char}`))
				expect.fail(`U+${unit.toString(16)} is folded otherwise`);
		}
		expect(folded('的')).toBe('的');
	});

	it('tells how much room it would need', () => {
		expect(foldInto('春天來了', new Uint16Array(2), 0)).toBe(4);
	});
});
