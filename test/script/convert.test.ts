import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { type ConversionTarget, createScriptEngine, DICTIONARY_VERSION } from '../../src/script/convert.ts';
import { detectScript } from '../../src/script/detect.ts';
import { fold } from '../../src/script/fold.ts';
import { characterClasses } from '../kit/make-fold-table.ts';
import { dictionaryRows } from '../kit/opencc-rows.ts';

const taiwan = createScriptEngine({ region: 'TW' });
const hongKong = createScriptEngine({ region: 'HK' });
const TARGETS: readonly ConversionTarget[] = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'];

const PHRASES = dictionaryRows('STPhrases').flatMap(([key, [value = key]]) => [key, value]);
const chars = characterClasses().flat();

/** Text of Han characters and phrases of both scripts, with some Latin and punctuation. */
const hanText = fc
	.array(
		fc.oneof(
			fc.constantFrom(...PHRASES),
			fc.constantFrom(...chars),
			fc.constantFrom('，', '。', '“', '”', ' ', '7', 'GDP', '\n', '豈'),
		),
		{ maxLength: 25 },
	)
	.map((parts) => parts.join(''));

describe('convert', () => {
	it('keeps the number of code points', () => {
		fc.assert(
			fc.property(hanText, fc.constantFrom(...TARGETS), (text, target) => {
				expect([...taiwan.convert(text, target)].length).toBe([...text].length);
			}),
		);
	});

	it('gives texts that fold to what the source folds to', () => {
		fc.assert(
			fc.property(hanText, fc.constantFrom(...TARGETS), (text, target) => {
				expect(fold(taiwan.convert(text, target))).toBe(fold(text));
				expect(fold(hongKong.convert(text, target))).toBe(fold(text));
			}),
			{ numRuns: 300 },
		);
	});

	it('comes back to the Simplified text it started from', () => {
		const text = '国务院总理会见记者，发展经济、维护皇后大道，头发干净，公里之后。';
		for (const target of TARGETS) expect(taiwan.convert(taiwan.convert(text, target), 'zh-Hans')).toBe(text);
	});

	it('leaves text alone that stands in the wanted script', () => {
		const native = '國務院總理會見記者，裏面着重台臺';
		expect(taiwan.convert(native, 'zh-Hant')).toBe(native);
		expect(taiwan.convert('后来在发廊里', 'zh-Hans')).toBe('后来在发廊里');
	});

	it('tells 著 from 着', () => {
		expect(taiwan.convert('著名作家看著他', 'zh-Hans')).toBe('著名作家看着他');
		expect(taiwan.convert('他看著書，成績卓著', 'zh-Hans')).toBe('他看着书，成绩卓著');
	});

	it("reads Hong Kong's 祇 as 只, but not in deities", () => {
		expect(taiwan.convert('我祇能說神祇', 'zh-Hans')).toBe('我只能说神祇');
	});

	it('writes the style of its region for zh-Hant', () => {
		const text = '计划里面';
		expect(taiwan.convert(text, 'zh-Hant')).toBe(taiwan.convert(text, 'zh-Hant-TW'));
		expect(hongKong.convert(text, 'zh-Hant')).toBe(taiwan.convert(text, 'zh-Hant-HK'));
		expect(hongKong.convert(text, 'zh-Hant')).toBe('計劃裡面');
	});

	it('leaves URLs alone, also with Han in their path', () => {
		expect(taiwan.convert('发表在https://a.cn/发展?q=发，发言，www.b.cn/发', 'zh-Hant')).toBe(
			'發表在https://a.cn/发展?q=发，發言，www.b.cn/发',
		);
	});
});

describe('toVariant', () => {
	it('gives the captured text itself in its own script', () => {
		fc.assert(
			fc.property(hanText, (text) => {
				const finding = detectScript(text);
				expect(taiwan.toVariant(text, finding, finding.source)).toBe(text);
			}),
		);
	});

	it('converts by the finding for the article, not by the single text', () => {
		const finding = detectScript('國務院總理會見記者');
		expect(taiwan.toVariant('皇后里', finding, 'zh-Hant')).toBe('皇后里');
	});
});

describe('version', () => {
	it('names the dictionaries that are installed', () => {
		expect(DICTIONARY_VERSION).toBe(`opencc-js ${packageFile.dependencies['opencc-js']}`);
		expect(taiwan.version).toContain(DICTIONARY_VERSION);
	});
});
