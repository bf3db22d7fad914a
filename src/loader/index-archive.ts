import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import { SEARCH_FOLDER } from '../search/files.ts';
import { CatalogueReader } from './catalogue-reader.ts';
import type { ArchivePaths } from './paths.ts';
import type { Progress } from './progress.ts';
import { searchDocuments } from './search-documents.ts';

/** A search index that waits in the cache folder for the site to be rendered. */
export interface WaitingIndex {
	/** Folder that holds it. */
	readonly folder: string;
	readonly problems: readonly Problem[];
}

/**
 * Builds the search index from the finished catalogue. Done before pages are rendered, because the renderer and
 * Pagefind's process together would hold more memory than either needs.
 */
export async function indexArchive(
	paths: ArchivePaths,
	base: string,
	progress: Progress,
): Promise<WaitingIndex> {
	const folder = join(paths.cache, 'index');
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const catalogue = new CatalogueReader(paths.catalogue);
	try {
		const { documents, problems } = await buildSearchIndex(searchDocuments(catalogue), {
			outDir: folder,
			base,
			keep: join(paths.cache, 'shards'),
			onProgress: (done: number) => progress.step('indexing', done),
		});
		progress.done('indexing', `${documents} articles`);
		return { folder, problems };
	} finally {
		catalogue.close();
	}
}

/** Puts a waiting index into the site. */
export async function placeIndex({ folder }: WaitingIndex, outDir: string): Promise<void> {
	const target = join(outDir, SEARCH_FOLDER);
	await rename(join(folder, SEARCH_FOLDER), target).catch(async (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EXDEV') throw error;
		await cp(join(folder, SEARCH_FOLDER), target, { recursive: true });
	});
	await rm(folder, { recursive: true, force: true });
}
