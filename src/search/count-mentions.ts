import type { Term } from './query.ts';
import type { Found } from './rank.ts';

/** Times that the characters of a term stand within those of another, longer one. */
function timesWithin(inner: Term, outer: Term): number {
	if (inner.codes.length >= outer.codes.length) return 0;
	let times = 0;
	for (let at = 0; at + inner.codes.length <= outer.codes.length; at++)
		if (inner.codes.every((code, n) => outer.codes[at + n] === code)) times++;
	return times;
}

/**
 * Makes what tells how many mentions some articles hold, without loading any text. Where one term lies within another
 * (北京 OR 北京市) a place is one mention, of the longer. Longer ones that overlap, or a quotation in what punctuation
 * may run through, can make it differ from what reading the texts gives, which then counts.
 *
 * @param terms sought, each once, in order
 */
export function mentionCounter(terms: readonly Term[]): (found: readonly Found[]) => number {
	const longestFirst = [...terms.keys()].sort(
		(a, b) => (terms[b]?.codes.length ?? 0) - (terms[a]?.codes.length ?? 0),
	);
	const within = terms.map((inner) => terms.map((outer) => timesWithin(inner, outer)));
	const ofArticle = ({ terms: hits, which }: Found) => {
		const counts = new Map<number, number>();
		for (const at of longestFirst) {
			const times = hits[which.indexOf(at)]?.count ?? 0;
			const inside = [...counts].reduce((sum, [outer, n]) => sum + n * (within[at]?.[outer] ?? 0), 0);
			counts.set(at, Math.max(0, times - inside));
		}
		return [...counts.values()].reduce((sum, count) => sum + count, 0);
	};
	return (found) => found.reduce((sum, one) => sum + ofArticle(one), 0);
}
