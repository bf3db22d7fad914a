import { diffBodies } from '../cluster/diff.ts';
import type { BodyDiff } from '../model/diff.ts';
import type { ArticleId, StoryId } from '../model/ids.ts';
import type { Catalogue, ListItem, StoredArticle } from '../model/listing.ts';
import type { Script } from '../model/script.ts';
import type { Story } from '../model/story.ts';
import type { ArticleVariant } from '../model/variant.ts';
import { membersByDate, type TextPair, textPairs } from '../view/story-pairs.ts';

/** Members of a story whose texts are laid beside the canonical copy; of more the differences are not listed. */
const MOST_COMPARED = 30;

/** How an article differs from the canonical copy of its story. */
export interface MemberDifference {
	/** Null where the headlines are the same but for script and width. */
	readonly headline: BodyDiff | null;
	/** The body beside that of the canonical copy; null where it is word for word the same, or not compared. */
	readonly body: BodyDiff | null;
	/** A member with the same body that stands above. */
	readonly sameAs: ListItem | null;
	/** False where the story has too many members to compare them all. */
	readonly compared: boolean;
}

/** All that the page of a story shows. */
export interface StoryPage {
	readonly story: Story;
	/** Earliest first, undated last. */
	readonly items: readonly ListItem[];
	readonly canonical: ListItem;
	/** By article; the canonical copy and members without a difference are not in it. */
	readonly differences: ReadonlyMap<ArticleId, MemberDifference>;
	/** Texts that are laid side by side on pages of their own. */
	readonly pairs: readonly TextPair[];
}

/** Reads a story with its members, and lays those that differ beside the canonical copy in the reader's script. */
export function readStoryPage(catalogue: Catalogue, id: StoryId, script: Script): StoryPage | null {
	const items = membersByDate(catalogue, id);
	const first = items[0] && catalogue.article(items[0].id);
	const canonical = first && catalogue.article(first.story.canonical);
	if (!canonical) return null;
	const differences = new Map<ArticleId, MemberDifference>();
	const byBody = new Map<string, ListItem>();
	for (const item of items.filter((item) => item.id !== canonical.article.id)) {
		const stored = differences.size < MOST_COMPARED ? catalogue.article(item.id) : null;
		if (!stored) {
			differences.set(item.id, { headline: null, body: null, sameAs: null, compared: false });
			continue;
		}
		const sameAs = byBody.get(stored.article.bodyKey) ?? null;
		const difference = { ...differ(canonical, stored, script, sameAs !== null), sameAs, compared: true };
		if (difference.body) byBody.set(stored.article.bodyKey, item);
		if (difference.headline || difference.body || sameAs) differences.set(item.id, difference);
	}
	const { story } = canonical;
	const pairs = textPairs(
		story,
		items.map((item) => item.id),
	);
	return { story, items, canonical: canonical.item, differences, pairs };
}

/** Two texts of a story, and how the later one differs from the earlier. */
export interface StoryPair {
	readonly earlier: ListItem;
	readonly later: ListItem;
	/** Null where the headlines are the same but for script and width. */
	readonly headline: BodyDiff | null;
	readonly body: BodyDiff;
}

/** Lays two articles side by side in the reader's script; null where the archive lacks one of them. */
export function readStoryPair(catalogue: Catalogue, a: string, b: string, script: Script): StoryPair | null {
	const earlier = catalogue.article(a);
	const later = catalogue.article(b);
	if (!earlier || !later) return null;
	const [before, after] = [earlier.variants[script], later.variants[script]];
	return {
		earlier: earlier.item,
		later: later.item,
		headline: changed(diffBodies([before.headline], [after.headline])),
		body: diffBodies(texts(before), texts(after)),
	};
}

function differ(
	canonical: StoredArticle,
	member: StoredArticle,
	script: Script,
	isKnown: boolean,
): Pick<MemberDifference, 'headline' | 'body'> {
	const [before, after] = [canonical.variants[script], member.variants[script]];
	const isEqual = isKnown || canonical.article.bodyKey === member.article.bodyKey;
	return {
		headline: changed(diffBodies([before.headline], [after.headline])),
		body: isEqual ? null : changed(diffBodies(texts(before), texts(after))),
	};
}

function texts({ paragraphs }: ArticleVariant): string[] {
	return paragraphs.map(({ text }) => text);
}

function changed(diff: BodyDiff): BodyDiff | null {
	return diff.some((paragraph) => paragraph.some(({ kind }) => kind !== 'same')) ? diff : null;
}
