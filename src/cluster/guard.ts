import type { ClauseOrder } from './clause-order.ts';
import type { ComparableArticle } from './comparable.ts';
import type { Comparison } from './compare.ts';
import { mayBeCorrected, mayBeEdited, NEARLY_ALL } from './corrections.ts';
import { crossedWords } from './crossed-words.ts';
import { nameExchanges, placeExchanges } from './event-facts.ts';
import { OCCASION_DAYS } from './group.ts';
import { numberChanges } from './number-change.ts';
import { ownNumbers } from './own-numbers.ts';
import type { Substitution } from './substitutions.ts';
import { isNumber } from './tokens.ts';

/**
 * How much two bodies share, before the guard: `copy` all of both, `part` one word for word inside the other,
 * `revision` most of both, `excerpt` most of the shorter one.
 */
export type Kind = 'copy' | 'part' | 'revision' | 'excerpt';

/** What the guard looks at. */
export interface GuardFacts {
	readonly a: ComparableArticle;
	readonly b: ComparableArticle;
	readonly comparison: Comparison;
	/** Null where the two have too little in common for it to matter. */
	readonly order: ClauseOrder | null;
	/** Share of the text that is found in the other one, of the two the smaller and the larger. */
	readonly leastFound: number;
	readonly mostFound: number;
	/** Whether one body stands in the other word for word. */
	readonly isWordForWord: boolean;
	/** Days between the dates; null unless both are known to the day. */
	readonly daysApart: number | null;
	/** True when both are known to be by different outlets. */
	readonly otherOutlet: boolean;
}

/** A reason to hold two articles for reports of different events in the same words. */
export interface GuardRule {
	readonly name: string;
	/** Kinds that the rule speaks against. */
	readonly against: readonly Kind[];
	/** English sentence that names what differs, or null when the rule does not apply. */
	readonly finds: (facts: GuardFacts) => string | null;
}

/** Numbers that each side must have alone: two are a date and a count, which a revision does not both replace. */
const NUMBERS_EACH = 2;

/** Days after which an outlet does not revise a report any more, but writes the next one of its kind. */
const REVISION_DAYS = 30;

/** Words put in place of others that speak against one text: beside a headline that differs too, and by themselves. */
const WORDS_BESIDE_HEADLINE = 2;
const WORDS_ALONE = 3;

/** Least share of the changes that has to be of the kind a rule names; misprints hit all kinds. */
const SHARE_OF_CHANGES = 0.3;

/** In this order; the first that finds something is the reason that is shown. */
export const GUARD_RULES: readonly GuardRule[] = [
	{ name: 'guard/clauses-exchanged', against: ['revision', 'excerpt'], finds: clausesExchanged },
	{ name: 'guard/number-in-place', against: ['revision', 'excerpt'], finds: numberInPlace },
	{ name: 'guard/numbers-on-both-sides', against: ['revision', 'excerpt'], finds: numbersOnBothSides },
	{ name: 'guard/event-dates', against: ['revision', 'excerpt'], finds: otherEventDates },
	{ name: 'guard/other-in-headline', against: ['revision', 'excerpt'], finds: otherInHeadline },
	{ name: 'guard/word-in-place', against: ['revision', 'excerpt'], finds: wordInPlace },
	{ name: 'guard/words-exchanged', against: ['revision', 'excerpt'], finds: wordsExchanged },
	{ name: 'guard/other-names', against: ['revision', 'excerpt'], finds: otherNames },
	{ name: 'guard/other-places', against: ['revision', 'excerpt'], finds: otherPlaces },
	{ name: 'guard/words-and-headline', against: ['revision', 'excerpt'], finds: wordsAndHeadline },
	{ name: 'guard/many-words', against: ['revision'], finds: manyWords },
	{ name: 'guard/words-in-excerpt', against: ['excerpt'], finds: wordsInExcerpt },
	{ name: 'guard/other-occasion', against: ['excerpt'], finds: otherOccasion },
	{ name: 'guard/dates-apart', against: ['revision'], finds: datesApart },
	{ name: 'guard/years-apart', against: ['copy', 'part'], finds: yearsApart },
];

