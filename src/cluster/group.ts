import type { ArticleId, OutletId, StoryId } from '../model/ids.ts';
import type { Relation, Story, StoryMember } from '../model/story.ts';
import { byPreference, type CopyFacts, preferenceReason } from './canonical.ts';
import { EMPTY_BODY_KEY } from './key.ts';
import { normalise } from './normalise.ts';

/** What grouping needs to know of an article. */
export interface ClusterFact extends CopyFacts {
	readonly id: ArticleId;
	readonly bodyKey: string;
	readonly outlet: OutletId | null;
	/** Headline; only read where bodies are too short to speak for themselves. */
	readonly headline?: string;
	/** Number of the register row that first gave the id: the story is named after the member seen first. */
	readonly seen?: number;
}

/**
 * Fewest characters of body that speak for a copy by themselves. Shorter ones ("see the video") are one text only when
 * headline, outlet and date agree too.
 */
export const SHORTEST_TELLING_BODY = 30;

/**
 * Puts articles with equal bodies into one story; every article is in exactly one. Stories come ordered by id and do not
 * depend on the order of the facts.
 */
export function groupStories(facts: Iterable<ClusterFact>): Story[] {
	const groups = [...grouped(facts, ({ bodyKey }) => bodyKey).values()].flatMap((group) => {
		const shortest = group.reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY);
		return shortest >= SHORTEST_TELLING_BODY ? [group] : [...grouped(group, shortTextKey).values()];
	});
	return groups.map(storyOf).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function grouped(
	facts: Iterable<ClusterFact>,
	keyOf: (fact: ClusterFact) => string,
): Map<string, ClusterFact[]> {
	const groups = new Map<string, ClusterFact[]>();
	for (const fact of facts) {
		const key = keyOf(fact);
		const group = groups.get(key);
		if (group) group.push(fact);
		else groups.set(key, [fact]);
	}
	return groups;
}

function shortTextKey({ id, bodyKey, headline, outlet, date }: ClusterFact): string {
	if (bodyKey === EMPTY_BODY_KEY) return id;
	return [normalise(headline ?? ''), outlet ?? '', date ?? ''].join('\n');
}

/** The story of articles that are one text. */
function storyOf(group: readonly ClusterFact[]): Story {
	const members = [...group].sort(byPreference);
	const canonical = members[0] as ClusterFact;
	const first = members.reduce((earliest, member) => (bySeen(member, earliest) < 0 ? member : earliest));
	return {
		id: first.id as string as StoryId,
		canonical: canonical.id,
		reason: preferenceReason(members),
		members: members.map((member) => memberOf(member, canonical)),
	};
}

function memberOf(member: ClusterFact, canonical: ClusterFact): StoryMember {
	if (member === canonical) return { id: member.id, relation: null, evidence: 'The copy that is shown.' };
	const relation: Relation = member.script === canonical.script ? 'sameText' : 'scriptCopy';
	const blind = relation === 'scriptCopy' ? 'script, ' : '';
	const evidence = `The bodies are equal but for ${blind}punctuation, white space and width (${member.length} characters).`;
	return { id: member.id, relation, evidence };
}

/** Articles that are new in one build share a number; their paths then part them in the order the register lists them. */
function bySeen(a: ClusterFact, b: ClusterFact): number {
	return (a.seen ?? 0) - (b.seen ?? 0) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.id < b.id ? -1 : 1);
}
