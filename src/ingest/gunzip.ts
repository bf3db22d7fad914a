import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import { ByteQueue } from './byte-queue.ts';
import { type GzipHead, readGzipHead } from './gzip-head.ts';

/** Compressed bytes given to the decompressor at a time: what stands before damage is lost to that extent at most. */
const PIECE = 16_384;
/** Check sum and size behind the data of a member. */
const TAIL = 8;

/**
 * Decompresses gzip, member by member, as web archives have one for each record. Behind a damaged member reading goes
 * on with the next that can be found; what was read of it comes before. Never throws.
 * @param damage is told what is wrong, one English sentence each
 */
export async function* gunzip(
	stream: AsyncIterable<Uint8Array>,
	damage: (what: string) => void,
): AsyncGenerator<Uint8Array> {
	const queue = new ByteQueue(stream);
	let lost = false;
	for (;;) {
		const head = await nextHead(queue);
		if (head === 'end') return;
		if (head === 'none') {
			if (!lost) damage(`The compressed data is damaged at byte ${queue.offset}.`);
			lost = true;
			queue.skip(1);
			continue;
		}
		const from = queue.offset;
		if (head === 'cut') {
			damage(`The compressed data is cut off at byte ${from}.`);
			return;
		}
		lost = false;
		queue.skip(head.length);
		const member = new Member(queue);
		yield* member.read();
		if (member.fault === null) continue;
		damage(`The compressed data from byte ${from} on ${member.fault}.`);
		if (member.cut) return;
		lost = member.resync;
	}
}

/** The head at the place of the queue; `none` where something else stands, `end` behind the last (zeros may follow). */
async function nextHead(queue: ByteQueue): Promise<GzipHead | 'none' | 'cut' | 'end'> {
	for (;;) {
		const bytes = await queue.peek(1024);
		if (bytes.length === 0) return 'end';
		const zeros = bytes.findIndex((byte) => byte !== 0);
		if (zeros === 0) return readGzipHead(bytes);
		queue.skip(zeros < 0 ? bytes.length : zeros);
	}
}

/** The data of one member. */
class Member {
	/** What is wrong with it, as the end of a sentence; null when nothing is. */
	fault: string | null = null;
	/** Whether the file ends within it. */
	cut = false;
	/** Whether the place of its end is not known. */
	resync = false;
	readonly #queue: ByteQueue;
	#sum = 0;
	#size = 0;

	constructor(queue: ByteQueue) {
		this.#queue = queue;
	}

	async *read(): AsyncGenerator<Uint8Array> {
		const inflate = createInflateRaw();
		const ready: Uint8Array[] = [];
		inflate.on('data', (chunk: Uint8Array) => ready.push(chunk));
		let given = 0;
		for (;;) {
			const piece = await this.#queue.peek(PIECE);
			if (piece.length === 0) {
				this.fault = 'is cut off';
				this.cut = true;
				break;
			}
			const part = piece.subarray(0, PIECE);
			const outcome = await give(inflate, part);
			yield* this.#count(ready);
			if (outcome === 'damaged') {
				this.fault = 'is damaged';
				this.resync = true;
				if (given === 0) this.#queue.skip(1);
				break;
			}
			const used = outcome === 'ended' ? inflate.bytesWritten - given : part.length;
			this.#queue.skip(used);
			given += used;
			if (outcome === 'ended') {
				await this.#check();
				break;
			}
		}
		inflate.destroy();
	}

	*#count(ready: Uint8Array[]): Generator<Uint8Array> {
		for (const chunk of ready.splice(0)) {
			this.#sum = crc32(chunk, this.#sum);
			this.#size = (this.#size + chunk.length) % 0x1_0000_0000;
			yield chunk;
		}
	}

	async #check(): Promise<void> {
		const tail = (await this.#queue.peek(TAIL)).subarray(0, TAIL);
		this.#queue.skip(tail.length);
		if (tail.length < TAIL) {
			this.fault = 'is cut off';
			this.cut = true;
			return;
		}
		const view = new DataView(tail.buffer, tail.byteOffset, TAIL);
		if (view.getUint32(0, true) !== this.#sum || view.getUint32(4, true) !== this.#size)
			this.fault = 'does not have the check sum it states; it was read all the same';
	}
}

/** Gives bytes to the decompressor and waits until it has used them. */
function give(inflate: InflateRaw, piece: Uint8Array): Promise<'more' | 'ended' | 'damaged'> {
	return new Promise((resolve) => {
		const settle = (outcome: 'more' | 'ended' | 'damaged') => {
			inflate.off('error', onError);
			inflate.off('end', onEnd);
			resolve(outcome);
		};
		const onError = () => settle('damaged');
		const onEnd = () => settle('ended');
		inflate.once('error', onError);
		inflate.once('end', onEnd);
		// A stream that has ended tells so after the write; one turn of the loop lets it.
		inflate.write(piece, () => setImmediate(() => settle('more')));
	});
}
