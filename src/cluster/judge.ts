import type { Relation } from '../model/story.ts';
import { type Comparison, compareUnits } from './compare.ts';
import { type ClusterFact, mayBeOneOutlet, SHORTEST_TELLING_BODY } from './group.ts';
import { GUARD_RULES, type GuardFacts, type Kind } from './guard.ts';
import { numbersOf } from './tokens.ts';
import { type Unit, unitsOf } from './units.ts';

/** An article made ready for being compared. */
export interface ComparableArticle {
	readonly fact: ClusterFact;
	readonly paragraphs: readonly string[];
	readonly units: readonly Unit[];
	readonly headline: string;
	readonly numbers: ReadonlySet<string>;
	/** All units in one string. */
	readonly text: string;
}

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
	/** Characters below which a text that is not word for word the same is a formula with a few words exchanged. */
	shortestChanged: 60,
} as const;

/** Prepares an article. */
export function comparable(fact: ClusterFact, paragraphs: readonly string[]): ComparableArticle {
	const units = unitsOf(paragraphs);
	return {
		fact,
		paragraphs,
		units,
		headline: headlineKey(fact.headline),
		numbers: numbersOf(units.map(({ text }) => text).join(' ')),
		text: units.map(({ text }) => text).join(''),
	};
}

/** A headline in the form in which texts are compared. */
export function headlineKey(headline: string | undefined): string {
	return unitsOf([headline ?? ''])
		.map(({ text }) => text)
		.join('');
}

/** Judges a pair. Symmetric but for the names a and b. */
export function judge(a: ComparableArticle, b: ComparableArticle): Finding {
	const comparison = compareWhole(a, b);
	const shareA = comparison.foundA / Math.max(1, comparison.lengthA);
	const shareB = comparison.foundB / Math.max(1, comparison.lengthB);
	const [leastFound, mostFound] = shareA < shareB ? [shareA, shareB] : [shareB, shareA];
	const facts: GuardFacts = {
		comparison,
		leastFound,
		mostFound,
		isWordForWord: a.text.includes(b.text) || b.text.includes(a.text),
		numbersOnlyA: [...a.numbers].filter((number) => !b.numbers.has(number)),
		numbersOnlyB: [...b.numbers].filter((number) => !a.numbers.has(number)),
		textA: a.text,
		textB: b.text,
		headlineA: a.headline,
		headlineB: b.headline,
		daysApart: daysBetween(a.fact.date, b.fact.date),
		otherOutlet: !mayBeOneOutlet(a.fact, b.fact),
	};
	const finding = (relation: Relation | null, evidence: string, guard: string | null = null): Finding => ({
		relation,
		part: relation === 'excerptOf' ? (shareA > shareB ? 'a' : 'b') : null,
		leastFound,
		mostFound,
		evidence,
		guard,
		comparison,
	});
	const shares = `${percent(shareA)} of one body and ${percent(shareB)} of the other stand in both`;
	const tooLittle = () => finding(null, `Too little in common: ${shares}.`);
	if (Math.min(comparison.foundA, comparison.foundB) < SHORTEST_TELLING_BODY) return tooLittle();
	const kind = kindOf(facts);
	if (kind === null && mostFound < THRESHOLDS.siblingFound) return tooLittle();
	for (const { name, against, finds } of GUARD_RULES) {
		if (kind !== null && !against.includes(kind)) continue;
		const sentence = finds(facts);
		if (sentence) return finding('templateSibling', `${sentence} ${shares}.`, name);
	}
	switch (kind) {
		case 'copy': {
			const relation = a.fact.script === b.fact.script ? 'sameText' : 'scriptCopy';
			return finding(relation, 'Each has all clauses of the other.');
		}
		case 'part':
			return finding(
				// A longer or shorter state of the text when the part makes up most of it.
				leastFound >= THRESHOLDS.revisionLonger ? 'revision' : 'excerptOf',
				`The whole of the shorter body stands in the longer one; ${shares}.`,
			);
		case 'revision':
			return finding('revision', `${shares}.`);
		case 'excerpt':
			return finding('excerptOf', `${shares}.`);
		default:
			return tooLittle();
	}
}

/** Counts a body that stands in the other word for word as found, even where it begins or ends inside a clause. */
function compareWhole(a: ComparableArticle, b: ComparableArticle): Comparison {
	const comparison = compareUnits(a.units, b.units);
	const { lengthA, lengthB, foundA, foundB } = comparison;
	const shorter = Math.min(lengthA, lengthB);
	if (b.text.includes(a.text)) return { ...comparison, foundA: lengthA, foundB: Math.max(foundB, shorter) };
	if (a.text.includes(b.text)) return { ...comparison, foundA: Math.max(foundA, shorter), foundB: lengthB };
	return comparison;
}

function kindOf({ comparison, leastFound, mostFound, isWordForWord, daysApart }: GuardFacts): Kind | null {
	const shorter = Math.min(comparison.lengthA, comparison.lengthB);
	if (comparison.foundA === comparison.lengthA && comparison.foundB === comparison.lengthB) return 'copy';
	if (isWordForWord) return 'part';
	if (comparison.shared < SHORTEST_TELLING_BODY || shorter < THRESHOLDS.shortestChanged) return null;
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

/** Days between two dates that are known to the day, else null. */
function daysBetween(a: string | null, b: string | null): number | null {
	if (a?.length !== 10 || b?.length !== 10) return null;
	return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
