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
	/** Digest of the paragraphs as they stand, to tell in a later build whether they are the same. */
	readonly textDigest?: string;
}

/**
 * Fewest characters of body that speak for a copy by themselves. Shorter ones ("see the video") are one text only when
 * headline, outlet and date agree too, and where no date is known only together with a headline that is long enough.
 */
export const SHORTEST_TELLING_BODY = 30;

/** Days between dates of one outlet from which equal words are another occasion: a yearly ceremony, an annual notice. */
export const OCCASION_DAYS = 300;

/**
 * Puts articles with equal bodies into one story; every article is in exactly one. Stories come ordered by id and do not
 * depend on the order of the facts.
 */
export function groupStories(facts: Iterable<ClusterFact>): Story[] {
	return groupCopies(facts)
		.map(storyOf)
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Articles with equal bodies, each article in exactly one group. Very short bodies need more than that, see
 * {@link SHORTEST_TELLING_BODY}; and an outlet that prints the same words again after {@link OCCASION_DAYS} reports of
 * something else.
 */
export function groupCopies(facts: Iterable<ClusterFact>): ClusterFact[][] {
	const groups: ClusterFact[][] = [];
	for (const group of grouped(facts, ({ bodyKey }) => bodyKey).values()) {
		if (group.length === 1) groups.push(group);
		else groups.push(...copiesAmong(group));
	}
	return groups;
}

/** Articles with equal bodies that are copies. */
function copiesAmong(group: readonly ClusterFact[]): ClusterFact[][] {
	const shortest = group.reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY);
	const copies = shortest >= SHORTEST_TELLING_BODY ? [group] : [...grouped(group, shortTextKey).values()];
	return copies.flatMap(byOccasion);
}

/** Splits copies where the dates leave a gap that is too wide for one outlet. Undated copies go with the earliest. */
function byOccasion(group: readonly ClusterFact[]): ClusterFact[][] {
	const dated = group.filter(({ date }) => date?.length === 10);
	dated.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
	const occasions: ClusterFact[][] = [];
	for (const fact of dated) {
		const last = occasions.at(-1);
		const before = last?.at(-1);
		const gap = (Date.parse(fact.date ?? '') - Date.parse(before?.date ?? '')) / 86_400_000;
		const isOther = gap >= OCCASION_DAYS && last?.some((other) => mayBeOneOutlet(other, fact));
		if (last && !isOther) last.push(fact);
		else occasions.push([fact]);
	}
	const undated = group.filter(({ date }) => date?.length !== 10);
	const [first = [], ...others] = occasions;
	return [[...first, ...undated], ...others];
}

/** False only when both outlets are known and differ. */
export function mayBeOneOutlet(a: ClusterFact, b: ClusterFact): boolean {
	return a.outlet === null || b.outlet === null || a.outlet === b.outlet;
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

function shortTextKey({ id, bodyKey, headline, length, outlet, date }: ClusterFact): string {
	const title = normalise(headline ?? '');
	const saysEnough = date !== null || title.length + length >= SHORTEST_TELLING_BODY;
	if (bodyKey === EMPTY_BODY_KEY || !saysEnough) return id;
	return [title, outlet ?? '', date ?? ''].join('\n');
}

/** The story of articles that are one text. */
function storyOf(group: readonly ClusterFact[]): Story {
	const members = [...group].sort(byPreference);
	const canonical = members[0] as ClusterFact;
	const first = [...group].sort(bySeen)[0] as ClusterFact;
	return {
		id: first.id as string as StoryId,
		canonical: canonical.id,
		reason: preferenceReason(members),
		members: members.map((member) => memberOf(member, canonical)),
	};
}

function memberOf(member: ClusterFact, canonical: ClusterFact): StoryMember {
	const page = canonical.id;
	if (member === canonical) return { id: page, relation: null, to: null, page, evidence: SHOWN };
	return { id: member.id, to: page, page, ...copyRelation(member, canonical) };
}

/** Evidence of the canonical copy. */
export const SHOWN = 'The copy that is shown.';

/** How an article with the same body stands to another one, and what speaks for it. */
export function copyRelation(
	member: ClusterFact,
	other: ClusterFact,
): { relation: Relation; evidence: string } {
	const relation = member.script === other.script ? 'sameText' : 'scriptCopy';
	const blind = relation === 'scriptCopy' ? 'script, ' : '';
	const evidence = `The bodies are equal but for ${blind}punctuation, white space and width (${member.length} characters).`;
	return { relation, evidence };
}

/** Order in which the archive saw articles. Those that are new in one build share a number; their paths then part them in the order the register lists them. */
export function bySeen(a: ClusterFact, b: ClusterFact): number {
	return (a.seen ?? 0) - (b.seen ?? 0) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.id < b.id ? -1 : 1);
}
