import { extract } from '../extract/extract.ts';
import { readSources } from '../ingest/read-sources.ts';
import type { ReadRules } from '../ingest/reader.ts';
import type { SourceFile } from '../ingest/source-file.ts';
import type { Outlet } from '../model/outlet.ts';
import type { RawSource } from '../model/source.ts';
import type { ExtractionCache, ReadRecord } from './extraction-cache.ts';

/** Largest file whose records are held together to be cached, in bytes; reading a larger one streams. */
const LARGEST_CACHED = 4 * 1024 * 1024;
/** Most characters of records that are held: what is packed can be many times its size. */
const LARGEST_HELD = 16 * 1024 * 1024;

/** What reading needs beside the file. */
export interface RecordContext {
	readonly outlets: readonly Outlet[];
	readonly cache: ExtractionCache;
	/** What the keeper has said of how files are read. */
	readonly readRules: ReadRules;
}

/**
 * What a file gives, from the cache where it was read before. Large files are read record by record, and anew.
 * @param onKnown called when the cache knew the file
 */
export async function* readRecords(
	file: SourceFile,
	{ outlets, cache, readRules }: RecordContext,
	onKnown: () => void = () => {},
): AsyncGenerator<ReadRecord> {
	const known = file.bytes <= LARGEST_CACHED ? cache.get(file) : null;
	if (known) {
		onKnown();
		yield* known;
		return;
	}
	let fresh: ReadRecord[] | null = file.bytes <= LARGEST_CACHED ? [] : null;
	let held = 0;
	for await (const read of readSources(file, readRules)) {
		const record = 'source' in read ? extracted(read.source, outlets) : read;
		held += 'source' in record ? record.source.text.length : 0;
		if (held > LARGEST_HELD) fresh = null;
		fresh?.push(record);
		yield record;
	}
	if (fresh && fresh.length > 0) cache.set(file, fresh);
}

/** What a record gives; what only the account of its bytes needed of it is not kept. */
function extracted(source: RawSource, outlets: readonly Outlet[]): ReadRecord {
	const result = extract(source, { outlets });
	const { lineBytes: _, parts: __, unpacked: ___, ...kept } = source;
	return { source: kept, result };
}
