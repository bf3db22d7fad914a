import { hash } from 'node:crypto';
import { extract } from '../extract/extract.ts';
import { readSources } from '../ingest/read-sources.ts';
import type { SourceFile } from '../ingest/source-file.ts';
import type { Sha256 } from '../model/ids.ts';

/** A file that lies in memory, with the ending its format has. */
export interface BenchFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Decodes and reads files, as a build does. Returns how many articles came of them. */
export async function extractAll(files: readonly BenchFile[]): Promise<number> {
	let articles = 0;
	for (const file of files)
		for await (const read of readSources(inMemory(file)))
			if ('source' in read && extract(read.source, { outlets: [] }).extraction) articles++;
	return articles;
}

function inMemory({ name, bytes }: BenchFile): SourceFile {
	return {
		path: name,
		bytes: bytes.length,
		sha256: hash('sha256', bytes, 'hex') as Sha256,
		async *stream() {
			yield bytes;
		},
		slice: async (from, to) => bytes.subarray(from, to),
	};
}
