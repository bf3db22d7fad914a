import { type BodySource, ComparableCache } from './body-source.ts';
import { type BuiltStories, buildStories, type CopyGroup } from './build-stories.ts';
import { byPreference } from './canonical.ts';
import { headlineKey } from './comparable.ts';
import { type Decisions, NO_DECISIONS, pairsOf } from './decisions.ts';
import { FingerprintIndex } from './fingerprint-index.ts';
import { type Pieces, readPieces } from './fingerprints.ts';
import { type ClusterFact, groupCopies } from './group.ts';
import { type Link, linkBetween } from './link.ts';

/** How articles with different bodies hang together. */
export interface LinkedArticles {
	/** Ordered by `a`, then `b`. */
	readonly links: readonly Link[];
	/** Characters of an article in pieces of text that are not common property. */
	ownLength(id: string): number;
}

/**
 * Relates all articles of an archive: equal bodies at once, others by the pieces of text that they share. The result
 * does not depend on the order of the facts, and articles without a piece in common do not touch one another.
 *
 * @param facts one for each article, with distinct ids
 * @param bodies read once for each article, and again for each that is compared
 * @param linked finds the links between articles with different bodies, given in the order of their ids
 * @returns every article in exactly one story, ordered by id; links between the first copies of groups, ordered by ids
 */
export function relateArticles(
	facts: Iterable<ClusterFact>,
	bodies: BodySource,
	decisions: Decisions = NO_DECISIONS,
	linked: (firsts: readonly ClusterFact[]) => LinkedArticles = (firsts) => linkAll(firsts, bodies),
): BuiltStories {
	const copies = groupCopies(facts)
		.flatMap((group) =>
			group.length === 1 ? [group] : apartByDecision([...group].sort(byPreference), decisions),
		)
		.sort(([a], [b]) => ((a?.id ?? '') < (b?.id ?? '') ? -1 : 1));
	const firsts = copies.map(([first]) => first as ClusterFact);
	const { links, ownLength } = linked(firsts);
	const groups = copies.map(
		(group, number): CopyGroup => ({
			copies: group,
			headline: () => headlineKey(firsts[number]?.headline),
			ownLength: () => ownLength(firsts[number]?.id ?? ''),
		}),
	);
	return buildStories({ groups, links, decisions });
}

/**
 * Finds the links between articles by comparing all of them at once, in memory.
 * @param onPieces gets the pieces of each article as they are read, in order; good until it returns
 */
export function linkAll(
	firsts: readonly ClusterFact[],
	bodies: BodySource,
	onPieces?: (pieces: Pieces, number: number) => void,
): LinkedArticles {
	const index = new FingerprintIndex();
	for (const [number, { id }] of firsts.entries()) {
		const pieces = readPieces(bodies.paragraphs(id));
		index.add(pieces);
		onPieces?.(pieces, number);
	}
	const cache = new ComparableCache(bodies);
	const links: Link[] = [];
	for (const pair of index.pairs()) {
		const [a, b] = [firsts[pair.a], firsts[pair.b]];
		const link = a && b ? linkBetween(cache.get(a), cache.get(b)) : null;
		if (link) links.push(link);
	}
	let numbers: Map<string, number> | undefined;
	const numberOf = (id: string) => {
		numbers ??= new Map(firsts.map((fact, number) => [fact.id, number]));
		return numbers.get(id) as number;
	};
	return { links, ownLength: (id) => index.ownLength(numberOf(id)) };
}

/** Splits copies that the keeper holds apart; each goes with the first ones that it may go with. */
function apartByDecision(group: readonly ClusterFact[], { different }: Decisions): ClusterFact[][] {
	if (different.length === 0) return [[...group]];
	const ids = new Set<string>(group.map(({ id }) => id));
	const apart = new Set(different.flatMap((decision) => pairsOf(decision.ids.filter((id) => ids.has(id)))));
	const groups: ClusterFact[][] = [];
	for (const fact of group) {
		const fits = groups.find((other) => other.every(({ id }) => !apart.has(pairsOf([id, fact.id])[0] ?? '')));
		if (fits) fits.push(fact);
		else groups.push([fact]);
	}
	return groups;
}
