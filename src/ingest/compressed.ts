import type { Problem } from '../model/problem.ts';
import type { SourceFormat } from '../model/source.ts';
import { gunzip } from './gunzip.ts';
import { packedFile } from './packed-file.ts';
import type { Reader, ReadItem } from './reader.ts';
import { damagedRecord, passedBytes, sourceEmpty } from './record.ts';
import type { SourceFile } from './source-file.ts';
import { unxz } from './unxz.ts';
import { joinBytes } from './whole-file.ts';

/** A way of compressing one file, by its ending. */
type Decompress = (
	stream: AsyncIterable<Uint8Array>,
	damage: (what: string) => void,
) => AsyncGenerator<Uint8Array>;

const WAYS: readonly {
	readonly ending: string;
	/** The bytes with which what is compressed so begins. */
	readonly begins: readonly number[];
	readonly decompress: Decompress;
	readonly rule: string;
}[] = [
	{ ending: '.gz', begins: [0x1f, 0x8b], decompress: gunzip, rule: 'container/gzip' },
	{ ending: '.xz', begins: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], decompress: unxz, rule: 'container/xz' },
];

/** So many first bytes tell text from what is compressed and damaged. */
const HEAD = 512;
/** What compresses nothing takes no more bytes than this, its name in it apart. */
const EMPTY_MOST = 300;

/** What a compressed file holds, as a file of its own; null when its name has none of the endings. */
export function decompressed(file: SourceFile, damage: (what: string) => void): SourceFile | null {
	const name = file.path.slice(Math.max(file.path.lastIndexOf('/'), file.path.lastIndexOf('!')) + 1);
	const way = WAYS.find(({ ending }) => name.toLowerCase().endsWith(ending));
	if (!way) return null;
	return packedFile(file, {
		name: name.slice(0, -way.ending.length),
		oneOfMany: false,
		stream: () => unpack(file.stream(), way, damage),
	});
}

/** Unpacks, but for plain text, which servers send unpacked and programs store under the name of the packed file. */
async function* unpack(
	stream: AsyncIterable<Uint8Array>,
	{ begins, decompress }: (typeof WAYS)[number],
	damage: (what: string) => void,
): AsyncGenerator<Uint8Array> {
	const chunks = stream[Symbol.asyncIterator]();
	let head: Uint8Array = new Uint8Array(0);
	for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
		head = joinBytes([head, next.value]);
		if (head.length >= HEAD) break;
	}
	const whole = (async function* () {
		yield head;
		for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
	})();
	if (isPlain(head, begins)) yield* whole;
	else yield* decompress(whole, damage);
}

function isPlain(head: Uint8Array, begins: readonly number[]): boolean {
	return (
		!begins.every((byte, at) => head[at] === byte) &&
		head.subarray(0, HEAD).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d))
	);
}

async function isEmpty(content: SourceFile): Promise<boolean> {
	for await (const chunk of content.stream()) if (chunk.length > 0) return false;
	return true;
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
			const way = WAYS.find(({ ending }) => file.path.toLowerCase().endsWith(ending));
			const inner = content && readerFor(content.path);
			if (content && inner && way) {
				const size = await sizeOf(file);
				yield* passedBytes(file, 0, size, way.rule, 'kept');
				if (isPlain(await file.slice(0, HEAD), way.begins)) yield { problem: notCompressed(file) };
				if (size <= EMPTY_MOST && (await isEmpty(content)) && faults.size === 0)
					yield { problem: sourceEmpty(file.path) };
				else for await (const item of inner.read(content, rules)) yield underOuterName(item, file, content);
			} else {
				yield* passedBytes(file, 0, await sizeOf(file), 'container/unknown');
				yield { problem: damagedRecord(file, null, 'No reader knows what is compressed here.') };
			}
			for (const what of faults) yield { problem: damagedRecord(file, null, what) };
		},
	};
}

/** What a reader tells of the content under a name without the ending, told of the file as a keeper knows it. */
function underOuterName(item: ReadItem, { path: outer }: SourceFile, { path: inner }: SourceFile): ReadItem {
	const named = (path: string) =>
		path === inner || path.startsWith(`${inner}!`) ? outer + path.slice(inner.length) : path;
	if ('problem' in item) return { problem: { ...item.problem, file: named(item.problem.file) } };
	if ('columns' in item)
		return { columns: item.columns.map((column) => ({ ...column, file: named(column.file) })) };
	return item;
}

function notCompressed(file: SourceFile): Problem {
	return {
		code: 'not-compressed',
		severity: 'notice',
		file: file.path,
		line: null,
		what: 'The file is not compressed, though its name says so; it was read as it is.',
		fix: 'Nothing needs to be done; its name may be mended.',
	};
}

/** Size of a file's content; read once where only that tells. */
async function sizeOf(file: SourceFile): Promise<number> {
	if (!file.packed) return file.bytes;
	let size = 0;
	for await (const chunk of file.stream()) size += chunk.length;
	return size;
}
