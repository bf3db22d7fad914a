import type { Encoding } from '../model/source.ts';
import { byteOffsets } from './byte-offsets.ts';
import { decodeAs } from './decode.ts';
import { type JsonPiece, splitJson } from './json-split.ts';
import { unwrapped } from './json-wrapped.ts';
import { encodingOf } from './piece-stream.ts';
import type { SourceFile } from './source-file.ts';
import { wholeBytes } from './whole-file.ts';

/** An object of a JSON file, with the encoding its bytes are in. */
export interface EncodedPiece extends JsonPiece {
	readonly encoding: Encoding;
}

/**
 * The objects of a JSON file. JSON is UTF-8 by its standard, and cut as a stream then; a file that is not is held as a
 * whole, since bytes of GB 18030, Big5 and UTF-16 may look like marks of JSON.
 * @returns what is wrong where such a file cannot be read at all, as a sentence
 */
export async function* jsonPieces(file: SourceFile): AsyncGenerator<EncodedPiece, string | null> {
	const encoding = (await encodingOf(file)) ?? 'utf-8';
	if (encoding === 'utf-8') {
		for await (const cut of splitJson(file.stream()))
			for await (const piece of unwrapped(cut)) yield { ...piece, encoding };
		return null;
	}
	const bytes = await wholeBytes(file);
	if (!bytes) return `The file is not in UTF-8 (it looks like ${encoding}) and too large to be held.`;
	const { text } = decodeAs(bytes, encoding);
	const byteOf = text === null ? null : byteOffsets(bytes, text, encoding);
	if (text === null || !byteOf) return `Bytes of the file cannot be read as ${encoding}.`;
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
