import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type CorpusOptions, generateCorpus } from '../demo/corpus.ts';

/** Writes a generated corpus as a content folder, in the place of what was there. Memory does not grow with it. */
export async function writeCorpus(folder: string, options: CorpusOptions): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	for (const { path, bytes } of generateCorpus(options)) {
		const file = join(folder, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, bytes);
	}
}
