import { describe, expect, it } from 'vitest';
import { articleDoubts } from '../../src/loader/article-doubts.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import type { ScriptFinding } from '../../src/model/script.ts';
import { createScriptEngine } from '../../src/script/convert.ts';
import { parseGlossary } from '../../src/script/glossary.ts';
import { makeVariants } from '../../src/variants/variant.ts';
import { glossaryLine } from '../../src/view/glossary-line.ts';
import { sampleArticle } from '../kit/sample-article.ts';

const SIMPLIFIED: ScriptFinding = { source: 'zh-Hans', verdict: 'native', evidence: [] };
const ID = 'aaaaaaaaaa' as ArticleId;

const PLAIN = createScriptEngine({ region: 'TW' });

function doubtsIn(texts: readonly string[], script = SIMPLIFIED, glossary = '') {
	const { rows } = parseGlossary(glossary, 'g.tsv');
	const engine = rows.length === 0 ? PLAIN : createScriptEngine({ region: 'TW', glossary: rows });
	const article = {
		...sampleArticle({ id: ID }),
		script,
		headline: texts[0] ?? '',
		paragraphs: texts.slice(1).map((text) => ({ text, lines: [1, 1] as const, kind: 'text' as const })),
	};
	return articleDoubts(makeVariants(article, engine, null));
}

const TEXTS = ['他们埋头也干', '短。', '𠀀大家也干，他们想冲。', '昨天我想冲。'];

describe('the doubts of an article', () => {
	it('have place, count, candidates, and the paragraph of the first example, without text of its neighbours', () => {
		const example = { article: ID, paragraph: -1, before: '他们埋头也', after: '' };
		expect(doubtsIn(TEXTS)).toContainEqual({
			place: '也干',
			written: '也幹',
			at: 1,
			candidates: ['幹', '乾', '干'],
			count: 2,
			example,
		});
		expect(doubtsIn(TEXTS).find(({ place }) => place === '想冲')).toMatchObject({
			written: '想衝',
			count: 2,
			example: { paragraph: 1, after: '。' },
		});
	});

	it('hold no half of a character in their context', () => {
		for (const { example } of doubtsIn(['字', '𠀀𠀁𠀂𠀃他也干。', '他也干𠀀𠀁𠀂𠀃𠀄'])) {
			expect(example.before.isWellFormed() && example.after.isWellFormed()).toBe(true);
		}
		expect(doubtsIn(['字', '𠀀𠀁𠀂𠀃他也干。'])).toHaveLength(1);
	});

	it('are none where Traditional text stays as it was captured, and those of the way back where it is repaired', () => {
		const hant = ['他們埋頭也幹', '市裡的發展係列活動'];
		for (const verdict of ['native', 'unsure'] as const)
			expect(doubtsIn(hant, { source: 'zh-Hant', verdict, evidence: [] })).toEqual([]);
		const machine = doubtsIn(hant, { source: 'zh-Hant', verdict: 'machine', evidence: [] });
		expect(machine.map(({ place, written }) => [place, written])).toContainEqual(['也干', '也幹']);
	});

	it('are settled by the line of the glossary that is given for them, whichever form it takes', () => {
		for (const doubt of doubtsIn(TEXTS)) {
			for (const form of doubt.candidates) {
				const line = glossaryLine(doubt, form);
				expect(parseGlossary(line, 'g.tsv').problems).toEqual([]);
				expect(doubtsIn(TEXTS, SIMPLIFIED, line).map(({ place }) => place)).not.toContain(doubt.place);
			}
		}
	});

	it('hold for one article where a character has no Han neighbour', () => {
		const [doubt] = doubtsIn(['字', '他说：“干！”']);
		expect(doubt?.place).toBe('干');
		expect(glossaryLine(doubt!, '幹')).toBe(`干\t幹\t\t\tterm\tarticle:${ID}`);
	});
});
