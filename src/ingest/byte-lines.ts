/** A line of bytes, with its line end, and where it begins. */
export interface ByteLine {
	readonly bytes: Uint8Array;
	/** Offset in the file. */
	readonly from: number;
}

/**
 * Cuts a stream of bytes behind every LF, holding no more than one line. Right for every encoding in which the byte
 * 0x0A is always a line feed: UTF-8, GB 18030, Big5. Joined, the lines are the stream.
 */
export async function* byteLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ByteLine> {
	let parts: Uint8Array[] = [];
	let held = 0;
	let from = 0;
	const take = (last: Uint8Array): ByteLine => {
		const bytes = new Uint8Array(held + last.length);
		let at = 0;
		for (const part of [...parts, last]) {
			bytes.set(part, at);
			at += part.length;
		}
		const line = { bytes, from };
		from += bytes.length;
		parts = [];
		held = 0;
		return line;
	};
	for await (const chunk of stream) {
		let begin = 0;
		for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, begin)) {
			yield take(chunk.subarray(begin, end + 1));
			begin = end + 1;
		}
		if (begin < chunk.length) {
			const rest = chunk.slice(begin);
			parts.push(rest);
			held += rest.length;
		}
	}
	if (held > 0) yield take(new Uint8Array(0));
}
