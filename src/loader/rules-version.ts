import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GlossaryRow } from '../script/glossary.ts';

const SRC = fileURLToPath(new URL('../', import.meta.url));

/** Digest of the code of some rooms, of anything else that decides, and of the program's own Node. */
function digestOf(rooms: readonly string[], more: readonly unknown[]): string {
	const hash = createHash('sha256');
	for (const room of rooms) {
		const files = readdirSync(join(SRC, room), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.sort();
		for (const file of files) hash.update(readFileSync(file));
	}
	return hash.update(JSON.stringify(more)).update(process.versions.node).digest('hex');
}

/**
 * Digest of the code that decides what is read from a source. Two builds with the same version and the same outlet files
 * (see `outlet-stamps.ts`) read the same article from the same bytes.
 */
export function rulesVersion(): string {
	return digestOf(['ingest', 'extract', 'script'], []);
}

/** Digest of the code that decides how two articles are related. */
export function relatingVersion(): string {
	return digestOf(['cluster', 'script'], []);
}

/**
 * Digest of all that decides how a text is converted: the code and tables of the script room, dictionaries and ICU by
 * their versions, the rows of the glossary, and the settings that the engine is made from.
 */
export function conversionVersion(
	engine: string,
	glossary: readonly GlossaryRow[],
	options: { readonly region: string; readonly regionalStyles: boolean },
): string {
	const { region, regionalStyles } = options;
	return digestOf(['script'], [engine, glossary, region, regionalStyles]);
}
