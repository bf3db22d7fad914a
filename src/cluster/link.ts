import type { ArticleId } from '../model/ids.ts';
import type { Relation } from '../model/story.ts';
import type { Finding } from './judge.ts';

/** What two articles are to one another, without their texts. */
export interface Link {
	/** The smaller id. Of articles with equal bodies only the one that stands for them is named. */
	readonly a: ArticleId;
	readonly b: ArticleId;
	readonly relation: Relation;
	/** For `excerptOf`: which of the two is the part. */
	readonly part: 'a' | 'b' | null;
	/** Share of the text that is found in the other one, of the two the smaller and the larger. */
	readonly leastFound: number;
	readonly mostFound: number;
	readonly evidence: string;
	/** Why the two are not in one story: name of a guard rule or of a rule of this room; null where they are. */
	readonly apart: string | null;
}

/** A finding about two articles as a link; null when it relates nothing. */
export function linkOf(a: ArticleId, b: ArticleId, finding: Finding): Link | null {
	const { relation, part, leastFound, mostFound, evidence, guard } = finding;
	return relation === null ? null : { a, b, relation, part, leastFound, mostFound, evidence, apart: guard };
}

/** How close two articles are, from 0 to 1. */
export function closeness({ leastFound, mostFound }: Link): number {
	return (leastFound + mostFound) / 2;
}
