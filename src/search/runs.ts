import type { Columns } from './columns.ts';
import type { Places } from './shard.ts';

/** Places where a term may begin, ascending, each with whether it is broken there where the term is not. */
export interface Runs {
	readonly at: readonly number[];
	readonly broken: readonly boolean[];
}

/**
 * The places of a pair as beginnings of the term.
 *
 * @param plain places of the pair unbroken, `parted` of the pair with a break
 * @param index of the pair in the term
 * @param differs whether a break is one that the term does not have
 */
export function runsOf(plain: Places, parted: Places, index: number, differs: boolean): Runs {
	const at: number[] = [];
	const broken: boolean[] = [];
	for (let i = 0, j = 0; i < plain.length || j < parted.length; ) {
		const left = plain[i] ?? Number.POSITIVE_INFINITY;
		const right = parted[j] ?? Number.POSITIVE_INFINITY;
		at.push(Math.min(left, right) - index);
		broken.push(right < left && differs);
		if (left < right) i++;
		else j++;
	}
	return { at, broken };
}

/** The places that are in both, broken where either is. */
export function both(a: Runs, b: Runs): Runs {
	const at: number[] = [];
	const broken: boolean[] = [];
	for (let i = 0, j = 0; i < a.at.length && j < b.at.length; ) {
		const left = a.at[i] ?? 0;
		const right = b.at[j] ?? 0;
		if (left === right) {
			at.push(left);
			broken.push(a.broken[i] === true || b.broken[j] === true);
		}
		if (left <= right) i++;
		if (right <= left) j++;
	}
	return { at, broken };
}

/** How a term stands in an article. */
export interface TermHits {
	/** Times it stands there. */
	readonly count: number;
	readonly inHeadline: boolean;
	/** True when it stands there at least once without punctuation in between that was not typed. */
	readonly unbroken: boolean;
}

/** Hits of a term by article. */
export type HitsByArticle = ReadonlyMap<number, TermHits>;

/** Hits among the places `from..to` of one text, whose body begins at `body`. */
function textHits({ at, broken }: Runs, from: number, to: number, body: number): TermHits {
	let unbroken = false;
	for (let index = from; index < to && !unbroken; index++) unbroken = broken[index] === false;
	return { count: to - from, inHeadline: from < to && (at[from] ?? 0) < body, unbroken };
}

/** Gathers places by the article in which they lie. Of an article with two texts the one with more places is counted. */
export function hitsOf(columns: Columns, runs: Runs): HitsByArticle {
	const { at } = runs;
	const out = new Map<number, TermHits>();
	const { starts } = columns;
	const until = (index: number, place: number) => {
		let end = index;
		while (end < at.length && (at[end] ?? 0) < place) end++;
		return end;
	};
	let article = 0;
	for (let index = 0; index < at.length; ) {
		while ((starts[article + 1] ?? Number.POSITIVE_INFINITY) <= (at[index] ?? 0)) article++;
		const end = until(index, starts[article + 1] ?? Number.POSITIVE_INFINITY);
		const second = columns.second(article);
		const middle = second ? until(index, second.from) : end;
		const first = textHits(runs, index, middle, columns.bodyStart(article));
		const other = second ? textHits(runs, middle, end, second.body) : first;
		out.set(article, {
			count: Math.max(first.count, other.count),
			inHeadline: first.inHeadline || other.inHeadline,
			unbroken: first.unbroken || other.unbroken,
		});
		index = end;
	}
	return out;
}