/** The values of a table or a forecast at other places in it: the same clauses, another matter. */
function clausesExchanged({ order }: GuardFacts): string | null {
	if (!order?.areExchanged) return null;
	return `Clauses that both have stand in place of one another: ${order.moved.slice(0, 3).join(', ')}.`;
}

function numberInPlace(facts: GuardFacts): string | null {
	const { substitutions, changes } = facts.comparison;
	const numbers = numberChanges(substitutions);
	if (numbers.length === 0 || numbers.length < SHARE_OF_CHANGES * changes) return null;
	if (mayBeCorrected(facts)) return null;
	const examples = numbers.slice(0, 3).map(({ a, b }) => `${a} and ${b}`);
	return `Different numbers stand in the same places: ${examples.join(', ')}.`;
}

function numbersOnBothSides(facts: GuardFacts): string | null {
	const { a, b, comparison, leastFound } = facts;
	// Numbers in what was added by one side and cut by the other do not stand for one another.
	if (comparison.onlyAddedOrCut) return null;
	const [onlyA, onlyB] = ownNumbers(a, b, NUMBERS_EACH);
	if (Math.min(onlyA.length, onlyB.length) < NUMBERS_EACH) return null;
	// Misprints spread over a text hit a few of its numbers without putting one in place of another.
	const few = numberChanges(comparison.substitutions).length < SHARE_OF_CHANGES * comparison.changes;
	if (few && comparison.aligned && leastFound >= 0.9) return null;
	if (comparison.aligned && mayBeCorrected(facts)) return null;
	const list = (numbers: readonly string[]) => numbers.slice(0, 4).join(', ');
	return `Each has numbers that the other lacks: ${list(onlyA)}; ${list(onlyB)}.`;
}

/** Each names days of its own and none of those that the other names: two events, whatever else the texts share. */
function otherEventDates({ a, b, comparison, leastFound }: GuardFacts): string | null {
	// What is nearly equal is judged by the numbers themselves, which may be misprinted.
	if (comparison.onlyAddedOrCut || (comparison.aligned && leastFound >= NEARLY_ALL)) return null;
	if (a.dates.size === 0 || b.dates.size === 0 || !a.dates.isDisjointFrom(b.dates)) return null;
	const list = (dates: ReadonlySet<string>) => [...dates].slice(0, 3).join(', ');
	return `They name other days: ${list(a.dates)}; ${list(b.dates)}.`;
}

/**
 * Two words that changed places (任命甲, 免去乙): what was said of one is said of the other. Under a headline of his own an
 * editor also puts 表示 for 指出 and 指出 for 表示.
 */
function wordsExchanged(facts: GuardFacts): string | null {
	const { a: one, b: other, comparison } = facts;
	if (one.headline !== other.headline && mayBeEdited(facts)) return null;
	const crossed = crossedWords(one.units, other.units);
	if (crossed) return `${crossed.join(' and ')} changed places.`;
	const pairs = comparison.substitutions
		.filter(({ a, b }) => Math.min(lettersIn(a), lettersIn(b)) > 1)
		.map(({ a, b }) => [a.join(''), b.join('')] as const);
	const both = pairs.filter(([a, b]) => pairs.some(([x, y]) => a === y && b === x));
	const [first] = both;
	if (!first || both.length < SHARE_OF_CHANGES * comparison.changes) return null;
	return `${first.toSorted().join(' and ')} changed places.`;
}

function otherNames({ comparison }: GuardFacts): string | null {
	const [first] = nameExchanges(comparison.substitutions);
	return first ? `Where one names ${first[0]} the other names ${first[1]}.` : null;
}

function otherPlaces({ comparison }: GuardFacts): string | null {
	const [first] = placeExchanges(comparison.substitutions);
	return first ? `Another place: where one has ${first[0]} the other has ${first[1]}.` : null;
}

