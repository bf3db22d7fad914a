import { type BodySource, ComparableCache } from './body-source.ts';
import { type BuiltStories, buildStories, type CopyGroup } from './build-stories.ts';
import { byPreference } from './canonical.ts';
import { type ComparableArticle, headlineKey } from './comparable.ts';
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
	const copies = groupCopies(facts);
	const parted =
		decisions.different.length === 0 ? copies : copies.flatMap((group) => apartByDecision(group, decisions));
	for (const group of parted) if (group.length > 1) group.sort(byPreference);
	// By index: taking lists apart costs an iterator for each comparison.
	parted.sort((a, b) => ((a[0]?.id ?? '') < (b[0]?.id ?? '') ? -1 : 1));
	const firsts = parted.map((group) => group[0] as ClusterFact);
	const { links, ownLength } = linked(firsts);
	const groups = parted.map((group) => new LinkedGroup(group, ownLength));
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
	for (let number = 0; number < firsts.length; number++) {
		const pieces = readPieces(bodies.paragraphs((firsts[number] as ClusterFact).id));
		index.add(pieces);
		onPieces?.(pieces, number);
	}
	const cache = new ComparableCache(bodies);
	const links: Link[] = [];
	let one: ComparableArticle | undefined;
	for (const pair of index.pairs()) {
		const [a, b] = [firsts[pair.a], firsts[pair.b]] as [ClusterFact, ClusterFact];
		// Pairs of one article follow one another.
		if (one?.fact !== a) one = cache.get(a);
		const link = linkBetween(one, cache.get(b));
		if (link) links.push(link);
	}
	return { links, ownLength: (id) => index.ownLength(placeOf(id, firsts)) };
}

/** Place of an id among facts in the order of their ids. */
function placeOf(id: string, facts: readonly ClusterFact[]): number {
	let [from, to] = [0, facts.length - 1];
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((facts[middle]?.id ?? '') < id) from = middle + 1;
		else to = middle;
	}
	return from;
}

/** Copies of one text, of which the first stands for the others. */
class LinkedGroup implements CopyGroup {
	readonly copies: readonly ClusterFact[];
	readonly #ownLengthOf: (id: string) => number;

	constructor(copies: readonly ClusterFact[], ownLengthOf: (id: string) => number) {
		this.copies = copies;
		this.#ownLengthOf = ownLengthOf;
	}

	headline(): string {
		return headlineKey(this.copies[0]?.headline);
	}

	ownLength(): number {
		return this.#ownLengthOf(this.copies[0]?.id ?? '');
	}
}

/** Splits copies that the keeper holds apart; each goes with the first ones that it may go with. */
function apartByDecision(copies: readonly ClusterFact[], { different }: Decisions): ClusterFact[][] {
	if (copies.length === 1) return [[...copies]];
	const group = [...copies].sort(byPreference);
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
