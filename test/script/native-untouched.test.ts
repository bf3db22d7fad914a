import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScriptEngine } from '../../src/script/convert.ts';
import { detectScript } from '../../src/script/detect.ts';
import { displayPunctuation } from '../../src/script/punctuation.ts';
import { findScript } from '../../src/script/script-finding.ts';
import { convertBody } from '../kit/convert-article.ts';
import { dictionaryRows } from '../kit/opencc-rows.ts';

const SAMPLES = join(import.meta.dirname, '../../src/bench/samples');
const native = (name: string) => readFileSync(join(SAMPLES, name), 'utf8').trim().split('\n');
const engines = { TW: createScriptEngine({ region: 'TW' }), HK: createScriptEngine({ region: 'HK' }) };
const han = (text: string) => text.replace(/\P{Script=Han}/gu, '');

/** Cases of whole pages that people wrote in Traditional, Big5 and Hong Kong among them. */
const PAGES = readdirSync(join(import.meta.dirname, '../cases'))
	.filter((name) => /big5|hongkong|taiwan/.test(name))
	.flatMap((name) => {
		const file = join(import.meta.dirname, '../cases', name, 'expected.json');
		const expected = JSON.parse(readFileSync(file, 'utf8')) as unknown;
		return textsOf(expected)
			.filter((text) => detectScript(text).source === 'zh-Hant')
			.map((text) => [name, text] as const);
	});

function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe('text that was written in Traditional', () => {
	it.each(['native-tw.txt', 'native-hk.txt'])(
		'of %s is judged native, and not a Han character of it changes',
		(name) => {
			const lines = native(name);
			for (const engine of Object.values(engines)) {
				const { finding } = findScript(lines.join('\n'), engine);
				expect(finding.verdict).toBe('native');
				const { body, repairs, otherStyle } = convertBody(engine, lines, finding);
				expect(body['zh-Hant']).toEqual(lines);
				expect(repairs).toEqual([]);
				expect(otherStyle).toBeNull();
				for (const line of lines) expect(han(displayPunctuation(line, 'zh-Hant').text)).toBe(han(line));
			}
		},
	);

	it('of real pages keeps its Han characters', () => {
		expect(PAGES.length).toBeGreaterThan(20);
		for (const [, text] of PAGES) {
			const { finding } = findScript(text, engines.TW);
			if (finding.verdict === 'machine') continue;
			for (const engine of Object.values(engines))
				expect(convertBody(engine, [text], finding).body['zh-Hant']).toEqual([text]);
		}
		expect(PAGES.filter(([, text]) => findScript(text, engines.TW).finding.verdict === 'machine')).toEqual(
			[],
		);
	});

	it('keeps any text whatever it holds, native and undecided alike', () => {
		const piece = fc.constantFrom(...dictionaryRows('TSPhrases').map(([key]) => key), '，', 'GDP', '“', '”');
		fc.assert(
			fc.property(
				fc.array(piece, { maxLength: 20 }),
				fc.constantFrom('native', 'unsure'),
				(parts, verdict) => {
					const text = parts.join('');
					const finding = {
						source: 'zh-Hant',
						verdict: verdict as 'native' | 'unsure',
						evidence: [],
					} as const;
					for (const engine of Object.values(engines))
						expect(convertBody(engine, [text], finding).body['zh-Hant']).toEqual([text]);
				},
			),
		);
	});
});
