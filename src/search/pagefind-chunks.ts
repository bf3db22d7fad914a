import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { type CborValue, CborValueReader } from './cbor-value.ts';

/** A file of Pagefind's: a stretch of its dictionary, in order, with the places of each word. */
export interface IndexChunk {
	/** First and last word. */
	readonly from: string;
	readonly to: string;
	/** The file as Pagefind gives it out, compressed. */
	readonly content: Uint8Array;
}

/** Beginning of every file that Pagefind compresses. */
const SIGNATURE = 'pagefind_dcd';
/** Environment variable by which Pagefind takes the size of its chunks; its Node API has no option for it. */
const CHUNK_SETTING = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
/** Stands for a page without any word, which Pagefind would leave out. No token is spelled so. */
const FILLER = 'zzzzzzzzzzzz';

/** Pagefind could not do what was asked. */
export class PagefindError extends Error {
	override name = 'PagefindError';
}

function check<T extends { errors: string[] }>(reply: T, doing: string): T {
	if (reply.errors.length > 0) throw new PagefindError(`Pagefind, ${doing}: ${reply.errors.join('; ')}`);
	return reply;
}

function isList(value: CborValue | undefined): value is readonly CborValue[] {
	return Array.isArray(value);
}

/** Takes the index files out of Pagefind, in the order of its own table of chunks. */
async function takeChunks(index: PagefindIndex): Promise<IndexChunk[]> {
	const { files } = check(await index.getFiles(), 'giving out the files');
	const table = files.find(({ path }) => path.endsWith('.pf_meta'));
	if (!table) throw new PagefindError('Pagefind gave out no table of chunks');
	const meta = new CborValueReader(gunzipSync(table.content), SIGNATURE.length).value();
	const [, pages, chunks] = isList(meta) ? meta : [];
	if (!isList(pages) || pages.length !== 1 || !isList(chunks))
		throw new PagefindError('Pagefind gave out a table that does not fit the page it was given');
	const byName = new Map(files.map(({ path, content }) => [path.split('/').at(-1), content]));
	return chunks.map((entry) => {
		const [from, to, hash] = isList(entry) ? entry : [];
		const content = byName.get(`${hash}.pf_index`);
		if (typeof from !== 'string' || typeof to !== 'string' || !content)
			throw new PagefindError(`Pagefind gave out no chunk ${hash}`);
		return { from, to, content };
	});
}

/**
 * Lets Pagefind index a stretch of the archive as one page, and gives its index files in order of words.
 * Word `n` of the content has position `n`. One page takes less than half of the memory of a page for each article,
 * because Pagefind keeps each word of each page apart. The process that does it ends with the call.
 *
 * @param content words of letters and digits, with a space between two
 * @param words how many words that are
 * @param chunkSize how many places Pagefind puts into a file
 * @throws PagefindError when a reply of Pagefind holds an error, or tells of another number of words
 */
export async function pagefindChunks(
	content: string,
	words: number,
	chunkSize: number,
): Promise<readonly IndexChunk[]> {
	const before = process.env[CHUNK_SETTING];
	process.env[CHUNK_SETTING] = String(chunkSize);
	try {
		const { index } = check(await createIndex({ forceLanguage: 'unknown', keepIndexUrl: true }), 'starting');
		if (!index) throw new PagefindError('Pagefind gave no index');
		const record = { url: '/', content: content || FILLER, language: 'unknown' };
		const { file } = check(await index.addCustomRecord(record), 'adding a page');
		if (file.uniqueWords !== Math.max(1, words))
			throw new PagefindError(`Pagefind read ${file.uniqueWords} words where ${words} were given`);
		return await takeChunks(index);
	} finally {
		await close();
		if (before === undefined) delete process.env[CHUNK_SETTING];
		else process.env[CHUNK_SETTING] = before;
	}
}
