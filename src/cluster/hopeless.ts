/** Share of neighbouring pairs of tokens below which no alignment is tried. */
const LEAST_PAIRS_IN_COMMON = 0.25;

/**
 * Whether two sequences of tokens cannot be turned into one another with so many insertions and deletions, or have too
 * little in common for it to be worth a try. Takes time in proportion to their lengths; the script itself takes far more.
 */
export function isHopeless(first: Int32Array, second: Int32Array, limit: number): boolean {
	return fewestEdits(first, second) > limit || pairsInCommon(first, second) < LEAST_PAIRS_IN_COMMON;
}

/**
 * By token: how many more of it one side has. Some tokens share a place, which makes the edits that are counted fewer, and
 * the table small enough for a near cache. All zero between two calls.
 */
const surplus = new Int32Array(0x2000);

function surplusPlace(token: number): number {
	return (token ^ (token >> 13)) & 0x1fff;
}

/** A number of edits that no script can do without: the tokens that one side has more of than the other, wherever they stand. */
function fewestEdits(first: Int32Array, second: Int32Array): number {
	for (let at = 0; at < first.length; at++) {
		const place = surplusPlace(first[at] as number);
		surplus[place] = (surplus[place] as number) + 1;
	}
	for (let at = 0; at < second.length; at++) {
		const place = surplusPlace(second[at] as number);
		surplus[place] = (surplus[place] as number) - 1;
	}
	return takeSurplus(first) + takeSurplus(second);
}

function takeSurplus(tokens: Int32Array): number {
	let sum = 0;
	for (let at = 0; at < tokens.length; at++) {
		const place = surplusPlace(tokens[at] as number);
		sum += Math.abs(surplus[place] as number);
		surplus[place] = 0;
	}
	return sum;
}

/** Open-addressed table of places in a sequence plus 1, by the two tokens that stand there. All zero between two calls. */
let pairSlots = new Int32Array(1 << 10);

/** Share of the pairs of neighbours in the first sequence that the second has too: what an alignment is worth trying for. */
function pairsInCommon(first: Int32Array, second: Int32Array): number {
	while (pairSlots.length < 2 * second.length) pairSlots = new Int32Array(2 * pairSlots.length);
	const mask = pairSlots.length - 1;
	const find = (before: number, token: number) => {
		let slot = pairHash(before, token) & mask;
		for (let held = pairSlots[slot] as number; held !== 0; held = pairSlots[slot] as number) {
			if (second[held - 1] === token && second[held - 2] === before) break;
			slot = (slot + 1) & mask;
		}
		return slot;
	};
	for (let at = 1; at < second.length; at++)
		pairSlots[find(second[at - 1] as number, second[at] as number)] = at + 1;
	let common = 0;
	for (let at = 1; at < first.length; at++)
		if (pairSlots[find(first[at - 1] as number, first[at] as number)] !== 0) common++;
	pairSlots.fill(0);
	return common / Math.max(1, first.length - 1);
}

function pairHash(before: number, token: number): number {
	const mixed = Math.imul(before ^ 0x811c9dc5, 0x9e3779b1) ^ Math.imul(token, 0x85ebca6b);
	return mixed ^ (mixed >>> 15);
}
