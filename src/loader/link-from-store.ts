import type { BodySource } from '../cluster/body-source.ts';
import { distinctPieces } from '../cluster/fingerprints.ts';
import type { ClusterFact } from '../cluster/group.ts';
import type { LinkStore } from '../cluster/link-store.ts';
import { type LinkedArticles, linkAll } from '../cluster/relate.ts';
import { changesOf, type DigestedFact, ownLengthIn, updateLinks } from '../cluster/update-links.ts';

/** Share of an archive up to which changes are taken in one by one; of more of them all articles are compared anew. */
const FEW = 0.02;
/** Changes that are taken in one by one in the smallest archive. */
const ALWAYS_FEW = 20;

/**
 * The links of an archive by way of the store of the last build: only what changed since is read and compared. What
 * comes out is the same as from comparing all at once.
 */
export function linkFrom(
	store: LinkStore,
	firsts: readonly ClusterFact[],
	bodies: BodySource,
): LinkedArticles {
	const articles = firsts.map((fact): DigestedFact => ({ fact, digest: digestOf(fact) }));
	const changes = changesOf(articles, store);
	if (changes.fresh.length + changes.gone.length > Math.max(ALWAYS_FEW, FEW * firsts.length)) {
		store.clear();
		const linked = linkAll(firsts, bodies, (pieces, number) => {
			const { fact, digest } = articles[number] as DigestedFact;
			store.add(fact.id, digest, distinctPieces(pieces));
		});
		for (const link of linked.links) store.setLink(link.a, link.b, link);
		store.settle();
		return linked;
	}
	updateLinks(articles, changes, bodies, store);
	return { links: store.links(), ownLength: (id) => ownLengthIn(store, id) };
}

/** All that the links of an article rest on; the text by its digest. */
function digestOf({ textDigest, headline, date, outlet, script }: ClusterFact): string {
	return [textDigest, date, outlet, script, headline].join(' ');
}
