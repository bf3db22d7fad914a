import { CborReader } from './cbor.ts';

/** A value as Pagefind's files hold it. */
export type CborValue = number | string | readonly CborValue[];

/** Reads CBOR whole, for files that are small. */
export class CborValueReader extends CborReader {
	/** The next item with all that is in it. */
	value(): CborValue {
		const major = (this.bytes[this.at] ?? 0) >> 5;
		if (major === 3) return this.text();
		if (major !== 4) return this.int();
		return Array.from({ length: this.array() }, () => this.value());
	}
}
