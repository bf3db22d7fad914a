import { describe, expect, it } from 'vitest';
import type { GlossaryRow } from '../../src/script/glossary.ts';
import { knownPeople } from '../../src/variants/known-people.ts';
import { PeopleInText } from '../../src/variants/people-in-text.ts';

const stated = (name: string, articles: number, plainly = 0) => ({ name, articles, plainly });
const row = (hans: string, type: GlossaryRow['type']): GlossaryRow => ({
	hans,
	hant: hans,
	tw: null,
	hk: null,
	type,
	scope: { kind: 'global' },
	note: '',
	file: 'glossary/names.tsv',
	line: 1,
});

describe('the people of an archive', () => {
	it('are those that two articles state', () => {
		expect(knownPeople([stated('胡衡华', 2), stated('钱学明', 1)], [])).toEqual(['胡衡华']);
	});

	it('need plain statements where the name is a word too, or of no known family', () => {
		const rows = [stated('汪洋', 9, 5), stated('方向', 9, 0), stated('普京', 9, 3), stated('莱恩斯', 9, 1)];
		expect(knownPeople(rows, [])).toEqual(['普京', '汪洋']);
	});

	it('are not names cut too late or too early', () => {
		const rows = [stated('洪森', 6), stated('洪森互', 2), stated('王小', 2), stated('王小平', 7)];
		expect(knownPeople(rows, [])).toEqual(['洪森', '王小平']);
	});

	it('are added and kept out by the glossary', () => {
		const rows = [row('全国华', 'person'), row('程开工', 'block'), row('广州', 'place')];
		expect(knownPeople([stated('程开工', 4)], rows)).toEqual(['全国华']);
	});
});

describe('people in a text', () => {
	it('are found wherever they stand, the longest name of those that overlap, each once', () => {
		const people = new PeopleInText(['王平', '王平安', '胡衡华']);
		const hans = ['王平安来了', '王平、胡衡华与王平安'];
		expect(people.in(hans, ['王平安來了', '王平、胡衡華與王平安'])).toEqual([
			{ 'zh-Hans': '王平安', 'zh-Hant': '王平安' },
			{ 'zh-Hans': '王平', 'zh-Hant': '王平' },
			{ 'zh-Hans': '胡衡华', 'zh-Hant': '胡衡華' },
		]);
	});

	it('have their Traditional form also behind characters of two units', () => {
		const people = new PeopleInText(['胡衡华']);
		expect(people.in(['𠮷市长胡衡华'], ['吉市長胡衡華'])[0]?.['zh-Hant']).toBe('胡衡華');
	});
});
