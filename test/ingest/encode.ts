import { readHkscs } from '../../src/ingest/hkscs.ts';

/** Tables from characters to bytes of a two-byte encoding, made by decoding every pair. */
const tables = new Map<string, Map<string, readonly number[]>>();

function tableOf(encoding: 'gb18030' | 'big5'): Map<string, readonly number[]> {
	const known = tables.get(encoding);
	if (known) return known;
	const table = new Map<string, readonly number[]>();
	const decoder = new TextDecoder(encoding, { fatal: true });
	for (let lead = 0x81; lead <= 0xfe; lead++)
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			try {
				const read = decoder.decode(Uint8Array.of(lead, trail));
				const char = encoding === 'big5' ? readHkscs(read) : read;
				if ([...char].length === 1 && !table.has(char)) table.set(char, [lead, trail]);
			} catch {
				// Not every pair is a character.
			}
		}
	tables.set(encoding, table);
	return table;
}

/** A text in an encoding; characters that the encoding lacks become `?`. */
export function encode(
	text: string,
	encoding: 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be',
): Uint8Array {
	if (encoding === 'utf-8') return new TextEncoder().encode(text);
	if (encoding === 'gb18030' || encoding === 'big5') {
		const table = tableOf(encoding);
		return Uint8Array.from(
			[...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (table.get(char) ?? [0x3f]))),
		);
	}
	const bytes = Buffer.from(text, 'utf16le');
	return new Uint8Array(encoding === 'utf-16le' ? bytes : bytes.swap16());
}
