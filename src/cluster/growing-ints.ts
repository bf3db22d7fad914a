/** A list of 32-bit integers that grows. */
export class GrowingInts {
	#values = new Int32Array(1024);
	#length = 0;

	get length(): number {
		return this.#length;
	}

	push(value: number): void {
		if (this.#length === this.#values.length) {
			const wider = new Int32Array(this.#values.length * 2);
			wider.set(this.#values);
			this.#values = wider;
		}
		this.#values[this.#length++] = value;
	}

	/** The value at an index below `length`. */
	at(index: number): number {
		return this.#values[index] as number;
	}

	add(index: number, value: number): void {
		this.#values[index] = (this.#values[index] as number) + value;
	}
}
