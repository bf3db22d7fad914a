/** The head of a gzip member (RFC 1952). */
export interface GzipHead {
	/** Bytes of it. */
	readonly length: number;
}

const FIXED = 10;

/** Reads the head at the begin of some bytes: `none` when they are none, `cut` when they end within it. */
export function readGzipHead(bytes: Uint8Array): GzipHead | 'none' | 'cut' {
	const magic = [0x1f, 0x8b, 0x08];
	if (!magic.every((byte, at) => at >= bytes.length || bytes[at] === byte)) return 'none';
	const flags = bytes[3] ?? 0;
	if (flags > 0x1f) return 'none';
	if (bytes.length < FIXED) return 'cut';
	let at = FIXED;
	if (flags & 4) at += 2 + ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
	for (const flag of [8, 16]) {
		if (!(flags & flag)) continue;
		const end = bytes.indexOf(0, at);
		if (end < 0) return 'cut';
		at = end + 1;
	}
	if (flags & 2) at += 2;
	return at > bytes.length ? 'cut' : { length: at };
}
