import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/model/extraction.ts';
import { ruleInWords } from '../../src/view/labels/rules.ts';
import { HANS } from '../../src/view/labels/zh-Hans.ts';
import { HANT } from '../../src/view/labels/zh-Hant.ts';
import { ledgerSentences, linesByFate } from '../../src/view/ledger.ts';
import { xray } from '../../src/view/xray.ts';
import { article, stored } from './stored-article.ts';

const lines = Array.from({ length: 12 }, (_, index) => `原檔第 ${index + 1} 行`);
const variant = stored().variants['zh-Hans'];

/** A ledger over a source: cuts anywhere, any fate. */
const anyLedger = fc
	.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom('kept', 'merged', 'dropped')), {
		maxLength: 20,
	})
	.map((parts) => {
		let from = 1;
		return parts.map(([length, fate]): LedgerEntry => {
			const entry = { lines: [from, from + length - 1], fate, as: 'body', rule: 'r' } as const;
			from += length;
			return entry;
		});
	});

describe('the account of a source', () => {
	it('is told in sentences', () => {
		expect(ledgerSentences(article().ledger, [], HANT)).toEqual([
			'原檔中有 2 行重複，已併入首次出現處。',
			'刪去 4 行：版面殘留 3、空行 1。',
			'保留 6 行。',
		]);
		expect(ledgerSentences(article().ledger.slice(0, 2), [], HANS)).toEqual([
			'没有合并或删去任何一行。',
			'保留 2 行。',
		]);
	});

	it('tells of texts within lines that are kept', () => {
		const piece = (fate: LedgerEntry['fate'], as: LedgerEntry['as'], count: number) =>
			({ lines: [1, 1], fate, as, rule: 'r', count, text: '' }) as const;
		const pieces = [piece('merged', 'body', 3), piece('dropped', 'debris', 2), piece('kept', 'byline', 1)];
		expect(ledgerSentences(article().ledger.slice(0, 1), pieces, HANT)).toEqual([
			'保留的行裡有 3 段重複，已併入首次出現處。',
			'保留的行裡刪去 2 段：版面殘留 2。',
			'保留 1 行。',
		]);
	});

	it('counts every line once', () => {
		fc.assert(
			fc.property(anyLedger, (ledger) => {
				const { kept, merged, dropped } = linesByFate(ledger);
				expect(kept + merged + dropped).toBe(ledger.at(-1)?.lines[1] ?? 0);
			}),
		);
	});
});

describe('the X-ray', () => {
	it('sets each stretch of lines beside what it became in the script of the page', () => {
		const { rows, hiddenRows } = xray(article(), variant, lines);
		expect(hiddenRows).toBe(0);
		expect(rows.map(({ became }) => became.map(({ text }) => text))).toEqual([
			['新桥通车 两岸往来便利'],
			['2021-03-05'],
			[],
			['新桥昨日通车。'],
			['市民说，早该修了。'],
			['陈某、林某'],
			[],
			[],
		]);
		expect(rows[3]?.became[0]?.paragraph).toBe(1);
		expect(rows[6]).toMatchObject({ fate: 'merged', into: [4, 5] });
		expect(rows[0]?.lines).toEqual([{ number: 1, text: '原檔第 1 行', hidden: 0 }]);
	});

	it('shows or counts each line exactly once, whatever the ledger', () => {
		fc.assert(
			fc.property(anyLedger, (ledger) => {
				const total = ledger.at(-1)?.lines[1] ?? 0;
				const source = Array.from({ length: total }, (_, index) => String(index + 1));
				const { rows } = xray(article({ ledger }), variant, source);
				const shown = rows.flatMap((row) => row.lines);
				expect(shown.every(({ number, text }) => text === String(number))).toBe(true);
				expect(new Set(shown.map(({ number }) => number)).size).toBe(shown.length);
				expect(shown.length + rows.reduce((sum, { hiddenLines }) => sum + hiddenLines, 0)).toBe(total);
			}),
		);
	});

	it('counts the lines of a record as its file does', () => {
		const ledger: LedgerEntry[] = [
			{ lines: [120, 120], fate: 'kept', as: 'headline', rule: 'headline/first-title' },
			{ lines: [121, 121], fate: 'dropped', as: 'blank', rule: 'blank' },
		];
		const { rows } = xray(article({ ledger }), variant, ['題', '']);
		expect(rows.map((row) => row.lines[0])).toEqual([
			{ number: 120, text: '題', hidden: 0 },
			{ number: 121, text: '', hidden: 0 },
		]);
	});

	it('stays small for a million lines and for a line of millions of characters', () => {
		const million = article({
			ledger: [{ lines: [1, 1_000_000], fate: 'dropped', as: 'debris', rule: 'debris/table-bar' }],
		});
		const [row] = xray(
			million,
			variant,
			Array.from({ length: 1_000_000 }, () => '|'),
		).rows;
		expect(row?.lines).toHaveLength(12);
		expect(row?.hiddenLines).toBe(999_988);
		const [long] = xray(article(), variant, ['𠮷'.repeat(2_000_000)]).rows;
		expect(long?.lines[0]).toMatchObject({ text: '𠮷'.repeat(3000), hidden: 1_997_000 });
	});

	it('says how many entries are left out of a ledger of very many', () => {
		const ledger = Array.from(
			{ length: 5000 },
			(_, index): LedgerEntry => ({ lines: [index + 1, index + 1], fate: 'kept', as: 'body', rule: 'r' }),
		);
		const view = xray(article({ ledger }), variant, []);
		expect(view.rows.length + view.hiddenRows).toBe(5000);
		expect(view.hiddenRows).toBe(1000);
	});
});

describe('a rule in words', () => {
	it('has words for a rule by name, else for its family, else none', () => {
		expect(ruleInWords('debris/table-bar', 'zh-Hans')).toBe('只有表格线');
		expect(ruleInWords('debris/never-heard-of', 'zh-Hant')).toBe('版面殘留');
		expect(ruleInWords('outlet/any/disclaimer', 'zh-Hant')).toBe('這家媒體每頁都有的文字');
		expect(ruleInWords('unknown', 'zh-Hant')).toBe('');
	});
});
