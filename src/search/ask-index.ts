import type { BoxState } from './box-state.ts';
import type { SearchIndex } from './open-index.ts';
import { soughtTerms } from './query.ts';
import { onePerStory } from './rank.ts';
import { narrowed, type SearchAnswer, search } from './search.ts';

/** Told how far a search is: shards that answered, or texts that were read. */
export type OnProgress = (stage: 'searched' | 'read', done: number, of: number) => void;

/** What the page shows for what its address says. */
export async function askIndex(
	index: SearchIndex,
	{ query, order, everyCopy, view, narrowing, form }: BoxState,
	onProgress: OnProgress,
): Promise<SearchAnswer> {
	const answer = await search(index, query, {
		// Mentions stand in order of time.
		order: view === 'mentions' && order === 'relevance' ? 'oldest' : order,
		everyCopy,
		narrowing,
		onShard: (answered, of) => onProgress('searched', answered, of),
	});
	if (form === null || answer.found.length === 0) return answer;
	const { writtenSo } = await import('./forms.ts');
	const { found } = answer;
	const written = await writtenSo(index, found, soughtTerms(answer.query), form, (read) =>
		onProgress('read', read, found.length),
	);
	const left = await narrowed(index, written, narrowing);
	const once = onePerStory(left, index.manifest.copies);
	return {
		...answer,
		// Where nothing is written so, what was found otherwise is told.
		found: written.length > 0 ? written : found,
		articles: left.length,
		stories: once.length,
		results: everyCopy ? left : once,
	};
}
