import { sortMembers } from './archive-members.ts';
import { compressedReader } from './compressed.ts';
import { csvReader } from './csv.ts';
import { htmlReader } from './html.ts';
import { jsonReader } from './json.ts';
import { jsonlReader } from './jsonl.ts';
import { markdownReader } from './markdown.ts';
import { mhtmlReader } from './mhtml.ts';
import { readItems } from './read-sources.ts';
import type { Reader } from './reader.ts';
import { textReader } from './text.ts';
import { waczReader } from './wacz.ts';
import { warcReader } from './warc.ts';
import { zipReader } from './zip.ts';

/** Every format there is. A new format is a file and a row here; of two that know an ending the earlier reads. */
export const READERS: readonly Reader[] = [
	textReader,
	htmlReader,
	mhtmlReader,
	jsonlReader,
	jsonReader,
	csvReader,
	markdownReader,
	warcReader,
	waczReader(readItems),
	zipReader(readItems, sortMembers),
	compressedReader(readerFor),
];

/** The reader for a file name, or null when no format has its ending. */
export function readerFor(path: string): Reader | null {
	const name = path.toLowerCase();
	return READERS.find((reader) => reader.endings.some((ending) => name.endsWith(ending))) ?? null;
}

/** All endings that are read, for messages. */
export function knownEndings(): readonly string[] {
	return READERS.flatMap((reader) => reader.endings);
}
