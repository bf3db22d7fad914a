import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/script/names.ts';

const found = (...texts: string[]) =>
	findNames(texts, (char) => char).map((spans, index) =>
		spans.map(({ from, to }) => (texts[index] ?? '').slice(from, to)),
	);

describe('findNames', () => {
	it.each([
		['市委书记范一平出席', ['范一平']],
		['记者于一 钟二平', ['于一']],
		['（记者 余一鸣）', ['余一鸣']],
		['编辑：谷一', ['谷一']],
		['副市长王一、于二军、钟三等参加', ['于二军', '钟三']],
		['记者于北京报道', []],
		['代表于会议期间', []],
		['记者于2020年', []],
		['教授范围', []],
		['主席台前排', []],
		['干部群众', []],
		['队员游览了', []],
		['专家余下的', []],
	])('%s', (text, names) => {
		expect(found(text)).toEqual([names]);
	});

	it('takes a byline for a name as it stands, and finds it in the texts', () => {
		const spans = findNames(
			['于群说', '于群', '刘后松、于群来了', '刘后松', '王明'],
			(char) => char,
			[1, 3, 4],
		);
		expect(spans[1]?.map(({ forms }) => forms?.TW)).toEqual(['于群']);
		expect(spans[3]?.map(({ forms }) => forms?.TW)).toEqual(['刘后松']);
		expect(spans[2]?.[0]).toMatchObject({ from: 0, to: 3 });
		expect(spans[4]).toEqual([]);
	});

	it('finds a full name in the other texts of an article, but no name of two characters', () => {
		expect(found('县长范一平说', '范一平表示', '局长钟二说', '钟二十')).toEqual([
			['范一平'],
			['范一平'],
			['钟二'],
			[],
		]);
	});
});
