import type { Encoding } from '../model/source.ts';
import { markLength } from './line-lengths.ts';

/** Offset in bytes of an offset in code units; asked in ascending order. */
export type ByteOffset = (unit: number) => number;

/**
 * Where the characters of a text stand in the bytes it was decoded from, the byte order mark counted; null where bytes
 * could not be read, since nothing tells then how many of them stand for a replacement character.
 */
export function byteOffsets(bytes: Uint8Array, text: string, encoding: Encoding): ByteOffset | null {
	const mark = markLength(bytes);
	if (encoding === 'utf-16le' || encoding === 'utf-16be')
		return bytes.length - mark === 2 * text.length ? (unit) => mark + 2 * unit : null;
	if (text.includes('\ufffd')) return null;
	const step = encoding === 'utf-8' ? overUtf8(text) : overPairs(bytes, text, encoding, mark);
	return step && ascending(step, mark);
}

/** Bytes of the characters between two offsets in code units; `at` is where the first of them stands. */
type Measure = (from: number, to: number, at: number) => number;

function ascending(measure: Measure, mark: number): ByteOffset {
	let last = 0;
	let byte = mark;
	return (unit) => {
		if (unit > last) {
			byte += measure(last, unit, byte);
			last = unit;
		}
		return byte;
	};
}

function overUtf8(text: string): Measure {
	return (from, to) => Buffer.byteLength(text.slice(from, to));
}

/** Pairs of Big5 that are two characters: Ê and ê with a mark of their own. */
const TWO_CHARACTERS: ReadonlySet<number> = new Set([0x8862, 0x8864, 0x88a3, 0x88a5]);

/** GB 18030 has characters of one, two and four bytes, Big5 of one and two; each says so by how it begins. */
function overPairs(
	bytes: Uint8Array,
	text: string,
	encoding: 'gb18030' | 'big5',
	mark: number,
): Measure | null {
	const measure: Measure = (from, to, at) => {
		let byte = at;
		for (let unit = from; unit < to; ) {
			const lead = bytes[byte] ?? 0;
			if (lead <= 0x80) {
				byte++;
				unit++;
				continue;
			}
			const trail = bytes[byte + 1] ?? 0;
			const four = encoding === 'gb18030' && trail >= 0x30 && trail <= 0x39;
			const two =
				encoding === 'big5' &&
				TWO_CHARACTERS.has((lead << 8) | trail) &&
				(text.codePointAt(unit + 1) ?? 0) >= 0x300;
			byte += four ? 4 : 2;
			unit += two || (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
		}
		return byte - at;
	};
	return mark + measure(0, text.length, mark) === bytes.length ? measure : null;
}
