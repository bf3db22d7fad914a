import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { readOutlets } from '../../src/loader/outlets.ts';
import { RuleUse } from '../../src/loader/unused-rules.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';
import { makeScratch } from '../kit/scratch.ts';

const scratch = makeScratch();
afterAll(() => scratch.remove());

describe('a folder of outlet files', () => {
	it('is read with every ending, in the order of the names; a second file of one outlet is a problem', async () => {
		const minimal = 'name: 甲\nregion: CN\n';
		scratch.write({
			'outlets/a.yaml': minimal,
			'outlets/b.yml': minimal,
			'outlets/c.json': '{"name": "丙", "region": "TW"}',
			'outlets/a.json': '{"name": "乙", "region": "TW"}',
			'outlets/notes.md': 'nothing',
		});
		const { outlets, problems, placeOf } = await readOutlets(scratch.at('outlets'));
		expect(outlets.map(({ id, name }) => `${id} ${name}`)).toEqual(['a 乙', 'b 甲', 'c 丙']);
		expect(problems).toMatchObject([
			{ code: 'outlet-file-twice', file: 'outlets/a.yaml', what: expect.stringContaining('outlets/a.json') },
		]);
		expect(placeOf('c', 'name')).toEqual({ file: 'outlets/c.json', line: 1 });
	});

	it('that is missing means no outlets', async () => {
		expect(await readOutlets(scratch.at('nowhere'))).toMatchObject({ outlets: [], problems: [] });
	});
});

describe('rules that rot', () => {
	const CASE = join(import.meta.dirname, '../cases/page-rule-pack');
	const rules = readFileSync(join(CASE, 'outlet.yaml'), 'utf8');
	const page = new Uint8Array(readFileSync(join(CASE, 'source.html')));

	async function problemsOf(file: string) {
		scratch.write({
			'rot/linxi.yaml': file,
			'rot/other.yaml': 'name: 無稿\nregion: TW\nselectors: { body: .x }\n',
		});
		const found = await readOutlets(scratch.at('rot'));
		expect(found.problems).toEqual([]);
		const use = new RuleUse();
		const [source] = (await readAll(memorySource('a.html', page))).sources;
		if (source) use.add(extract(source, { outlets: found.outlets }).outlet);
		return use.problems(found);
	}

	it('are none where each found something; a selector behind one that found text was not asked', async () => {
		expect(await problemsOf(rules)).toEqual([]);
	});

	it('are told with file and line: a selector as warning, another rule as notice', async () => {
		const rotten = rules
			.replace('.who b', '.writer')
			.replace('^下載臨溪晚報', '^別的東西')
			.replace('/life/', '/lives/');
		const problems = await problemsOf(rotten);
		expect(
			problems.map(({ severity, code, file, line, what }) => `${severity} ${code} ${file}:${line} ${what}`),
		).toMatchInlineSnapshot(`
			[
			  "warning outlet-selector-unused outlets/linxi.yaml:10 The selector ".writer" (selectors.byline.0) found nothing on the only page of the outlet that it was asked about.",
			  "notice outlet-rule-unused outlets/linxi.yaml:26 The boilerplate rule "app" fitted nothing in any source of the outlet.",
			  "notice outlet-rule-unused outlets/linxi.yaml:23 The section rule "/lives/" fitted nothing in any source of the outlet.",
			]
		`);
	});
});
