import { urlRanges } from '../script/urls.ts';
import { bodyUnitsOf, clausesOf, placesIn } from './body-units.ts';
import type { ComparableArticle } from './comparable.ts';
import { nameExchanges, placeExchanges } from './event-facts.ts';
import { neededInCommon } from './fingerprint-index.ts';
import { fingerprintsOf, totalLength } from './fingerprints.ts';
import { SHORTEST_TELLING_BODY } from './group.ts';
import { type Finding, judge, THRESHOLDS } from './judge.ts';
import type { Link } from './link.ts';
import { numberChanges } from './number-change.ts';

/** Why two articles are, or are not, one text: everything that the decision rests on. */
export interface Explanation {
	readonly finding: Omit<Finding, 'comparison'>;
	/** True when the two have equal body keys, which settles the matter. */
	readonly sameKey: boolean;
	readonly lengthA: number;
	readonly lengthB: number;
	/** Characters of each that stand in the other. */
	readonly foundA: number;
	readonly foundB: number;
	/** Characters in pieces that both have, and how many a pair needs to be compared at all. */
	readonly sharedPieces: number;
	readonly neededPieces: number;
	/** Clauses that both have, the longest first; parts of addresses (https://…) are left out. */
	readonly sharedClauses: readonly string[];
	/** Words and numbers that stand in place of one another: that of a, that of b. */
	readonly substitutions: readonly (readonly [string, string])[];
	readonly numbersInPlace: readonly (readonly [string, string])[];
	/** Names of persons and of places that stand in place of one another, and days that only one names. */
	readonly names: readonly (readonly [string, string])[];
	readonly places: readonly (readonly [string, string])[];
	readonly datesOnlyA: readonly string[];
	readonly datesOnlyB: readonly string[];
	readonly numbersOnlyA: readonly string[];
	readonly numbersOnlyB: readonly string[];
	readonly thresholds: Readonly<Record<string, number>>;
}

/** Explains a pair. The texts in it are folded and without punctuation, as they were compared. */
export function explainPair(a: ComparableArticle, b: ComparableArticle): Explanation {
	const { comparison, ...finding } = judge(a, b);
	const placesInB = placesIn(a.units, b.units);
	const told = new Set(clausesOf(bodyUnitsOf(a.paragraphs.map(withoutAddresses))));
	const clauses = clausesOf(a.units).filter(
		(text, clause) => (placesInB[clause] as number) >= 0 && told.has(text),
	);
	const pieces = [a, b].map(({ paragraphs }) => fingerprintsOf(paragraphs));
	const hashesOfB = new Set(pieces[1]?.map(({ hash }) => hash));
	const shared = pieces[0]?.filter(({ hash }) => hashesOfB.has(hash)) ?? [];
	return {
		finding,
		sameKey: a.fact.bodyKey === b.fact.bodyKey,
		lengthA: comparison.lengthA,
		lengthB: comparison.lengthB,
		foundA: comparison.foundA,
		foundB: comparison.foundB,
		sharedPieces: shared.reduce((sum, { length }) => sum + Math.abs(length), 0),
		neededPieces: Math.ceil(neededInCommon(Math.min(...pieces.map(totalLength)))),
		sharedClauses: clauses.sort((x, y) => y.length - x.length || (x < y ? -1 : 1)),
		substitutions: comparison.substitutions.map((each) => [each.a.join(''), each.b.join('')]),
		numbersInPlace: numberChanges(comparison.substitutions).map(({ a, b }) => [a, b]),
		names: nameExchanges(comparison.substitutions),
		places: placeExchanges(comparison.substitutions),
		datesOnlyA: [...a.dates.difference(b.dates)],
		datesOnlyB: [...b.dates.difference(a.dates)],
		numbersOnlyA: [...a.numbers].filter((number) => !b.numbers.has(number)),
		numbersOnlyB: [...b.numbers].filter((number) => !a.numbers.has(number)),
		thresholds: { ...THRESHOLDS, shortestTellingBody: SHORTEST_TELLING_BODY },
	};
}

function withoutAddresses(paragraph: string): string {
	let text = '';
	let done = 0;
	for (const [from, to] of urlRanges(paragraph)) {
		text += `${paragraph.slice(done, from)}\n`;
		done = to;
	}
	return text + paragraph.slice(done);
}

/**
 * How doubtful a link is, from 0 (plain) to 1 (as likely wrong as right), for a keeper who reviews borderline pairs. The
 * nearer a pair is to the threshold that decided on it, the more doubtful; and a guard that keeps apart two texts that are
 * nearly equal is worth a look.
 */
export function doubtOf({ relation, leastFound, mostFound, apart }: Link): number {
	if (relation === 'sameText' || relation === 'scriptCopy') return 0;
	if (relation === 'templateSibling') return leastFound ** 4;
	const margin =
		relation === 'excerptOf'
			? (mostFound - THRESHOLDS.partFound) / (1 - THRESHOLDS.partFound)
			: Math.max(
					(leastFound - THRESHOLDS.revisionBoth) / (1 - THRESHOLDS.revisionBoth),
					(mostFound - THRESHOLDS.partFound) / (1 - THRESHOLDS.partFound),
				);
	const doubt = 1 - Math.min(1, Math.max(0, margin));
	return apart === null ? doubt : Math.max(doubt, 0.5);
}

/** Links worth a keeper's eye, the most doubtful first, ties by ids. */
export function byDoubt(links: readonly Link[], least = 0.3): Link[] {
	return links
		.filter((link) => doubtOf(link) >= least)
		.sort((x, y) => doubtOf(y) - doubtOf(x) || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
}
