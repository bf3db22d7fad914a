import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../', import.meta.url));

/** Rooms whose code decides what is read from a source. */
const ROOMS = ['ingest', 'extract', 'script'];

/**
 * Digest of the code that decides what is read from a source, and of the program's own Node. Two builds with the same
 * version and the same outlet files (see `outlet-stamps.ts`) read the same article from the same bytes.
 */
export function rulesVersion(): string {
	const hash = createHash('sha256');
	for (const room of ROOMS) {
		const files = readdirSync(join(SRC, room), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.sort();
		for (const file of files) hash.update(readFileSync(file));
	}
	return hash.update(process.versions.node).digest('hex');
}
