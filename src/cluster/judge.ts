import type { Relation } from '../model/story.ts';
import { clauseOrder } from './clause-order.ts';
import type { ComparableArticle } from './comparable.ts';
import { type Comparison, compareUnits } from './compare.ts';
import { mayBeOneOutlet, SHORTEST_TELLING_BODY } from './group.ts';
import { GUARD_RULES, type GuardFacts, type Kind } from './guard.ts';

/** What two articles are to one another. */
export interface Finding {
	/** Null when nothing speaks for a relation. */
	readonly relation: Relation | null;
	/** For `excerptOf`: which of the two is the part. */
	readonly part: 'a' | 'b' | null;
	/** Share of the text that is found in the other one, of the two the smaller and the larger. */
	readonly leastFound: number;
	readonly mostFound: number;
	/** English sentence. */
	readonly evidence: string;
	/** Name of the guard rule that kept them apart. */
	readonly guard: string | null;
	readonly comparison: Comparison;
}

/** Shares and lengths that decide on a relation. */
export const THRESHOLDS = {
	/** Share of both texts that must be found in the other for a revision. */
	revisionBoth: 0.75,
	/** Share of the longer text that must be found when the shorter one is found as a part. */
	revisionLonger: 0.6,
	/** The same where not both dates are known to the day: of both texts, or of the one that is a part. */
	undatedBoth: 0.88,
	undatedPart: 0.97,
	/** Share of a part that must be found in the whole. */
	partFound: 0.9,
	/** The same where nothing stands in the place of anything: the rest of the part is what its publisher put around it. */
	kernelFound: 0.75,
	/** Share of the shorter text from which a pair kept apart is called a template sibling. */
	siblingFound: 0.5,
	/** Share of both texts that must be found where misprints leave hardly any clause of a short text whole. */
	misprinted: 0.93,
	/** Characters below which a text that is not word for word the same is a formula with a few words exchanged. */
	shortestChanged: 60,
} as const;

/** What two articles are to one another. Symmetric but for the names a and b. */
export function judge(a: ComparableArticle, b: ComparableArticle): Finding {
	const facts = factsOf(a, b);
	return relate(facts) ?? findingOf(facts, null, `Too little in common: ${sharesOf(facts)}.`);
}

/** The same, but null where nothing speaks for a relation: for the many pairs of which nobody asks why. */
export function judgeRelated(a: ComparableArticle, b: ComparableArticle): Finding | null {
	return relate(factsOf(a, b));
}

function relate(facts: GuardFacts): Finding | null {
	const { comparison } = facts;
	if (Math.min(comparison.foundA, comparison.foundB) < SHORTEST_TELLING_BODY) return null;
	const kind = kindOf(facts);
	const ordered = kind === null || kind === 'part' ? facts : inOrder(facts);
	return relateAs(ordered, ordered === facts ? kind : kindOf(ordered));
}

function relateAs(facts: GuardFacts, kind: Kind | null): Finding | null {
	const { a, b, leastFound, mostFound } = facts;
	if (kind === null && mostFound < THRESHOLDS.siblingFound) return null;
	for (const { name, against, finds } of GUARD_RULES) {
		if (kind !== null && !against.includes(kind)) continue;
		const sentence = finds(facts);
		if (sentence) return findingOf(facts, 'templateSibling', `${sentence} ${sharesOf(facts)}.`, name);
	}
	switch (kind) {
		case 'copy': {
			const relation = a.fact.script === b.fact.script ? 'sameText' : 'scriptCopy';
			return findingOf(facts, relation, 'Each has all clauses of the other.');
		}
		case 'part':
			return findingOf(
				facts,
				// A longer or shorter state of the text when the part makes up most of it.
				leastFound >= THRESHOLDS.revisionLonger ? 'revision' : 'excerptOf',
				`The whole of the shorter body stands in the longer one; ${sharesOf(facts)}.`,
			);
		case 'revision':
			return findingOf(facts, 'revision', `${sharesOf(facts)}.`);
		case 'excerpt':
			return findingOf(facts, 'excerptOf', `${sharesOf(facts)}.`);
		default:
			return null;
	}
}

