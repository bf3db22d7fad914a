/** A source of repeatable chance: the same seed gives the same sequence on every machine. */
export interface Random {
	/** Next number, 0 (included) to 1 (excluded). */
	next(): number;
	/** Whole number from `from` to `to`, both included. */
	int(from: number, to: number): number;
	/** One of a list. @throws RangeError when the list is empty */
	pick<T>(list: readonly T[]): T;
	/** True with the given likelihood, 0 to 1. */
	chance(likelihood: number): boolean;
	/** `count` different entries of a list in random order; all of them when it has fewer. */
	sample<T>(list: readonly T[], count: number): T[];
}

/**
 * Mixes whole numbers into one 32-bit seed, so that article 7 of seed 1 and article 1 of seed 7 differ.
 * Finaliser of MurmurHash3 (Austin Appleby, public domain), applied after each number.
 */
export function mixSeed(...numbers: readonly number[]): number {
	let hash = 0x9e3779b9;
	for (const number of numbers) {
		hash = (hash ^ Math.imul(number | 0, 0x85ebca6b)) >>> 0;
		hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
		hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
		hash = (hash ^ (hash >>> 16)) >>> 0;
	}
	return hash;
}

/** Generator with 32 bits of state (mulberry32 by Tommy Ettinger, public domain). Good enough for text, not for secrets. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
	const pick = <T>(list: readonly T[]): T => {
		if (list.length === 0) throw new RangeError('nothing to pick from');
		return list[int(0, list.length - 1)] as T;
	};
	const sample = <T>(list: readonly T[], count: number): T[] => {
		const rest = [...list];
		const size = Math.min(count, rest.length);
		for (let at = 0; at < size; at += 1) {
			const from = int(at, rest.length - 1);
			[rest[at], rest[from]] = [rest[from] as T, rest[at] as T];
		}
		return rest.slice(0, size);
	};
	return { next, int, pick, chance: (likelihood) => next() < likelihood, sample };
}
