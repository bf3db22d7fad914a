import { editScript, type Stretch } from './edit-script.ts';
import { isOnlyAddedOrCut } from './gaps.ts';
import { TokenCoder, UNIT_END, UNIT_END_CODE } from './tokens.ts';
import type { Unit } from './units.ts';

/** Something that stands in one text in place of something else in the other. */
export interface Substitution {
	readonly a: readonly string[];
	readonly b: readonly string[];
	/** Tokens before and after it, equal in both; empty at the edge of a unit. */
	readonly before: string;
	readonly after: string;
}

/** How far two bodies are one text. Lengths are characters of distinct clauses in the form in which they are compared. */
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
	/** True when each has only what the other leaves out, and nothing in the place of anything. */
	readonly onlyAddedOrCut: boolean;
}

/** Characters in whole clauses that both must have to be one text with something added or cut. */
const LEAST_KERNEL = 60;

/** Equal runs inside clauses that differ count from this length on; shorter ones meet by chance. */
export const SHORTEST_RUN = 4;

/** Most insertions and deletions in an alignment; it also ends when less than {@link LEAST_IN_COMMON} can be equal. */
const MOST_EDITS = 250;

/** Equal share of what was read after many edits, below which the rest is not worth reading. */
const LEAST_EQUAL_ON_THE_WAY = 0.3;

/** Share of neighbouring pairs of tokens below which no alignment is tried. */
const LEAST_PAIRS_IN_COMMON = 0.25;

/** Share of the shorter side of the clauses that differ; two texts about unrelated matters have less in common. */
const LEAST_IN_COMMON = 0.4;

/**
 * Lays two bodies side by side: clauses that both have count wherever they stand, so that doubled and moved parts make
 * no difference; of the others the order counts. Symmetric: swapping a and b swaps the two sides of the result.
 */
export function compareUnits(unitsA: readonly Unit[], unitsB: readonly Unit[]): Comparison {
	const inA = new Map(unitsA.map((unit) => [unit.hash, unit]));
	const inB = new Map(unitsB.map((unit) => [unit.hash, unit]));
	const [a, b] = [[...inA.values()], [...inB.values()]];
	const restA = a.filter(({ hash }) => !inB.has(hash));
	const restB = b.filter(({ hash }) => !inA.has(hash));
	const lengthA = lengthOf(a);
	const lengthB = lengthOf(b);
	const shared = lengthA - lengthOf(restA);
	const onlyAddedOrCut = shared >= LEAST_KERNEL && isOnlyAddedOrCut(a, b);
	const sides = onlyAddedOrCut
		? { equal: 0, changes: restA.length + restB.length, substitutions: [], aligned: true }
		: align(
				restA.map(({ text }) => text),
				restB.map(({ text }) => text),
			);
	return {
		lengthA,
		lengthB,
		foundA: shared + sides.equal,
		foundB: lengthB - lengthOf(restB) + sides.equal,
		shared,
		changes: sides.changes,
		substitutions: sides.substitutions,
		aligned: sides.aligned,
		onlyAddedOrCut,
	};
}

/** By code of a token: how many more of it one side has. All zero between two calls. */
const surplus = new Int32Array(0x1_8000);

/** A number of edits that no script can do without: the tokens that one side has more of than the other, wherever they stand. */
function fewestEdits(first: Int32Array, second: Int32Array): number {
	// Numbers beyond the end of the table are not counted, which leaves the result too small at most.
	for (const code of first) surplus[code] = (surplus[code] as number) + 1;
	for (const code of second) surplus[code] = (surplus[code] as number) - 1;
	let edits = 0;
	for (const side of [first, second]) {
		for (const code of side) {
			edits += Math.abs(surplus[code] ?? 0);
			surplus[code] = 0;
		}
	}
	return edits;
}

