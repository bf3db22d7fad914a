import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { suggestions } from '../../src/search/suggestions.ts';

/** Cuts into words of two characters, as good as any dictionary for a test. */
const cut = (text: string) => text.match(/[^ ]{2}/gu) ?? [];

describe('what to try instead of a query that found nothing', () => {
	it.each([
		['王小平', []],
		['"甲乙 丙丁"', ['unquoted 甲乙 丙丁']],
		['甲乙 -丙丁', ['unexcluded 甲乙']],
		['甲乙 "丙丁"', ['unquoted 甲乙 丙丁', 'alone 甲乙', 'alone "丙丁"']],
		['甲乙丙丁', ['apart 甲乙 丙丁']],
		['甲乙 OR 丙丁 戊己', ['alone 甲乙', 'alone 丙丁', 'alone 戊己']],
		['-甲乙', []],
		['', []],
	])('%j: %j', (typed, expected) => {
		expect(suggestions(parseQuery(typed), cut).map(({ how, query }) => `${how} ${query}`)).toEqual(expected);
	});
});
