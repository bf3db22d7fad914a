import { type BodyUnits, findPlaces, lengthOfUnit, textOfUnit } from './body-units.ts';
import { editScript, type Stretch } from './edit-script.ts';
import { isOnlyAddedOrCut } from './gaps.ts';
import { isHopeless } from './hopeless.ts';
import { type Substitution, substitutionsOf } from './substitutions.ts';
import { type SomeClauses, TokenRun } from './tokens.ts';

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

/** Share of the shorter side of the clauses that differ; two texts about unrelated matters have less in common. */
const LEAST_IN_COMMON = 0.4;

/** Where clauses of the two bodies at hand stand in the other one; which do not. Used again by the next call. */
let placesInB = new Int32Array(1 << 8);
let placesInA = new Int32Array(1 << 8);
let onlyA = new Int32Array(1 << 8);
let onlyB = new Int32Array(1 << 8);

/** Tokens of the clauses that only one of them has. */
const first = new TokenRun();
const second = new TokenRun();

/**
 * Lays two bodies side by side: clauses that both have count wherever they stand, so that doubled and moved parts make
 * no difference; of the others the order counts. Symmetric: swapping a and b swaps the two sides of the result.
 */
export function compareUnits(a: BodyUnits, b: BodyUnits): Comparison {
	makeRoom(Math.max(a.count, b.count));
	findPlaces(a, b, placesInB, placesInA);
	const restA = clausesWithout(placesInB, a, onlyA);
	const restB = clausesWithout(placesInA, b, onlyB);
	const shared = a.length - restA.length;
	const onlyAddedOrCut = shared >= LEAST_KERNEL && isOnlyAddedOrCut(a, b, placesInB);
	const sides = onlyAddedOrCut ? { ...NOTHING, changes: restA.count + restB.count } : align(restA, restB);
	return {
		lengthA: a.length,
		lengthB: b.length,
		foundA: shared + sides.equal,
		foundB: b.length - restB.length + sides.equal,
		shared,
		changes: sides.changes,
		substitutions: sides.substitutions,
		aligned: sides.aligned,
		onlyAddedOrCut,
	};
}

function makeRoom(clauses: number): void {
	if (clauses <= onlyA.length) return;
	[placesInB, placesInA] = [new Int32Array(2 * clauses), new Int32Array(2 * clauses)];
	[onlyA, onlyB] = [new Int32Array(2 * clauses), new Int32Array(2 * clauses)];
}

/** Clauses that only one of two bodies has. */
interface RestClauses extends SomeClauses {
	/** Characters. */
	readonly length: number;
}

function clausesWithout(places: Int32Array, body: BodyUnits, clauses: Int32Array): RestClauses {
	let count = 0;
	let length = 0;
	for (let clause = 0; clause < body.count; clause++) {
		if ((places[clause] as number) >= 0) continue;
		clauses[count++] = clause;
		length += lengthOfUnit(body, clause);
	}
	return { body, clauses, count, length };
}

interface Alignment {
	readonly equal: number;
	readonly changes: number;
	readonly substitutions: readonly Substitution[];
	readonly aligned: boolean;
}

const NOTHING: Alignment = { equal: 0, changes: 0, substitutions: [], aligned: true };
const NOT_ALIGNED: Alignment = { ...NOTHING, aligned: false };

function align(a: RestClauses, b: RestClauses): Alignment {
	if (a.count === 0 || b.count === 0) return { ...NOTHING, changes: Math.max(a.count, b.count) };
	// Which of several shortest scripts is found depends on the order; the same one must be found for (b, a).
	const isSwapped = !comesFirst(a, b);
	first.read(isSwapped ? b : a);
	const shorter = first.count;
	// What is longer by more cannot be aligned, however much more it is.
	second.read(isSwapped ? a : b, shorter + MOST_EDITS);
	const limit = Math.min(MOST_EDITS, Math.floor(shorter + second.count - 2 * LEAST_IN_COMMON * shorter));
	if (Math.abs(second.count - shorter) > limit) return NOT_ALIGNED;
	const [one, other] = [first.codes(), second.codes()];
	if (isHopeless(one, other, limit)) return NOT_ALIGNED;
	const stretches = editScript(one, other, limit, LEAST_EQUAL_ON_THE_WAY);
	if (!stretches) return NOT_ALIGNED;
	const merged = mergeShortRuns(stretches);
	let equal = 0;
	let changes = 0;
	for (const { isEqual, fromA, toA } of merged) {
		const length = isEqual ? first.lengthOf(fromA, toA) : 0;
		if (length >= SHORTEST_RUN) equal += length;
		if (!isEqual) changes++;
	}
	const substitutions = substitutionsOf(merged, first, second, isSwapped);
	return { equal, changes, substitutions, aligned: true };
}

/** The shorter of two texts comes first; of equally long ones the first by code units. */
function comesFirst(a: RestClauses, b: RestClauses): boolean {
	// Line ends stand between the clauses.
	const longer = a.length + a.count - b.length - b.count;
	if (longer !== 0) return longer < 0;
	return joined(a) < joined(b);
}

function joined({ body, clauses, count }: RestClauses): string {
	return Array.from({ length: count }, (_, at) => textOfUnit(body, clauses[at] as number)).join('\n');
}

/** Equal runs of one character between two changes are chance, unless a clause ends there: they join the changes. */
function mergeShortRuns(stretches: readonly Stretch[]): Stretch[] {
	const merged: Stretch[] = [];
	for (const [index, stretch] of stretches.entries()) {
		const isInside = index > 0 && index < stretches.length - 1;
		const isSingle = stretch.toA - stretch.fromA === 1 && !first.isEnd(stretch.fromA);
		const isChance = stretch.isEqual && isInside && isSingle;
		const last = merged.at(-1);
		if (last && (isChance || !stretch.isEqual) && !last.isEqual)
			merged[merged.length - 1] = { ...last, toA: stretch.toA, toB: stretch.toB };
		else merged.push(stretch);
	}
	return merged;
}
