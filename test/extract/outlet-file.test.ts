import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseOutletFile } from '../../src/extract/outlet-file.ts';

const OUTLETS = join(import.meta.dirname, '../../content/outlets');
const parse = (yaml: string) => parseOutletFile('daily', yaml, 'outlets/daily.yaml');

describe('parseOutletFile', () => {
	it.each(readdirSync(OUTLETS))('reads content/outlets/%s', (name) => {
		const parsed = parseOutletFile(
			basename(name, extname(name)),
			readFileSync(join(OUTLETS, name), 'utf8'),
			name,
		);
		expect(parsed).toHaveProperty('outlet');
	});

	it('fills in what a short file leaves out', () => {
		expect(parse('name: 日報\nregion: HK\n')).toEqual({
			outlet: {
				id: 'daily',
				name: '日報',
				aliases: [],
				region: 'HK',
				timeZone: 'Asia/Hong_Kong',
				hosts: [],
				sources: [],
				signs: [],
				boilerplate: [],
				selectors: {},
				titleSuffixes: [],
				headline: [],
				dates: { trust: [], distrust: [] },
				sections: [],
			},
			lineOf: expect.any(Function),
		});
	});

	it('names the right key for a wrong one', () => {
		expect(parse('name: 日報\nregion: HK\nhost: [a.com]\n')).toMatchObject({
			problems: [
				{
					what: 'Unknown key "host".',
					fix: 'Did you mean "hosts"?',
					severity: 'error',
					file: 'outlets/daily.yaml',
				},
			],
		});
		expect(parse('name: 日報\nregion: HK\nboilerplate:\n  - name: x\n    matches: y\n')).toMatchObject({
			problems: [
				expect.anything(),
				{ what: 'Unknown key "matches" in boilerplate.0.', fix: 'Did you mean "match"?', line: 5 },
			],
		});
	});

	it('says that a key is missing, not that its value is wrong', () => {
		expect(parse('name: 日報\n')).toMatchObject({ problems: [{ what: '"region": is missing.' }] });
	});

	it('says the line of a wrong value', () => {
		expect(parse('name: 日報\nregion: UK\ntimeZone: Asia/Jiaozuo\nsigns: ["("]\n')).toMatchObject({
			problems: [{ line: 2 }, { line: 3 }, { line: 4, what: '"signs.0": is not a regular expression.' }],
		});
	});

	it('says the line of a selector that does not parse, and takes one or a list of them', () => {
		const file =
			'name: 日報\nregion: HK\nselectors:\n  body: [.a, "div["]\n  headline: "h1:foo("\n  date: 5\n';
		expect(parse(file)).toMatchObject({
			problems: [
				{ line: 4, what: expect.stringMatching(/^"selectors\.body\.1": is not a CSS selector \(.+\)\.$/) },
				{ line: 5, what: expect.stringMatching(/^"selectors\.headline": is not a CSS selector/) },
				{ line: 6, what: '"selectors.date": is a CSS selector, or a list of them.' },
			],
		});
		expect(
			parse('name: 日報\nregion: HK\nselectors: { body: .a, remove: [.b, "div:has(> p)"] }\n'),
		).toMatchObject({
			outlet: { selectors: { body: ['.a'], remove: ['.b', 'div:has(> p)'] } },
		});
	});

	it('names the right key, field and missing part of each kind of rule', () => {
		const file = [
			'name: 日報',
			'region: HK',
			'selectors: { bodey: .a }',
			'dates: { trust: [metta, "meta:PubDate"], distrsut: [] }',
			'headline: [{ name: a, kut: x }]',
			'sections: [{ match: /a/ }]',
		].join('\n');
		const parsed = parse(file);
		const problems = 'problems' in parsed ? parsed.problems : [];
		expect(problems.map(({ line, what, fix }) => `${line} ${what} ${fix}`)).toMatchInlineSnapshot(`
			[
			  "3 Unknown key "bodey" in selectors. Did you mean "body"?",
			  "5 "headline.0.cut": is missing. See docs/outlets.md for what an outlet file holds; the keys there are: name, cut.",
			  "5 Unknown key "kut" in headline.0. Did you mean "cut"?",
			  "4 "dates.trust.0": is no statement of a date; there are selector, column, line, meta, json-ld, url, dateline, text, capture and meta:NAME. Did you mean "meta"?",
			  "4 Unknown key "distrsut" in dates. Did you mean "distrust"?",
			  "6 "sections.0.name": is missing. See docs/outlets.md for what an outlet file holds; the keys there are: match, name.",
			]
		`);
	});

	it('knows the line of each rule', () => {
		const parsed = parse(
			'name: 日報\nregion: HK\nselectors:\n  headline: h1\n  body:\n    - .a\n    - .b\ntitleSuffixes: [_a]\n',
		);
		const lineOf = 'lineOf' in parsed ? parsed.lineOf : () => null;
		expect(['selectors.body.1', 'titleSuffixes.0', 'selectors.headline.0'].map(lineOf)).toEqual([7, 8, 4]);
	});

	it('says the line of broken YAML and of an impossible id', () => {
		expect(parse('name: "日報\n')).toMatchObject({ problems: [{ code: 'outlet-file-invalid' }] });
		expect(parseOutletFile('日報', 'name: a', 'outlets/日報.yaml')).toMatchObject({
			problems: [{ line: null }],
		});
	});
});
