/** A value as Pagefind's files hold it: numbers, texts and arrays, no other kind of CBOR (RFC 8949). */
export type CborValue = number | string | readonly CborValue[];

const decoder = new TextDecoder();

/** Reads CBOR item by item, so that what is not wanted need not be built. */
export class CborReader {
	private readonly bytes: Uint8Array;
	private at: number;

	/** @param at where the first item begins */
	constructor(bytes: Uint8Array, at = 0) {
		this.bytes = bytes;
		this.at = at;
	}

	private byte(): number {
		const value = this.bytes[this.at++];
		if (value === undefined) throw new RangeError('CBOR ends in the middle of an item');
		return value;
	}

	/** Major type and argument of the next item. */
	private head(): readonly [major: number, argument: number] {
		const first = this.byte();
		const short = first & 0x1f;
		if (short < 24) return [first >> 5, short];
		if (short > 26) throw new RangeError(`CBOR argument of kind ${short} is not used by Pagefind`);
		let argument = 0;
		for (let left = 1 << (short - 24); left > 0; left--) argument = argument * 256 + this.byte();
		return [first >> 5, argument];
	}

	/** Length of the array that begins here; its items follow. */
	array(): number {
		const [major, length] = this.head();
		if (major !== 4) throw new RangeError(`CBOR: an array was expected, found type ${major}`);
		return length;
	}

	/** A whole number, of either sign. */
	int(): number {
		const [major, value] = this.head();
		if (major > 1) throw new RangeError(`CBOR: a number was expected, found type ${major}`);
		return major === 0 ? value : -1 - value;
	}

	text(): string {
		const [major, length] = this.head();
		if (major !== 3) throw new RangeError(`CBOR: a text was expected, found type ${major}`);
		this.at += length;
		return decoder.decode(this.bytes.subarray(this.at - length, this.at));
	}

	/** Passes over one item with all that is in it. */
	skip(): void {
		const [major, argument] = this.head();
		if (major === 3) this.at += argument;
		if (major === 4) for (let left = argument; left > 0; left--) this.skip();
	}

	/** The next item with all that is in it. */
	value(): CborValue {
		const major = (this.bytes[this.at] ?? 0) >> 5;
		if (major === 3) return this.text();
		if (major !== 4) return this.int();
		return Array.from({ length: this.array() }, () => this.value());
	}
}
