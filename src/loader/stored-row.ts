import type { Article } from '../model/article.ts';
import type { StoryId } from '../model/ids.ts';
import type { ListItem, StoredArticle } from '../model/listing.ts';
import type { ScriptFinding } from '../model/script.ts';
import type { Story } from '../model/story.ts';
import type { ArticleVariant } from '../model/variant.ts';
import type { Row } from './statements.ts';

/** An article as a row of the catalogue holds it; its neighbours and the slugs of its authors are in other rows. */
export function stored(row: Row): Omit<StoredArticle, 'earlier' | 'later' | 'authorSlugs'> {
	return {
		article: {
			...(JSON.parse(row.article as string) as Article),
			script: JSON.parse(row.script as string) as ScriptFinding,
			story: row.story as StoryId,
		},
		variants: {
			'zh-Hant': JSON.parse(row.hant as string) as ArticleVariant,
			'zh-Hans': JSON.parse(row.hans as string) as ArticleVariant,
		},
		story: JSON.parse(row.story_json as string) as Story,
		item: JSON.parse(row.item as string) as ListItem,
	};
}
