import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { CborReader, type CborValue } from './cbor.ts';
import type { PlacedToken } from './pages.ts';

/** A stretch of the dictionary, in order, with the postings of its words, as Pagefind writes it. */
export interface IndexChunk {
	/** First word. */
	readonly from: string;
	/** Compressed file. */
	readonly content: Uint8Array;
}

/** Beginning of every compressed file that Pagefind writes. */
const SIGNATURE = 'pagefind_dcd';
const CHUNK_SETTING = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
/** Word that fills positions before the headline; sorts after every token. */
const FILLER = 'zzzzzzzzzzzz';

/** Pagefind could not do what was asked. */
export class PagefindError extends Error {
	override name = 'PagefindError';
}

function check<T extends { errors: string[] }>(reply: T, doing: string): T {
	if (reply.errors.length > 0) throw new PagefindError(`Pagefind, ${doing}: ${reply.errors.join('; ')}`);
	return reply;
}

/** The words of a page in order, with filler where a position has no token. */
function contentOf(tokens: readonly PlacedToken[]): string {
	const words: string[] = [];
	for (const { token, position } of tokens) {
		while (words.length < position) words.push(FILLER);
		words.push(token);
	}
	return words.join(' ') || FILLER;
}

function isList(value: CborValue | undefined): value is readonly CborValue[] {
	return Array.isArray(value);
}

/** Reads Pagefind's own table of chunks and makes sure that its pages stand in the order in which they were given. */
async function readChunks(index: PagefindIndex, pages: number): Promise<IndexChunk[]> {
	const { files } = check(await index.getFiles(), 'giving out the files');
	const byName = new Map(files.map((file) => [file.path.split('/').at(-1) ?? '', file.content]));
	const metaName = [...byName.keys()].find((name) => name.endsWith('.pf_meta'));
	if (metaName === undefined) throw new PagefindError('Pagefind gave out no table of chunks');
	const meta = new CborReader(gunzipSync(byName.get(metaName) ?? new Uint8Array()), SIGNATURE.length).value();
	const [, pageList, chunkList] = isList(meta) ? meta : [];
	if (!isList(pageList) || !isList(chunkList) || pageList.length !== pages)
		throw new PagefindError('Pagefind gave out a table that does not fit the pages it was given');
	for (const [number, entry] of pageList.entries()) {
		const fragment = byName.get(`${isList(entry) ? entry[0] : ''}.pf_fragment`);
		const text = fragment ? gunzipSync(fragment).toString().slice(SIGNATURE.length) : '{}';
		if ((JSON.parse(text) as { url?: string }).url !== `/${number}`)
			throw new PagefindError(`Pagefind gave page ${number} another place`);
	}
	return chunkList.map((entry) => {
		const [from, , hash] = isList(entry) ? entry : [];
		const content = byName.get(`${hash}.pf_index`);
		if (typeof from !== 'string' || !content) throw new PagefindError(`Pagefind gave out no chunk ${hash}`);
		return { from, content };
	});
}

/**
 * Lets Pagefind index pages of tokens and gives its chunks, in order of words. Page `n` of the result is the `n`th
 * given. A Pagefind process of its own is used and ended, so that its memory is bounded by one call.
 *
 * @param chunkSize how many postings Pagefind puts into a chunk
 * @throws PagefindError when any reply of Pagefind holds an error
 */
export async function pagefindChunks(
	pages: readonly (readonly PlacedToken[])[],
	chunkSize: number,
): Promise<readonly IndexChunk[]> {
	const before = process.env[CHUNK_SETTING];
	process.env[CHUNK_SETTING] = String(chunkSize);
	try {
		const { index } = check(await createIndex({ forceLanguage: 'unknown', keepIndexUrl: true }), 'starting');
		if (!index) throw new PagefindError('Pagefind gave no index');
		for (const [number, tokens] of pages.entries()) {
			const record = { url: `/${number}`, content: contentOf(tokens), language: 'unknown' };
			check(await index.addCustomRecord(record), `adding page ${number}`);
		}
		return await readChunks(index, pages.length);
	} finally {
		await close();
		if (before === undefined) delete process.env[CHUNK_SETTING];
		else process.env[CHUNK_SETTING] = before;
	}
}
