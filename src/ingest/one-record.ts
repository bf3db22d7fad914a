import type { BytePart, Encoding, SourceFormat, SourceHints } from '../model/source.ts';
import { decode } from './decode.ts';
import type { ReadItem } from './reader.ts';
import { makeRecord, passedBytes } from './record.ts';
import type { SourceFile } from './source-file.ts';
import { tooLarge, wholeBytes } from './whole-file.ts';

/** How a format makes one record of a whole file. */
export interface OneRecord {
	readonly format: SourceFormat;
	/** What a keeper can do about a file that is too large to be held. */
	readonly tooLargeFix: string;
	/** What the text itself says of where it comes from. */
	readonly hints?: (text: string) => SourceHints;
	/** Reads the file as many records instead, where its text shows that it is; null where it does not. */
	readonly instead?: (text: string) => Iterable<ReadItem> | AsyncIterable<ReadItem> | null;
	/** What the stretches of the bytes are, where the format tells. */
	readonly parts?: (bytes: Uint8Array, encoding: Encoding, text: string) => readonly BytePart[];
}

/** Reads a file that is one article. One that is too large or no text is a Problem, its bytes passed over by name. */
export async function* readOneRecord(
	file: SourceFile,
	{ format, tooLargeFix, hints, parts, instead }: OneRecord,
): AsyncGenerator<ReadItem> {
	const bytes = await wholeBytes(file);
	if (!bytes) {
		yield { problem: tooLarge(file, tooLargeFix) };
		yield* passedBytes(file, 0, file.bytes, 'container/too-large');
		return;
	}
	const decoded = decode(bytes);
	const many = decoded.text === null ? null : (instead?.(decoded.text) ?? null);
	if (many) {
		yield* many;
		return;
	}
	if (decoded.doubt) yield { problem: { ...decoded.doubt, file: file.path } };
	if (decoded.text === null) {
		yield* passedBytes(file, 0, bytes.length, 'container/damaged');
		return;
	}
	const { text, encoding } = decoded;
	yield {
		source: makeRecord(file, {
			...{ encoding, format, record: null, text, from: 0, length: bytes.length, firstLine: 1 },
			hints: hints?.(text) ?? {},
			bytes,
			parts: parts?.(bytes, encoding, text) ?? [],
		}),
	};
}
