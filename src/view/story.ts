import type { ArticleId } from '../model/ids.ts';
import type { Story } from '../model/story.ts';

/**
 * The article on whose page the text of a member is shown: the member itself, or for a copy the one it is a copy of.
 * An article that its story does not name is shown on its own page.
 */
export function pageOf(story: Story, id: ArticleId): ArticleId {
	return story.members.find((member) => member.id === id)?.page ?? id;
}
