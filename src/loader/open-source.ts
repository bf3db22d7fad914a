import { createHash, hash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceFile } from '../ingest/source-file.ts';
import type { Sha256 } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';

/** Sources up to this size are read once and held while they are worked on; larger ones are streamed. */
const SMALL = 4 * 1024 * 1024;

/**
 * Opens one file as a source: its size and digest are known, its bytes come on demand.
 * @throws when the file cannot be read
 */
export async function openSource(path: string, shown: string = basename(path)): Promise<SourceFile> {
	const { size } = statSync(path);
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

/** Said of what is neither file nor folder: a pipe, a device, a socket. */
export const NO_FILE = { code: 'NOFILE' } as const;

/** The Problem for a path that exists but gives no bytes. */
export function unreadable(file: string, error: unknown): Problem {
	const code = (error as NodeJS.ErrnoException).code ?? String(error);
	const misnamed = code === 'ENOENT' && file.includes('\ufffd');
	const reason: Record<string, string> = {
		ENOENT: 'it does not exist (or is a link to something that does not)',
		EACCES: 'this user may not read it',
		EISDIR: 'it is a folder',
		ELOOP: 'its links go in a circle',
		NOFILE: 'it is a pipe, a device or a socket',
	};
	return {
		code: 'source-unreadable',
		severity: 'error',
		file,
		line: null,
		what: `The file cannot be read: ${misnamed ? 'its name is not in UTF-8' : (reason[code] ?? code)}.`,
		fix: misnamed
			? 'Rename it; `convmv -f gbk -t utf8 -r --notest FOLDER` does so for names in GBK.'
			: 'Put the file itself there and allow reading, or take the entry out of the sources folder.',
	};
}
