import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAligned, foldedPattern } from '../../../src/extract/aligned-fold.ts';
import { minedLines, patternOf } from '../../../src/extract/mining/mined-line.ts';
import type { Paragraph } from '../../../src/model/extraction.ts';

const body = (...texts: string[]): { paragraphs: Paragraph[] } => ({
	paragraphs: texts.map((text, at) => ({ text, lines: [at + 1, at + 1], kind: 'text' })),
});

describe('minedLines', () => {
	it('takes three lines from the head and eight from the tail', () => {
		const found = minedLines(
			body(
				...Array.from(
					{ length: 20 },
					(_, at) => `第${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'[at]}行的文字`,
				),
			),
		);
		expect(found.map(({ place, lines }) => `${place} ${lines[0]}`)).toEqual([
			...[1, 2, 3].map((line) => `head ${line}`),
			...[13, 14, 15, 16, 17, 18, 19, 20].map((line) => `tail ${line}`),
		]);
	});

	it('takes no line that names a day or a person, and none without words', () => {
		const lines = [
			'2021年3月4日 10:20',
			'3月4日的集市',
			'（記者 張三 李四）',
			'記者王小明 通訊員陳大文',
			'新華社北京7月21日電',
			'（李明華 周建國）',
			'12-34',
		];
		expect(minedLines(body(...lines))).toEqual([]);
		expect(minedLines(body('掃碼看更多', '本文 123 次閱讀')).map(({ key }) => key)).toEqual([
			'扫码看更多',
			'本文 0 次阅读',
		]);
	});
});

describe('patternOf', () => {
	it('fits the line it was made of, with other numbers too', () => {
		const line = '下載《河洲》App（v2.1），關注我們：www.hezhou.example/a?b=1';
		const pattern = foldedPattern(patternOf(line));
		expect(pattern.test(foldAligned(line))).toBe(true);
		expect(pattern.test(foldAligned(line.replace('v2.1', 'v13.40')))).toBe(true);
		expect(pattern.test(foldAligned(`${line}和別的`))).toBe(false);
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), (text) => {
				const shown = text.trim();
				expect(foldedPattern(patternOf(shown)).test(foldAligned(shown))).toBe(true);
			}),
		);
	});
});
