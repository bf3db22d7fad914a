import type { SourceFormat } from '../model/source.ts';
import { gunzip } from './gunzip.ts';
import { packedFile } from './packed-file.ts';
import type { Reader } from './reader.ts';
import { damagedRecord, passedBytes } from './record.ts';
import type { SourceFile } from './source-file.ts';
import { unxz } from './unxz.ts';

/** A way of compressing one file, by its ending. */
type Decompress = (
	stream: AsyncIterable<Uint8Array>,
	damage: (what: string) => void,
) => AsyncGenerator<Uint8Array>;

const WAYS: readonly { readonly ending: string; readonly decompress: Decompress; readonly rule: string }[] = [
	{ ending: '.gz', decompress: gunzip, rule: 'container/gzip' },
	{ ending: '.xz', decompress: unxz, rule: 'container/xz' },
];

/** What a compressed file holds, as a file of its own; null when its name has none of the endings. */
export function decompressed(file: SourceFile, damage: (what: string) => void): SourceFile | null {
	const name = file.path.slice(Math.max(file.path.lastIndexOf('/'), file.path.lastIndexOf('!')) + 1);
	const way = WAYS.find(({ ending }) => name.toLowerCase().endsWith(ending));
	if (!way) return null;
	return packedFile(file, {
		name: name.slice(0, -way.ending.length),
		oneOfMany: false,
		stream: () => way.decompress(file.stream(), damage),
	});
}

/**
 * A file that is compressed, as a whole or record by record (`.html.gz`, `.jsonl.xz`, `.warc.gz`): read by the format
 * that its name shows without the ending. Offsets of records are those in the decompressed content. What is damaged
 * or cut off is told, and what can be read of the rest is.
 * @param readerFor finds the reader by a file's name
 */
export function compressedReader(readerFor: (path: string) => Reader | null): Reader {
	return {
		format: 'gzip' satisfies SourceFormat,
		endings: WAYS.map(({ ending }) => ending),
		async *read(file, rules) {
			const faults = new Set<string>();
			const content = decompressed(file, (what) => faults.add(what));
			const rule = WAYS.find(({ ending }) => file.path.toLowerCase().endsWith(ending))?.rule ?? '';
			const inner = content && readerFor(content.path);
			if (content && inner) {
				yield* passedBytes(file, 0, await sizeOf(file), rule, 'kept');
				yield* inner.read(content, rules);
			} else {
				yield* passedBytes(file, 0, await sizeOf(file), 'container/unknown');
				yield { problem: damagedRecord(file, null, 'No reader knows what is compressed here.') };
			}
			for (const what of faults) yield { problem: damagedRecord(file, null, what) };
		},
	};
}

/** Size of a file's content; read once where only that tells. */
async function sizeOf(file: SourceFile): Promise<number> {
	if (!file.packed) return file.bytes;
	let size = 0;
	for await (const chunk of file.stream()) size += chunk.length;
	return size;
}
