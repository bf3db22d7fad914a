import { joinBytes } from './whole-file.ts';

/** A stream of bytes that can be looked at before it is passed over. Holds little more than what is looked at. */
export class ByteQueue {
	readonly #source: AsyncIterator<Uint8Array>;
	#held: Uint8Array = new Uint8Array(0);
	#ended = false;
	/** Bytes passed over so far. */
	offset = 0;

	constructor(stream: AsyncIterable<Uint8Array>) {
		this.#source = stream[Symbol.asyncIterator]();
	}

	/** The next bytes, `least` of them at least where the stream has so many. */
	async peek(least: number): Promise<Uint8Array> {
		while (this.#held.length < least && !this.#ended) {
			const next = await this.#source.next();
			if (next.done) this.#ended = true;
			else this.#held = this.#held.length === 0 ? next.value : joinBytes([this.#held, next.value]);
		}
		return this.#held;
	}

	/** Passes over bytes that were looked at. */
	skip(count: number): void {
		this.#held = this.#held.subarray(count);
		this.offset += count;
	}
}
