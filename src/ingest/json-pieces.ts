import type { Encoding } from '../model/source.ts';
import { byteOffsets } from './byte-offsets.ts';
import { decodeAs } from './decode.ts';
import { type JsonPiece, splitJson, type Unread } from './json-split.ts';
import { unwrapped } from './json-wrapped.ts';
import { encodingOf } from './piece-stream.ts';
import type { SourceFile } from './source-file.ts';
import { wholeBytes } from './whole-file.ts';

/** An object of a JSON file, with the encoding its bytes are in. */
export interface EncodedPiece extends JsonPiece {
	readonly encoding: Encoding;
}

/** Why a JSON file was not read, or not to its end. */
export interface JsonFault {
	/** One sentence. */
	readonly what: string;
	/** What was not read; null for the whole file. */
	readonly unread: Unread | null;
}

/** Most bytes of one object: an object that wraps a list is one, so this is far more than an article takes. */
const LARGEST_OBJECT = 256 * 1024 * 1024;

function endless(unread: Unread, limit: number): JsonFault {
	const most = limit >= 1024 * 1024 ? `${limit / 1024 / 1024} MiB` : `${limit} bytes`;
	return {
		what: `No object ends within ${most} from byte ${unread.from} on (is a "{" or a quotation mark not closed?), so the ${unread.to - unread.from} bytes from there to the end were not read.`,
		unread,
	};
}

/**
 * The objects of a JSON file. JSON is UTF-8 by its standard, and cut as a stream then; a file that is not is held as a
 * whole, since bytes of GB 18030, Big5 and UTF-16 may look like marks of JSON.
 * @param limit most bytes of one object
 * @returns what is wrong where a file cannot be read, or not to its end
 */
export async function* jsonPieces(
	file: SourceFile,
	limit = LARGEST_OBJECT,
): AsyncGenerator<EncodedPiece, JsonFault | null> {
	const encoding = (await encodingOf(file)) ?? 'utf-8';
	if (encoding === 'utf-8') {
		const pieces = splitJson(file.stream(), limit);
		let next = await pieces.next();
		for (; !next.done; next = await pieces.next())
			for await (const piece of unwrapped(next.value)) yield { ...piece, encoding };
		return next.value && endless(next.value, limit);
	}
	const bytes = await wholeBytes(file);
	if (!bytes)
		return {
			what: `The file is not in UTF-8 (it looks like ${encoding}) and too large to be held.`,
			unread: null,
		};
	const { text } = decodeAs(bytes, encoding);
	const byteOf = text === null ? null : byteOffsets(bytes, text, encoding);
	if (text === null || !byteOf)
		return { what: `Bytes of the file cannot be read as ${encoding}.`, unread: null };
	let unit = 0;
	let from = 0;
	for await (const cut of splitJson(once(new TextEncoder().encode(text))))
		for await (const piece of unwrapped(cut)) {
			unit += piece.text.length;
			const end = byteOf(unit);
			yield { ...piece, encoding, bytes: bytes.subarray(from, end), from, length: end - from };
			from = end;
		}
	return null;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}
