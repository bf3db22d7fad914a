/** Pairs that are loaded at first. */
const FIRST = 4;

/**
 * Indices of the pairs of a term in the order to load them. The first `cover` hold every character, so that they
 * decide where the term stands; the others only tell whether it is broken between them.
 *
 * @param length characters of the term, at least two
 */
export function pairOrder(length: number): { readonly order: readonly number[]; readonly cover: number } {
	const last = length - 2;
	const order: number[] = [];
	for (let index = 0; index <= last; index += 2) order.push(index);
	if (order.at(-1) !== last) order.push(last);
	const cover = order.length;
	for (let index = 1; index < last; index += 2) order.push(index);
	return { order, cover };
}

/** Pairs of a term that are loaded first; all of a short one, since it likely stands in many articles. */
export function firstPairs({ order, cover }: ReturnType<typeof pairOrder>): number {
	return order.length <= FIRST - 1 ? order.length : Math.min(cover, FIRST);
}
