import { type BodyUnits, lengthOfUnit, placesIn, textOfUnit } from './body-units.ts';
import { editScript, type Stretch } from './edit-script.ts';
import { isOnlyAddedOrCut } from './gaps.ts';
import { isHopeless } from './hopeless.ts';
import { type SomeClauses, tokenCount, tokensIn, tokenTexts, UNIT_END } from './tokens.ts';

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

/** Tokens of which an office consists at most, and of which it shows whether a word goes on. */
export const LEAD = 6;
export const TRAIL = 2;

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

/**
 * Lays two bodies side by side: clauses that both have count wherever they stand, so that doubled and moved parts make
 * no difference; of the others the order counts. Symmetric: swapping a and b swaps the two sides of the result.
 */
export function compareUnits(a: BodyUnits, b: BodyUnits): Comparison {
	const placesInB = placesIn(a, b);
	const inA = new Uint8Array(b.count);
	for (const place of placesInB) if (place >= 0) inA[place] = 1;
	const restA = { body: a, clauses: clausesWhere(placesInB, (place) => place < 0) };
	const restB = { body: b, clauses: clausesWhere(inA, (is) => is === 0) };
	const [lengthA, lengthB] = [a.length, b.length];
	const shared = lengthA - lengthOf(restA);
	const onlyAddedOrCut = shared >= LEAST_KERNEL && isOnlyAddedOrCut(a, b, placesInB);
	const sides = onlyAddedOrCut
		? { ...NOTHING, changes: restA.clauses.length + restB.clauses.length }
		: align(restA, restB);
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

function clausesWhere(values: ArrayLike<number>, is: (value: number) => boolean): number[] {
	const clauses: number[] = [];
	for (let clause = 0; clause < values.length; clause++)
		if (is(values[clause] as number)) clauses.push(clause);
	return clauses;
}

interface Alignment {
	readonly equal: number;
	readonly changes: number;
	readonly substitutions: readonly Substitution[];
	readonly aligned: boolean;
}

const NOTHING: Alignment = { equal: 0, changes: 0, substitutions: [], aligned: true };

function align(a: SomeClauses, b: SomeClauses): Alignment {
	if (a.clauses.length === 0 || b.clauses.length === 0)
		return { ...NOTHING, changes: Math.max(a.clauses.length, b.clauses.length) };
	// Which of several shortest scripts is found depends on the order; the same one must be found for (b, a).
	const swap = !comesFirst(a, b);
	const [short, long] = swap ? [b, a] : [a, b];
	const [shortLength, longLength] = [tokenCount(short), tokenCount(long)];
	const limit = Math.min(
		MOST_EDITS,
		Math.floor(shortLength + longLength - 2 * LEAST_IN_COMMON * shortLength),
	);
	if (Math.abs(longLength - shortLength) > limit) return { ...NOTHING, aligned: false };
	const [first, second] = [tokensIn(short), tokensIn(long)];
	const stretches = isHopeless(first, second, limit)
		? null
		: editScript(first, second, limit, LEAST_EQUAL_ON_THE_WAY);
	if (!stretches) return { ...NOTHING, aligned: false };
	const merged = mergeShortRuns(stretches, first);
	const texts = { first: tokenTexts(short), second: tokenTexts(long), swap };
	return {
		equal: merged.reduce((sum, stretch) => sum + equalLength(stretch, texts.first), 0),
		changes: merged.filter(({ isEqual }) => !isEqual).length,
		substitutions: substitutionsOf(merged, texts),
		aligned: true,
	};
}

/** The shorter of two texts comes first; of equally long ones the first by code units. */
function comesFirst(a: SomeClauses, b: SomeClauses): boolean {
	// Line ends stand between the clauses.
	const longer = lengthOf(a) + a.clauses.length - lengthOf(b) - b.clauses.length;
	if (longer !== 0) return longer < 0;
	const [one, other] = [a, b].map(({ body, clauses }) =>
		clauses.map((clause) => textOfUnit(body, clause)).join('\n'),
	) as [string, string];
	return one < other;
}

/** Equal runs of one character between two changes are chance, unless a clause ends there: they join the changes. */
function mergeShortRuns(stretches: readonly Stretch[], codes: Int32Array): Stretch[] {
	const merged: Stretch[] = [];
	for (const [index, stretch] of stretches.entries()) {
		const isInside = index > 0 && index < stretches.length - 1;
		const isSingle = stretch.toA - stretch.fromA === 1 && codes[stretch.fromA] !== UNIT_END;
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
function equalLength({ isEqual, fromA, toA }: Stretch, texts: readonly string[]): number {
	if (!isEqual) return 0;
	let length = 0;
	for (let at = fromA; at < toA; at++) length += (texts[at] as string).length;
	return length >= SHORTEST_RUN ? length : 0;
}

interface Sides {
	/** Texts of the tokens, empty at the ends of clauses. */
	readonly first: readonly string[];
	readonly second: readonly string[];
	/** Whether the first side is that of b. */
	readonly swap: boolean;
}

function substitutionsOf(stretches: readonly Stretch[], { first, second, swap }: Sides): Substitution[] {
	return stretches.flatMap(({ isEqual, fromA, toA, fromB, toB }) => {
		if (isEqual || fromA === toA || fromB === toB) return [];
		const one = first.slice(fromA, toA).filter((text) => text !== '');
		const other = second.slice(fromB, toB).filter((text) => text !== '');
		if (one.length === 0 || other.length === 0) return [];
		const [a, b] = swap ? [other, one] : [one, other];
		const lead = first
			.slice(first.lastIndexOf('', fromA - 1) + 1, fromA)
			.slice(-LEAD)
			.join('');
		const end = first.indexOf('', toA);
		const trail = first
			.slice(toA, end < 0 ? undefined : end)
			.slice(0, TRAIL)
			.join('');
		return [{ a, b, before: first[fromA - 1] ?? '', after: first[toA] ?? '', lead, trail }];
	});
}

function lengthOf({ body, clauses }: SomeClauses): number {
	let length = 0;
	for (const clause of clauses) length += lengthOfUnit(body, clause);
	return length;
}
