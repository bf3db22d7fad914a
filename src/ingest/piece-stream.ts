import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../model/source.ts';
import { byteLines } from './byte-lines.ts';
import { decode } from './decode.ts';
import { readAs } from './decode-as.ts';
import { lineLengths, markLength } from './line-lengths.ts';
import type { SourceFile } from './source-file.ts';

/** Bytes from which the encoding of a large text is told. */
const SAMPLE = 1024 * 1024;

/** A line of a text that is read as a stream. */
export interface TextLine {
	readonly bytes: Uint8Array;
	/** Offset in the file. */
	readonly from: number;
	/** 1-based. */
	readonly number: number;
	/** Without its line end. */
	readonly text: string;
}

/** The encoding of a text by its first megabyte; null when it is none that is known. */
export async function encodingOf(file: SourceFile): Promise<Encoding | null> {
	const sample = await file.slice(0, SAMPLE);
	// A sample ends within a character more often than not, which must not count against UTF-8.
	const cut = sample.length < SAMPLE ? sample.length : sample.lastIndexOf(0x0a) + 1 || sample.length;
	return decode(sample.subarray(0, cut)).encoding;
}

/** Bytes from which on what is UTF-8 is not so by chance. */
const SURE = 9;

/**
 * The encoding of a stretch of a text, where dumps of several origins were joined: UTF-8 where it is that, the best
 * reading where it is not though the file is, else the file's.
 */
export function ownEncoding(bytes: Uint8Array, encoding: Encoding): Encoding {
	if (encoding === 'utf-16le' || encoding === 'utf-16be') return encoding;
	const utf8 = isUtf8(bytes);
	if (encoding === 'utf-8') return utf8 ? encoding : (decode(bytes).encoding ?? encoding);
	return utf8 && bytes.length >= SURE && bytes.some((byte) => byte > 0x7f) ? 'utf-8' : encoding;
}

/** The lines of a text in a known encoding, one held at a time. A line ends with LF or CRLF. */
export async function* textLines(file: SourceFile, encoding: Encoding): AsyncGenerator<TextLine> {
	let number = 1;
	for await (const { bytes, from } of linesOf(file, encoding)) {
		const plain = bytes.subarray(from === 0 ? markLength(bytes) : 0);
		const text = readAs(plain, ownEncoding(plain, encoding)).replace(/\r?\n$/, '');
		yield { bytes, from, number, text };
		number += lineCount(bytes, encoding);
	}
}

/** Lines as they are counted everywhere: a CR alone ends one too. */
function lineCount(bytes: Uint8Array, encoding: Encoding): number {
	const cr = bytes.indexOf(0x0d);
	return cr < 0 || cr === bytes.length - 2 ? 1 : lineLengths(bytes, encoding).length;
}

function linesOf(file: SourceFile, encoding: Encoding): ReturnType<typeof byteLines> {
	if (encoding === 'utf-16le') return byteLines(file.stream(), [0x0a, 0]);
	return byteLines(file.stream(), encoding === 'utf-16be' ? [0, 0x0a] : [0x0a]);
}
