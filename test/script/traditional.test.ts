import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScriptEngine } from '../../src/script/convert.ts';
import { ALL_LAYERS, type ConversionLayers, NO_LAYERS } from '../../src/script/layers.ts';
import { plainPreset } from '../../src/script/opencc-dictionaries.ts';
import { bodyIn } from '../kit/convert-article.ts';
import { openccCases } from '../kit/opencc-cases.ts';
import { dictionaryRows } from '../kit/opencc-rows.ts';

const CASES = readFileSync(join(import.meta.dirname, '../cases/script/conversions.tsv'), 'utf8')
	.split('\n')
	.filter((line) => line !== '' && !line.startsWith('#'))
	.map((line) => {
		const [layer = '', hans = '', hant = '', why = ''] = line.split('\t');
		return { layer: layer as keyof ConversionLayers, hans, hant, why };
	});

const engine = createScriptEngine({ region: 'TW' });

describe('conversion to Traditional', () => {
	it.each(CASES)('$hans → $hant: $why', ({ hans, hant }) => {
		expect(engine.convert(hans, 'zh-Hant')).toBe(hant);
	});

	it.each(Object.keys(ALL_LAYERS) as (keyof ConversionLayers)[])(
		'needs layer %s: with it off, cases of that layer fail',
		(layer) => {
			const without = createScriptEngine({ region: 'TW', layers: { ...ALL_LAYERS, [layer]: false } });
			const own = CASES.filter((one) => one.layer === layer);
			const failing = own.filter(({ hans, hant }) => without.convert(hans, 'zh-Hant') !== hant);
			expect(failing.length).toBeGreaterThanOrEqual(Math.min(3, own.length));
		},
	);

	it('carries a full name from the place with the title to the rest of the article', () => {
		const texts = ['范一平谈发展', '县长范一平表示', '随后范一平离开'];
		expect(bodyIn('zh-Hant', engine, texts)).toEqual(['范一平談發展', '縣長范一平表示', '隨後范一平離開']);
	});
});

describe('the converter with all layers off', () => {
	const plain = createScriptEngine({ region: 'TW', layers: NO_LAYERS });
	const taiwan = plainPreset('s2tw');
	const hongKong = plainPreset('s2hk');
	const phrase = fc.constantFrom(...dictionaryRows('STPhrases').map(([key]) => key));
	const text = fc
		.array(fc.oneof(phrase, fc.constantFrom('，', '。', '了', '发', '里', 'A', '𬀩', '着', '台')), {
			maxLength: 20,
		})
		.map((parts) => `这${parts.join('')}`);

	it('is OpenCC, character for character, in both regions', () => {
		fc.assert(
			fc.property(text, (input) => {
				expect(plain.convert(input, 'zh-Hant-TW')).toBe(taiwan(input));
				expect(plain.convert(input, 'zh-Hant-HK')).toBe(hongKong(input));
			}),
			{ numRuns: 300 },
		);
	});
});

describe('plainPreset', () => {
	it("passes OpenCC's own tests but for three of characters outside the basic plane", () => {
		const cases = openccCases();
		const presets = new Map<string, (text: string) => string>();
		const failed = cases.filter(({ config, input, expected }) => {
			const convert = presets.get(config) ?? plainPreset(config);
			presets.set(config, convert);
			return convert(input) !== expected;
		});
		expect(cases.length).toBeGreaterThan(400);
		expect(failed).toHaveLength(3);
		expect(failed.every(({ config }) => config === 't2s')).toBe(true);
	});
});
