import { joinBytes } from './whole-file.ts';

/** A line of bytes, with its line end, and where it begins. */
export interface ByteLine {
	readonly bytes: Uint8Array;
	/** Offset in the file. */
	readonly from: number;
}

const LF: readonly number[] = [0x0a];

/**
 * Cuts a stream of bytes behind every line feed, holding no more than one line. Joined, the lines are the stream.
 * @param end bytes of a line feed: one, right for UTF-8, GB 18030 and Big5, or the two of UTF-16
 */
export async function* byteLines(
	stream: AsyncIterable<Uint8Array>,
	end: readonly number[] = LF,
): AsyncGenerator<ByteLine> {
	const width = end.length;
	let parts: Uint8Array[] = [];
	let carry = new Uint8Array(0);
	let from = 0;
	for await (const next of stream) {
		const joined = carry.length > 0 ? joinBytes([carry, next]) : next;
		// Half a code unit of UTF-16 waits for its other half.
		const usable = joined.length - (joined.length % width);
		const chunk = joined.subarray(0, usable);
		carry = joined.slice(usable);
		let begin = 0;
		for (let at = indexOfEnd(chunk, end, 0); at >= 0; at = indexOfEnd(chunk, end, begin)) {
			const bytes = joinBytes([...parts, chunk.subarray(begin, at + width)]);
			yield { bytes, from };
			from += bytes.length;
			parts = [];
			begin = at + width;
		}
		if (begin < usable) parts.push(chunk.slice(begin));
	}
	const rest = joinBytes([...parts, carry]);
	if (rest.length > 0) yield { bytes: rest, from };
}

/** Offset of a line feed from a code unit on, or -1. */
function indexOfEnd(bytes: Uint8Array, [first, second]: readonly number[], from: number): number {
	if (second === undefined) return bytes.indexOf(first ?? 0, from);
	for (let at = from; at + 1 < bytes.length; at += 2)
		if (bytes[at] === first && bytes[at + 1] === second) return at;
	return -1;
}
