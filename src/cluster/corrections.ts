import type { GuardFacts } from './guard.ts';
import { type NumberChange, numberChanges } from './number-change.ts';

/** Days within which words may have been edited. */
const EDITING_DAYS = 3;

/** Share of both texts from which a number may have been corrected, or words edited. */
export const NEARLY_ALL = 0.95;

/** The same for words where no day is known. */
const ALL_BUT_FEW_WORDS = 0.97;

/** Digits from which a number that lacks one of them is not the number of the next report. */
const TELLING_DIGITS = 4;

/** Numbers that both have, for each that differs, from which it tells something that the others were not replaced. */
const TELLING_NUMBERS = 6;

/** Numbers that may be misprinted in one text. */
const MOST_MISPRINTS = 3;

/** Places that an editor changes in a reprint at most, and characters of the text for each of them at least. */
const MOST_WORDS_EDITED = 8;
const LETTERS_PER_EDIT = 100;

/**
 * A number that was put right or misprinted, in nearly the same text under the same headline. A bulletin that comes every
 * day under a fixed headline differs from the last one in just that. So the text has to be of the same day; or the number
 * has to be a misprint, which a long one that lacks a digit shows by itself, a short one only where other characters are
 * missing too or many other numbers are the same, and neither where an outlet prints the headline again another day. Two
 * numbers are never put right at once; they are misprints only among many more that are the same. Dates and ordinals are
 * not put right, only misprinted.
 */
export function mayBeCorrected({ a, b, comparison, leastFound, daysApart }: GuardFacts): boolean {
	if (leastFound < NEARLY_ALL || a.headline !== b.headline) return false;
	const { substitutions, changes } = comparison;
	const numbers = numberChanges(substitutions);
	const [number, ...others] = numbers;
	const areMisprints = numbers.every(({ isMisprint }) => isMisprint);
	if (number && others.length === 0 && daysApart === 0 && (areMisprints || !number.isInDate)) return true;
	const isRecurring = (daysApart ?? 0) > 0 && a.fact.outlet !== null && a.fact.outlet === b.fact.outlet;
	if (!number || !areMisprints || isRecurring || (daysApart ?? 0) > EDITING_DAYS) return false;
	const isPlain = digitsIn(number) >= TELLING_DIGITS || changes > substitutions.length;
	if (others.length === 0 && isPlain) return true;
	const isAmongMany = a.numbers.intersection(b.numbers).size >= TELLING_NUMBERS * numbers.length;
	return numbers.length <= MOST_MISPRINTS && isAmongMany;
}

function digitsIn({ a, b }: NumberChange): number {
	return Math.max(...[a, b].map((number) => number.match(/\d/g)?.length ?? 0));
}

/**
 * A few words put in place of others in nearly the same text, in the same days: what editors do to a reprint, with a
 * headline of their own (记者 to 本报记者, 我省 to the name of the province).
 */
export function mayBeEdited({ comparison, leastFound, daysApart }: GuardFacts): boolean {
	if (leastFound < (daysApart === null ? ALL_BUT_FEW_WORDS : NEARLY_ALL)) return false;
	if (daysApart !== null && daysApart > EDITING_DAYS) return false;
	const most = Math.min(
		MOST_WORDS_EDITED,
		Math.min(comparison.lengthA, comparison.lengthB) / LETTERS_PER_EDIT,
	);
	return comparison.substitutions.length <= most && numberChanges(comparison.substitutions).length === 0;
}
