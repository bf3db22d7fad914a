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

	it('prefers the longer path of two that a source lies in, whichever stands first', () => {
		const engine = createScriptEngine({
			region: 'TW',
			glossary: parseGlossary('钟楼\t鍾樓\t\t\tterm\tsource:a/\n钟楼\t鐘樓\t\t\tterm\tsource:a/b/', 'g.tsv')
				.rows,
		});
		const shown = (source: string) => bodyIn('zh-Hant', engine, ['钟楼这'], WRITTEN_SIMPLIFIED, { source });
		expect([shown('a/1.txt'), shown('a/b/1.txt')]).toEqual([['鍾樓這'], ['鐘樓這']]);
	});

	it('holds backwards as well', () => {
		expect(engine.convert('裏約熱這著錄', 'zh-Hans')).toBe('里约热这著录');
	});

	it('holds backwards only in the scope of a row', () => {
		const engine = createScriptEngine({
			region: 'TW',
			glossary: parseGlossary('着录\t著錄\t\t\tterm\tsource:a/', 'g.tsv').rows,
		});
		const written = { source: 'zh-Hant', verdict: 'native', evidence: [] } as const;
		const back = (source: string) => bodyIn('zh-Hans', engine, ['這著錄了'], written, { source });
		expect(back('a/1.txt')).toEqual(['这着录了']);
		expect(back('b/1.txt')).toEqual(['这著录了']);
	});

	it('has the form of a region where a row gives one, and its own elsewhere', () => {
		const forms = parseGlossary('布什\t布希\t\t布殊\tperson', 'g.tsv').rows;
		const engine = createScriptEngine({ region: 'HK', glossary: forms });
		expect(engine.convert('总统布什说', 'zh-Hant')).toBe('總統布殊說');
		expect(engine.convert('总统布什说', 'zh-Hant-TW')).toBe('總統布希說');
		expect(engine.convert('總統布希說、布殊說', 'zh-Hans')).toBe('总统布什说、布什说');
	});

	it('enters segmentation: what stands beside a row is cut as if the row were a word', () => {
		const engine = createScriptEngine({
			region: 'TW',
			glossary: parseGlossary('钟后\t鍾后\t\t\tplace', 'g.tsv').rows,
		});
		expect(engine.convert('五分钟后来人', 'zh-Hant')).toBe('五分鍾后來人');
		expect(createScriptEngine({ region: 'TW' }).convert('五分钟后来人', 'zh-Hant')).toBe('五分鐘後來人');
	});
});
