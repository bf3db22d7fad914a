import { describe, expect, it } from 'vitest';
import type { ScriptFinding } from '../../src/model/script.ts';
import { createScriptEngine } from '../../src/script/convert.ts';
import { parseGlossary } from '../../src/script/glossary.ts';
import { convertBody } from '../kit/convert-article.ts';

const MACHINE: ScriptFinding = { source: 'zh-Hant', verdict: 'machine', evidence: [] };
const KEPT = { source: 'a/1.txt', article: 'aaaaaaaaaa' };
const OTHER = { source: 'a/2.txt', article: 'bbbbbbbbbb' };

function repairs(row: string, texts: readonly string[], origin: typeof KEPT) {
	const engine = createScriptEngine({ region: 'TW', glossary: parseGlossary(row, 'g.tsv').rows });
	return convertBody(engine, texts, MACHINE, origin).repairs.map(({ from, to }) => `${from}→${to}`);
}

describe('a keeper who reverses a repair', () => {
	it('does so with a glossary row for the article, and every other article keeps its repairs', () => {
		const texts = ['採訪', '宮鬆奇采取措施'];
		const row = '宫松奇\t宮鬆奇\t\t\tperson\tarticle:aaaaaaaaaa';
		expect(repairs(row, texts, KEPT)).toEqual(['采→採']);
		expect(repairs(row, texts, OTHER)).toEqual(['鬆→松', '采→採']);
	});

	it('goes by the row for the article where another row holds everywhere', () => {
		const rows = '宫松奇\t宮松奇\t\t\tperson\n宫松奇\t宮鬆奇\t\t\tperson\tarticle:aaaaaaaaaa';
		expect(repairs(rows, ['宮鬆奇'], KEPT)).toEqual([]);
		expect(repairs(rows, ['宮鬆奇'], OTHER)).toEqual(['鬆→松']);
	});

	it('reverses the table of a site in the same way', () => {
		const texts = ['壹萬元，壹個'];
		expect(repairs('一万\t壹萬\t\t\tterm\tarticle:aaaaaaaaaa', texts, KEPT)).toEqual(['壹→一']);
		expect(repairs('', texts, KEPT)).toEqual(['壹→一', '壹→一']);
	});
});
