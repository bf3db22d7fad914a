import type { Stretch } from './edit-script.ts';
import type { TokenRun } from './tokens.ts';

/** Something that stands in one text in place of something else in the other. */
export interface Substitution {
	readonly a: readonly string[];
	readonly b: readonly string[];
	/** Tokens before and after it, equal in both; empty at the edge of a unit. */
	readonly before: string;
	readonly after: string;
	/** What stands before it in its clause, {@link LEAD} tokens at most. */
	readonly lead: string;
	/** What stands behind it in its clause, {@link TRAIL} tokens at most. */
	readonly trail: string;
}

/** Tokens of which an office consists at most, and of which it shows whether a word goes on. */
const LEAD = 6;
const TRAIL = 2;

/**
 * What stands in place of one another.
 *
 * @param first the side that the stretches call a
 * @param isSwapped whether it is b of the substitutions
 */
export function substitutionsOf(
	stretches: readonly Stretch[],
	first: TokenRun,
	second: TokenRun,
	isSwapped: boolean,
): Substitution[] {
	const substitutions: Substitution[] = [];
	for (const { isEqual, fromA, toA, fromB, toB } of stretches) {
		if (isEqual || fromA === toA || fromB === toB) continue;
		const one = first.textsOf(fromA, toA);
		const other = second.textsOf(fromB, toB);
		if (one.length === 0 || other.length === 0) continue;
		let leadFrom = fromA;
		while (leadFrom > 0 && leadFrom > fromA - LEAD && !first.isEnd(leadFrom - 1)) leadFrom--;
		let trailTo = toA;
		while (trailTo < first.count && trailTo < toA + TRAIL && !first.isEnd(trailTo)) trailTo++;
		substitutions.push({
			a: isSwapped ? other : one,
			b: isSwapped ? one : other,
			before: first.textAt(fromA - 1),
			after: first.textAt(toA),
			lead: first.textOf(leadFrom, fromA),
			trail: first.textOf(toA, trailTo),
		});
	}
	return substitutions;
}
