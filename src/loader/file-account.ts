import { extract } from '../extract/extract.ts';
import { InsideOpener } from '../ingest/open-inside.ts';
import { readItems } from '../ingest/read-sources.ts';
import type { ReadRules } from '../ingest/reader.ts';
import type { SourceFile } from '../ingest/source-file.ts';
import type { ByteSegment } from '../model/extraction.ts';
import type { Outlet } from '../model/outlet.ts';
import type { RawSource } from '../model/source.ts';

/** A stretch of the bytes of a file, or of a file packed in it, with what becomes of it. */
export interface FileStretch extends ByteSegment {
	/** Names of the files to open to reach the bytes, see `SourceRef.inside`; empty for the file on disk. */
	readonly inside: readonly string[];
}

/** What is wrong with an account, one English sentence. */
export interface AccountFault {
	readonly fault: string;
}

/**
 * The account of every byte of a file: what records are made of, and what lies between them, in the order of the bytes
 * of each file packed in it. Held against the bytes themselves while it is told: a gap, an overlap, or another number
 * of bytes than there are is a fault. Reads as a stream.
 */
export async function* accountOf(
	file: SourceFile,
	{ outlets, rules }: { readonly outlets: readonly Outlet[]; readonly rules: ReadRules },
): AsyncGenerator<FileStretch | AccountFault> {
	const ends = new Map<string, number>();
	const hold = (stretch: FileStretch): (FileStretch | AccountFault)[] => {
		const key = JSON.stringify(stretch.inside);
		const end = ends.get(key) ?? 0;
		ends.set(key, stretch.to);
		if (stretch.from === end) return [stretch];
		return [
			{
				fault: `${named(file, stretch.inside)}: bytes ${end} to ${stretch.from} are told twice or not at all.`,
			},
			stretch,
		];
	};
	for await (const item of readItems(file, rules)) {
		if ('passed' in item) yield* hold({ ...item.passed, as: 'container' });
		else if ('source' in item) {
			const { inside = [] } = item.source.ref;
			const { bytes, unpacked } = extract(item.source, { outlets });
			for (const segment of bytes) yield* hold({ ...segment, inside });
			if (unpacked) yield* unpackedAccount(file, item.source, unpacked);
		}
	}
	if (file.bytes > 0 && !ends.has('[]')) yield { fault: `${file.path}: nothing is told of the file.` };
	const opener = new InsideOpener(file);
	for (const [key, end] of ends) {
		const inside = JSON.parse(key) as string[];
		const size = await sizeOf(await opener.open(inside));
		if (size !== end) yield { fault: `${named(file, inside)}: ${end} bytes are told, there are ${size}.` };
	}
}

/** The account of what a record holds packed, named by the record. */
function* unpackedAccount(
	file: SourceFile,
	{ ref: { inside = [], record }, unpacked }: RawSource,
	told: readonly ByteSegment[],
): Generator<FileStretch | AccountFault> {
	const within = [...inside, record ?? ''];
	let end = 0;
	for (const segment of told) {
		if (segment.from !== end)
			yield {
				fault: `${named(file, within)}: bytes ${end} to ${segment.from} are told twice or not at all.`,
			};
		end = segment.to;
		yield { ...segment, inside: within };
	}
	if (end !== unpacked?.bytes)
		yield { fault: `${named(file, within)}: ${end} bytes are told, there are ${unpacked?.bytes}.` };
}

function named(file: SourceFile, inside: readonly string[]): string {
	return [file.path, ...inside].join('!');
}

async function sizeOf(file: SourceFile): Promise<number> {
	if (!file.packed) return file.bytes;
	let size = 0;
	for await (const chunk of file.stream()) size += chunk.length;
	return size;
}
