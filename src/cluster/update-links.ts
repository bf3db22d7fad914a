import { type BodySource, ComparableCache } from './body-source.ts';
import { MOST_CARRIERS, neededInCommon } from './fingerprint-index.ts';
import { type Fingerprint, fingerprintsOf, totalLength } from './fingerprints.ts';
import type { ClusterFact } from './group.ts';
import { linkBetween } from './link.ts';
import type { LinkStore } from './link-store.ts';

/** An article and the digest of what its links rest on. */
export interface DigestedFact {
	readonly fact: ClusterFact;
	readonly digest: string;
}

/**
 * Brings a store of links up to what an archive holds, reading only articles that are new, changed, or newly compared.
 * Afterwards its links are those that relating all articles at once would find: the cost depends on what changed and on
 * its relatives, not on the size of the archive.
 *
 * @param articles all of the archive; of those with equal bodies one
 * @param changes see {@link changesOf}
 */
export function updateLinks(
	articles: readonly DigestedFact[],
	{ fresh, gone }: LinkChanges,
	bodies: BodySource,
	store: LinkStore,
): void {
	const facts = new Map<string, ClusterFact>(articles.map(({ fact }) => [fact.id, fact]));
	const pairs = new Set<string>();
	for (const id of gone) {
		for (const { hash } of store.pieces(id)) notePairsWithout(id, hash, store, pairs);
		store.remove(id);
	}
	for (const { fact, digest } of fresh) {
		const pieces = fingerprintsOf(bodies.paragraphs(fact.id));
		for (const { hash } of pieces) notePairsWith(fact.id, hash, store, pairs);
		store.add(fact.id, digest, pieces);
	}
	const sums = new SharedSums(store);
	const cache = new ComparableCache(bodies);
	for (const pair of pairs) {
		const [a, b] = pair.split(' ').map((id) => facts.get(id));
		if (!a || !b) continue;
		const link = sums.areEnough(a.id, b.id) ? linkBetween(cache.get(a), cache.get(b)) : null;
		store.setLink(a.id, b.id, link);
	}
}

/** What parts an archive from the store: articles to take in, and ids to take out. */
export interface LinkChanges {
	readonly fresh: readonly DigestedFact[];
	readonly gone: readonly string[];
}

/** Articles that the store lacks, and ids that it holds too many; an article that changed is both. */
export function changesOf(articles: readonly DigestedFact[], store: Pick<LinkStore, 'known'>): LinkChanges {
	const known = store.known();
	const digests = new Map<string, string>(articles.map(({ fact, digest }) => [fact.id, digest]));
	return {
		fresh: articles.filter(({ fact, digest }) => known.get(fact.id) !== digest),
		gone: [...known].filter(([id, digest]) => digests.get(id) !== digest).map(([id]) => id),
	};
}

/** Pairs of other articles that a piece joins otherwise once an article no longer has it. */
function notePairsWithout(id: string, hash: number, store: LinkStore, pairs: Set<string>): void {
	const carriers = store.carriers(hash, MOST_CARRIERS + 2);
	if (carriers.length <= MOST_CARRIERS) return;
	// The piece is a formula no longer: it joins all that are left.
	if (carriers.length === MOST_CARRIERS + 1) noteAll(carriers, pairs);
	else note(store.before(hash, id), store.after(hash, id), pairs);
}

/** Pairs that a piece joins otherwise once one more article has it, those with that article among them. */
function notePairsWith(id: string, hash: number, store: LinkStore, pairs: Set<string>): void {
	const carriers = store.carriers(hash, MOST_CARRIERS + 1);
	if (carriers.length < MOST_CARRIERS) {
		for (const other of carriers) note(...inOrder(id, other), pairs);
		return;
	}
	if (carriers.length === MOST_CARRIERS) noteAll(carriers, pairs);
	const [before, after] = [store.before(hash, id), store.after(hash, id)];
	note(before, after, pairs);
	note(before, id, pairs);
	note(id, after, pairs);
}

function noteAll(ids: readonly string[], pairs: Set<string>): void {
	for (const [index, a] of ids.entries()) for (const b of ids.slice(index + 1)) note(a, b, pairs);
}

function note(a: string | null, b: string | null, pairs: Set<string>): void {
	if (a !== null && b !== null) pairs.add(`${a} ${b}`);
}

function inOrder(a: string, b: string): [string, string] {
	return a < b ? [a, b] : [b, a];
}

/** What pairs of articles have in common, by the pieces of a store; remembers what it asked. */
class SharedSums {
	readonly #store: LinkStore;
	readonly #pieces = new Map<string, ReadonlyMap<number, number>>();
	readonly #isCommon = new Map<number, boolean>();

	constructor(store: LinkStore) {
		this.#store = store;
	}

	/** Whether a pair, the smaller id first, shares enough to be compared. */
	areEnough(a: string, b: string): boolean {
		const [one, other] = [this.#piecesOf(a), this.#piecesOf(b)];
		let shared = 0;
		for (const [hash, length] of one)
			if (other.has(hash) && this.#joins(hash, a, b)) shared += Math.abs(length);
		return shared > 0 && shared >= neededInCommon(Math.min(lengthOf(one), lengthOf(other)));
	}

	#joins(hash: number, a: string, b: string): boolean {
		let isCommon = this.#isCommon.get(hash);
		if (isCommon === undefined) {
			isCommon = this.#store.carriers(hash, MOST_CARRIERS + 1).length > MOST_CARRIERS;
			this.#isCommon.set(hash, isCommon);
		}
		return !isCommon || this.#store.after(hash, a) === b;
	}

	#piecesOf(id: string): ReadonlyMap<number, number> {
		const known = this.#pieces.get(id);
		if (known) return known;
		const pieces = new Map(this.#store.pieces(id).map(({ hash, length }) => [hash, length]));
		this.#pieces.set(id, pieces);
		return pieces;
	}
}

function lengthOf(pieces: ReadonlyMap<number, number>): number {
	let total = 0;
	for (const length of pieces.values()) total += Math.max(0, length);
	return total;
}

/** Characters of an article in pieces that are not common. */
export function ownLengthIn(store: LinkStore, id: string): number {
	const isOwn = ({ hash }: Fingerprint) => store.carriers(hash, MOST_CARRIERS + 1).length <= MOST_CARRIERS;
	return totalLength(store.pieces(id).filter(isOwn));
}
