/** First values of the two halves of a hash. */
const LOW_START = 0x811c9dc5;
const HIGH_START = 0x9747b28c | 0;

/**
 * A 53-bit hash of code units `from` to `to` (excluded): two multiplicative hashes of 32 bits side by side, mixed at the
 * end; 21 bits of one make the upper bits. Two pieces of an archive meet by chance about once in a billion pairs of
 * archives.
 */
export function hashOf(codes: Uint16Array, from: number, to: number): number {
	let low = LOW_START;
	let high = HIGH_START;
	for (let at = from; at < to; at++) {
		const unit = codes[at] as number;
		low = Math.imul(low ^ unit, 0x9e3779b1);
		high = Math.imul(high ^ unit, 0x85ebca6b);
	}
	low = Math.imul(low ^ (low >>> 16), 0xc2b2ae35) ^ Math.imul(high ^ (high >>> 13), 0x27d4eb2f);
	high = Math.imul(high ^ (high >>> 16), 0x165667b1) ^ Math.imul(low ^ (low >>> 13), 0x85ebca6b);
	return ((high >>> 11) & 0x1f_ffff) * 0x1_0000_0000 + (low >>> 0);
}
