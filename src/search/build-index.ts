import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Problem } from '../model/problem.ts';
import { createUrls } from '../view/urls.ts';
import type { SearchDocument } from './document.ts';
import { FORMAT, type Fragment, MANIFEST, type Manifest, SEARCH_FOLDER, shardFiles } from './files.ts';
import { packText } from './pack-text.ts';
import { pagefindChunks } from './pagefind-chunks.ts';
import { type PlacedToken, pagesOf, tokensOf } from './pages.ts';
import { describeShard } from './shard-meta.ts';

/** Tokens a shard may hold: keeps one Pagefind process under 0.8 GB. */
const SHARD_TOKENS = 1_000_000;
/** Postings in a chunk: about 4 KB of compressed file. */
const CHUNK_POSTINGS = 2500;

export interface BuildSearchOptions {
	/** Folder of the built site; the index goes into its folder `pagefind`, which is made anew. */
	readonly outDir: string;
	/** Base path of the site. */
	readonly base: string;
	/** Told after each article, and `indexed` after each shard. */
	readonly onProgress?: (documents: number, stage: 'read' | 'indexed') => void;
}

export interface SearchBuild {
	readonly documents: number;
	readonly files: number;
	readonly bytes: number;
	readonly problems: readonly Problem[];
}

interface Collected {
	readonly documents: SearchDocument[];
	/** Tokens of each article's first text, then of the second texts. */
	readonly pages: (readonly PlacedToken[])[];
	readonly second: { readonly article: number; readonly tokens: readonly PlacedToken[] }[];
	tokens: number;
}

/** Compresses with a header that does not tell the operating system. */
function compress(content: string): Uint8Array {
	const bytes = gzipSync(content, { level: 9 });
	bytes[9] = 255;
	return bytes;
}

function fragmentOf(document: SearchDocument): Fragment {
	const { text, ...rest } = document;
	return { ...rest, text: packText(text) };
}

function collect(into: Collected, document: SearchDocument): void {
	const article = into.documents.push(document) - 1;
	for (const [number, page] of pagesOf(document).entries()) {
		const tokens = tokensOf(page);
		into.tokens += tokens.length;
		if (number === 0) into.pages.push(tokens);
		else into.second.push({ article, tokens });
	}
}

/** All files of a shard by path, below a folder that is named by their digest. */
async function shardOf(collected: Collected): Promise<{ folder: string; files: Map<string, Uint8Array> }> {
	const pages = [...collected.pages, ...collected.second.map(({ tokens }) => tokens)];
	const chunks = await pagefindChunks(pages, CHUNK_POSTINGS);
	const local = new Map<string, Uint8Array>();
	const meta = describeShard(
		collected.documents,
		collected.second.map(({ article }) => article),
		chunks.map(({ from }) => from),
	);
	local.set(shardFiles.meta(''), compress(JSON.stringify(meta)));
	for (const [number, { content }] of chunks.entries()) local.set(shardFiles.chunk('', number), content);
	for (const [article, document] of collected.documents.entries())
		local.set(shardFiles.fragment('', article), compress(JSON.stringify(fragmentOf(document))));
	const digest = createHash('sha256');
	for (const [path, content] of local) digest.update(`${path}\0${content.length}\0`).update(content);
	const folder = digest.digest('hex').slice(0, 12);
	return { folder, files: new Map([...local].map(([path, content]) => [`${folder}${path}`, content])) };
}

/** Writes the files of an index and keeps the account of them. */
class IndexWriter {
	files = 0;
	bytes = 0;
	private readonly root: string;

	constructor(outDir: string) {
		this.root = join(outDir, SEARCH_FOLDER);
		rmSync(this.root, { recursive: true, force: true });
		mkdirSync(this.root, { recursive: true });
	}

	write(path: string, content: Uint8Array | string): void {
		const file = join(this.root, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
		this.files++;
		this.bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length;
	}
}

/** Numbers of the articles of each story that has several, the canonical copy first. */
class StoryBook {
	private readonly members = new Map<string, number[]>();

	add(document: SearchDocument, number: number): void {
		const known = this.members.get(document.story);
		if (!known) this.members.set(document.story, [number]);
		else if (document.canonical) known.unshift(number);
		else known.push(number);
	}

	get size(): number {
		return this.members.size;
	}

	copies(): number[][] {
		return [...this.members.values()].filter(({ length }) => length > 1);
	}
}

function failed(outDir: string, error: unknown): Problem {
	return {
		code: 'search-index-failed',
		severity: 'error',
		file: join(outDir, SEARCH_FOLDER),
		line: null,
		what: `The search index could not be made: ${error instanceof Error ? error.message : String(error)}`,
		fix: 'Run the build once more; if it fails again, make sure that `npx pagefind --version` runs here.',
	};
}

/**
 * Makes the search index of a built site: one for both variants, in shards, through Pagefind's Node API.
 * The same articles in the same order give the same bytes.
 *
 * @param documents all articles, newest first; read once
 * @returns the account of what was written; Pagefind's errors are among the problems
 */
export async function buildSearchIndex(
	documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>,
	options: BuildSearchOptions,
): Promise<SearchBuild> {
	const writer = new IndexWriter(options.outDir);
	const shards: Manifest['shards'][number][] = [];
	const stories = new StoryBook();
	let count = 0;
	let collected: Collected = { documents: [], pages: [], second: [], tokens: 0 };
	const finishShard = async () => {
		if (collected.documents.length === 0) return;
		const { folder, files } = await shardOf(collected);
		for (const [path, content] of files) writer.write(path, content);
		const dates = collected.documents.flatMap(({ date }) => date ?? []).sort();
		const [first = null, last = null] = [dates[0], dates.at(-1)];
		shards.push({ folder, documents: collected.documents.length, first, last });
		collected = { documents: [], pages: [], second: [], tokens: 0 };
		options.onProgress?.(count, 'indexed');
	};
	try {
		for await (const document of documents) {
			collect(collected, document);
			stories.add(document, count++);
			options.onProgress?.(count, 'read');
			if (collected.tokens >= SHARD_TOKENS) await finishShard();
		}
		await finishShard();
	} catch (error) {
		return {
			documents: count,
			files: writer.files,
			bytes: writer.bytes,
			problems: [failed(options.outDir, error)],
		};
	}
	const { root } = createUrls(options.base);
	const manifest: Manifest = {
		format: FORMAT,
		base: root,
		documents: count,
		stories: stories.size,
		shards,
		copies: stories.copies(),
	};
	writer.write(MANIFEST, JSON.stringify(manifest));
	return { documents: count, files: writer.files, bytes: writer.bytes, problems: [] };
}
