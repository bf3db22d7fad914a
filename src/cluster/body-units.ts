import { readClauses } from './clauses.ts';
import { textOfUnits } from './code-units.ts';
import { hashOf } from './hash.ts';

/** The distinct clauses of a body, in the order in which they first come, in the form in which copies are compared. */
export interface BodyUnits {
	/** All clauses in one string, those that come again too: letters, digits and signs inside numbers, nothing else. */
	readonly text: string;
	/** Number of distinct clauses, and of their characters. */
	readonly count: number;
	readonly length: number;
	/** All clauses in the order of the text: which of the distinct ones each is. Null where none comes again. */
	readonly sequence: Int32Array | null;
	/** Where each begins and ends in `text`. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** See {@link hashOf}. */
	readonly hashes: Float64Array;
}

/** Clauses as they are read, before it is known how many are distinct. */
let found = roomFor(1 << 8);
let sequence = new Int32Array(1 << 8);

/** Cuts a body into its distinct clauses. */
export function bodyUnitsOf(paragraphs: readonly string[]): BodyUnits {
	const { codes, ends: until, count: all } = readClauses(paragraphs);
	if (found.hashes.length < all) {
		found = roomFor(2 * all);
		sequence = new Int32Array(2 * all);
	}
	const { starts, ends, hashes } = found;
	const slots = freeSlots(all);
	let count = 0;
	let length = 0;
	for (let clause = 0, from = 0; clause < all; clause++) {
		const to = until[clause] as number;
		const hash = hashOf(codes, from, to);
		const slot = slotOf(hash, slots, hashes);
		if (slots[slot] === 0) {
			starts[count] = from;
			ends[count] = to;
			hashes[count] = hash;
			slots[slot] = ++count;
			length += to - from;
		}
		sequence[clause] = (slots[slot] as number) - 1;
		from = to;
	}
	const isPlain = count === all;
	const size = all === 0 ? 0 : (until[all - 1] as number);
	return {
		...copyOf(found, count),
		text: textOfUnits(codes, 0, size),
		count,
		length,
		sequence: isPlain ? null : sequence.slice(0, all),
	};
}

/** Arrays for so many clauses, in one piece of memory. */
function roomFor(clauses: number): Pick<BodyUnits, 'hashes' | 'starts' | 'ends'> {
	const buffer = new ArrayBuffer(16 * clauses);
	return {
		hashes: new Float64Array(buffer, 0, clauses),
		starts: new Int32Array(buffer, 8 * clauses, clauses),
		ends: new Int32Array(buffer, 12 * clauses, clauses),
	};
}

/** The first `count` clauses in arrays of their own. */
function copyOf(from: Pick<BodyUnits, 'hashes' | 'starts' | 'ends'>, count: number) {
	const copy = roomFor(count);
	for (let clause = 0; clause < count; clause++) {
		copy.hashes[clause] = from.hashes[clause] as number;
		copy.starts[clause] = from.starts[clause] as number;
		copy.ends[clause] = from.ends[clause] as number;
	}
	return copy;
}

/** Open-addressed table of hashes: number of the clause plus 1, or 0. Used again for the next body. */
let table = new Int32Array(1 << 9);

/** Room in the table for so many clauses, all of it free. A power of two long. */
function freeSlots(clauses: number): Int32Array {
	let size = 4;
	while (size < 2 * clauses) size *= 2;
	if (table.length < size) table = new Int32Array(size);
	return table.length === size ? table.fill(0) : table.subarray(0, size).fill(0);
}

/** Where a hash stands in a table, or where it would. */
function slotOf(hash: number, slots: Int32Array, hashes: Float64Array): number {
	const mask = slots.length - 1;
	// The bit operator takes the lower 32 bits of a hash of 53.
	let slot = hash & mask;
	for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
		if (hashes[held - 1] === hash) break;
		slot = (slot + 1) & mask;
	}
	return slot;
}

/** By clause of one body: the number of the same clause in the other, or -1. */
export function placesIn(body: BodyUnits, other: BodyUnits): Int32Array {
	const places = new Int32Array(body.count);
	findPlaces(body, other, places, new Int32Array(other.count));
	return places;
}

/** The same for both of two bodies, written to arrays that may be longer. */
export function findPlaces(a: BodyUnits, b: BodyUnits, placesInB: Int32Array, placesInA: Int32Array): void {
	const { hashes } = a;
	const slots = freeSlots(a.count);
	for (let clause = 0; clause < a.count; clause++) {
		placesInB[clause] = -1;
		slots[slotOf(hashes[clause] as number, slots, hashes)] = clause + 1;
	}
	for (let clause = 0; clause < b.count; clause++) {
		const place = (slots[slotOf(b.hashes[clause] as number, slots, hashes)] as number) - 1;
		placesInA[clause] = place;
		if (place >= 0) placesInB[place] = clause;
	}
}

/** Characters of a clause. */
export function lengthOfUnit({ starts, ends }: BodyUnits, clause: number): number {
	return (ends[clause] as number) - (starts[clause] as number);
}

/** The text of a clause. */
export function textOfUnit({ text, starts, ends }: BodyUnits, clause: number): string {
	return text.slice(starts[clause], ends[clause]);
}

/** The texts of all clauses. */
export function clausesOf(body: BodyUnits): string[] {
	return Array.from({ length: body.count }, (_, clause) => textOfUnit(body, clause));
}
