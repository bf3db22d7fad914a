import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { loadConfig, ROOT } from '../cli/load-config.ts';
import { terminalProgress } from '../cli/terminal-progress.ts';
import { writeCorpus } from '../cli/write-corpus.ts';
import { CatalogueReader } from '../loader/catalogue-reader.ts';
import { searchDocuments } from '../loader/search-documents.ts';
import type { SearchDocument } from '../search/document.ts';

/** What articles to measure with. */
export interface SearchCorpus {
	/** A folder of sources, or a content folder that holds one; null generates a corpus. */
	readonly folder: string | null;
	readonly articles: number;
	readonly seed: number;
}

async function contentFolder({ folder, articles, seed }: SearchCorpus, place: string): Promise<string> {
	const content = join(place, 'content');
	await rm(content, { recursive: true, force: true });
	if (folder === null) await writeCorpus(content, { seed, articles });
	else if (existsSync(join(folder, 'sources'))) return resolve(folder);
	else {
		await mkdir(content, { recursive: true });
		await symlink(resolve(folder), join(content, 'sources'), 'dir');
	}
	return content;
}

/**
 * Reads a corpus the way a build does and writes what the search index is given of it, an article a line, newest first.
 * @param place folder to work in
 * @param limit how many articles at most
 * @returns the file
 */
export async function writeDocuments(corpus: SearchCorpus, place: string, limit: number): Promise<string> {
	const content = await contentFolder(corpus, place);
	const { archive } = await loadConfig({ content, cache: join(place, 'cache') }, terminalProgress());
	const { catalogue } = await archive.prepare(ROOT);
	const reader = new CatalogueReader(catalogue);
	const path = join(place, 'documents.jsonl');
	const file = await open(path, 'w');
	try {
		let count = 0;
		for (const document of searchDocuments(reader)) {
			if (count++ === limit) break;
			await file.write(`${JSON.stringify(document)}\n`);
		}
	} finally {
		await file.close();
		reader.close();
	}
	return path;
}

/** Reads what {@link writeDocuments} wrote, one article at a time. */
export async function* readDocuments(path: string): AsyncGenerator<SearchDocument> {
	for await (const line of createInterface({ input: createReadStream(path) }))
		yield JSON.parse(line) as SearchDocument;
}
