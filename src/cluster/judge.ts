import type { Relation } from '../model/story.ts';
import { type BodyUnits, bodyUnitsOf, clausesOf } from './body-units.ts';
import { readClauses } from './clauses.ts';
import { textOfUnits } from './code-units.ts';
import { type Comparison, compareUnits } from './compare.ts';
import { type ClusterFact, mayBeOneOutlet, SHORTEST_TELLING_BODY } from './group.ts';
import { GUARD_RULES, type GuardFacts, type Kind } from './guard.ts';
import { numbersOf } from './tokens.ts';

/** An article made ready for being compared. */
export interface ComparableArticle {
	readonly fact: ClusterFact;
	readonly paragraphs: readonly string[];
	readonly units: BodyUnits;
	readonly headline: string;
	readonly numbers: ReadonlySet<string>;
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
	/** Share of both texts that must be found where misprints leave hardly any clause of a short text whole. */
	misprinted: 0.93,
	/** Characters below which a text that is not word for word the same is a formula with a few words exchanged. */
	shortestChanged: 60,
} as const;

/** Prepares an article. Headline and numbers are read when they are asked for: most pairs are told apart without them. */
export function comparable(fact: ClusterFact, paragraphs: readonly string[]): ComparableArticle {
	const units = bodyUnitsOf(paragraphs);
	let headline: string | undefined;
	let numbers: ReadonlySet<string> | undefined;
	return {
		fact,
		paragraphs,
		units,
		get headline() {
			headline ??= headlineKey(fact.headline);
			return headline;
		},
		get numbers() {
			numbers ??= numbersOf(clausesOf(units).join(' '));
			return numbers;
		},
	};
}

/** A headline in the form in which texts are compared. */
export function headlineKey(headline: string | undefined): string {
	const { codes, ends, count } = readClauses([headline ?? '']);
	return count === 0 ? '' : textOfUnits(codes, 0, ends[count - 1] as number);
}

/** Judges a pair. Symmetric but for the names a and b. */
export function judge(a: ComparableArticle, b: ComparableArticle): Finding {
	const isWordForWord = containsOther(a.units.text, b.units.text);
	const comparison = compareWhole(a, b, isWordForWord);
	const shareA = comparison.foundA / Math.max(1, comparison.lengthA);
	const shareB = comparison.foundB / Math.max(1, comparison.lengthB);
	const [leastFound, mostFound] = shareA < shareB ? [shareA, shareB] : [shareB, shareA];
	const daysApart = daysBetween(a.fact.date, b.fact.date);
	const shared: SharedFacts = { comparison, leastFound, mostFound, isWordForWord, daysApart };
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
	const kind = kindOf(shared);
	if (kind === null && mostFound < THRESHOLDS.siblingFound) return tooLittle();
	const facts = guardFacts(a, b, shared);
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

/** What is known of a pair before its headlines and numbers are read. */
type SharedFacts = Pick<
	GuardFacts,
	'comparison' | 'leastFound' | 'mostFound' | 'isWordForWord' | 'daysApart'
>;

function guardFacts(a: ComparableArticle, b: ComparableArticle, shared: SharedFacts): GuardFacts {
	return {
		...shared,
		numbersOnlyA: [...a.numbers].filter((number) => !b.numbers.has(number)),
		numbersOnlyB: [...b.numbers].filter((number) => !a.numbers.has(number)),
		textA: a.units.text,
		textB: b.units.text,
		headlineA: a.headline,
		headlineB: b.headline,
		otherOutlet: !mayBeOneOutlet(a.fact, b.fact),
	};
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

function kindOf({ comparison, leastFound, mostFound, isWordForWord, daysApart }: SharedFacts): Kind | null {
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

/** Days between two dates that are known to the day, else null. */
function daysBetween(a: string | null, b: string | null): number | null {
	if (a?.length !== 10 || b?.length !== 10) return null;
	return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
