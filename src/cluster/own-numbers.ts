import { placesIn, textOfUnit } from './body-units.ts';
import type { ComparableArticle } from './comparable.ts';
import { numbersOf } from './tokens.ts';

/**
 * Numbers in Arabic digits that only one of two bodies has, those of a and those of b.
 *
 * @param fewest none are looked for further where a side has fewer in clauses of its own
 */
export function ownNumbers(
	a: ComparableArticle,
	b: ComparableArticle,
	fewest: number,
): readonly [readonly string[], readonly string[]] {
	const [inA, inB] = [numbersBeside(a, b), numbersBeside(b, a)];
	if (Math.min(inA.size, inB.size) < fewest) return [[], []];
	return [
		[...inA].filter((number) => !b.numbers.has(number)),
		[...inB].filter((number) => !a.numbers.has(number)),
	];
}

/** Numbers in the clauses that another body lacks. */
function numbersBeside({ units }: ComparableArticle, other: ComparableArticle): ReadonlySet<string> {
	const places = placesIn(units, other.units);
	let text = '';
	for (let clause = 0; clause < places.length; clause++)
		if ((places[clause] as number) < 0) text += `${textOfUnit(units, clause)} `;
	return numbersOf(text);
}
