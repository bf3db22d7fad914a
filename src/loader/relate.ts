import { groupStories } from '../cluster/group.ts';
import type { CatalogueWriter } from './catalogue-writer.ts';
import type { Progress } from './progress.ts';

/** Second pass: articles that are one text become one story. */
export function relateArticles(writer: CatalogueWriter, progress: Progress): void {
	let stories = 0;
	for (const story of groupStories(writer.clusterFacts())) {
		writer.addStory(story);
		progress.step('relating', ++stories);
	}
	progress.done('relating', `${stories} stories`);
}
