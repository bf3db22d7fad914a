import type { BuiltStories } from '../cluster/build-stories.ts';
import { type Decisions, pairsOf } from '../cluster/decisions.ts';
import { byDoubt, doubtOf } from '../cluster/explain.ts';
import type { ClusterFact } from '../cluster/group.ts';
import type { DoubtfulPair, MemberCounts, Story, StorySums } from '../model/story.ts';

/** How the further articles of a story stand to its canonical copy, counted. */
export function memberCounts({ members }: Story): MemberCounts {
	const counts = { copies: 0, revisions: 0, excerpts: 0 };
	for (const { relation } of members) {
		if (relation === 'revision') counts.revisions++;
		else if (relation === 'excerptOf') counts.excerpts++;
		else if (relation !== null) counts.copies++;
	}
	return counts;
}

/**
 * Pairs for a keeper to look at, the most doubtful first, without those that the keeper decided on, by whichever of the
 * copies the decision names.
 */
export function doubtfulPairs(
	{ links }: Pick<BuiltStories, 'links'>,
	facts: Iterable<Pick<ClusterFact, 'id' | 'bodyKey'>>,
	{ same, different }: Decisions,
): DoubtfulPair[] {
	const keys = new Map<string, string>(Array.from(facts, ({ id, bodyKey }) => [id, bodyKey]));
	const keyOf = (id: string) => keys.get(id) ?? id;
	const decided = new Set([...same, ...different].flatMap(({ ids }) => pairsOf(ids.map(keyOf))));
	return byDoubt(links)
		.filter(({ a, b }) => !decided.has(pairsOf([keyOf(a), keyOf(b)])[0] ?? ''))
		.map((link): DoubtfulPair => {
			const { part: _, ...pair } = link;
			return { ...pair, doubt: doubtOf(link) };
		});
}

/** The sums of all relating; `doubtful` counts the pairs of {@link doubtfulPairs}. */
export function storySums({ stories, links }: BuiltStories, doubtful: number): StorySums {
	const counts = stories.map(memberCounts);
	const sum = (pick: keyof MemberCounts) => counts.reduce((total, each) => total + each[pick], 0);
	return {
		stories: stories.filter(({ members }) => members.length > 1).length,
		copies: sum('copies'),
		revisions: sum('revisions'),
		excerpts: sum('excerpts'),
		siblings: links.filter(({ relation }) => relation === 'templateSibling').length,
		doubtful,
	};
}
