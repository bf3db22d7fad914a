/** Bytes that grow as they are written. */
export class ByteWriter {
	private bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1 << 12);
	length = 0;

	private room(needed: number): void {
		if (this.length + needed <= this.bytes.length) return;
		const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + needed));
		grown.set(this.bytes.subarray(0, this.length));
		this.bytes = grown;
	}

	byte(value: number): void {
		this.room(1);
		this.bytes[this.length++] = value;
	}

	/** A whole number of at most 32 bits, seven bits a byte, the lowest first. */
	number(value: number): void {
		let rest = value;
		while (rest > 0x7f) {
			this.byte((rest & 0x7f) | 0x80);
			rest >>>= 7;
		}
		this.byte(rest);
	}

	/** Bytes with their number before them. */
	block(bytes: Uint8Array): void {
		this.number(bytes.length);
		this.room(bytes.length);
		this.bytes.set(bytes, this.length);
		this.length += bytes.length;
	}

	/** A copy of what was written; the writer is empty after it. */
	take(): Uint8Array<ArrayBuffer> {
		const out = this.bytes.slice(0, this.length);
		this.length = 0;
		return out;
	}
}

/** Reads what {@link ByteWriter} wrote. */
export class ByteReader {
	private readonly bytes: Uint8Array;
	private at = 0;

	constructor(bytes: Uint8Array) {
		this.bytes = bytes;
	}

	get done(): boolean {
		return this.at >= this.bytes.length;
	}

	byte(): number {
		const value = this.bytes[this.at++];
		if (value === undefined)
			throw new RangeError('The search index is cut short: a file was not loaded whole');
		return value;
	}

	number(): number {
		let value = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = this.byte();
			value |= (byte & 0x7f) << shift;
			if (byte < 0x80) return value >>> 0;
		}
	}

	block(): Uint8Array {
		const length = this.number();
		const block = this.bytes.subarray(this.at, this.at + length);
		this.at += length;
		return block;
	}
}
