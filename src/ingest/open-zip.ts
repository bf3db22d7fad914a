import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import type { SourceFile } from './source-file.ts';
import { wholeBytes } from './whole-file.ts';
import { zipNames } from './zip-names.ts';

/** Bytes read from the archive at a time. */
const PIECE = 65_536;

/** A file of a zip. */
export interface ZipEntry {
	readonly name: string;
	readonly entry: Entry;
	/** Where its data begins and ends in the archive; the local header stands before. */
	readonly from: number;
}

/** An opened zip: its files in the order in which their bytes lie in it. */
export interface OpenZip {
	readonly entries: readonly ZipEntry[];
	/** Bytes of the whole archive. */
	readonly size: number;
	/** Where the table of contents begins. */
	readonly directoryAt: number;
	/** Why the table of contents could not be read to its end; null when it could. */
	readonly fault: string | null;
	/** Offset of the data of a file behind its own header. */
	dataAt(entry: Entry): Promise<number>;
	/**
	 * The bytes of a file, decompressed.
	 * @throws when they are damaged, behind what could be read
	 */
	stream(entry: Entry): AsyncGenerator<Uint8Array>;
}

/**
 * Reads the table of contents of a zip, never its files. A zip within an archive is held while it is read.
 * @throws when there is no table of contents, or it is damaged
 */
export async function openZip(file: SourceFile): Promise<OpenZip> {
	const held = file.packed ? await wholeBytes(file) : null;
	if (file.packed && !held) throw new Error('it is too large for an archive within an archive');
	const size = held?.length ?? file.bytes;
	const reader = new SourceReader(
		held ? async (from, to) => held.subarray(from, to) : (from, to) => file.slice(from, to),
	);
	const zip = await fromRandomAccessReaderPromise(reader, size, {
		autoClose: false,
		decodeStrings: false,
		// One wrong size would end the reading of the whole table; sizes are checked where bytes are read.
		validateEntrySizes: false,
	});
	const directoryAt = Number(zip.readEntryCursor);
	const found: Entry[] = [];
	let fault: string | null = null;
	try {
		for await (const entry of zip.eachEntry()) found.push(entry);
	} catch (error) {
		fault = error instanceof Error ? error.message : String(error);
	}
	const names = zipNames(found);
	const entries = found
		.map((entry, at) => ({ name: names[at] ?? '', entry, from: entry.relativeOffsetOfLocalHeader }))
		.sort((a, b) => a.from - b.from);
	return {
		entries,
		size,
		directoryAt,
		fault,
		dataAt: async (entry) => (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart,
		stream: (entry) => checkedStream(zip, entry),
	};
}

/** The bytes of a file, held against the size and check sum that the table of contents states. */
async function* checkedStream(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
	let size = 0;
	let sum = 0;
	for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
		size += chunk.length;
		if (size > entry.uncompressedSize) throw new Error('it is larger than the archive states');
		sum = crc32(chunk, sum);
		yield chunk;
	}
	if (size < entry.uncompressedSize) throw new Error('it is smaller than the archive states');
	if (sum !== entry.crc32) throw new Error('its check sum is wrong');
}

class SourceReader extends RandomAccessReader {
	readonly #slice: (from: number, to: number) => Promise<Uint8Array>;

	constructor(slice: (from: number, to: number) => Promise<Uint8Array>) {
		super();
		this.#slice = slice;
	}

	override _readStreamForRange(start: number, end: number): Readable {
		const slice = this.#slice;
		return Readable.from(
			(async function* () {
				for (let at = start; at < end; ) {
					const piece = await slice(at, Math.min(end, at + PIECE));
					if (piece.length === 0) return;
					yield piece;
					at += piece.length;
				}
			})(),
			{ objectMode: false },
		);
	}
}
