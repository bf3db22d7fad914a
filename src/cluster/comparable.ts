import { type BodyUnits, bodyUnitsOf, clausesOf } from './body-units.ts';
import { readClauses } from './clauses.ts';
import { textOfUnits } from './code-units.ts';
import { eventDates } from './event-facts.ts';
import type { ClusterFact } from './group.ts';
import { numbersOf } from './tokens.ts';

/**
 * An article made ready for being compared. What most comparisons do without is read when it is asked for, once: most
 * pairs are told apart by their clauses.
 */
export class ComparableArticle {
	readonly fact: ClusterFact;
	readonly paragraphs: readonly string[];
	readonly units: BodyUnits;
	#headline: string | undefined;
	#numbers: ReadonlySet<string> | undefined;
	#dates: ReadonlySet<string> | undefined;
	#day: number | null | undefined;

	constructor(fact: ClusterFact, paragraphs: readonly string[]) {
		this.fact = fact;
		this.paragraphs = paragraphs;
		this.units = bodyUnitsOf(paragraphs);
	}

	/** Headline in the form in which texts are compared. */
	get headline(): string {
		this.#headline ??= headlineKey(this.fact.headline);
		return this.#headline;
	}

	/** Numbers in Arabic digits in the body. */
	get numbers(): ReadonlySet<string> {
		this.#numbers ??= numbersOf(clausesOf(this.units).join(' '));
		return this.#numbers;
	}

	/** See {@link eventDates}. */
	get dates(): ReadonlySet<string> {
		this.#dates ??= eventDates(this.units.text);
		return this.#dates;
	}

	/** Its date in days since 1970; null unless it is known to the day. */
	get day(): number | null {
		const { date } = this.fact;
		if (this.#day === undefined) this.#day = date?.length === 10 ? Date.parse(date) / 86_400_000 : null;
		return this.#day;
	}
}

/** A headline in the form in which texts are compared. */
export function headlineKey(headline: string | undefined): string {
	const { codes, ends, count } = readClauses([headline ?? '']);
	return count === 0 ? '' : textOfUnits(codes, 0, ends[count - 1] as number);
}
