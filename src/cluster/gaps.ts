import { type BodyUnits, textOfUnit } from './body-units.ts';

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
 * @param placesInB by clause of a: which clause of b it is, or -1
 */
export function isOnlyAddedOrCut(a: BodyUnits, b: BodyUnits, placesInB: Int32Array): boolean {
	let fromA = 0;
	let fromB = 0;
	for (let at = 0; at <= a.count; at++) {
		const isEnd = at === a.count;
		const place = isEnd ? b.count : (placesInB[at] as number);
		if (place < 0) continue;
		if (place < fromB) return false;
		const isEdge = isEnd || (fromA === 0 && fromB === 0);
		if (at > fromA && place > fromB) {
			if (!isOneSided(textBetween(a, fromA, at), textBetween(b, fromB, place), isEdge)) return false;
		}
		fromA = at + 1;
		fromB = place + 1;
	}
	return true;
}

function isOneSided(one: string, other: string, isAtEnd: boolean): boolean {
	const [short, long] = one.length < other.length ? [one, other] : [other, one];
	if (long.includes(short)) return true;
	if (!isAtEnd || short.length > LONGEST_CREDIT || long.length < CUT_TO_CREDIT * short.length) return false;
	for (let at = 1; at < short.length; at++) if (long.includes(short.slice(at - 1, at + 1))) return false;
	return true;
}

/** The text of clauses `from` to `to` (excluded). */
function textBetween(body: BodyUnits, from: number, to: number): string {
	let text = '';
	for (let clause = from; clause < to; clause++) text += textOfUnit(body, clause);
	return text;
}
