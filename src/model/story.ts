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

/** What a keeper can decide: that articles are one text, that they are of different stories, which a story shows. */
export type DecisionKind = 'same' | 'different' | 'canonical';

/** What a keeper decided about articles, with what it rests on in the keeper's own words, empty where nothing was said. */
export interface KeeperDecision {
	readonly kind: DecisionKind;
	readonly ids: readonly string[];
	readonly reason: string;
	readonly by: string;
	readonly date: string;
	/** File in the content folder, and line (from 1). */
	readonly file: string;
	readonly line: number;
}

/** The cluster of articles that are one text. */
export interface Story {
	/** Id of the member that the archive saw first. */
	readonly id: StoryId;
	readonly canonical: ArticleId;
	/** Why this copy is the canonical one. */
	readonly reason: string;
	readonly members: readonly StoryMember[];
	/** The keeper's decisions that name a member; left out where there is none. */
	readonly decisions?: readonly KeeperDecision[];
}

/** Two articles whose relation a keeper should look at. Of articles with equal bodies only one is named. */
export interface DoubtfulPair {
	readonly a: ArticleId;
	readonly b: ArticleId;
	readonly relation: Relation;
	/** Share of the text that is found in the other one, of the two the smaller and the larger. */
	readonly leastFound: number;
	readonly mostFound: number;
	/** One English sentence: what speaks for the relation. */
	readonly evidence: string;
	/** Name of the rule that keeps the two in different stories; null where they are in one. */
	readonly apart: string | null;
	/** From 0 (plain) to 1 (as likely wrong as right). */
	readonly doubt: number;
}

/** Further articles of a story, by how they stand to the canonical copy; copies are `sameText` and `scriptCopy`. */
export interface MemberCounts {
	readonly copies: number;
	readonly revisions: number;
	readonly excerpts: number;
}

/** What the relating of all articles came to. */
export interface StorySums extends MemberCounts {
	/** Stories of two articles and more. */
	readonly stories: number;
	/** Pairs that look alike and are kept apart as reports of different events. */
	readonly siblings: number;
	/** Pairs for a keeper to look at. */
	readonly doubtful: number;
}
