import { describe, expect, it } from 'vitest';
import { fold } from '../../src/script/fold.ts';
import { HOUSE_STYLE } from '../../src/script/house-style.ts';
import { GIVEN_NAME_FORMS, NO_NAMES, SURNAMES, TITLES } from '../../src/script/name-tables.ts';
import { OWN_PHRASES, PHRASES_ACROSS_WORDS } from '../../src/script/own-phrases.ts';

/** Rows whose sides are not the same characters in other forms, one for one. */
function uneven(rows: Iterable<readonly [string, string]>): string[] {
	return [...rows]
		.filter(([from, to]) => from === '' || [...from].length !== [...to].length || fold(from) !== fold(to))
		.map(([from, to]) => `${from} ${to}`);
}

describe('the tables of the script room', () => {
	it.each([
		['house style of Taiwan', HOUSE_STYLE.TW],
		['house style of Hong Kong', HOUSE_STYLE.HK],
		['own phrases', OWN_PHRASES],
		['surnames', SURNAMES],
		['given names', GIVEN_NAME_FORMS],
	])('change the form of characters only, one for one: %s', (_, rows) => {
		expect(uneven(rows)).toEqual([]);
	});

	it('give each phrase once', () => {
		const keys = OWN_PHRASES.map(([key]) => key);
		expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
		expect([...PHRASES_ACROSS_WORDS].every((key) => keys.includes(key))).toBe(true);
	});

	it('give each title once, and words to beware of only for characters that are surnames', () => {
		expect(TITLES.filter((title, index) => TITLES.indexOf(title) !== index)).toEqual([]);
		expect([...NO_NAMES.keys()].filter((char) => !SURNAMES.has(char))).toEqual([]);
	});
});
