/** One entry of the fold table: a character and the representative of its class, both as code points. */
export type FoldEntry = readonly [from: number, to: number];

/**
 * Characters that the packed table is written in: printable ASCII without the quote and the backslash,
 * so that the string needs no escapes.
 */
export const FOLD_ALPHABET = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
	.filter((char) => char !== "'" && char !== '\\')
	.join('');

/** Digits of one variable-length number: a digit from here upwards says that another one follows. */
export const FOLD_BASE = 46;

/** Bits in one character of the raw stream. */
export const FOLD_RAW_BITS = 6;

/**
 * Reads the packed table: three streams, separated by spaces.
 * 1. For each entry, ascending by `from`: the gap to the `from` before, minus one, in digits of base 46, low digit first.
 * 2. For each entry, one character: the number of bits in the zigzag difference between its `to` and the `to` before.
 * 3. Those differences without their leading 1, six bits a character, high bit first.
 *
 * Lengths of numbers and their bits stand apart because gzip, which sees bytes only, packs them better so.
 */
export function unpackFoldTable(packed: string): FoldEntry[] {
	const [gaps = '', sizes = '', raw = ''] = packed.split(' ');
	const digit = new Map([...FOLD_ALPHABET].map((char, value) => [char, value]));
	const entries: FoldEntry[] = [];
	let at = 0;
	let bit = 0;
	let from = 0;
	let to = 0;
	for (const sizeChar of sizes) {
		let scale = 1;
		for (let value = FOLD_BASE; value >= FOLD_BASE; scale *= FOLD_BASE) {
			value = digit.get(gaps[at++] ?? '') ?? 0;
			from += (value % FOLD_BASE) * scale;
		}
		from += 1;
		const size = digit.get(sizeChar) ?? 0;
		let zigzag = size === 0 ? 0 : 1;
		for (let index = 1; index < size; index++, bit++) {
			const word = digit.get(raw[Math.floor(bit / FOLD_RAW_BITS)] ?? '') ?? 0;
			zigzag = zigzag * 2 + ((word >> (FOLD_RAW_BITS - 1 - (bit % FOLD_RAW_BITS))) & 1);
		}
		to += zigzag % 2 === 1 ? -(zigzag + 1) / 2 : zigzag / 2;
		entries.push([from, to]);
	}
	return entries;
}
