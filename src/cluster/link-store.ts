import type { Fingerprint } from './fingerprints.ts';
import type { Link } from './link.ts';

/**
 * What is kept of an archive between two builds, so that new articles relate without the others being read: the pieces of
 * each article, and the links that were found. Ids are in the order of their code units.
 */
export interface LinkStore {
	/** Ids of the articles it holds, each with the digest of what its links rest on. */
	known(): ReadonlyMap<string, string>;
	/** Distinct pieces of an article. */
	pieces(id: string): readonly Fingerprint[];
	/** Ids of articles that have a piece, in order; at most `limit` of them. */
	carriers(hash: number, limit: number): readonly string[];
	/** The carrier of a piece next before or after an id. */
	before(hash: number, id: string): string | null;
	after(hash: number, id: string): string | null;
	add(id: string, digest: string, pieces: readonly Fingerprint[]): void;
	/** Takes out an article with its pieces and its links. */
	remove(id: string): void;
	/** All links, ordered by `a`, then `b`. */
	links(): readonly Link[];
	/** Puts a link between two articles in the place of what was there; null for none. `a` is the smaller id. */
	setLink(a: string, b: string, link: Link | null): void;
	/** Forgets everything. Until {@link settle} only `add` and `setLink` may be called, which take in many at once then. */
	clear(): void;
	settle(): void;
}
