import type { ArticleId, StoryId } from '../model/ids.ts';
import type { Catalogue } from '../model/listing.ts';
import { SCRIPTS, type Script } from '../model/script.ts';
import type { Story } from '../model/story.ts';

/** Texts of a story up to which any two of them have a page; of more each is laid beside the next by date. */
export const ALL_PAIRS_UP_TO = 7;

/** Two texts of a story, the earlier first. */
export type TextPair = readonly [earlier: ArticleId, later: ArticleId];

/**
 * The different texts of a story by date, the undated last: of those that share a page the one that is shown.
 * @param byDate ids of all members, the earliest first
 */
export function textsOf(story: Story, byDate: readonly ArticleId[]): ArticleId[] {
	const pages = new Set(story.members.map(({ page }) => page));
	return byDate.filter((id) => pages.has(id));
}

/**
 * Pairs of texts that have a page of their own. The canonical copy is in none: every other text is laid beside it on the
 * page of the story. Their number grows with the number of texts, not with its square.
 */
export function textPairs(story: Story, byDate: readonly ArticleId[]): TextPair[] {
	const texts = textsOf(story, byDate);
	const others = texts.filter((id) => id !== story.canonical);
	const reach = texts.length <= ALL_PAIRS_UP_TO ? others.length : 1;
	return others.flatMap((earlier, at) =>
		others.slice(at + 1, at + 1 + reach).map((later): TextPair => [earlier, later]),
	);
}

/** Members of a story, the earliest first, the undated last. */
export function membersByDate(catalogue: Catalogue, story: StoryId): ReturnType<Catalogue['list']> {
	const filter = { story, allCopies: true };
	const newestFirst = catalogue.list(filter, { limit: catalogue.count(filter), offset: 0 });
	const isUndated = (at: number) => Number(newestFirst[at]?.date.value === null);
	const order = newestFirst.map((_, at) => at).sort((a, b) => isUndated(a) - isUndated(b) || b - a);
	return order.flatMap((at) => newestFirst[at] ?? []);
}

/** The pages of pairs in each variant. */
export function storyPairRoutes(
	catalogue: Catalogue,
): { params: { v: Script; id: StoryId; a: ArticleId; b: ArticleId } }[] {
	const filter = { reprinted: true };
	const items = catalogue.list(filter, { limit: catalogue.count(filter), offset: 0 });
	// Two texts are compared on the page of the story; only from three on there are pairs without the canonical copy.
	return items
		.filter(({ copies }) => copies > 1)
		.flatMap(({ id, story }) => {
			const whole = catalogue.article(id)?.story;
			if (!whole) return [];
			const pairs = textPairs(
				whole,
				membersByDate(catalogue, story).map((item) => item.id),
			);
			return pairs.flatMap(([a, b]) => SCRIPTS.map((v) => ({ params: { v, id: story, a, b } })));
		});
}
