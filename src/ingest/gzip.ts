import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decodedFile } from './decoded-file.ts';
import type { Reader } from './reader.ts';
import { damagedRecord } from './record.ts';

/**
 * A file that is compressed, as a whole or record by record (`.html.gz`, `.jsonl.gz`, `.warc.gz`): read by the format
 * that its name shows without `.gz`. Offsets of records are those of the compressed file as a whole.
 * @param readerFor finds the reader by a file's name
 */
export function gzipReader(readerFor: (path: string) => Reader | null): Reader {
	return {
		format: 'zip',
		endings: ['.gz'],
		async *read(file) {
			const inner = readerFor(file.path.replace(/\.gz$/i, ''));
			if (!inner) {
				yield { problem: damagedRecord(file, null, 'No reader knows what is compressed here.') };
				return;
			}
			try {
				for await (const item of inner.read(await decodedFile(file, () => gunzip(file.stream())))) {
					if ('problem' in item) yield item;
					else {
						const { source } = item;
						yield {
							source: {
								...source,
								ref: { ...source.ref, bytes: file.bytes },
								span: { from: 0, length: file.bytes },
							},
						};
					}
				}
			} catch (error) {
				const why = error instanceof Error ? error.message : String(error);
				yield { problem: damagedRecord(file, null, `The file cannot be decompressed: ${why}.`) };
			}
		},
	};
}

/** Decompresses a stream; what is wrong with it is thrown to the one who reads. */
async function* gunzip(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	const unpacked = createGunzip();
	pipeline(Readable.from(stream), unpacked, () => {});
	for await (const chunk of unpacked) yield chunk as Uint8Array;
}
