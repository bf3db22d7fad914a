import { type BodyUnits, placesIn, textOfUnit } from './body-units.ts';

/** Letters of a word that changed places with another; single ones are misread. */
const SHORTEST_WORD = 2;

/**
 * Two words that changed places between clauses which only one of the bodies has: 任命甲某，免去乙某 and 任命乙某，免去甲某.
 * An alignment keeps one of the two words and takes the other for moved. Null where there are none.
 */
export function crossedWords(a: BodyUnits, b: BodyUnits): readonly [string, string] | null {
	const [ofA, ofB] = [clausesWithout(a, b), clausesWithout(b, a)];
	if (ofA.length !== ofB.length) return null;
	const partners = new Map<string, string>();
	for (const [place, clause] of ofA.entries()) {
		const [one, other] = withoutCommonEnds(clause, ofB[place] ?? '');
		if (Math.min(one.length, other.length) < SHORTEST_WORD) continue;
		if (partners.get(other) === one) return one < other ? [one, other] : [other, one];
		partners.set(one, other);
	}
	return null;
}

function clausesWithout(body: BodyUnits, other: BodyUnits): string[] {
	const clauses: string[] = [];
	for (const [clause, place] of placesIn(body, other).entries())
		if (place < 0) clauses.push(textOfUnit(body, clause));
	return clauses;
}

function withoutCommonEnds(one: string, other: string): readonly [string, string] {
	const most = Math.min(one.length, other.length);
	let head = 0;
	while (head < most && one[head] === other[head]) head++;
	let tail = 0;
	while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
	return [one.slice(head, one.length - tail), other.slice(head, other.length - tail)];
}