/** Share of the pairs of neighbours in the first sequence that the second has too: what an alignment is worth trying for. */
function pairsInCommon(first: Int32Array, second: Int32Array): number {
	const pairs = new Set<number>();
	for (let at = 1; at < second.length; at++)
		pairs.add((second[at - 1] as number) * 0x20_0000 + (second[at] as number));
	let common = 0;
	for (let at = 1; at < first.length; at++)
		if (pairs.has((first[at - 1] as number) * 0x20_0000 + (first[at] as number))) common++;
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
	const coder = new TokenCoder();
	// Which of several shortest scripts is found depends on the order; the same one must be found for (b, a).
	const swap = compareTexts(a, b) > 0;
	const first = coder.encode(swap ? b : a);
	const second = coder.encode(swap ? a : b);
	const limit = Math.min(
		MOST_EDITS,
		Math.floor(first.length + second.length - 2 * LEAST_IN_COMMON * first.length),
	);
	const isHopeless =
		fewestEdits(first, second) > limit || pairsInCommon(first, second) < LEAST_PAIRS_IN_COMMON;
	const stretches = isHopeless ? null : editScript(first, second, limit, LEAST_EQUAL_ON_THE_WAY);
	if (!stretches) return { equal: 0, changes: 0, substitutions: [], aligned: false };
	const merged = mergeShortRuns(stretches, first);
	return {
		equal: merged.reduce((sum, stretch) => sum + equalLength(stretch, first, coder), 0),
		changes: merged.filter(({ isEqual }) => !isEqual).length,
		substitutions: substitutionsOf(merged, { first, second, coder, swap }),
		aligned: true,
	};
}

/** The shorter of two texts first; of equally long ones the first by code units. */
function compareTexts(a: readonly string[], b: readonly string[]): number {
	const [one, other] = [a.join(UNIT_END), b.join(UNIT_END)];
	return one.length - other.length || (one < other ? -1 : 1);
}

/** Equal runs of one character between two changes are chance, unless a clause ends there: they join the changes. */
function mergeShortRuns(stretches: readonly Stretch[], codes: Int32Array): Stretch[] {
	const merged: Stretch[] = [];
	for (const [index, stretch] of stretches.entries()) {
		const isInside = index > 0 && index < stretches.length - 1;
		const isSingle = stretch.toA - stretch.fromA === 1 && codes[stretch.fromA] !== UNIT_END_CODE;
		const isChance = stretch.isEqual && isInside && isSingle;
		const last = merged.at(-1);
		if (last && (isChance || !stretch.isEqual) && !last.isEqual) {
			merged.pop();
			merged.push({ ...last, toA: stretch.toA, toB: stretch.toB });
		} else merged.push(stretch);
	}
	return merged;
}

/** Characters of an equal stretch in runs long enough to tell something. */
function equalLength({ isEqual, fromA, toA }: Stretch, codes: Int32Array, coder: TokenCoder): number {
	if (!isEqual) return 0;
	let length = 0;
	for (const code of codes.subarray(fromA, toA)) if (code !== UNIT_END_CODE) length += coder.lengthOf(code);
	return length >= SHORTEST_RUN ? length : 0;
}

interface Sides {
	readonly first: Int32Array;
	readonly second: Int32Array;
	readonly coder: TokenCoder;
	/** Whether the first side is that of b. */
	readonly swap: boolean;
}

function substitutionsOf(
	stretches: readonly Stretch[],
	{ first, second, coder, swap }: Sides,
): Substitution[] {
	const tokens = (codes: Int32Array, from: number, to: number) =>
		Array.from(codes.subarray(from, to))
			.filter((code) => code !== UNIT_END_CODE)
			.map((code) => coder.textOf(code));
	const context = (at: number) => {
		const code = first[at] ?? UNIT_END_CODE;
		return code === UNIT_END_CODE ? '' : coder.textOf(code);
	};
	return stretches.flatMap(({ isEqual, fromA, toA, fromB, toB }) => {
		if (isEqual || fromA === toA || fromB === toB) return [];
		const one = tokens(first, fromA, toA);
		const other = tokens(second, fromB, toB);
		if (one.length === 0 || other.length === 0) return [];
		const [a, b] = swap ? [other, one] : [one, other];
		return [{ a, b, before: context(fromA - 1), after: context(toA) }];
	});
}

function lengthOf(units: readonly Unit[]): number {
	return units.reduce((sum, { text }) => sum + text.length, 0);
}
