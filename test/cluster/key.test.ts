import fc from 'fast-check';
import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { bodyKey, EMPTY_BODY_KEY } from '../../src/cluster/key.ts';
import { normalise } from '../../src/cluster/normalise.ts';
import { fold } from '../../src/script/fold.ts';
import { clauseTexts } from '../kit/clause-texts.ts';
import { bulletins, reports } from '../kit/cluster-archive.ts';

describe('the key of a body', () => {
	it('is a SHA-256 in hexadecimal digits', () => {
		expect(bodyKey(['春天來了'])).toMatch(/^[0-9a-f]{64}$/);
	});

	it('is equal in both scripts, in other widths, with other punctuation and other paragraphs', () => {
		const original = bodyKey(['市長說:“我們要發展經濟。”', '總投資8629.5億元,增長144.6%。']);
		expect(bodyKey(['市长说：「我们要发展经济」', '', '总投资８６２９.５亿元， 增长１４４.６％'])).toBe(
			original,
		);
		expect(bodyKey(['市長說我們要發展經濟總投資8629.5億元', '增長144.6%'])).toBe(original);
	});

	it('differs when a character, a decimal point, a score or a percent sign differs', () => {
		const keys = ['增長15%', '增長1.5%', '增長15', '增長1:5', '增長15%了', '減長15%'].map((text) =>
			bodyKey([text]),
		);
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('does not take signs at the seam of two paragraphs for signs inside a number', () => {
		expect(bodyKey(['共有3.', '5人'])).toBe(bodyKey(['共有3', '5人']));
	});

	it('says nothing of a body without letters and digits', () => {
		expect(bodyKey(['|||| ——', '　'])).toBe(EMPTY_BODY_KEY);
		expect(bodyKey([])).toBe(EMPTY_BODY_KEY);
	});

	it('normalises to a form that has nothing left to normalise', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(normalise(normalise(text))).toBe(normalise(text));
			}),
			{ numRuns: 300 },
		);
	});
});

describe('normalising', () => {
	/** By regular expressions, as the documentation says it. */
	function slow(text: string): string {
		return fold(text)
			.replace(/(?<=\p{Nd})[:/\-‐-―~∼〜−](?=\p{Nd})/gu, '-')
			.replace(/(?!(?<=\p{Nd})[.-](?=\p{Nd}))[^\p{L}\p{M}\p{N}%‰]/gu, '');
	}

	it('gives what plain regular expressions give', () => {
		const char = fc.oneof(
			fc.constantFrom(
				...'的資訊1２3.：:-–/~、，。「」% ‰…㎡①٣\n',
				'…',
				'½',
				'\ufdd2',
				'가',
				'\u0301',
				'𠮷',
				'😀',
				'\ud840',
			),
			fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
		);
		fc.assert(
			fc.property(fc.array(char), (chars) => {
				expect(normalise(chars.join(''))).toBe(slow(chars.join('')));
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('copies through converters', () => {
	const originals = [...reports(20), ...bulletins(20)];
	/** What opencc-js offers, there and, where a conversion is meant to be undone, back. */
	const converters = (['t', 'tw', 'twp', 'hk'] as const).map(
		(to) => [to, OpenCC.Converter({ from: 'cn', to })] as const,
	);
	const halfWidth = (text: string) =>
		text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

	it.each(converters)('to %s are equal to their originals, whatever their width', (to, convert) => {
		for (const { paragraphs } of originals) {
			const copy = paragraphs.map(convert);
			expect(copy).not.toEqual(paragraphs);
			for (const form of [copy, copy.map(halfWidth)]) {
				// The key keeps the words of a region; what articles are compared by does not.
				if (to !== 'twp') expect(bodyKey(form)).toBe(bodyKey(paragraphs));
				expect(clauseTexts(form)).toEqual(clauseTexts(paragraphs));
			}
		}
	});

	it('of any sequence of common characters are equal to their originals', () => {
		const common = [...new Set(originals.flatMap(({ paragraphs }) => [...paragraphs.join('')]))];
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...common), { maxLength: 60 }),
				fc.constantFrom(...converters),
				(chars, [to, convert]) => {
					fc.pre(to !== 'twp');
					expect(bodyKey([convert(chars.join(''))])).toBe(bodyKey([chars.join('')]));
				},
			),
			{ numRuns: 500 },
		);
	});
});
