import type { SourceFile } from './source-file.ts';
import { joinBytes } from './whole-file.ts';

/** A file within a file. */
export interface PackedContent {
	/** Name of the file within. */
	readonly name: string;
	/** Whether it is one of many, so that its name is part of its records' names. */
	readonly oneOfMany: boolean;
	/** Its bytes from the first on; called anew for each reading. Never throws: damage ends it, and is told elsewhere. */
	readonly stream: () => AsyncIterable<Uint8Array>;
}

/** What is packed in a file as a file of its own: unpacked while it is read, and never held as a whole. */
export function packedFile(outer: SourceFile, { name, oneOfMany, stream }: PackedContent): SourceFile {
	const record = [outer.packed?.record, oneOfMany ? name : null].filter((part) => part != null).join('!');
	const cursor = new ForwardCursor(stream);
	return {
		path: oneOfMany
			? `${outer.path}!${name}`
			: outer.path.slice(0, outer.path.length - endingLength(outer.path)),
		packed: {
			path: outer.packed?.path ?? outer.path,
			inside: [...(outer.packed?.inside ?? []), name],
			record: record === '' ? null : record,
		},
		sha256: outer.sha256,
		bytes: outer.bytes,
		stream,
		slice: (from, to) => cursor.slice(from, to),
	};
}

function endingLength(path: string): number {
	return path.length - Math.max(path.lastIndexOf('.'), path.lastIndexOf('/') + 1);
}

/** Stretches of a stream, asked for in order: going forward reads on, going back begins again. */
class ForwardCursor {
	readonly #open: () => AsyncIterable<Uint8Array>;
	#stream: AsyncIterator<Uint8Array> | null = null;
	#chunk = new Uint8Array(0);
	/** Offset of the first byte of the chunk. */
	#at = 0;

	constructor(open: () => AsyncIterable<Uint8Array>) {
		this.#open = open;
	}

	async slice(from: number, to: number): Promise<Uint8Array> {
		if (!this.#stream || from < this.#at) {
			await this.#stream?.return?.();
			this.#stream = this.#open()[Symbol.asyncIterator]();
			this.#chunk = new Uint8Array(0);
			this.#at = 0;
		}
		const parts: Uint8Array[] = [];
		for (let at = from; at < to; ) {
			const end = this.#at + this.#chunk.length;
			if (at < end) {
				const part = this.#chunk.subarray(at - this.#at, to - this.#at);
				parts.push(part);
				at += part.length;
				continue;
			}
			const next = await this.#stream.next();
			if (next.done) break;
			this.#at = end;
			this.#chunk = next.value as Uint8Array<ArrayBuffer>;
		}
		return joinBytes(parts);
	}
}
