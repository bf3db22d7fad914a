import { describe, expect, it } from 'vitest';
import { foldAligned, foldedPattern } from '../../src/extract/aligned-fold.ts';
import { AnyPattern } from '../../src/extract/any-pattern.ts';
import { CREDIT_WORDS } from '../../src/extract/credit-rules.ts';
import { DEBRIS_RULES } from '../../src/extract/debris-rules.ts';
import { firstCharacters } from '../../src/extract/first-characters.ts';
import { META_RULES } from '../../src/extract/meta-rules.ts';

const charactersOf = (source: string) => {
	const units = firstCharacters(source);
	return (
		units &&
		[...units]
			.map((unit) => String.fromCharCode(unit))
			.sort()
			.join('')
	);
};

describe('the characters with which a match can begin', () => {
	it.each([
		['abc', 'a'],
		['^a|b$', 'ab'],
		['(?:ab|c)?d', 'acd'],
		['(?:a|b)+c', 'ab'],
		['a{0,3}b{2}c', 'ab'],
		['a*?b', 'ab'],
		['(?<name>x|y)(?<mark>z)', 'xy'],
		['(?=a)b', 'b'],
		['(?<!a)(?<=c)b', 'b'],
		['[a-c一]x', 'abc一'],
		['[-a]x', '-a'],
		['[\\]x]', ']x'],
		['\\(a', '('],
		['\\d{2}', '0123456789'],
		['a\\s|b', 'ab'],
		['责?任?编辑', '任编责'],
	])('of %s', (source, characters) => expect(charactersOf(source)).toBe(characters));

	it.each(['', 'a?', 'a|', '.a', '[^a]', '\\p{L}a', '[\\p{L}·]{2}', '(?:a|\\w)b', 'a*(?=b)'])(
		'are any of %s',
		(source) => expect(firstCharacters(source)).toBeNull(),
	);

	it('are all spaces that \\s stands for', () => {
		const units = Array.from({ length: 0x1_0000 }, (_, unit) => unit);
		const spaces = units.filter((unit) => /\s/.test(String.fromCharCode(unit)));
		expect([...(firstCharacters('\\s') ?? [])]).toEqual(spaces);
	});
});

describe('one look for several patterns', () => {
	const lists: readonly (readonly [name: string, sources: readonly string[]])[] = [
		['credit words', CREDIT_WORDS.map(({ words }) => words)],
		['rules beside the text', META_RULES.map(({ match }) => match)],
		['rules of debris', DEBRIS_RULES.map(({ match }) => match)],
	];
	const lines = [
		'责任编辑：张三',
		'責編 李四',
		'（記者王小明／台北報導）',
		'来源：某某报',
		'阅读 1234 次',
		'第 3 版',
		'12 人参与',
		'扫一扫在手机打开当前页',
		'上一篇：没有了',
		'copyright 2020 某某网',
		'[广告]',
		'关注公众号',
		'京ICP备 12345 号',
		'他说，这是他第一次来到这里。',
		'文/图 王五',
		'facebook twitter',
		'(c) 2020',
		'',
		' ',
	];

	it.each(lists)('says of every place what the patterns say: %s', (_, sources) => {
		const any = new AnyPattern(sources);
		const each = sources.map((source) => foldedPattern(source, 'uy'));
		const fitsAt = (pattern: RegExp, line: string, at: number) => {
			pattern.lastIndex = at;
			return pattern.test(line);
		};
		let places = 0;
		for (const line of lines.map(foldAligned))
			for (let at = 0; at <= line.length; at++) {
				const fits = each.some((pattern) => fitsAt(pattern, line, at));
				if (fits) places++;
				expect([line, at, any.at(line, at)]).toEqual([line, at, fits]);
				expect(any.within(line, at, at + 1)).toBe(fits && at < line.length);
			}
		expect(places).toBeGreaterThan(0);
	});
});
