import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContentFolder } from '../../src/loader/content-folder.ts';
import { archivePaths } from '../../src/loader/paths.ts';
import { pageNameIsTaken } from '../../src/view/page-names.ts';
import { makeScratch } from '../kit/scratch.ts';

const scratch = makeScratch();
afterAll(() => scratch.remove());

async function check(files: Record<string, string>) {
	const root = `archive-${Object.keys(files).length}-${Object.keys(files)[0]?.replaceAll('/', '-')}`;
	scratch.write(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${root}/${name}`, text])));
	const problems = await checkContentFolder(archivePaths({ content: root, cache: 'cache' }, scratch.at('.')));
	return problems.map(({ code, severity, file, fix }) => `${severity} ${code} ${file}: ${fix}`);
}

describe('a content folder', () => {
	it('says nothing of what is read, of hidden files and of a README', async () => {
		const files = {
			'sources/a.txt': '',
			'outlets/a.yaml': '',
			'outlets/b.json': '',
			'glossary/a.tsv': '',
			'stories/a.yml': '',
			'pages/about.mdx': '',
			'columns.yaml': '',
			'ids.tsv': '',
			'.gitignore': '',
			'README.md': '',
			'outlets/README.txt': '',
		};
		expect(await check(files)).toEqual([]);
	});

	it('names a folder that is misspelt, and mentions one that is nothing it knows', async () => {
		const found = await check({ 'outlet/a.yaml': '', 'columns.yml': '', 'notes/x.txt': '' });
		expect(found).toEqual([
			'warning content-not-read columns.yml: Rename it to "columns.yaml".',
			expect.stringMatching(/^notice content-not-read notes: Scraped files go into sources\//),
			'warning content-not-read outlet: Rename it to "outlets".',
		]);
	});

	it('names every file whose ending keeps it from being read, and every folder in a folder', async () => {
		const found = await check({
			'outlets/a.yaml.bak': '',
			'glossary/names.csv': '',
			'stories/a.json': '',
			'pages/more.md': '',
			'pages/deep/x.mdx': '',
		});
		expect(found.map((line) => line.split(':')[0])).toEqual([
			'warning content-not-read outlets/a.yaml.bak',
			'warning content-not-read glossary/names.csv',
			'warning content-not-read stories/a.json',
			'warning content-not-read pages/deep',
			'warning content-not-read pages/more.md',
		]);
		expect(found[1]).toContain('.tsv');
	});

	it('leaves out a page of the owner whose address the archive needs, as an error', async () => {
		const found = await check({ 'pages/all.mdx': '', 'pages/Search.mdx': '', 'pages/allmende.mdx': '' });
		expect(found).toEqual([
			'error page-name-taken pages/Search.mdx: Rename the file.',
			'error page-name-taken pages/all.mdx: Rename the file.',
		]);
	});
});

it('every route of the archive is a name that is taken, but for "about", which the owner may write', () => {
	const routes = readdirSync(join(import.meta.dirname, '../../src/pages/[v]'))
		.map((name) => parse(name.replace(/\.(?:ts|astro)$/, '')).base)
		.filter((name) => name !== '[slug]' && name !== 'about');
	expect(routes.length).toBeGreaterThan(8);
	expect(routes.filter((name) => !pageNameIsTaken(name))).toEqual([]);
});
