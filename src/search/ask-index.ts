import type { BoxState } from './box-state.ts';
import type { SearchIndex } from './open-index.ts';
import { soughtTerms } from './query.ts';
import { onePerStory } from './rank.ts';
import { narrowed, type SearchAnswer, search } from './search.ts';

/** Told how far a search is: shards that answered, or texts that were read. */
export type OnProgress = (stage: 'searched' | 'read', done: number, of: number) => void;

/** How to ask. */
export interface Asking {
	/** Whether it shall be known what there is in years that are not chosen. */
	readonly otherYears: boolean;
	readonly onProgress: OnProgress;
	/** Told what the newest part of the archive has, where it can be shown while the rest is asked. */
	readonly onFirst: (answer: SearchAnswer) => void;
}

/** Whether what the newest part has can be shown: it has results, and none that the texts may take away. */
function isWorthShowing({ results, incomplete }: SearchAnswer): boolean {
	return results.length > 0 && incomplete.length === 0;
}

/** What the page shows for what its address says. */
export async function askIndex(
	index: SearchIndex,
	{ query, order, everyCopy, view, narrowing, form }: BoxState,
	{ otherYears, onProgress, onFirst }: Asking,
): Promise<SearchAnswer> {
	const showsFirst = view === 'articles' && form === null;
	const answer = await search(index, query, {
		// Mentions stand in order of time.
		order: view === 'mentions' && order === 'relevance' ? 'oldest' : order,
		everyCopy,
		narrowing,
		otherYears,
		...(showsFirst && { onFirst: (first: SearchAnswer) => isWorthShowing(first) && onFirst(first) }),
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
