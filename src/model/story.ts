import type { ArticleId, StoryId } from './ids.ts';

/**
 * How an article stands to another one: `sameText` and `scriptCopy` share a page, `revision` and `excerptOf` share the
 * story. A `templateSibling` reports of something else in the same words and is in no story with the other.
 */
export type Relation = 'sameText' | 'scriptCopy' | 'revision' | 'excerptOf' | 'templateSibling';

/** One article of a story. */
export interface StoryMember {
	readonly id: ArticleId;
	/** Null for the canonical copy. */
	readonly relation: Relation | null;
	/** The article that the relation is to: mostly the canonical copy; null for that one. */
	readonly to: ArticleId | null;
	/** The article on whose page this text is shown: itself, or for a copy the one that it is a copy of. */
	readonly page: ArticleId;
	/** One English sentence: what speaks for the relation. */
	readonly evidence: string;
}

/** The cluster of articles that are one text. */
export interface Story {
	/** Id of the member that the archive saw first. */
	readonly id: StoryId;
	readonly canonical: ArticleId;
	/** Why this copy is the canonical one. */
	readonly reason: string;
	readonly members: readonly StoryMember[];
}
