import type { Script, ScriptVerdict } from '../model/script.ts';

/** What decides which copy of a text is shown. */
export interface CopyFacts {
	readonly id: string;
	readonly script: Script;
	readonly verdict: ScriptVerdict;
	/** Characters of the body. */
	readonly length: number;
	/** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or null. */
	readonly date: string | null;
	readonly path: string;
}

interface Criterion {
	readonly compare: (a: CopyFacts, b: CopyFacts) => number;
	readonly reason: (winner: CopyFacts, others: number) => string;
}

const VERDICT_ORDER: Readonly<Record<ScriptVerdict, number>> = { native: 0, unsure: 1, machine: 2 };

/** In this order: what stands in its own script, what is whole, what came first; the path only settles what is equal. */
const CRITERIA: readonly Criterion[] = [
	{
		compare: (a, b) => VERDICT_ORDER[a.verdict] - VERDICT_ORDER[b.verdict],
		reason: ({ script, verdict }, others) =>
			verdict === 'native'
				? `Native ${script} text, before ${copies(others)} that may be converted.`
				: `Nothing shows it to be a machine conversion, as ${copies(others)} are.`,
	},
	{
		compare: (a, b) => lengthClass(b.length) - lengthClass(a.length),
		reason: ({ length }, others) => `Longest text: ${length} characters, more than in ${copies(others)}.`,
	},
	{
		compare: (a, b) => compareText(dateKey(a.date), dateKey(b.date)),
		reason: ({ date }, others) => `Earliest date: ${date}, before ${copies(others)}.`,
	},
	{
		compare: (a, b) => compareText(a.path, b.path) || compareText(a.id, b.id),
		reason: ({ path }) => `Copies are equal in script, length and date; first by source path: ${path}.`,
	},
];

/** Order of preference among copies of one text: the first is the canonical one. */
export function byPreference(a: CopyFacts, b: CopyFacts): number {
	for (const { compare } of CRITERIA) {
		const order = compare(a, b);
		if (order !== 0) return order;
	}
	return 0;
}

/**
 * Why the first of the copies, in the order of {@link byPreference}, is the canonical one: one English sentence that
 * names the criterion that parts it from the second.
 */
export function preferenceReason(copies: readonly CopyFacts[]): string {
	const [first, second] = copies;
	if (!first || !second) return 'The only copy of this text.';
	const criterion = CRITERIA.find(({ compare }) => compare(first, second) !== 0) ?? CRITERIA.at(-1);
	return criterion?.reason(first, copies.length - 1) ?? '';
}

/** Lengths of one class differ by less than a twentieth: misprints and changed punctuation do not make a text longer. */
function lengthClass(length: number): number {
	return Math.floor(Math.log(Math.max(1, length)) / Math.log(1.05));
}

/** Less precise dates sort after the more precise ones that they contain; unknown ones last. */
function dateKey(date: string | null): string {
	return date === null ? '~' : `${date}~`;
}

function copies(count: number): string {
	return count === 1 ? '1 other copy' : `${count} other copies`;
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
