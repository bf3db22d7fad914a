import { createHash, hash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import type { SourceFile } from '../ingest/source-file.ts';
import type { Sha256 } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';

/** What a walk over the sources folder yields: a file to read, or why an entry cannot be read. */
export type Scanned = { readonly file: SourceFile } | { readonly problem: Problem };

/** Files that operating systems and version control leave behind; they are never sources. */
const LEFT_BEHIND = /^(?:\.|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Walks a folder in the order of its names (code units, so the same on every machine) and yields every file.
 * Memory does not grow with the number of files beyond one folder's names.
 */
export async function* scanSources(folder: string, root = folder): AsyncGenerator<Scanned> {
	const names = (await readdir(folder)).sort();
	for (const name of names) {
		const path = join(folder, name);
		const shown = relative(root, path).split(sep).join('/');
		if (LEFT_BEHIND.test(name)) {
			if (name !== '.gitkeep') yield { problem: leftBehind(shown) };
			continue;
		}
		try {
			if ((await stat(path)).isDirectory()) {
				if (extname(name) === '.txt') yield { problem: folderNamedAsFile(shown) };
				yield* scanSources(path, root);
			} else yield { file: await openSource(path, shown) };
		} catch (error) {
			yield { problem: unreadable(shown, error) };
		}
	}
}

/** Sources up to this size are read once and held while they are worked on; larger ones are streamed. */
const SMALL = 4 * 1024 * 1024;

/**
 * Opens one file as a source: its size and digest are known, its bytes come on demand.
 * @throws when the file cannot be read
 */
export async function openSource(path: string, shown: string = basename(path)): Promise<SourceFile> {
	const { size } = await stat(path);
	if (size <= SMALL) return smallSource(readFileSync(path), shown);
	const digest = createHash('sha256');
	let bytes = 0;
	for await (const chunk of createReadStream(path)) {
		digest.update(chunk as Buffer);
		bytes += (chunk as Buffer).length;
	}
	return {
		path: shown,
		bytes,
		sha256: digest.digest('hex') as Sha256,
		stream: () => createReadStream(path),
		slice: (from, to) => readSlice(path, from, to),
	};
}

function smallSource(content: Uint8Array, path: string): SourceFile {
	return {
		path,
		bytes: content.length,
		sha256: hash('sha256', content, 'hex') as Sha256,
		async *stream() {
			yield content;
		},
		slice: async (from, to) => content.subarray(from, to),
	};
}

async function readSlice(path: string, from: number, to: number): Promise<Uint8Array> {
	const handle = await open(path);
	try {
		const buffer = new Uint8Array(Math.max(0, to - from));
		const { bytesRead } = await handle.read(buffer, 0, buffer.length, from);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}

/** The Problem for a path that exists but gives no bytes. */
export function unreadable(file: string, error: unknown): Problem {
	const code = (error as NodeJS.ErrnoException).code ?? String(error);
	const reason: Record<string, string> = {
		ENOENT: 'it does not exist (or is a link to something that does not)',
		EACCES: 'this user may not read it',
		EISDIR: 'it is a folder',
		ELOOP: 'its links go in a circle',
	};
	return {
		code: 'source-unreadable',
		severity: 'error',
		file,
		line: null,
		what: `The file cannot be read: ${reason[code] ?? code}.`,
		fix: 'Put the file itself there and allow reading, or take the entry out of the sources folder.',
	};
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
