import type { ArticleId, StoryId } from './ids.ts';

/** How an article of a story stands to the canonical one. */
export type Relation = 'sameText' | 'scriptCopy' | 'revision' | 'excerptOf' | 'templateSibling';

/** One article of a story. */
export interface StoryMember {
	readonly id: ArticleId;
	/** Null for the canonical copy. */
	readonly relation: Relation | null;
	/** One English sentence: what speaks for the relation. */
	readonly evidence: string;
}

/** The cluster of articles that are one text. */
export interface Story {
	readonly id: StoryId;
	readonly canonical: ArticleId;
	/** Why this copy is the canonical one. */
	readonly reason: string;
	readonly members: readonly StoryMember[];
}
