import type { Dirent } from 'node:fs';
import { opendir, readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { kindOfNoSource, PassedOver, pageAssets, pageOfFolder } from '../ingest/no-sources.ts';
import type { SourceFile } from '../ingest/source-file.ts';
import type { Problem } from '../model/problem.ts';
import { NO_FILE, openSource, unreadable } from './open-source.ts';
import { holdsText } from './saved-page.ts';

/** What a walk over the sources folder yields: a file to read, or what is to be told of others. */
export type Scanned = { readonly file: SourceFile } | { readonly problem: Problem };

/** Files that operating systems and version control leave behind; they are never sources. */
const LEFT_BEHIND = /^(?:\.|Thumbs\.db$|desktop\.ini$)/i;
const PAGE = /\.(?:s?html?|xhtml)$/i;

/**
 * Walks a folder in the order of its names (code units, so the same on every machine) and yields every file that may
 * be a source. Pictures, styles and other files that are none are told once a kind and folder. A folder with what
 * belongs to a saved page beside it is told once; where the page itself holds no text, the pages in it are read.
 * Links are followed, but not to a folder that they stand in. Memory does not grow with the number of files beyond
 * one folder's names.
 */
export async function* scanSources(folder: string, root = folder): AsyncGenerator<Scanned> {
	yield* scanFolder(folder, root, []);
}

/** @param linked where the folders really lie whose links led here */
async function* scanFolder(folder: string, root: string, linked: readonly string[]): AsyncGenerator<Scanned> {
	const entries = new Map(
		(await readdir(folder, { withFileTypes: true })).map((entry) => [entry.name, entry]),
	);
	const names = [...entries.keys()].sort();
	const passed = new PassedOver();
	for (const name of names) {
		const path = join(folder, name);
		const shown = relative(root, path).split(sep).join('/');
		if (LEFT_BEHIND.test(name)) {
			if (name !== '.gitkeep') yield { problem: leftBehind(shown) };
			continue;
		}
		try {
			const entry = await behindLink(path, entries.get(name));
			if (entry.isDirectory()) {
				const page = pageOfFolder(name, names);
				if (page !== null) yield* scanAssets(path, join(folder, page), root);
				else {
					if (extname(name) === '.txt') yield { problem: folderNamedAsFile(shown) };
					const through = entries.get(name)?.isSymbolicLink() ? [...linked, await realpath(folder)] : linked;
					if (through !== linked) await mustLeadOut(path, through);
					yield* scanFolder(path, root, through);
				}
				continue;
			}
			const kind = kindOfNoSource(name);
			if (kind !== null) passed.add(kind, name);
			else if (entry.isFile()) yield { file: await openSource(path, shown) };
			else yield { problem: unreadable(shown, NO_FILE) };
		} catch (error) {
			yield { problem: unreadable(shown, error) };
		}
	}
	const place = relative(root, folder).split(sep).join('/');
	for (const problem of passed.problems(place === '' ? 'sources' : place)) yield { problem };
}

/** Only a link must be followed to know; asking the disk for each of 100,000 files takes its time. */
async function behindLink(
	path: string,
	entry: Dirent | undefined,
): Promise<Pick<Dirent, 'isDirectory' | 'isFile'>> {
	return !entry || entry.isSymbolicLink() ? await stat(path) : entry;
}

/** @throws when a link leads to a folder that holds one of those whose links were followed: the walk would not end */
async function mustLeadOut(link: string, through: readonly string[]): Promise<void> {
	const target = await realpath(link);
	if (through.some((folder) => folder === target || folder.startsWith(target + sep)))
		throw Object.assign(new Error(`${link} leads to a folder that it stands in`), { code: 'ELOOP' });
}

/** The folder beside a saved page: its pages where the page itself is only their frame, else nothing. */
async function* scanAssets(folder: string, page: string, root: string): AsyncGenerator<Scanned> {
	const shown = (path: string) => relative(root, path).split(sep).join('/');
	const frames = !(await holdsText(page));
	let count = 0;
	const pages: string[] = [];
	for await (const entry of await opendir(folder, { recursive: true })) {
		if (!entry.isFile()) continue;
		if (frames && PAGE.test(entry.name)) pages.push(join(entry.parentPath, entry.name));
		else count++;
	}
	for (const path of pages.sort()) yield { file: await openSource(path, shown(path)) };
	if (count > 0) yield { problem: pageAssets(shown(folder), shown(page), count) };
}

function leftBehind(file: string): Problem {
	return {
		code: 'source-ignored',
		severity: 'notice',
		file,
		line: null,
		what: 'The name is one that operating systems leave behind, so the file was not read.',
		fix: 'Rename it if it is a source; else delete it.',
	};
}

function folderNamedAsFile(file: string): Problem {
	return {
		code: 'source-is-folder',
		severity: 'error',
		file,
		line: null,
		what: 'This is a folder with the name of a text file; only the files in it were read.',
		fix: 'Rename the folder, or put the file in its place.',
	};
}
