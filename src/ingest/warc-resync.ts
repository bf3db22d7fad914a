const MARK = new TextEncoder().encode('WARC/1.');

/** Offset of the first record that begins on a line of its own in some bytes, or -1. */
export function nextRecordIn(bytes: Uint8Array): number {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	for (let at = view.indexOf(MARK); at >= 0; at = view.indexOf(MARK, at + 1)) {
		if (at === 0 || bytes[at - 1] === 0x0a) return at;
	}
	return -1;
}
