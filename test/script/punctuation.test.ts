import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayPunctuation } from '../../src/script/punctuation.ts';

const SOURCES = join(import.meta.dirname, '../../content/sources');
const hans = (text: string) => displayPunctuation(text, 'zh-Hans').text;
const hant = (text: string) => displayPunctuation(text, 'zh-Hant');

describe('displayPunctuation', () => {
	it('widens marks beside Han characters', () => {
		expect(hans('会上,他说:好!对吗?是;')).toBe('会上，他说：好！对吗？是；');
		expect(hans('增长144.6%,比GDP高;投资8629.5亿元,')).toBe('增长144.6%，比GDP高；投资8629.5亿元，');
		expect(hans('102.5%;44个省')).toBe('102.5%；44个省');
	});

	it('leaves numbers, times, Latin text and URLs alone', () => {
		for (const text of [
			'8,000元',
			'12:30开始',
			'Hello, world (2020); ok?',
			'见https://a.cn/b?c=1,2;d(e)f 好',
		]) {
			expect(hans(text)).toBe(text);
		}
	});

	it('widens brackets in pairs', () => {
		expect(hans('(记者 王一)县(市)区,WTO(世贸)')).toBe('（记者 王一）县（市）区，WTO（世贸）');
		expect(hans('f(x)')).toBe('f(x)');
		expect(hans('(半边 A')).toBe('(半边 A');
	});

	it('gives Traditional text corner brackets where quotation marks are in pairs', () => {
		expect(hant('他說“好‘極’了”。')).toEqual({ text: '他說「好『極』了」。', unbalanced: false });
		expect(hant('他說“好。')).toEqual({ text: '他說“好。', unbalanced: true });
		expect(hant('“It’s”')).toEqual({ text: '「It’s」', unbalanced: false });
		expect(hans('他说“好”')).toBe('他说“好”');
	});

	it('widens every half-width mark of the seed', () => {
		const [file = ''] = readdirSync(SOURCES).filter((name) => name.endsWith('.txt'));
		const lines = [...new Set(readFileSync(join(SOURCES, file), 'utf8').split(/\r?\n/))].filter(
			(line) => line.length > 8 && !line.includes('|'),
		);
		const before = lines.join('\n').match(/[,;:!?()]/g) ?? [];
		expect(before).toHaveLength(55);
		expect(lines.map((line) => hant(line).text).join('\n')).not.toMatch(/[,;:!?()“”]/);
	});

	it('keeps the number of code points and everything but the marks', () => {
		const piece = fc.constantFrom(
			'好',
			'a',
			'1',
			',',
			';',
			':',
			'(',
			')',
			'“',
			'”',
			'‘',
			'’',
			' ',
			'%',
			'𠮷',
			'!',
			'?',
			'http://a.b/',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
				const text = parts.join('');
				const shown = [...hant(text).text];
				const chars = [...text];
				expect(shown).toHaveLength(chars.length);
				const changed = chars.filter((char, index) => char !== shown[index]);
				expect(changed.every((char) => /[,;:!?()“”‘’]/.test(char))).toBe(true);
			}),
		);
	});
});
