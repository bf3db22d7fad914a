import { describe, expect, it } from 'vitest';
import { nearestWord } from '../../src/model/nearest-word.ts';

describe('nearestWord', () => {
	it.each([
		['pagesize', ['title', 'pageSize'], 'pageSize'],
		['colour', ['title', 'pageSize'], null],
		['PAGE-SIZE', ['pageSize'], 'pageSize'],
		['x', [], null],
	])('finds the word that %j stands for, whatever its case', (word, list, near) => {
		expect(nearestWord(word, list)).toBe(near);
	});

	it('takes the nearest, and of several as near the first', () => {
		expect(nearestWord('contents', ['consents', 'content', 'contexts'])).toBe('consents');
		expect(nearestWord('datee', ['dates', 'dated'])).toBe('dates');
		expect(nearestWord('columne', ['colum', 'columns', 'column'])).toBe('columns');
		expect(nearestWord('colum', ['columns', 'column'])).toBe('column');
	});

	it('goes as far as it is told', () => {
		expect(nearestWord('matches', ['match'])).toBe('match');
		expect(nearestWord('bodyies', ['body'])).toBeNull();
		expect(nearestWord('bodyies', ['body'], { edits: 3 })).toBe('body');
	});

	it('takes a word cut off for its beginning, where nothing is near', () => {
		expect(nearestWord('canon', ['same', 'canonical'])).toBe('canonical');
		expect(nearestWord('Descr', ['title', 'description'])).toBe('description');
		expect(nearestWord('tit', ['titles', 'tip'])).toBe('tip');
		expect(nearestWord('de', ['description'])).toBeNull();
		expect(nearestWord('out', ['outlets'], { beginnings: false })).toBeNull();
	});
});
