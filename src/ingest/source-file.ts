import type { Sha256 } from '../model/ids.ts';

/** A file of the sources folder, as its bytes can be had. The loader implements it; readers know no disk. */
export interface SourceFile {
	/** Path relative to the sources folder, `/` between folders. */
	readonly path: string;
	/** Digest of the whole file. */
	readonly sha256: Sha256;
	/** Size of the whole file. */
	readonly bytes: number;
	/** All bytes in order, in chunks of any size. */
	stream(): AsyncIterable<Uint8Array>;
	/** Bytes `from` (included) to `to` (excluded); shorter where the file ends. */
	slice(from: number, to: number): Promise<Uint8Array>;
}
