import type { Fate, LineRole } from './extraction.ts';
import type { Sha256 } from './ids.ts';

/** Formats that a reader exists for. */
export type SourceFormat =
	| 'text'
	| 'html'
	| 'mhtml'
	| 'jsonl'
	| 'json'
	| 'csv'
	| 'markdown'
	| 'warc'
	| 'wacz'
	| 'zip'
	| 'gzip';

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
	/**
	 * Which record of a file that holds many (`line 12`, a WARC record id, `item 3`); null where the file is one
	 * article. In an archive of files the name of the file comes first: `folder/page.html`, `list.jsonl!line 12`.
	 */
	readonly record: string | null;
	/**
	 * Names of the files to open one after another to reach the record's bytes, outermost first: `['list.jsonl']` in
	 * `list.jsonl.gz`. Absent where the file on disk holds the bytes as they are.
	 */
	readonly inside?: readonly string[];
}

/** How a keeper says that days are written whose parts could be either: `03/08/2021`. */
export type DateOrder = 'day-month-year' | 'month-day-year';

/** Where a container states the date of a record. */
export interface DateStatement {
	readonly by: 'column' | 'front-matter' | 'heading' | 'file-name';
	/** Name of the column or field as the file writes it, the heading, or the name of the file. */
	readonly name: string;
	/** 1-based line of the file; null where the record must be searched, or the name of the file says it. */
	readonly line: number | null;
}

/** What the container around a record says of it (crawler columns, WARC headers, front matter). Never trusted blindly. */
export interface SourceHints {
	readonly url?: string;
	/** ISO 8601 instant of the crawl, as the container states it. */
	readonly capturedAt?: string;
	/** How days are written in its columns, where a keeper has said so. */
	readonly dateOrder?: DateOrder;
	/** Lines of the record, from its first (0) on, on which front matter states a field. */
	readonly fieldLines?: Readonly<Record<string, readonly [from: number, to: number]>>;
	/** Other named columns as found, e.g. `{ headline: '…', date: '…' }`. */
	readonly fields?: Readonly<Record<string, string>>;
	/** What the date of `fields` was read from. */
	readonly dateStated?: DateStatement;
	/** True where no column was understood as headline or text; a Problem of the file says so. */
	readonly columnsUnknown?: true;
}

/**
 * A stretch of a record's bytes that is no line of its text, or not all of one: headers around it, marks and columns of
 * a table, tags. Offsets count from the begin of the record.
 */
export interface BytePart {
	readonly from: number;
	readonly to: number;
	/** `container` for what only holds the text together, `markup` for tags, else what a column is. */
	readonly as: ByteRole;
	/** Whether an article shows what stands there. */
	readonly fate: Fate;
	/** Name of the rule: `container/…`, `column/…`, `html/…`. */
	readonly rule: string;
	/** Where the same stands in the text of the record, in code units; of markup only. */
	readonly units?: readonly [from: number, to: number];
}

/** What a stretch of bytes is: a role of lines, or what holds records together. */
export type ByteRole = LineRole | 'container';

/** A line that reading itself found to be no text of the article, counted from the first line of the record (0). */
export interface SetAside {
	readonly lines: readonly [from: number, to: number];
	/** Name of the rule in the ledger. */
	readonly rule: string;
}

/** Where a text stands in bytes: see the fields of the same names in `RawSource`. */
export interface TextPlaces {
	readonly textAt?: number;
	readonly lineBytes?: readonly number[];
	readonly parts?: readonly BytePart[];
}

/** The content of a record unpacked, where its text does not stand in the record as it is (compressed, chunked). */
export interface UnpackedContent extends TextPlaces {
	/** Size in bytes. */
	readonly bytes: number;
}

/** One scraped text, decoded, nothing removed. Made by `ingest`, consumed by `extract`. */
export interface RawSource {
	readonly ref: SourceRef;
	/** Decoded text, byte order mark removed, line ends as found. For HTML this is the markup. */
	readonly text: string;
	/**
	 * Byte offset and length of this record in the file (0 and the size where the file is one article); in the innermost
	 * file where it is packed.
	 */
	readonly span: { readonly from: number; readonly length: number };
	/** 1-based line of the file on which `text` begins. */
	readonly firstLine: number;
	readonly hints: SourceHints;
	/** Offset in the record at which its text begins: behind a byte order mark or headers. Absent: 0. */
	readonly textAt?: number;
	/**
	 * Bytes of each line of `text`, line end included, as they stand in the file one after another from `textAt` on; in
	 * a coding of e-mail, the bytes that stand for it.
	 * Absent where the text does not stand there as it is (compressed, chunked).
	 */
	readonly lineBytes?: readonly number[];
	/** Bytes that are not simply lines of the text; in order, none overlapping. */
	readonly parts?: readonly BytePart[];
	/** The content unpacked, which has an account of its own. Absent where it stands in the record as it is. */
	readonly unpacked?: UnpackedContent;
	/** Lines that hold no text of the article by the way the file was cut; in order. */
	readonly setAside?: readonly SetAside[];
}
