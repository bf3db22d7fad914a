import { MOST_CARRIERS, SHARED_OF_SHORTER } from './fingerprint-index.ts';
import { type Fingerprint, fingerprintsOf } from './fingerprints.ts';
import type { ClusterFact } from './group.ts';
import { comparable, judge } from './judge.ts';
import { type Link, linkOf } from './link.ts';

/** Where the fingerprints of an archive lie, on disk or in memory, so that one more article can be related to it. */
export interface FingerprintStore {
	/** Ids of articles that have the piece, in order; at most `limit` of them. */
	carriers(hash: number, limit: number): readonly string[];
	/** Ids of the carriers of a piece just before and just after an id, where there are such. */
	neighbours(hash: number, id: string): readonly string[];
	/** Characters of an article in its distinct pieces. */
	length(id: string): number;
	fact(id: string): ClusterFact;
	paragraphs(id: string): readonly string[];
}

/**
 * What one article, that the store does not hold yet, is to the articles in it. The pairs are those that relating the
 * whole archive would compare, so the cost depends on the article and on its relatives, not on the size of the archive.
 */
export function relateOne(fact: ClusterFact, paragraphs: readonly string[], store: FingerprintStore): Link[] {
	const fingerprints = fingerprintsOf(paragraphs);
	const length = fingerprints.reduce((sum, piece) => sum + piece.length, 0);
	const own = comparable(fact, paragraphs);
	return [...sharedWith(fact.id, fingerprints, store)]
		.filter(([id, shared]) => shared >= SHARED_OF_SHORTER * Math.min(length, store.length(id)))
		.sort(([x], [y]) => (x < y ? -1 : 1))
		.flatMap(([id]) => {
			const other = comparable(store.fact(id), store.paragraphs(id));
			const [a, b] = id < fact.id ? [other, own] : [own, other];
			return linkOf(a.fact.id, b.fact.id, judge(a, b)) ?? [];
		});
}

/** By id of another article: characters in the pieces that both have. */
function sharedWith(
	id: string,
	fingerprints: readonly Fingerprint[],
	store: FingerprintStore,
): ReadonlyMap<string, number> {
	const shared = new Map<string, number>();
	for (const { hash, length } of fingerprints) {
		const carriers = store.carriers(hash, MOST_CARRIERS);
		// With the new one the piece has one carrier more.
		const isCommon = carriers.length === MOST_CARRIERS;
		for (const other of isCommon ? store.neighbours(hash, id) : carriers)
			shared.set(other, (shared.get(other) ?? 0) + length);
	}
	return shared;
}
