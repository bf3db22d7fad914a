import type { ArticleVariant } from '../model/variant.ts';

/**
 * The text of an article that readers see and search, piece by piece: headline, kicker, subheads, paragraphs.
 * `text` in `data/articles.jsonl` is these pieces joined by newlines, and the search index holds exactly them.
 */
export function visibleText(
	variant: Pick<ArticleVariant, 'headline' | 'kicker' | 'subheads' | 'paragraphs'>,
): readonly string[] {
	const { headline, kicker, subheads, paragraphs } = variant;
	return [headline, ...(kicker ? [kicker] : []), ...subheads, ...paragraphs.map(({ text }) => text)];
}
