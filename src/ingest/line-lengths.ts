import type { Encoding } from '../model/source.ts';

const LF = 0x0a;
const CR = 0x0d;

/** Bytes of the byte order mark that some bytes begin with, 0 without one. The same marks as the decoder takes off. */
export function markLength(bytes: Uint8Array): number {
	const [a, b, c, d] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 3;
	if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 2;
	return a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33 ? 4 : 0;
}

/**
 * Bytes of each line, its end (LF, CRLF, CR) included; their sum is the number of bytes. In UTF-8, GB 18030 and Big5
 * the bytes of a line end are no part of any other character, and decoders go on with them behind a broken one, so
 * these are the lines of the decoded text.
 */
export function lineLengths(bytes: Uint8Array, encoding: Encoding): number[] {
	const lengths: number[] = [];
	const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
	const step = wide ? 2 : 1;
	const low = encoding === 'utf-16be' ? 1 : 0;
	const unit = (at: number) => (wide ? (bytes[at + 1 - low] === 0 ? bytes[at + low] : -1) : bytes[at]);
	let from = 0;
	for (let at = 0; at < bytes.length; at += step) {
		const here = unit(at);
		if (here !== LF && here !== CR) continue;
		if (here === CR && unit(at + step) === LF) at += step;
		lengths.push(at + step - from);
		from = at + step;
	}
	if (from < bytes.length) lengths.push(bytes.length - from);
	return lengths;
}
