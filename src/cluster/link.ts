import type { ArticleId } from '../model/ids.ts';
import type { Relation } from '../model/story.ts';
import type { ComparableArticle } from './comparable.ts';
import { judgeRelated } from './judge.ts';

/** Relations whose articles share a page. */
export const COPY_RELATIONS: ReadonlySet<Relation> = new Set(['sameText', 'scriptCopy']);

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

/** What two articles are to one another, `one` of the smaller id; null when nothing speaks for a relation. */
export function linkBetween(one: ComparableArticle, other: ComparableArticle): Link | null {
	const finding = judgeRelated(one, other);
	if (finding?.relation == null) return null;
	const { relation, part, leastFound, mostFound, evidence, guard } = finding;
	return { a: one.fact.id, b: other.fact.id, relation, part, leastFound, mostFound, evidence, apart: guard };
}

/** How close two articles are, from 0 to 1. */
export function closeness({ leastFound, mostFound }: Link): number {
	return (leastFound + mostFound) / 2;
}
