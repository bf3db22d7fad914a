/** Characters of a shingle. */
export const SHINGLE = 5;
export const BANDS = 16;
export const ROWS = 8;
const PERMUTATIONS = BANDS * ROWS;

/** Share of the shingles of both texts together that a pair must have in common: the usual threshold for near copies. */
export const LEAST_SIMILAR = 0.5;

/** Members of one bucket up to which all pairs are looked at; larger ones only join neighbours. */
const LARGEST_BUCKET = 100;

/**
 * Finds near copies by MinHash (Broder, 1997) with banding (locality-sensitive hashing), as a yardstick: 128 permutations
 * of 32-bit hashes of character shingles, 16 bands of 8 rows, candidates verified by the Jaccard similarity of their
 * shingles. No strings are made on the way, each distinct shingle of a text is permuted once, permutations are
 * multiply-add in 32 bits.
 *
 * @param count number of texts
 * @param textOf folded text of one of them; called once a text, and again for each candidate pair that is verified
 * @returns pairs that were verified, as `smaller * count + larger`
 */
export function minHashPairs(count: number, textOf: (number: number) => string): Set<number> {
	const { factors, addends } = permutations();
	const signature = new Int32Array(PERMUTATIONS);
	const buckets = Array.from({ length: BANDS }, () => new Map<number, number[]>());
	for (let number = 0; number < count; number++) {
		const shingles = shinglesOf(textOf(number));
		if (shingles.length === 0) continue;
		sign(shingles, factors, addends, signature);
		for (let band = 0; band < BANDS; band++) {
			const key = bandKey(signature, band);
			const bucket = buckets[band]?.get(key);
			if (bucket) bucket.push(number);
			else buckets[band]?.set(key, [number]);
		}
	}
	return verified(candidates(buckets, count), count, textOf);
}

function permutations(): { factors: Int32Array; addends: Int32Array } {
	const factors = new Int32Array(PERMUTATIONS);
	const addends = new Int32Array(PERMUTATIONS);
	let state = 1;
	const next = () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
		return Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
	};
	for (let row = 0; row < PERMUTATIONS; row++) {
		factors[row] = next() | 1;
		addends[row] = next();
	}
	return { factors, addends };
}

/** Distinct 32-bit hashes of all shingles of a text, in any order. */
function shinglesOf(text: string): Int32Array {
	const hashes = new Int32Array(Math.max(0, text.length - SHINGLE + 1));
	for (let at = 0; at < hashes.length; at++) {
		let hash = 0x811c9dc5;
		for (let of = at; of < at + SHINGLE; of++) hash = Math.imul(hash ^ text.charCodeAt(of), 0x9e3779b1);
		hashes[at] = hash ^ (hash >>> 15);
	}
	hashes.sort();
	let distinct = 0;
	for (let at = 0; at < hashes.length; at++)
		if (at === 0 || hashes[at] !== hashes[at - 1]) hashes[distinct++] = hashes[at] as number;
	return hashes.subarray(0, distinct);
}

function sign(shingles: Int32Array, factors: Int32Array, addends: Int32Array, signature: Int32Array): void {
	for (let row = 0; row < PERMUTATIONS; row++) {
		const factor = factors[row] as number;
		const addend = addends[row] as number;
		let least = 0x7fff_ffff;
		for (let at = 0; at < shingles.length; at++) {
			const permuted = (Math.imul(factor, shingles[at] as number) + addend) | 0;
			if (permuted < least) least = permuted;
		}
		signature[row] = least;
	}
}

/** A 53-bit hash of the rows of one band. */
function bandKey(signature: Int32Array, band: number): number {
	let low = 0x811c9dc5;
	let high = 0x9747b28c;
	for (let row = band * ROWS; row < (band + 1) * ROWS; row++) {
		low = Math.imul(low ^ (signature[row] as number), 0x9e3779b1);
		high = Math.imul(high ^ (signature[row] as number), 0x85ebca6b);
		low ^= low >>> 15;
		high ^= high >>> 13;
	}
	return (high & 0x1f_ffff) * 0x1_0000_0000 + (low >>> 0);
}

function candidates(buckets: readonly ReadonlyMap<number, readonly number[]>[], count: number): Set<number> {
	const pairs = new Set<number>();
	for (const band of buckets) {
		for (const members of band.values()) {
			for (let one = 0; one < members.length; one++) {
				const reach = members.length > LARGEST_BUCKET ? one + 2 : members.length;
				for (let other = one + 1; other < Math.min(reach, members.length); other++)
					pairs.add((members[one] as number) * count + (members[other] as number));
			}
		}
	}
	return pairs;
}

function verified(
	pairs: ReadonlySet<number>,
	count: number,
	textOf: (number: number) => string,
): Set<number> {
	const kept = new Map<number, Int32Array>();
	const shinglesOfNumber = (number: number) => {
		const known = kept.get(number) ?? shinglesOf(textOf(number));
		kept.set(number, known);
		return known;
	};
	const found = new Set<number>();
	for (const pair of pairs) {
		const one = shinglesOfNumber(Math.floor(pair / count));
		const other = shinglesOfNumber(pair % count);
		if (similarity(one, other) >= LEAST_SIMILAR) found.add(pair);
	}
	return found;
}

/** Jaccard similarity of two ascending lists. */
function similarity(one: Int32Array, other: Int32Array): number {
	let common = 0;
	let at = 0;
	for (const hash of one) {
		while (at < other.length && (other[at] as number) < hash) at++;
		if (at < other.length && other[at] === hash) common++;
	}
	return common / Math.max(1, one.length + other.length - common);
}
