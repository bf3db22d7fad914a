import { createHash, hash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Place of the list of digests in a site. */
export const CHECKSUMS = 'data/CHECKSUMS';

/** Every file of a folder, relative, `/` between folders, in the order of the names. */
export async function* siteFiles(folder: string, below = ''): AsyncGenerator<string> {
	const entries = await readdir(join(folder, below), { withFileTypes: true });
	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const path = below === '' ? entry.name : `${below}/${entry.name}`;
		if (entry.isDirectory()) yield* siteFiles(folder, path);
		else yield path;
	}
}

/** Files up to this size are read whole: opening a stream costs more than hashing a page. */
const SMALL = 4 * 1024 * 1024;

/** SHA-256 of a file of `size` bytes in hexadecimal. Large files are streamed, so memory does not grow with them. */
export async function digestOf(file: string, size: number): Promise<string> {
	if (size <= SMALL) return hash('sha256', readFileSync(file), 'hex');
	const digest = createHash('sha256');
	await pipeline(createReadStream(file), digest);
	return digest.digest('hex');
}

/** Writes digests by path; `sha256sum -c data/CHECKSUMS` in the site's folder checks them. */
export async function writeChecksums(outDir: string, digests: ReadonlyMap<string, string>): Promise<void> {
	const lines = [...digests].map(([path, digest]) => `${digest}  ${path}\n`);
	await writeFile(join(outDir, CHECKSUMS), lines.join(''));
}

/** The digests that a site states, by path. */
export async function readChecksums(outDir: string): Promise<Map<string, string>> {
	const text = await readFile(join(outDir, CHECKSUMS), 'utf8');
	return new Map(
		text
			.split('\n')
			.filter((line) => line !== '')
			.map((line) => [line.slice(66), line.slice(0, 64)] as const),
	);
}
