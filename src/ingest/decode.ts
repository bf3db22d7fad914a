import type { Problem } from '../model/problem.ts';
import type { Encoding } from '../model/source.ts';
import { commonShare } from './common-characters.ts';
import { readAs } from './decode-as.ts';
import { isMistakenUtf8 } from './mistaken-utf8.ts';

/** What the decoder has to say about bytes; the caller adds the file. */
export type DecodeDoubt = Omit<Problem, 'file'>;

/** A reading of bytes, or none; with what is doubtful about it. */
export type Decoded =
	| { readonly text: string; readonly encoding: Encoding; readonly doubt: DecodeDoubt | null }
	| { readonly text: null; readonly encoding: null; readonly doubt: DecodeDoubt };

const MARKS: readonly { readonly encoding: Encoding; readonly mark: readonly number[] }[] = [
	{ encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
	{ encoding: 'utf-16le', mark: [0xff, 0xfe] },
	{ encoding: 'utf-16be', mark: [0xfe, 0xff] },
	{ encoding: 'gb18030', mark: [0x84, 0x31, 0x95, 0x33] },
];

/** Tried in this order when the bytes are not UTF-8; of equal shares the earlier wins. */
const CANDIDATES: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

/** Below this share of common characters no reading is believed; real pages lie above 0.5. */
const LEAST_SHARE = 0.35;

/** More NUL characters than one in this many mean that the file is not text. */
const TEXT_PER_NUL = 1000;

/**
 * Reads bytes as text without being told the encoding: byte order mark, then strict UTF-8, then the reading with the
 * largest share of common Chinese characters. Line ends stay as found; a byte order mark is removed.
 * Doubts: `source-bad-bytes` (warning, text has U+FFFD), `source-nul-bytes` (warning), `source-binary` and
 * `source-undecodable` (errors, no text).
 */
export function decode(bytes: Uint8Array): Decoded {
	const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
	if (marked) return accept(readAs(bytes.subarray(marked.mark.length), marked.encoding), marked.encoding);
	const strict = readStrictly(bytes);
	if (strict !== null && !strict.includes('\0') && !isMistakenUtf8(bytes, strict))
		return { text: strict, encoding: 'utf-8', doubt: null };
	const best = bestReading(bytes);
	if (best.share < LEAST_SHARE) return refuse(bytes);
	return accept(best.text, best.encoding);
}

/** Reads bytes in an encoding that is known, a byte order mark removed. Doubts: as `decode`. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
	const marked = MARKS.find(
		(one) => one.encoding === encoding && one.mark.every((byte, index) => bytes[index] === byte),
	);
	return accept(readAs(bytes.subarray(marked?.mark.length ?? 0), encoding), encoding);
}

function readStrictly(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

function bestReading(bytes: Uint8Array): { text: string; encoding: Encoding; share: number } {
	const sample = bytes.subarray(0, 400_000);
	const ranked = CANDIDATES.map((encoding) => ({ encoding, share: commonShare(readAs(sample, encoding)) }));
	const best = ranked.reduce((a, b) => (b.share > a.share ? b : a));
	return { ...best, text: readAs(bytes, best.encoding) };
}

function accept(text: string, encoding: Encoding): Decoded {
	const nul = text.indexOf('\0');
	if (nul >= 0) {
		const count = text.split('\0').length - 1;
		if (count * TEXT_PER_NUL > text.length + TEXT_PER_NUL) return binary(lineAt(text, nul));
		return {
			text,
			encoding,
			doubt: {
				code: 'source-nul-bytes',
				severity: 'warning',
				line: lineAt(text, nul),
				what: `The text holds ${count} NUL character${count === 1 ? '' : 's'}, which no text should.`,
				fix: 'Copy the file again from where it came; the rest of the text was read.',
			},
		};
	}
	const bad = text.indexOf('\ufffd');
	if (bad < 0) return { text, encoding, doubt: null };
	const count = text.match(/\ufffd+/gu)?.length ?? 1;
	return {
		text,
		encoding,
		doubt: {
			code: 'source-bad-bytes',
			severity: 'warning',
			line: lineAt(text, bad),
			what: `Bytes at ${count === 1 ? 'one place' : `${count} places`} cannot be read as ${encoding}; they stand as U+FFFD in the text.`,
			fix: 'Copy the file again from where it came; it may have been cut or edited in another encoding.',
		},
	};
}

/** Says of bytes that they are no text: `source-binary` or `source-undecodable`. */
export function refuse(bytes: Uint8Array): Decoded {
	const nul = bytes.indexOf(0);
	if (nul >= 0) return binary(lineOfByte(bytes, nul));
	const bad = readAs(bytes, 'utf-8').indexOf('\ufffd');
	const line = bad < 0 ? 1 : lineAt(readAs(bytes, 'utf-8'), bad);
	return {
		text: null,
		encoding: null,
		doubt: {
			code: 'source-undecodable',
			severity: 'error',
			line,
			what: `The bytes are not readable as any of ${CANDIDATES.join(', ')}.`,
			fix: 'Save the file as UTF-8, or take it out of the sources folder if it is not text.',
		},
	};
}

function binary(line: number): Decoded {
	return {
		text: null,
		encoding: null,
		doubt: {
			code: 'source-binary',
			severity: 'error',
			line,
			what: 'The file holds NUL bytes and no reading makes text of it.',
			fix: 'Save it as UTF-8 text, or take it out of the sources folder if it is not text.',
		},
	};
}

/** 1-based line that holds a character, for any of the line ends LF, CRLF, CR. */
function lineAt(text: string, index: number): number {
	return text.slice(0, index).split(/\r\n|[\r\n]/).length;
}

function lineOfByte(bytes: Uint8Array, index: number): number {
	let line = 1;
	for (let at = 0; at < index; at++) if (bytes[at] === 0x0a) line++;
	return line;
}
