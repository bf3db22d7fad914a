import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../model/source.ts';
import { type Decoded, decode, decodeAs, refuse } from './decode.ts';
import { encodingOf } from './piece-stream.ts';
import type { SourceFile } from './source-file.ts';

/** Encodings whose line ends and quotes take two bytes. */
export type WideEncoding = Extract<Encoding, 'utf-16le' | 'utf-16be'>;

/** Bytes in which UTF-16 shows itself: its line ends, commas and digits each hold a zero byte. */
const HEAD = 65_536;

/** The encoding of a file of rows if it is UTF-16 (what spreadsheets call Unicode text), else null. */
export async function wideEncodingOf(file: SourceFile): Promise<WideEncoding | null> {
	const head = await file.slice(0, Math.min(HEAD, file.bytes));
	const [a, b] = head;
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	if (!head.includes(0)) return null;
	const encoding = await encodingOf(file);
	return isWide(encoding) ? encoding : null;
}

function isWide(encoding: Encoding | null): encoding is WideEncoding {
	return encoding === 'utf-16le' || encoding === 'utf-16be';
}

/** Bytes of a line feed. */
export function lineFeed(wide: WideEncoding | null): readonly number[] {
	if (wide === null) return [0x0a];
	return wide === 'utf-16le' ? [0x0a, 0] : [0, 0x0a];
}

/**
 * Reads a row of a file: by itself, or in the one encoding of a UTF-16 file, whose rows cannot tell it each alone. No
 * row of another file is UTF-16: it would have been cut within its characters.
 */
export function decodeRow(bytes: Uint8Array, wide: WideEncoding | null): Decoded {
	if (wide !== null) return decodeAs(bytes, wide);
	const decoded = decode(bytes);
	return isWide(decoded.encoding) ? refuse(bytes) : decoded;
}

/** Reads the names of columns: too few characters to tell an encoding by, so in that of the file. */
export async function decodeHead(
	file: SourceFile,
	bytes: Uint8Array,
	wide: WideEncoding | null,
): Promise<Decoded> {
	if (wide !== null || isUtf8(bytes)) return decodeRow(bytes, wide);
	const encoding = await encodingOf(file);
	return encoding === null || isWide(encoding) ? decodeRow(bytes, wide) : decodeAs(bytes, encoding);
}
