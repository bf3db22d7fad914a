import type { Sha256 } from './ids.ts';

/** Formats that a reader exists for. */
export type SourceFormat = 'text' | 'html' | 'jsonl' | 'json' | 'csv' | 'markdown' | 'warc' | 'wacz' | 'zip';

/** Encodings the decoder tells apart. */
export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

/** Which bytes an article comes from. This is the `source` object of `inspect --json`. */
export interface SourceRef {
	/** Path relative to the sources folder, `/` between folders. */
	readonly path: string;
	/** Digest of the whole file as found on disk. */
	readonly sha256: Sha256;
	/** Size of the whole file in bytes. */
	readonly bytes: number;
	readonly encoding: Encoding;
	readonly format: SourceFormat;
	/** Which record of a file that holds many (`line 12`, a WARC record id, `item 3`); null where the file is one article. */
	readonly record: string | null;
}

/** What the container around a record says of it (crawler columns, WARC headers, front matter). Never trusted blindly. */
export interface SourceHints {
	readonly url?: string;
	/** ISO 8601 instant of the crawl, as the container states it. */
	readonly capturedAt?: string;
	/** Other named columns as found, e.g. `{ headline: '…', date: '…' }`. */
	readonly fields?: Readonly<Record<string, string>>;
}

/** One scraped text, decoded, nothing removed. Made by `ingest`, consumed by `extract`. */
export interface RawSource {
	readonly ref: SourceRef;
	/** Decoded text, byte order mark removed, line ends as found. For HTML this is the markup. */
	readonly text: string;
	/** Byte offset and length of this record in the file (0 and the size where the file is one article). */
	readonly span: { readonly from: number; readonly length: number };
	/** 1-based line of the file on which `text` begins. */
	readonly firstLine: number;
	readonly hints: SourceHints;
}
