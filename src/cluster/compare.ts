import { editScript, type Stretch } from './edit-script.ts';
import { tokensOf, UNIT_END } from './tokens.ts';
import type { Unit } from './units.ts';

/** Something that stands in one text in place of something else in the other. */
export interface Substitution {
	readonly a: readonly string[];
	readonly b: readonly string[];
	/** Tokens before and after it, equal in both; empty at the edge of a unit. */
	readonly before: string;
	readonly after: string;
}

/** How far two bodies are one text. All lengths are characters of the form in which texts are compared. */
export interface Comparison {
	readonly lengthA: number;
	readonly lengthB: number;
	/** Characters of a that also stand in b, and the reverse, in whole clauses or in runs of {@link SHORTEST_RUN}. */
	readonly foundA: number;
	readonly foundB: number;
	/** Characters of the distinct clauses that both have. */
	readonly shared: number;
	/** Places at which the clauses that differ were changed: something put in, taken out or put in place of something. */
	readonly changes: number;
	readonly substitutions: readonly Substitution[];
	/** False when the parts that differ are too different to be laid side by side. */
	readonly aligned: boolean;
}

/** Equal runs inside clauses that differ count from this length on; shorter ones meet by chance. */
export const SHORTEST_RUN = 4;

/** Most insertions and deletions in an alignment; it also ends when less than {@link LEAST_IN_COMMON} can be equal. */
const MOST_EDITS = 250;

/** Share of neighbouring pairs of tokens below which no alignment is tried. */
const LEAST_PAIRS_IN_COMMON = 0.25;

/** Share of the shorter side of the clauses that differ; two texts about unrelated matters have less in common. */
const LEAST_IN_COMMON = 0.4;

/**
 * Lays two bodies side by side: clauses that both have count wherever they stand, so that doubled and moved parts make
 * no difference; of the others the order counts. Symmetric: swapping a and b swaps the two sides of the result.
 */
export function compareUnits(a: readonly Unit[], b: readonly Unit[]): Comparison {
	const inA = new Map(a.map(({ hash, text }) => [hash, text.length]));
	const inB = new Set(b.map(({ hash }) => hash));
	const restA = a.filter(({ hash }) => !inB.has(hash));
	const restB = b.filter(({ hash }) => !inA.has(hash));
	const lengthA = lengthOf(a);
	const lengthB = lengthOf(b);
	const sides = align(distinct(restA), distinct(restB));
	let shared = 0;
	for (const [hash, length] of inA) if (inB.has(hash)) shared += length;
	return {
		lengthA,
		lengthB,
		foundA: lengthA - lengthOf(restA) + sides.equal,
		foundB: lengthB - lengthOf(restB) + sides.equal,
		shared,
		changes: sides.changes,
		substitutions: sides.substitutions,
		aligned: sides.aligned,
	};
}

/** Share of the pairs of neighbours in the first sequence that the second has too: what an alignment is worth trying for. */
function pairsInCommon(first: Int32Array, second: Int32Array): number {
	const pairs = new Set<number>();
	for (let at = 1; at < second.length; at++) pairs.add((second[at - 1] ?? 0) * 0x10_0000 + (second[at] ?? 0));
	let common = 0;
	for (let at = 1; at < first.length; at++)
		if (pairs.has((first[at - 1] ?? 0) * 0x10_0000 + (first[at] ?? 0))) common++;
	return common / Math.max(1, first.length - 1);
}

interface Alignment {
	readonly equal: number;
	readonly changes: number;
	readonly substitutions: readonly Substitution[];
	readonly aligned: boolean;
}

function align(a: readonly string[], b: readonly string[]): Alignment {
	if (a.length === 0 || b.length === 0)
		return { equal: 0, changes: Math.max(a.length, b.length), substitutions: [], aligned: true };
	const tokensA = tokensOf(a);
	const tokensB = tokensOf(b);
	const codes = new Map<string, number>();
	const encode = (tokens: readonly string[]) =>
		Int32Array.from(tokens, (token) => {
			const known = codes.get(token) ?? codes.size;
			codes.set(token, known);
			return known;
		});
	// Which of several shortest scripts is found depends on the order; the same one must be found for (b, a).
	const swap = tokensA.length > tokensB.length || (tokensA.length === tokensB.length && a.join() > b.join());
	const [first, second] = swap ? [tokensB, tokensA] : [tokensA, tokensB];
	const codesOfFirst = encode(first);
	const codesOfSecond = encode(second);
	const limit = Math.floor(first.length + second.length - 2 * LEAST_IN_COMMON * first.length);
	const stretches =
		pairsInCommon(codesOfFirst, codesOfSecond) < LEAST_PAIRS_IN_COMMON
			? null
			: editScript(codesOfFirst, codesOfSecond, Math.min(MOST_EDITS, limit));
	if (!stretches) return { equal: 0, changes: 0, substitutions: [], aligned: false };
	const merged = mergeShortRuns(stretches, first);
	return {
		equal: merged.reduce((sum, stretch) => sum + equalLength(stretch, first), 0),
		changes: merged.filter(({ isEqual }) => !isEqual).length,
		substitutions: substitutionsOf(merged, first, second, swap),
		aligned: true,
	};
}

/** Equal runs of one character between two changes are chance, unless a clause ends there: they join the changes. */
function mergeShortRuns(stretches: readonly Stretch[], tokens: readonly string[]): Stretch[] {
	const merged: Stretch[] = [];
	for (const [index, stretch] of stretches.entries()) {
		const isInside = index > 0 && index < stretches.length - 1;
		const isChance =
			stretch.isEqual && isInside && stretch.toA - stretch.fromA === 1 && tokens[stretch.fromA] !== UNIT_END;
		const last = merged.at(-1);
		if (last && (isChance || !stretch.isEqual) && !last.isEqual) {
			merged.pop();
			merged.push({ ...last, toA: stretch.toA, toB: stretch.toB });
		} else merged.push(stretch);
	}
	return merged;
}

/** Characters of an equal stretch in runs long enough to tell something. */
function equalLength({ isEqual, fromA, toA }: Stretch, tokens: readonly string[]): number {
	if (!isEqual) return 0;
	const length = tokens
		.slice(fromA, toA)
		.reduce((sum, token) => sum + (token === UNIT_END ? 0 : token.length), 0);
	return length >= SHORTEST_RUN ? length : 0;
}

function substitutionsOf(
	stretches: readonly Stretch[],
	first: readonly string[],
	second: readonly string[],
	swap: boolean,
): Substitution[] {
	return stretches.flatMap(({ isEqual, fromA, toA, fromB, toB }) => {
		if (isEqual) return [];
		const one = first.slice(fromA, toA).filter((token) => token !== UNIT_END);
		const other = second.slice(fromB, toB).filter((token) => token !== UNIT_END);
		if (one.length === 0 || other.length === 0) return [];
		const context = (token: string | undefined) => (token === UNIT_END ? '' : (token ?? ''));
		return [
			{
				a: swap ? other : one,
				b: swap ? one : other,
				before: context(first[fromA - 1]),
				after: context(first[toA]),
			},
		];
	});
}

function distinct(units: readonly Unit[]): string[] {
	return [...new Set(units.map(({ text }) => text))];
}

function lengthOf(units: readonly Unit[]): number {
	return units.reduce((sum, { text }) => sum + text.length, 0);
}
