/** First values of the two halves of a hash. */
export const LOW_START = 0x811c9dc5 | 0;
export const HIGH_START = 0x9747b28c | 0;

/** What the two halves are multiplied by with each code unit. */
export const LOW_FACTOR = 0x9e3779b1 | 0;
export const HIGH_FACTOR = 0x85ebca6b | 0;

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
		low = Math.imul(low ^ unit, LOW_FACTOR);
		high = Math.imul(high ^ unit, HIGH_FACTOR);
	}
	return mixed(low, high);
}

/** The hash that two halves make, for callers that take in code units themselves as {@link hashOf} does. */
export function mixed(low: number, high: number): number {
	const lower = Math.imul(low ^ (low >>> 16), 0xc2b2ae35) ^ Math.imul(high ^ (high >>> 13), 0x27d4eb2f);
	const upper = Math.imul(high ^ (high >>> 16), 0x165667b1) ^ Math.imul(lower ^ (lower >>> 13), 0x85ebca6b);
	return ((upper >>> 11) & 0x1f_ffff) * 0x1_0000_0000 + (lower >>> 0);
}

/** {@link hashOf} for code units of a string. */
export function hashOfText(text: string, from: number, to: number): number {
	let low = LOW_START;
	let high = HIGH_START;
	for (let at = from; at < to; at++) {
		const unit = text.charCodeAt(at);
		low = Math.imul(low ^ unit, LOW_FACTOR);
		high = Math.imul(high ^ unit, HIGH_FACTOR);
	}
	return mixed(low, high);
}
