import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { nearestWord } from '../model/nearest-word.ts';
import type { Problem } from '../model/problem.ts';
import { pageNameIsTaken } from '../view/page-names.ts';
import type { ArchivePaths } from './paths.ts';

/** The folders of a content folder whose files are read by their ending: which endings, and what is written there. */
const READ_BY_ENDING = [
	{ folder: 'outlets', endings: ['.yaml', '.yml', '.json'], holds: 'outlets' },
	{ folder: 'glossary', endings: ['.tsv'], holds: 'rows of the glossary' },
	{ folder: 'stories', endings: ['.yaml', '.yml'], holds: 'decisions about stories' },
	{ folder: 'pages', endings: ['.mdx'], holds: 'pages of your own' },
] as const;

/** Files that people leave beside data to explain it. */
const ABOUT_THE_DATA = /^(?:readme|licen[cs]e|copying|notice|changelog|citation)(?:\.|$)/i;

/**
 * What the keeper put into the content folder that nothing reads, and pages whose address is taken. What is passed over
 * in silence is a decision, a conversion or a page that the keeper believes in and no reader ever sees.
 * Files with a dot in front, and READMEs and the like, are nobody's mistake.
 */
export async function checkContentFolder(paths: ArchivePaths): Promise<Problem[]> {
	const problems = (await entriesOf(paths.content)).flatMap((entry) => unknownEntry(entry, paths));
	for (const { folder, endings, holds } of READ_BY_ENDING) {
		for (const entry of await entriesOf(paths[folder])) {
			const file = `${folder}/${entry.name}`;
			const ending = extname(entry.name);
			if (entry.isDirectory()) problems.push(folderNotRead(file, folder));
			else if (!(endings as readonly string[]).includes(ending))
				problems.push(endingNotRead(file, endings, holds));
			else if (folder === 'pages' && pageNameIsTaken(basename(entry.name, ending)))
				problems.push(nameTaken(file, basename(entry.name, ending)));
		}
	}
	return problems;
}

async function entriesOf(folder: string): Promise<Dirent[]> {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	return entries
		.filter(({ name }) => !name.startsWith('.') && !ABOUT_THE_DATA.test(name))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** An entry of the content folder itself. One that is not nearly a known name may be the keeper's own: only a notice. */
function unknownEntry({ name }: Dirent, paths: ArchivePaths): Problem[] {
	const { sources, outlets, columns, glossary, stories, pages, register } = paths;
	const known = [sources, outlets, columns, glossary, stories, pages, register].map((path) => basename(path));
	if (known.includes(name)) return [];
	const near = nearestWord(name, known, { beginnings: false });
	return [
		{
			code: 'content-not-read',
			severity: near ? 'warning' : 'notice',
			file: name,
			line: null,
			what: 'Nothing reads this part of the content folder.',
			fix: near
				? `Rename it to "${near}".`
				: `Scraped files go into sources/; move it elsewhere if it is none of ${known.join(', ')}.`,
		},
	];
}

function folderNotRead(file: string, folder: string): Problem {
	return {
		code: 'content-not-read',
		severity: 'warning',
		file,
		line: null,
		what: `Folders in ${folder}/ are not read.`,
		fix: `Put its files into ${folder}/ itself.`,
	};
}

function endingNotRead(file: string, endings: readonly string[], holds: string): Problem {
	return {
		code: 'content-not-read',
		severity: 'warning',
		file,
		line: null,
		what: `Files with this ending are not read here.`,
		fix: `Give it the ending ${endings.join(' or ')} if it holds ${holds}, else move it elsewhere.`,
	};
}

function nameTaken(file: string, name: string): Problem {
	return {
		code: 'page-name-taken',
		severity: 'error',
		file,
		line: null,
		what: `Every archive has something of its own at /${name}/, so this page was left out.`,
		fix: 'Rename the file.',
	};
}
