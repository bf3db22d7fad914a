/** A list of numbers in a typed array that grows: of 32-bit integers, or of any numbers. */
export class GrowingList<Values extends Int32Array | Float64Array> {
	#values: Values;
	readonly #make: (length: number) => Values;
	#length = 0;

	/** @param make a new array, full of zeros */
	constructor(make: (length: number) => Values) {
		this.#make = make;
		this.#values = make(1024);
	}

	get length(): number {
		return this.#length;
	}

	push(value: number): void {
		if (this.#length === this.#values.length) this.#grow(this.#length + 1);
		this.#values[this.#length++] = value;
	}

	/** Takes in the first `count` numbers of an array. */
	pushAll(values: Values, count: number): void {
		if (this.#length + count > this.#values.length) this.#grow(this.#length + count);
		const own = this.#values;
		const length = this.#length;
		// Faster than setting a part of an array, which has to be made first: there are few of them each time.
		for (let at = 0; at < count; at++) own[length + at] = values[at] as number;
		this.#length += count;
	}

	/** One of the values; 0 where there is none. */
	at(index: number): number {
		return this.#values[index] ?? 0;
	}

	/** The values as they stand; good until the next `push`. */
	view(): Values {
		return this.#values.subarray(0, this.#length) as Values;
	}

	#grow(atLeast: number): void {
		const wider = this.#make(Math.max(2 * this.#values.length, atLeast));
		wider.set(this.#values);
		this.#values = wider;
	}
}

/** A growing list of 32-bit integers. */
export function growingInts(): GrowingList<Int32Array> {
	return new GrowingList((length) => new Int32Array(length));
}

/** A growing list of numbers of 64 bits. */
export function growingFloats(): GrowingList<Float64Array> {
	return new GrowingList((length) => new Float64Array(length));
}
