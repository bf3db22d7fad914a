import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { archivePaths } from '../../src/loader/paths.ts';
import { settingsSchema } from '../../src/settings.ts';
import { PROJECT } from './run-jiuwen.ts';

/** A folder outside of the project that disappears. */
export interface Scratch {
	readonly path: string;
	/** Absolute path of something in it. */
	at(...parts: readonly string[]): string;
	/** Writes files, by their paths in the folder; folders are made. */
	write(files: Readonly<Record<string, string | Uint8Array>>): void;
	/** Deletes it, with the caches of the content folders named here. */
	remove(...contents: readonly string[]): void;
}

/** Makes an empty folder for a test. */
export function makeScratch(): Scratch {
	const path = mkdtempSync(join(tmpdir(), 'jiuwen-'));
	const at = (...parts: readonly string[]) => join(path, ...parts);
	return {
		path,
		at,
		write: (files) => {
			for (const [name, bytes] of Object.entries(files)) {
				mkdirSync(dirname(at(name)), { recursive: true });
				writeFileSync(at(name), bytes);
			}
		},
		remove: (...contents) => {
			for (const content of contents) {
				const settings = settingsSchema.parse({ content: at(content) });
				rmSync(archivePaths(settings, PROJECT).cache, { recursive: true, force: true });
			}
			rmSync(path, { recursive: true, force: true });
		},
	};
}
