import { describe, expect, it } from 'vitest';
import { createScriptEngine } from '../../src/script/convert.ts';
import { groupDoubts } from '../../src/script/doubts.ts';
import { parseGlossary } from '../../src/script/glossary.ts';
import { convertBody } from '../kit/convert-article.ts';

const engine = createScriptEngine({ region: 'TW' });
const doubts = (text: string, by = engine) => convertBody(by, [text]).doubts.flat();

describe('doubts', () => {
	it('lists a character that stands alone, with its context and all its forms', () => {
		expect(doubts('他们埋头也干，以实际行动证明')).toEqual([
			{
				at: 5,
				char: '干',
				chosen: '幹',
				candidates: ['幹', '乾', '榦', '干'],
				before: '他们埋头也',
				after: '，以实际行动证明',
			},
		]);
	});

	it('has none where a phrase, a rule or a name decides', () => {
		expect(doubts('干部发展系列，30余人，市长胡一凡说')).toEqual([]);
	});

	it('has none any more where a glossary row answers', () => {
		const { rows } = parseGlossary('埋头也干\t埋頭也幹', 'x.tsv');
		expect(doubts('他们埋头也干', createScriptEngine({ region: 'TW', glossary: rows }))).toEqual([]);
	});

	it('groups equal places, most frequent first', () => {
		const found = ['也干，', '比赛后。', '比赛后。'].flatMap((text) => doubts(text));
		expect(groupDoubts(found).map(({ place, count }) => [place, count])).toEqual([
			['赛后。', 2],
			['也干，', 1],
		]);
	});
});
