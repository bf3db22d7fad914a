import { type BodyUnits, lengthOfUnit, placesIn, textOfUnit } from './body-units.ts';
import { editScript } from './edit-script.ts';

/** What of the clauses that two bodies share does not stand in the same order. */
export interface ClauseOrder {
	/** Characters of the distinct clauses that stand elsewhere in the other body, in no passage of some length. */
	readonly movedInA: number;
	readonly movedInB: number;
	/** Texts of those clauses, in the order of the text. */
	readonly moved: readonly string[];
	/** True when they stand in place of one another, or several moved apart: facts at other places, not a moved line. */
	readonly areExchanged: boolean;
}

/** Characters from which clauses that moved together are a passage that says the same wherever it stands. */
export const MOVED_PASSAGE = 30;

/** Most clauses out of order or repeated for which an order is looked for. */
const MOST_OUT_OF_ORDER = 1000;

/** Clauses before and behind one that are read to see whether it stands in a passage. */
const REACH = 30;

const IN_ORDER: ClauseOrder = { movedInA: 0, movedInB: 0, moved: [], areExchanged: false };

/** The clauses of one body that the other has too, as they follow one another, repeats among them. */
interface SharedClauses {
	readonly body: BodyUnits;
	/** Which of its distinct clauses each is. */
	readonly own: readonly number[];
	/** The same in numbers that mean the same clause in both bodies. */
	readonly codes: readonly number[];
}

/**
 * Compares the order of the clauses that two bodies share. What moved or came again in a passage of at least
 * {@link MOVED_PASSAGE} characters counts as in order; a shorter clause goes with what stands before it (东城，优；西城，良)
 * and says something else at another place. Swapping a and b swaps the two sides of the result.
 */
export function clauseOrder(a: BodyUnits, b: BodyUnits): ClauseOrder {
	const [inA, inB] = sharedClauses(a, b);
	if (isRepeatOf(inA.codes, inB.codes) || isRepeatOf(inB.codes, inA.codes)) return IN_ORDER;
	// Which of several shortest scripts is found depends on the order; the same one must be found for (b, a).
	const isSwapped = a.text.length === b.text.length ? a.text > b.text : a.text.length > b.text.length;
	const [one, other] = isSwapped ? [inB, inA] : [inA, inB];
	const stretches = editScript(one.codes, other.codes, MOST_OUT_OF_ORDER);
	// So much is out of order that they are no copies; what else they are is for their clauses to say.
	if (!stretches) return { ...IN_ORDER, movedInA: 1, movedInB: 1 };
	const [here, there] = [new Set<number>(), new Set<number>()];
	let areFacing = false;
	for (const { isEqual, fromA, toA, fromB, toB } of stretches) {
		if (isEqual) continue;
		const [movedHere, movedThere] = [movedIn(one, other, fromA, toA), movedIn(other, one, fromB, toB)];
		for (const place of movedHere) here.add(place);
		for (const place of movedThere) there.add(place);
		if (movedHere.length > 0 && movedThere.length > 0) areFacing = true;
	}
	const lengths = [lengthOfAll(one, here), lengthOfAll(other, there)] as const;
	return {
		movedInA: lengths[isSwapped ? 1 : 0],
		movedInB: lengths[isSwapped ? 0 : 1],
		moved: here.size > 0 ? textsOf(one, here) : textsOf(other, there),
		// A line that is repeated has no counterpart that is missing elsewhere.
		areExchanged: areFacing || Math.min(blocksOf(here, one, other), blocksOf(there, other, one)) > 1,
	};
}

function sharedClauses(a: BodyUnits, b: BodyUnits): [SharedClauses, SharedClauses] {
	const inB = placesIn(a, b);
	const inA = placesIn(b, a);
	const ofA = sequenceOf(a).filter((clause) => (inB[clause] as number) >= 0);
	const ofB = sequenceOf(b).filter((clause) => (inA[clause] as number) >= 0);
	return [
		{ body: a, own: ofA, codes: ofA },
		{ body: b, own: ofB, codes: ofB.map((clause) => inA[clause] as number) },
	];
}

function sequenceOf({ sequence, count }: BodyUnits): number[] {
	return sequence ? [...sequence] : Array.from({ length: count }, (_, clause) => clause);
}

/** Whether a sequence is the other one, once or several times in a row. */
function isRepeatOf(long: readonly number[], short: readonly number[]): boolean {
	if (short.length === 0 || long.length % short.length !== 0) return false;
	return long.every((code, at) => code === short[at % short.length]);
}

/** Places from `from` to `to` (excluded) of which the clause stands in no passage that the other has too. */
function movedIn(one: SharedClauses, other: SharedClauses, from: number, to: number): number[] {
	const places: number[] = [];
	for (let at = from; at < to; at++) {
		const isFound = other.codes.some(
			(code, there) => code === one.codes[at] && isPassage(one, other, at, there),
		);
		if (!isFound) places.push(at);
	}
	return places;
}

/** Whether the clauses around two equal ones are equal too, for the length of a passage. */
function isPassage(one: SharedClauses, other: SharedClauses, at: number, there: number): boolean {
	const offset = there - at;
	const isSame = (place: number) =>
		one.codes[place] !== undefined && one.codes[place] === other.codes[place + offset];
	let length = 0;
	const count = (place: number) => {
		const code = one.codes[place] as number;
		// What both repeat stands in many places and shows none.
		if (isOnce(one.codes, code) || isOnce(other.codes, code))
			length += lengthOfUnit(one.body, one.own[place] as number);
	};
	for (let place = at; place <= at + REACH && isSame(place); place++) count(place);
	for (let place = at - 1; place >= at - REACH && isSame(place); place--) count(place);
	return length >= MOVED_PASSAGE;
}

function isOnce(codes: readonly number[], code: number): boolean {
	return codes.indexOf(code) === codes.lastIndexOf(code);
}

function lengthOfAll({ body, own }: SharedClauses, places: ReadonlySet<number>): number {
	const clauses = new Set([...places].map((place) => own[place] as number));
	return [...clauses].reduce((sum, clause) => sum + lengthOfUnit(body, clause), 0);
}

function textsOf({ body, own }: SharedClauses, places: ReadonlySet<number>): string[] {
	return [...new Set([...places].map((place) => textOfUnit(body, own[place] as number)))];
}

/** Blocks that moved: clauses that follow one another in both bodies are one. */
function blocksOf(places: ReadonlySet<number>, one: SharedClauses, other: SharedClauses): number {
	const neighbours = new Set(other.codes.map((code, at) => `${other.codes[at - 1]} ${code}`));
	const starts = [...places].filter(
		(place) => !places.has(place - 1) || !neighbours.has(`${one.codes[place - 1]} ${one.codes[place]}`),
	);
	return starts.length;
}
