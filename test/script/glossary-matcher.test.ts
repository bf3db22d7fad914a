import { describe, expect, it } from 'vitest';
import { createScriptEngine } from '../../src/script/convert.ts';
import { parseGlossary } from '../../src/script/glossary.ts';
import { bodyIn, WRITTEN_SIMPLIFIED } from '../kit/convert-article.ts';

const TSV = `里约\t里約\t\t\tplace
里约热\t里約熱\t里約熱\t裏約熱\tplace
钟楼\t鐘樓\t\t\tterm
钟楼\t鍾樓\t\t\tterm\tsource:a/
护发展\t\t\t\tblock
著录\t著錄\t\t\tterm`;
const { rows } = parseGlossary(TSV, 'g.tsv');
const engine = createScriptEngine({ region: 'TW', glossary: rows });
const inSource = (source: string) => bodyIn('zh-Hant', engine, ['钟楼这'], WRITTEN_SIMPLIFIED, { source });

describe('the glossary in conversion', () => {
	it('goes before the dictionaries, longest row first', () => {
		expect(engine.convert('在里约热吗', 'zh-Hant')).toBe('在里約熱嗎');
		expect(engine.convert('在里约热吗', 'zh-Hant-HK')).toBe('在裏約熱嗎');
	});

	it('stops a bad match with a block row', () => {
		expect(engine.convert('维护发展头发', 'zh-Hant')).toBe('維護發展頭髮');
	});

	it('prefers a row for the source to one for all', () => {
		expect(inSource('b/1.txt')).toEqual(['鐘樓這']);
		expect(inSource('a/1.txt')).toEqual(['鍾樓這']);
	});

	it('holds backwards as well', () => {
		expect(engine.convert('裏約熱這著錄', 'zh-Hans')).toBe('里约热这著录');
	});
});
