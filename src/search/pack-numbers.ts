/** The character that stands for zero; those before it would be escaped in JSON. */
const ZERO = 35;
/** A sign for so much says that the next one belongs to the same number. Keeps clear of surrogates. */
const MORE = 50_000;

/** Packs whole numbers into a text, a sign for each; small ones take a byte before compression. */
export function packNumbers(numbers: readonly number[]): string {
	let out = '';
	for (let left of numbers) {
		for (; left >= MORE; left -= MORE) out += String.fromCharCode(ZERO + MORE);
		out += String.fromCharCode(ZERO + left);
	}
	return out;
}

/** Gives back what {@link packNumbers} packed. */
export function unpackNumbers(packed: string): number[] {
	const out: number[] = [];
	let sum = 0;
	for (let at = 0; at < packed.length; at++) {
		const value = packed.charCodeAt(at) - ZERO;
		sum += value;
		if (value === MORE) continue;
		out.push(sum);
		sum = 0;
	}
	return out;
}
