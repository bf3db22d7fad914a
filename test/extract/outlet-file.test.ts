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
			},
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
				{ what: 'Unknown key "matches" in boilerplate.0.', fix: 'Did you mean "match"?', line: 4 },
			],
		});
	});

	it('says the line of a wrong value', () => {
		expect(parse('name: 日報\nregion: UK\ntimeZone: Asia/Jiaozuo\nsigns: ["("]\n')).toMatchObject({
			problems: [{ line: 2 }, { line: 3 }, { line: 4, what: '"signs.0": is not a regular expression.' }],
		});
	});

	it('says the line of broken YAML and of an impossible id', () => {
		expect(parse('name: "日報\n')).toMatchObject({ problems: [{ code: 'outlet-file-invalid' }] });
		expect(parseOutletFile('日報', 'name: a', 'outlets/日報.yaml')).toMatchObject({
			problems: [{ line: null }],
		});
	});
});