function findingOf(
	{ comparison, leastFound, mostFound }: GuardFacts,
	relation: Relation | null,
	evidence: string,
	guard: string | null = null,
): Finding {
	const [shareA, shareB] = sharesIn(comparison);
	const part = relation === 'excerptOf' ? (shareA > shareB ? 'a' : 'b') : null;
	return { relation, part, leastFound, mostFound, evidence, guard, comparison };
}

function sharesIn({ foundA, foundB, lengthA, lengthB }: Comparison): [number, number] {
	return [foundA / Math.max(1, lengthA), foundB / Math.max(1, lengthB)];
}

function sharesOf({ comparison }: GuardFacts): string {
	const [shareA, shareB] = sharesIn(comparison);
	return `${percent(shareA)} of one body and ${percent(shareB)} of the other stand in both`;
}

function factsOf(a: ComparableArticle, b: ComparableArticle): GuardFacts {
	const isWordForWord = containsOther(a.units.text, b.units.text);
	const comparison = compareWhole(a, b, isWordForWord);
	return {
		a,
		b,
		comparison,
		order: null,
		...leastAndMost(comparison),
		isWordForWord,
		daysApart: a.day === null || b.day === null ? null : Math.abs(a.day - b.day),
		otherOutlet: !mayBeOneOutlet(a.fact, b.fact),
	};
}

function leastAndMost(comparison: Comparison): Pick<GuardFacts, 'leastFound' | 'mostFound'> {
	const [shareA, shareB] = sharesIn(comparison);
	return { leastFound: Math.min(shareA, shareB), mostFound: Math.max(shareA, shareB) };
}

/** The same with what only counted as found because nobody had asked for its place in the text. */
function inOrder(facts: GuardFacts): GuardFacts {
	const order = clauseOrder(facts.a.units, facts.b.units);
	if (order.movedInA === 0 && order.movedInB === 0) return facts;
	const { foundA, foundB } = facts.comparison;
	const comparison = {
		...facts.comparison,
		foundA: Math.max(0, foundA - order.movedInA),
		foundB: Math.max(0, foundB - order.movedInB),
	};
	return { ...facts, comparison, order, ...leastAndMost(comparison) };
}

function containsOther(one: string, other: string): boolean {
	return one.length < other.length ? other.includes(one) : one.includes(other);
}

/** Counts a body that stands in the other word for word as found, even where it begins or ends inside a clause. */
function compareWhole(a: ComparableArticle, b: ComparableArticle, isWordForWord: boolean): Comparison {
	const comparison = compareUnits(a.units, b.units);
	if (!isWordForWord) return comparison;
	const { lengthA, lengthB, foundA, foundB } = comparison;
	const shorter = Math.min(lengthA, lengthB);
	return a.units.text.length <= b.units.text.length
		? { ...comparison, foundA: lengthA, foundB: Math.max(foundB, shorter) }
		: { ...comparison, foundA: Math.max(foundA, shorter), foundB: lengthB };
}

function kindOf({ comparison, leastFound, mostFound, isWordForWord, daysApart }: GuardFacts): Kind | null {
	const shorter = Math.min(comparison.lengthA, comparison.lengthB);
	if (comparison.foundA === comparison.lengthA && comparison.foundB === comparison.lengthB) return 'copy';
	if (isWordForWord) return 'part';
	if (shorter < THRESHOLDS.shortestChanged) return null;
	if (comparison.shared < SHORTEST_TELLING_BODY && leastFound < THRESHOLDS.misprinted) return null;
	const { revisionBoth, revisionLonger, partFound, undatedBoth, undatedPart, kernelFound } = THRESHOLDS;
	if (comparison.onlyAddedOrCut && leastFound >= revisionLonger) return 'revision';
	if (comparison.onlyAddedOrCut && mostFound >= kernelFound) return 'excerpt';
	const both = daysApart === null ? undatedBoth : revisionBoth;
	const part = daysApart === null ? undatedPart : partFound;
	if (leastFound >= both || (leastFound >= revisionLonger && mostFound >= part)) return 'revision';
	return leastFound < revisionLonger && mostFound >= part ? 'excerpt' : null;
}

function percent(share: number): string {
	return `${(100 * share).toFixed(1)} %`;
}
