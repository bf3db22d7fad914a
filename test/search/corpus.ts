import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { SHARD_LIMITS } from '../../src/search/shard-build.ts';

/** A document with the parts that a test names. */
export function document(part: Partial<SearchDocument> & { id: string }): SearchDocument {
	const empty = { headline: '', paragraphs: [] };
	return {
		story: part.id,
		canonical: true,
		date: '2020-07-21',
		outlet: 'daily',
		outletName: { 'zh-Hant': '日報', 'zh-Hans': '日报' },
		section: 'front',
		sectionName: { 'zh-Hant': '頭條', 'zh-Hans': '头条' },
		authors: [],
		names: [],
		front: 0,
		text: { 'zh-Hant': empty, 'zh-Hans': empty },
		...part,
	};
}

/** A document whose variants are the same text. */
export function plain(id: string, headline: string, ...paragraphs: string[]): SearchDocument {
	const text = { headline, paragraphs };
	return document({ id, text: { 'zh-Hant': text, 'zh-Hans': text } });
}

/** Builds an index in a folder of its own; the folder is gone when `use` has ended. */
export async function withIndex<T>(
	documents: readonly SearchDocument[],
	use: (siteDir: string) => Promise<T>,
	limits = SHARD_LIMITS,
	keep?: string,
): Promise<T> {
	const outDir = mkdtempSync(join(tmpdir(), 'jiuwen-search-'));
	try {
		const built = await buildSearchIndex(documents, {
			outDir,
			base: '/',
			limits,
			...(keep !== undefined && { keep }),
		});
		if (built.problems.length > 0) throw new Error(built.problems[0]?.what);
		return await use(outDir);
	} finally {
		rmSync(outDir, { recursive: true, force: true });
	}
}
