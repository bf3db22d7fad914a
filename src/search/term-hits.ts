import { phraseSearch, type TermSearch } from './phrase-hits.ts';
import type { Term } from './query.ts';
import type { Shard } from './shard.ts';

/** Code that only those load who look for single characters. */
export const characterCode = () => import('./character-hits.ts');

/** A term being looked for; `complete` is false where only headlines are searched. */
export type AnyTermSearch = TermSearch & { readonly complete: boolean };

/**
 * Begins to look for a term in a shard.
 *
 * @param readTexts whether a single frequent character is looked for in the texts of the articles that other terms
 * leave; otherwise only in headlines
 */
export async function termSearch(shard: Shard, term: Term, readTexts: boolean): Promise<AnyTermSearch> {
	if (term.codes.length > 1) return { ...(await phraseSearch(shard, term)), complete: true };
	return (await characterCode()).characterSearch(shard, term, readTexts);
}
