import { extract } from '../extract/extract.ts';
import { readSources } from '../ingest/read-sources.ts';
import type { SourceFile } from '../ingest/source-file.ts';
import type { Outlet } from '../model/outlet.ts';
import type { ExtractionCache, ReadRecord } from './extraction-cache.ts';

/** Largest file whose records are held together to be cached, in bytes; reading a larger one streams. */
const LARGEST_CACHED = 4 * 1024 * 1024;

/**
 * What a file gives, from the cache where it was read before. Large files are read record by record, and anew.
 * @param onKnown called when the cache knew the file
 */
export async function* readRecords(
	file: SourceFile,
	outlets: readonly Outlet[],
	cache: ExtractionCache,
	onKnown: () => void = () => {},
): AsyncGenerator<ReadRecord> {
	const known = file.bytes <= LARGEST_CACHED ? cache.get(file) : null;
	if (known) {
		onKnown();
		yield* known;
		return;
	}
	const fresh: ReadRecord[] = [];
	for await (const read of readSources(file)) {
		const record =
			'problem' in read ? read : { source: read.source, result: extract(read.source, { outlets }) };
		if (file.bytes <= LARGEST_CACHED) fresh.push(record);
		yield record;
	}
	if (fresh.length > 0) cache.set(file, fresh);
}
