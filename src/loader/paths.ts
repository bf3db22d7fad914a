import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Settings } from '../settings.ts';

/** Where everything of one archive lies on disk; absolute paths. */
export interface ArchivePaths {
	readonly content: string;
	readonly sources: string;
	readonly outlets: string;
	/** What columns of tables mean, where the guess is wrong. */
	readonly columns: string;
	readonly glossary: string;
	readonly stories: string;
	readonly pages: string;
	readonly register: string;
	/** Folder of this archive's cache; other content folders have others, so that builds do not meet. */
	readonly cache: string;
	readonly catalogue: string;
	/** Pieces of all articles and links between them; outlives the catalogue. */
	readonly links: string;
	/** What was read from each file; outlives the catalogue. */
	readonly extractions: string;
	/** What articles were converted to; outlives the catalogue. */
	readonly conversions: string;
}

/** @param root folder that relative settings start from */
export function archivePaths(settings: Pick<Settings, 'content' | 'cache'>, root: string): ArchivePaths {
	const content = resolve(root, settings.content);
	const key = createHash('sha256').update(content).digest('hex').slice(0, 12);
	const cache = join(resolve(root, settings.cache), key);
	return {
		content,
		sources: join(content, 'sources'),
		outlets: join(content, 'outlets'),
		columns: join(content, 'columns.yaml'),
		glossary: join(content, 'glossary'),
		stories: join(content, 'stories'),
		pages: join(content, 'pages'),
		register: join(content, 'ids.tsv'),
		cache,
		catalogue: join(cache, 'catalogue.sqlite'),
		links: join(cache, 'links.sqlite'),
		extractions: join(cache, 'extractions.sqlite'),
		conversions: join(cache, 'conversions.sqlite'),
	};
}