function otherInHeadline({
	a: { headline: headlineA },
	b: { headline: headlineB },
	comparison,
}: GuardFacts): string | null {
	if (headlineA === headlineB) return null;
	const found = comparison.substitutions
		.map(({ a, b }) => [a.join(''), b.join('')] as const)
		.find(
			([a, b]) =>
				headlineA.includes(a) && headlineB.includes(b) && !headlineA.includes(b) && !headlineB.includes(a),
		);
	return found ? `Where one has ${found[0]} the other has ${found[1]}, in body and headline.` : null;
}

function wordInPlace({ a: one, b: other, comparison }: GuardFacts): string | null {
	const times = new Map<string, number>();
	for (const substitution of comparison.substitutions) {
		const { a, b } = substitution;
		if (isMisread(substitution, one.units.text, other.units.text)) continue;
		const pair = `${a.join('')} the other has ${b.join('')}`;
		times.set(pair, (times.get(pair) ?? 0) + 1);
	}
	const most = [...times].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a)[0];
	if (!most || most[1] < SHARE_OF_CHANGES * comparison.changes) return null;
	return `Where one has ${most[0]}, ${most[1]} times.`;
}

/** One character for one, where the word with the first stands in the other text too: misread here and not there. */
function isMisread({ a, b, before, after }: Substitution, textA: string, textB: string): boolean {
	if (a.length !== 1 || b.length !== 1) return false;
	const [one = '', other = ''] = [a[0], b[0]];
	const stands = (left: string, right: string) =>
		(left.length > 1 && textB.includes(left)) || (right.length > 1 && textA.includes(right));
	return stands(before + one, before + other) || stands(one + after, other + after);
}

/** Words in place of words, and another headline: the next report in the same pattern, not a new wording of this one. */
function wordsAndHeadline(facts: GuardFacts): string | null {
	if (mayBeEdited(facts) || haveOneHeadline(facts)) return null;
	const sentence = wordsReplaced(facts, WORDS_BESIDE_HEADLINE);
	return sentence && `The headlines differ, and ${sentence}`;
}

/** The same headline, but for what one of them leaves out. */
function haveOneHeadline({ a, b }: GuardFacts): boolean {
	return a.headline.includes(b.headline) || b.headline.includes(a.headline);
}

function manyWords(facts: GuardFacts): string | null {
	if (mayBeEdited(facts)) return null;
	const sentence = wordsReplaced(facts, WORDS_ALONE);
	return sentence && `Under one headline ${sentence}`;
}

/** An excerpt leaves out; it does not put other words in. */
function wordsInExcerpt(facts: GuardFacts): string | null {
	const sentence = wordsReplaced(facts, WORDS_BESIDE_HEADLINE);
	return sentence && `In what is no excerpt then, ${sentence}`;
}

function wordsReplaced({ comparison }: GuardFacts, fewest: number): string | null {
	const words = comparison.substitutions
		.filter(({ a, b }) => Math.min(lettersIn(a), lettersIn(b)) > 1)
		.map(({ a, b }) => [a.join(''), b.join('')] as const);
	if (words.length < fewest) return null;
	const examples = words.slice(0, 2).map(([a, b]) => `${a} and ${b}`);
	return `${words.length} words stand in place of others: ${examples.join(', ')}.`;
}

function lettersIn(tokens: readonly string[]): number {
	return tokens.filter((token) => !isNumber(token)).length;
}

function datesApart({ daysApart, otherOutlet }: GuardFacts): string | null {
	if (daysApart === null || otherOutlet || daysApart <= REVISION_DAYS) return null;
	return `Their dates lie ${daysApart} days apart.`;
}

/** Much of the shorter text comes back in another report, another day, scattered: the same matter, not an excerpt. */
function otherOccasion(facts: GuardFacts): string | null {
	const { daysApart } = facts;
	if (daysApart === null || daysApart <= 1 || haveOneHeadline(facts)) return null;
	return `The headlines differ and their dates lie ${daysApart} days apart.`;
}

function yearsApart({ daysApart, otherOutlet }: GuardFacts): string | null {
	if (daysApart === null || otherOutlet || daysApart < OCCASION_DAYS) return null;
	return `Their dates lie ${daysApart} days apart: the same words for another occasion.`;
}
