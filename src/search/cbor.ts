import { textOf } from './gzip.ts';

/**
 * Reads CBOR (RFC 8949) item by item, so that what is not wanted need not be built: numbers, texts and arrays, as
 * Pagefind's files hold them.
 */
export class CborReader {
	protected readonly bytes: Uint8Array;
	protected at: number;

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
		if (short > 26) throw new RangeError(`CBOR argument of kind ${short}`);
		let argument = 0;
		for (let left = 1 << (short - 24); left > 0; left--) argument = argument * 256 + this.byte();
		return [first >> 5, argument];
	}

	private argument(wanted: number): number {
		const [major, argument] = this.head();
		if (major !== wanted) throw new RangeError(`CBOR of type ${major} where ${wanted} was expected`);
		return argument;
	}

	/** Length of the array that begins here; its items follow. */
	array(): number {
		return this.argument(4);
	}

	/** A whole number, of either sign. */
	int(): number {
		const [major, value] = this.head();
		return major === 0 ? value : -1 - value;
	}

	text(): string {
		const length = this.argument(3);
		this.at += length;
		return textOf(this.bytes.subarray(this.at - length, this.at));
	}

	/** Passes over one item with all that is in it. */
	skip(): void {
		const [major, argument] = this.head();
		if (major === 3) this.at += argument;
		if (major === 4) for (let left = argument; left > 0; left--) this.skip();
	}
}
