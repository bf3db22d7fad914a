import { readClauses } from './clauses.ts';
import { textOfUnits } from './code-units.ts';
import { hashOf } from './hash.ts';
import { tokenise } from './tokens.ts';

/** The distinct clauses of a body, in the order in which they first come, in the form in which copies are compared. */
export interface BodyUnits {
	/** All clauses in one string, those that come again too: letters, digits and signs inside numbers, nothing else. */
	readonly text: string;
	/** Number of distinct clauses, and of their characters. */
	readonly count: number;
	readonly length: number;
	/** Where each begins and ends in `text`. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** See {@link hashOf}. */
	readonly hashes: Float64Array;
	/** Open-addressed table of hashes, a power of two long: number of the clause plus 1, or 0. */
	readonly slots: Int32Array;
	/** Tokens of all distinct clauses (see `tokens.ts`); where those of each begin, and behind the last where they end. */
	readonly tokens: Int32Array;
	readonly tokenStarts: Int32Array;
}

/** Cuts a body into its distinct clauses. */
export function bodyUnitsOf(paragraphs: readonly string[]): BodyUnits {
	const { codes, ends: until, count: all } = readClauses(paragraphs);
	const size = all === 0 ? 0 : (until[all - 1] as number);
	const arrays = room(all, size);
	const { starts, ends, hashes, slots, tokens, tokenStarts } = arrays;
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
			tokenStarts[count + 1] = tokenise(codes, from, to, tokens, tokenStarts[count] as number);
			slots[slot] = ++count;
			length += to - from;
		}
		from = to;
	}
	return { ...arrays, text: textOfUnits(codes, 0, size), count, length };
}

/** Arrays for so many clauses and characters, in one piece of memory. */
function room(clauses: number, characters: number) {
	let size = 4;
	while (size < 2 * clauses) size *= 2;
	const most = characters + clauses;
	const buffer = new ArrayBuffer(8 * clauses + 4 * (2 * clauses + (clauses + 1) + size + most));
	let at = 0;
	const ints = (length: number) => {
		const array = new Int32Array(buffer, at, length);
		at += 4 * length;
		return array;
	};
	const hashes = new Float64Array(buffer, 0, clauses);
	at = 8 * clauses;
	return {
		hashes,
		starts: ints(clauses),
		ends: ints(clauses),
		tokenStarts: ints(clauses + 1),
		slots: ints(size),
		tokens: ints(most),
	};
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
	const { hashes, slots } = other;
	for (let clause = 0; clause < places.length; clause++)
		places[clause] = (slots[slotOf(body.hashes[clause] as number, slots, hashes)] as number) - 1;
	return places;
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
