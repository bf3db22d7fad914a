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
				candidates: ['幹', '乾', '干'],
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

	it.each([
		['比赛后。', 'a word behind which nothing else is written'],
		['联发科', 'a name that no hair is in'],
		['在农田里，', 'a place behind a noun'],
		['武器只会', 'what only happens'],
		['先发制人', 'a saying that the dictionary has'],
	])('has none in %s: %s', (text) => {
		expect(doubts(text)).toEqual([]);
	});

	it.each([
		['他们想冲，', '冲', '衝沖'],
		['教人写“发”字', '发', '發髮'],
		['家里有一斗', '斗', '鬥斗'],
		['李干杰说', '干', '幹乾干'],
	])('has one in %s, with the forms that come into question and no others', (text, char, forms) => {
		const [doubt] = doubts(text);
		expect(doubt).toMatchObject({ char, candidates: [...forms] });
	});

	it('groups equal places, most frequent first', () => {
		const found = ['也干，', '夏正钟说', '夏正钟说'].flatMap((text) => doubts(text));
		expect(groupDoubts(found).map(({ place, count }) => [place, count])).toEqual([
			['正钟说', 2],
			['也干，', 1],
		]);
	});
});
