import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, soughtTerms } from '../../src/search/query.ts';

/** A query in short: groups joined by `+`, alternatives by `|`, strict terms in quotes, excluded ones with `-`. */
function short(typed: string): string {
	const { all, none } = parseQuery(typed);
	const name = (term: { typed: string; strict: boolean }) => (term.strict ? `"${term.typed}"` : term.typed);
	return [...all.map((group) => group.map(name).join('|')), ...none.map((term) => `-${name(term)}`)].join(
		'+',
	);
}

describe('understanding a query', () => {
	it.each([
		['王小平', '王小平'],
		['王小平 觀摩', '王小平+觀摩'],
		['王小平　觀摩', '王小平+觀摩'],
		['"王小平 觀摩"', '"王小平 觀摩"'],
		['＂王小平＂觀摩', '"王小平"+觀摩'],
		['“六穩”', '六穩'],
		['“雄安 新區”', '雄安 新區'],
		['《人民 日報》', '人民 日報'],
		['王小平 -觀摩', '王小平+-觀摩'],
		['王小平 －"觀摩 活動"', '王小平+-"觀摩 活動"'],
		['甲 OR 乙 丙', '甲|乙+丙'],
		['甲 乙 OR 丙 OR 丁', '甲+乙|丙|丁'],
		['甲 OR -乙 丙', '甲|丙+-乙'],
		['甲 ＯＲ 乙', '甲|乙'],
		['(甲 OR "乙 丙") 丁', '甲|"乙 丙"+丁'],
		['丁 （甲　OR　乙）', '丁+甲|乙'],
		['丁 -(甲 OR 乙)', '丁+-甲+-乙'],
		['(甲 乙)', '甲 乙'],
		['"(甲 OR 乙)"', '"(甲 OR 乙)"'],
		['COVID-19', 'COVID-19'],
		['5%', '5%'],
		['發展，', '發展'],
		['5G。', '5G'],
		['"5G。"', '"5G。"'],
		['" U.S. "', '"U.S."'],
		['"7-21\n\0"', '"7-21"'],
		['㈱幹線', '㈱幹線'],
	])('reads %s as %s', (typed, expected) => {
		expect(short(typed)).toBe(expected);
	});

	it.each([
		['"六穩', ['unclosed-quote']],
		['OR 六穩', ['stray-or']],
		['六穩 OR', ['stray-or']],
		['六穩 。。', ['nothing-in-word']],
		['六穩 ""', ['nothing-in-word']],
		['-六穩', ['only-excluded']],
		['六穩 六保', []],
	])('says of %s what could not be honoured: %j', (typed, expected) => {
		expect(parseQuery(typed).notes.map(({ code }) => code)).toEqual(expected);
	});

	it('understands any text as some query', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (typed) => {
				const { all, none } = parseQuery(typed);
				for (const term of [...all.flat(), ...none]) expect(term.codes.length).toBeGreaterThan(0);
			}),
		);
	});

	it('takes what is typed twice, in one script or both, for one term to be marked and counted', () => {
		const sought = (typed: string) => soughtTerms(parseQuery(typed)).map((term) => term.typed);
		expect(sought('發展 发展 OR 建設 發展')).toEqual(['發展', '建設']);
		expect(sought('六穩六保 六穩、六保 "六穩六保"')).toEqual(['六穩六保', '六穩、六保', '六穩六保']);
	});

	it('drops marks beside Han, where a text may have any, and keeps those beside other characters', () => {
		const codes = (typed: string) => String.fromCodePoint(...(parseQuery(typed).all[0]?.[0]?.codes ?? []));
		expect(codes('"「六穩」。"')).toBe('六稳');
		expect(codes('#六穩#')).toBe('六稳');
		expect(codes('C#')).toBe('c#');
		expect(codes('##5G')).toBe('##5g');
		expect(codes('"(5G)"')).toBe('(5g)');
	});

	it('is blind to script and width', () => {
		const [hant] = parseQuery('楊婭輝５Ｇ').all;
		const [hans] = parseQuery('杨娅辉5g').all;
		expect(hant?.[0]?.codes).toEqual(hans?.[0]?.codes);
	});
});
