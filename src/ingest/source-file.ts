import type { Sha256 } from '../model/ids.ts';

/** How packed content is reached. */
export interface PackedPlace {
	/** Path of the file on disk, as `SourceFile.path` of that. */
	readonly path: string;
	/** Names of the files opened on the way, outermost first. */
	readonly inside: readonly string[];
	/** Those of them that lie in archives of many files, joined by `!`; null where none does. */
	readonly record: string | null;
}

/** A file of the sources folder, as its bytes can be had. The loader implements it; readers know no disk. */
export interface SourceFile {
	/** Path relative to the sources folder, `/` between folders; `archive.zip!folder/page.html` within an archive. */
	readonly path: string;
	/** Present where the content lies packed in a file; `sha256` and `bytes` are that file's. */
	readonly packed?: PackedPlace;
	/** Digest of the whole file on disk. */
	readonly sha256: Sha256;
	/** Size of the whole file on disk. */
	readonly bytes: number;
	/** All bytes in order, in chunks of any size. */
	stream(): AsyncIterable<Uint8Array>;
	/** Bytes `from` (included) to `to` (excluded); shorter where the file ends. */
	slice(from: number, to: number): Promise<Uint8Array>;
}
