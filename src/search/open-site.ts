import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Script } from '../model/script.ts';
import { createUrls } from '../view/urls.ts';
import { MANIFEST, SEARCH_FOLDER } from './files.ts';
import { SearchIndex } from './open-index.ts';
import { unpackText } from './pack-text.ts';
import type { QueryNote } from './query.ts';
import { search } from './search.ts';

/** One result as `jiuwen search --json` prints it. */
export interface SiteResult {
	readonly id: string;
	/** Root-relative address of the article, with the base path. */
	readonly url: string;
	readonly headline: string;
	readonly date: string | null;
	/** Present where the date, mostly its year, is only inferred. */
	readonly inferred?: true;
	/** Slug of the outlet. */
	readonly outlet: string | null;
}

export interface SiteAnswer {
	readonly query: string;
	/** Number of articles; `results` holds them all. */
	readonly total: number;
	readonly stories: number;
	readonly results: readonly SiteResult[];
	/** What of the query could not be honoured. */
	readonly notes: readonly (QueryNote | { readonly code: 'headlines-only'; readonly word: string })[];
}

/** Whether a folder holds a site with a search index. */
export function hasSearchIndex(siteDir: string): boolean {
	return existsSync(join(siteDir, SEARCH_FOLDER, MANIFEST));
}

/** Opens the search index of a built site on disk. */
export function openSite(siteDir: string): Promise<SearchIndex> {
	return SearchIndex.open(async (path) => {
		const bytes = await readFile(join(siteDir, SEARCH_FOLDER, path));
		// Many times faster for thousands of small files than the streams that browsers have for it.
		return new Uint8Array(path === MANIFEST ? bytes : gunzipSync(bytes));
	});
}

/**
 * Asks the index of a built site as its search page does, and gives all results.
 *
 * @param script of headlines and addresses in the answer
 * @throws when the folder holds no search index or one of another format
 */
export async function searchSite(
	siteDir: string,
	query: string,
	script: Script = 'zh-Hant',
): Promise<SiteAnswer> {
	const index = await openSite(siteDir);
	const answer = await search(index, query, { everyCopy: true });
	const urls = createUrls(index.manifest.base);
	const results: SiteResult[] = [];
	for (const { shard, article } of answer.results) {
		const { fragment, date, outlet } = await (await index.shard(shard)).details(article);
		results.push({
			id: fragment.id,
			url: urls.article(script, fragment.id),
			headline: unpackText(fragment, script)[0] ?? '',
			date,
			...(fragment.inferred && { inferred: true as const }),
			outlet,
		});
	}
	const notes = [
		...answer.query.notes,
		...answer.incomplete.map(({ typed }) => ({ code: 'headlines-only' as const, word: typed })),
	];
	return { query, total: answer.articles, stories: answer.stories, results, notes };
}
