import type { Unit } from './units.ts';

/** Characters of a line that portals put before or behind a text in the place of what they cut: a credit, a source. */
const LONGEST_CREDIT = 30;

/** How many times as long what was cut is at least: a line in the place of one as long is another wording of it. */
const CUT_TO_CREDIT = 2;

/**
 * Whether two texts differ only by what one has and the other leaves out: what both have stands in one order, and between
 * two clauses that both have at most one of them has anything more. A clause that was cut in the middle counts as left
 * out; so does what gave way to a short credit line at either end, if the two have no pair of characters in common.
 * Reports of different events in the same words differ otherwise: one thing stands in the place of another.
 *
 * @param a distinct clauses in order
 * @param b the same of the other text
 */
export function isOnlyAddedOrCut(a: readonly Unit[], b: readonly Unit[]): boolean {
	const placesInB = new Map(b.map(({ hash }, place) => [hash, place]));
	let fromA = 0;
	let fromB = 0;
	for (const [at, { hash }] of a.entries()) {
		const place = placesInB.get(hash);
		if (place === undefined) continue;
		if (place < fromB) return false;
		if (!isOneSided(a.slice(fromA, at), b.slice(fromB, place), fromA === 0 && fromB === 0)) return false;
		fromA = at + 1;
		fromB = place + 1;
	}
	return isOneSided(a.slice(fromA), b.slice(fromB), true);
}

function isOneSided(a: readonly Unit[], b: readonly Unit[], isAtEnd: boolean): boolean {
	if (a.length === 0 || b.length === 0) return true;
	const [one, other] = [textOf(a), textOf(b)];
	const [short, long] = one.length < other.length ? [one, other] : [other, one];
	if (long.includes(short)) return true;
	if (!isAtEnd || short.length > LONGEST_CREDIT || long.length < CUT_TO_CREDIT * short.length) return false;
	for (let at = 1; at < short.length; at++) if (long.includes(short.slice(at - 1, at + 1))) return false;
	return true;
}

function textOf(units: readonly Unit[]): string {
	return units.map(({ text }) => text).join('');
}
