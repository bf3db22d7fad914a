import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outlet } from '../model/outlet.ts';

const SRC = fileURLToPath(new URL('../', import.meta.url));

/** Rooms whose code decides what is read from a source. */
const ROOMS = ['ingest', 'extract', 'script'];

/**
 * Digest of all that decides what is read from a source: the code of the rooms, the outlet files, and the program's
 * own Node. Two builds with the same version read the same article from the same bytes.
 */
export function rulesVersion(outlets: readonly Outlet[]): string {
	const hash = createHash('sha256');
	for (const room of ROOMS) {
		const files = readdirSync(join(SRC, room), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.sort();
		for (const file of files) hash.update(readFileSync(file));
	}
	return hash.update(JSON.stringify(outlets)).update(process.versions.node).digest('hex');
}
