import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/script/fold.ts';
import { foldsOfUnits, severalUnitsOf, WIDE } from '../../src/script/fold-units.ts';

const folds = foldsOfUnits();

function unitsOf(text: string): number[] {
	return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

describe('folds of code units', () => {
	it('give unit by unit what folding a text gives, whatever units it has that are not wide', () => {
		const units = [...folds.keys()].filter((unit) => folds[unit] !== WIDE);
		const unit = fc.oneof(
			fc.constantFrom(...units),
			fc.constantFrom(...unitsOf('的資訊資讯ＡＢ１２％，。「」①ςΣéＺİ')),
		);
		fc.assert(
			fc.property(fc.array(unit), (all) => {
				const one = all.filter((unit) => folds[unit] !== WIDE);
				expect(unitsOf(fold(String.fromCharCode(...one)))).toEqual(one.map((unit) => folds[unit]));
			}),
			{ numRuns: 2000 },
		);
	});

	it('are what each unit folds to by itself, or say that it is more than one unit', () => {
		for (const [unit, form] of folds.entries()) {
			const alone = fold(String.fromCharCode(unit));
			if (form !== WIDE) expect(alone).toBe(String.fromCharCode(form));
			else if (alone.length > 1) expect(severalUnitsOf(unit) ?? alone).toBe(alone);
		}
	});

	it('leave to folding as a whole what becomes several units or joins its neighbours', () => {
		for (const char of ['…', '㎡', '℃', 'ﬁ', '\u0301', '\u3099', 'ﾞ', '\u11a8', '\ud840'])
			expect(folds[char.charCodeAt(0)]).toBe(WIDE);
	});

	it('know nearly every unit that Chinese text is made of', () => {
		const han = [...folds.keys()].filter((unit) => unit >= 0x3400 && unit <= 0x9fff);
		const known = han.filter((unit) => folds[unit] !== WIDE);
		expect(known).toHaveLength(han.length);
		for (const char of 'aZ09,.，。：；！？（）％“”「」、 \n\t')
			expect(folds[char.charCodeAt(0)]).not.toBe(WIDE);
	});
});
