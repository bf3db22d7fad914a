import { createHash } from 'node:crypto';
import { readSources } from '../../src/ingest/read-sources.ts';
import { NO_RULES, type ReadRules } from '../../src/ingest/reader.ts';
import type { SourceFile } from '../../src/ingest/source-file.ts';
import type { Sha256 } from '../../src/model/ids.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { RawSource } from '../../src/model/source.ts';

/** A source file that lies in memory, streamed in chunks of a chosen size. */
export function memorySource(path: string, content: string | Uint8Array, chunk = 65_536): SourceFile {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	return {
		path,
		bytes: bytes.length,
		sha256: createHash('sha256').update(bytes).digest('hex') as Sha256,
		async *stream() {
			for (let from = 0; from < bytes.length; from += chunk) yield bytes.subarray(from, from + chunk);
		},
		slice: async (from, to) => bytes.subarray(from, to),
	};
}

/** A source file that lies in memory, streamed in two chunks. */
export function cutSource(path: string, bytes: Uint8Array, place: number): SourceFile {
	return {
		...memorySource(path, bytes),
		async *stream() {
			if (place > 0) yield bytes.subarray(0, place);
			yield bytes.subarray(place);
		},
	};
}

/** Everything that reading a file yields. */
export async function readAll(
	file: SourceFile,
	rules: ReadRules = NO_RULES,
): Promise<{ sources: RawSource[]; problems: Problem[] }> {
	const sources: RawSource[] = [];
	const problems: Problem[] = [];
	for await (const item of readSources(file, rules)) {
		if ('source' in item) sources.push(item.source);
		else if ('problem' in item) problems.push(item.problem);
	}
	return { sources, problems };
}

/** A text as the text reader hands it on. */
export function rawText(text: string, path = 'a.txt', hints: RawSource['hints'] = {}): RawSource {
	return {
		ref: {
			path,
			sha256: '0'.repeat(64) as Sha256,
			bytes: text.length,
			encoding: 'utf-8',
			format: 'text',
			record: null,
		},
		text,
		span: { from: 0, length: text.length },
		firstLine: 1,
		hints,
	};
}
