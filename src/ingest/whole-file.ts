import type { Problem } from '../model/problem.ts';
import type { SourceFile } from './source-file.ts';

/** Most bytes of a file that is held as a whole; no page or article is that large. */
export const LARGEST_HELD = 64 * 1024 * 1024;

/** Content of a file, or null when it is larger than what may be held. */
export async function wholeBytes(file: SourceFile, limit = LARGEST_HELD): Promise<Uint8Array | null> {
	if (!file.packed) return file.bytes > limit ? null : file.slice(0, file.bytes);
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of file.stream()) {
		size += chunk.length;
		if (size > limit) return null;
		parts.push(chunk);
	}
	return joinBytes(parts, size);
}

/** One array of the bytes of many. */
export function joinBytes(
	parts: readonly Uint8Array[],
	size = parts.reduce((sum, part) => sum + part.length, 0),
): Uint8Array {
	const [only] = parts;
	if (only && parts.length === 1) return only;
	const out = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		out.set(part, at);
		at += part.length;
	}
	return out;
}

/** The Problem for a file that is too large for one article. */
export function tooLarge(file: SourceFile, fix: string): Problem {
	return {
		code: 'source-large',
		severity: 'error',
		file: file.path,
		line: null,
		what: `The file holds more than ${LARGEST_HELD / 1024 / 1024} MiB, which no article does, so it was not read.`,
		fix,
	};
}
