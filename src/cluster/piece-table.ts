/** Slots for each hash at least, so that few of them collide. */
const SLOTS = 2;

/** Slots of the sieve for each hash: one in eight of the hashes that come once passes it by chance. */
const SIEVE_SLOTS = 8;

/** Numbers distinct hashes in the order in which they come: an open-addressed table of whole numbers below 2 ** 53. */
export class PieceTable {
	/** Number of a hash plus 1, or 0 where the slot is free. */
	#slots = new Int32Array(1 << 12);
	#hashes = new Float64Array(1 << 11);
	#count = 0;

	get count(): number {
		return this.#count;
	}

	/** The number of a hash; the next free one, equal to `count` before the call, where it is new. */
	numberOf(hash: number): number {
		const slots = this.#slots;
		const mask = slots.length - 1;
		// The bit operator takes the lower 32 bits of a hash of 53.
		let slot = hash & mask;
		for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
			if (this.#hashes[held - 1] === hash) return held - 1;
			slot = (slot + 1) & mask;
		}
		const number = this.#count++;
		if (number < this.#hashes.length) {
			this.#hashes[number] = hash;
			slots[slot] = number + 1;
		} else this.#widen(hash);
		return number;
	}

	/** Makes room, with one more hash. */
	#widen(hash: number): void {
		const hashes = new Float64Array(this.#hashes.length * 2);
		hashes.set(this.#hashes);
		hashes[this.#count - 1] = hash;
		this.#hashes = hashes;
		this.#slots = new Int32Array(hashes.length * SLOTS);
		const mask = this.#slots.length - 1;
		for (let number = 0; number < this.#count; number++) {
			let slot = (hashes[number] as number) & mask;
			while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
			this.#slots[slot] = number + 1;
		}
	}
}

/**
 * Tells hashes that come once from those that may come more often: 1 for the second. All that come again are among
 * them, and a few others by chance. Most pieces of an archive come once; kept out of the table they cost nothing there.
 */
export function sieve(hashes: Float64Array): Uint8Array {
	let size = 1 << 12;
	while (size < hashes.length * SIEVE_SLOTS && size < 1 << 30) size *= 2;
	// Two bits a slot: seen, seen again.
	const seen = new Uint8Array(size / 4);
	const mask = size - 1;
	for (let at = 0; at < hashes.length; at++) {
		const slot = slotIn(hashes[at] as number, mask);
		const held = seen[slot >>> 2] as number;
		const once = 1 << ((slot & 3) * 2);
		seen[slot >>> 2] = held | ((held & once) === 0 ? once : once << 1);
	}
	const again = new Uint8Array(hashes.length);
	for (let at = 0; at < hashes.length; at++) {
		const slot = slotIn(hashes[at] as number, mask);
		again[at] = ((seen[slot >>> 2] as number) >>> ((slot & 3) * 2 + 1)) & 1;
	}
	return again;
}

function slotIn(hash: number, mask: number): number {
	return (hash & mask) >>> 0;
}
