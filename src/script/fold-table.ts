/** One entry of the fold table: a character and the representative of its class, both as code points. */
export type FoldEntry = readonly [from: number, to: number];

/** The 64 characters that the packed table is written in, six bits each, high bit first. */
export const FOLD_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Probabilities of the coder are of 12 bits and move by a sixteenth of the way with each bit seen. */
export const FOLD_ODDS = 4096;
export const FOLD_RATE = 4;

/** Below this the range of the coder is widened by one byte. */
export const FOLD_NARROW = 2 ** 24;

/** Codes or decodes one bit in a context; with no context both values are held equally likely. */
export type BitCoder = (context: string | null, bit: number) => number;

/** Odds of a zero after one more bit was seen. */
export function learned(odds: number, bit: number): number {
	return bit ? odds - (odds >> FOLD_RATE) : odds + ((FOLD_ODDS - odds) >> FOLD_RATE);
}

/**
 * Codes or decodes a number below 2 ** 31: how many bits it has (a tree of five choices), its second bit,
 * the rest as they are. Returns the number.
 */
export function codeNumber(code: BitCoder, stream: string, value: number): number {
	const length = 32 - Math.clz32(value);
	let tree = 1;
	for (let at = 4; at >= 0; at--) tree = tree * 2 + code(`${stream}${tree}`, (length >> at) & 1);
	const size = tree - 32;
	let number = size === 0 ? 0 : 1;
	for (let at = size - 2; at >= 0; at--) {
		const context = at === size - 2 ? `${stream}+${size}` : null;
		number = number * 2 + code(context, (value >> at) & 1);
	}
	return number;
}

/** Places that are remembered: characters of one radical lead close to one another, and radicals come back. */
export const FOLD_PLACES = 6;

/** A step of so many bits or more leads to another neighbourhood; the place it came from is remembered as well. */
const FAR = 8;

/** Codes or decodes what entries lead to, one after the other, by the way from a place where one led before. */
export function targetCoder(code: BitCoder) {
	const places = Array<number>(FOLD_PLACES).fill(0);
	let strides = 0;
	const next = (wanted: number, to: number): number => {
		let at = 0;
		while (at < FOLD_PLACES - 1 && code(`place${at}${strides}`, wanted === at ? 0 : 1)) at++;
		const from = places[at] ?? 0;
		const step = to - from;
		const zigzag = codeNumber(code, at ? 'other' : 'step', step < 0 ? -2 * step - 1 : 2 * step);
		const target = from + (zigzag % 2 ? -(zigzag + 1) / 2 : zigzag / 2);
		const bits = 32 - Math.clz32(zigzag);
		strides = bits < FAR - 1 ? 0 : 1;
		places.splice(bits < FAR ? at : FOLD_PLACES - 1, 1);
		places.unshift(target);
		return target;
	};
	return { places, next };
}

/**
 * Reads a packed table: how many entries, for each, ascending by `from`, the gap to the `from` before, then what each
 * leads to, under an adaptive binary range coder (the one of LZMA, with fewer contexts).
 * Plain difference coding is 1.6 KB longer after gzip, which cannot see numbers.
 */
export function unpackFoldTable(packed: string): FoldEntry[] {
	const decode = decoder(packed);
	const { next } = targetCoder(decode);
	let from = 0;
	return Array.from({ length: codeNumber(decode, 'count', 0) }, () => {
		from += codeNumber(decode, 'gap', 0) + 1;
		return [from, next(0, 0)];
	});
}

function decoder(packed: string): BitCoder {
	const digits = new Map([...FOLD_ALPHABET].map((char, value) => [char, value]));
	const odds = new Map<string, number>();
	let at = 0;
	let held = 0;
	let heldBits = 0;
	const byte = (): number => {
		while (heldBits < 8) {
			held = ((held & 0xff) << 6) | (digits.get(packed[at++] ?? '') ?? 0);
			heldBits += 6;
		}
		heldBits -= 8;
		return (held >> heldBits) & 0xff;
	};
	let range = 2 ** 32 - 1;
	let code = 0;
	for (let index = 0; index < 5; index++) code = (code % FOLD_NARROW) * 256 + byte();
	return (context) => {
		const p = context === null ? FOLD_ODDS / 2 : (odds.get(context) ?? FOLD_ODDS / 2);
		const bound = Math.floor(range / FOLD_ODDS) * p;
		const bit = code < bound ? 0 : 1;
		if (bit) code -= bound;
		range = bit ? range - bound : bound;
		if (context !== null) odds.set(context, learned(p, bit));
		while (range < FOLD_NARROW) {
			range *= 256;
			code = code * 256 + byte();
		}
		return bit;
	};
}
