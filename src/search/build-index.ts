import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { createUrls } from '../view/urls.ts';
import type { SearchDocument } from './document.ts';
import { FORMAT, type Fragment, MANIFEST, type Manifest, SEARCH_FOLDER, shardFiles } from './files.ts';
import { IndexWriter, ShardWriter } from './index-writer.ts';
import { packText } from './pack-text.ts';
import { pagefindChunks } from './pagefind-chunks.ts';
import { articleWords } from './pages.ts';
import { ShardColumns } from './shard-meta.ts';

/** How large shards and files of the index become. A word is a character of text. */
export interface ShardLimits {
	/** Words that no shard goes beyond by more than one article. */
	readonly words: number;
	/** The same for shards that begin within the first `recentSpan` words of the archive, its newest. */
	readonly recentWords: number;
	readonly recentSpan: number;
	/** From three quarters of the words on a shard ends with the year, or before one article of so many. */
	readonly markEvery: number;
	/** Places in a file of the index. */
	readonly chunkPlaces: number;
}

/**
 * Pagefind takes about 0.6 GB for 2.8 million words and 0.9 GB for 5 million. Smaller shards take more files a query, larger files (of about 2 KB) more bytes.
 */
export const SHARD_LIMITS: ShardLimits = {
	words: 5_000_000,
	recentWords: 2_800_000,
	recentSpan: 5_000_000,
	markEvery: 500,
	chunkPlaces: 600,
};

const MARKS_FROM = 0.75;

/** FNV-1a, 32 bits: a number that tells nothing but is the same for the same id. */
function hash(id: string): number {
	let value = 0x811c_9dc5;
	for (const char of id) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x0100_0193);
	return value >>> 0;
}

export interface BuildSearchOptions {
	/** Folder of the built site; the index goes into its folder `pagefind`, which is made anew. */
	readonly outDir: string;
	/** Base path of the site. */
	readonly base: string;
	/** Told after each article, and `indexed` after each shard. */
	readonly onProgress?: (documents: number, stage: 'read' | 'indexed') => void;
	/** Default: {@link SHARD_LIMITS}. */
	readonly limits?: ShardLimits;
}

export interface SearchBuild {
	readonly documents: number;
	readonly files: number;
	readonly bytes: number;
	readonly problems: readonly Problem[];
}

function fragmentOf({ id, front, inferred, text }: SearchDocument): Fragment {
	return { id, front, ...(inferred && { inferred }), ...packText(text) };
}

/** One shard in the making. */
class ShardBuild {
	private readonly columns = new ShardColumns();
	private readonly content: string[] = [];
	private readonly writer: ShardWriter;
	private readonly limits: ShardLimits;
	private readonly limit: number;
	private words = 0;
	private year = '';

	/** @param begin number of words in the shards before it */
	constructor(writer: IndexWriter, number: number, begin: number, limits: ShardLimits) {
		this.writer = new ShardWriter(writer, number);
		this.limits = limits;
		this.limit = begin < limits.recentSpan ? limits.recentWords : limits.words;
	}

	/**
	 * Whether the shard should end before this article. It ends at articles that are chosen by their id, so that the
	 * shards behind a newly added article begin where they began before.
	 */
	fullBefore({ id, date }: SearchDocument): boolean {
		if (this.words < this.limit * MARKS_FROM) return false;
		const { markEvery } = this.limits;
		return this.words >= this.limit || (date ?? '').slice(0, 4) !== this.year || hash(id) % markEvery === 0;
	}

	/** Adds an article and gives its number of words. */
	add(document: SearchDocument): number {
		const words = articleWords(document);
		const number = this.columns.add(document, words);
		this.year = (document.date ?? '').slice(0, 4);
		this.words += words.words.length;
		if (words.words.length > 0) this.content.push(words.words.join(' '));
		const path = shardFiles.fragment(this.writer.folder, number);
		this.writer.write(path, JSON.stringify(fragmentOf(document)));
		return words.words.length;
	}

	async finish(): Promise<Manifest['shards'][number]> {
		const chunks = await pagefindChunks(this.content.join(' '), this.words, this.limits.chunkPlaces);
		const { folder } = this.writer;
		for (const [number, { content }] of chunks.entries())
			this.writer.writeAsIs(shardFiles.index(folder, number), content);
		const meta = this.columns.meta(chunks.map(({ from }) => from));
		this.writer.write(shardFiles.meta(folder), JSON.stringify(meta));
		this.writer.write(shardFiles.facets(folder), JSON.stringify(this.columns.facets()));
		return { folder: this.writer.finish(), documents: this.columns.size, ...this.columns.extent };
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
		what: `The search index could not be made: ${error instanceof Error ? error.message : String(error)}.`,
		fix: 'Make sure that `npx pagefind --version` runs here and the disk is not full, then build once more.',
	};
}

/**
 * Makes the search index of a built site: one for both variants, in shards, through Pagefind's Node API.
 * The same articles in the same order give the same bytes, and a shard whose articles are the same keeps its folder.
 *
 * @param documents all articles, newest first, so that shards are stretches of time; read once, one at a time
 * @returns the account of what was written; a failure is among the problems
 */
export async function buildSearchIndex(
	documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>,
	options: BuildSearchOptions,
): Promise<SearchBuild> {
	const { outDir, base, onProgress, limits = SHARD_LIMITS } = options;
	let writer: IndexWriter | undefined;
	let count = 0;
	let words = 0;
	try {
		writer = new IndexWriter(join(outDir, SEARCH_FOLDER));
		const shards: Manifest['shards'][number][] = [];
		const stories = new StoryBook();
		let shard: ShardBuild | undefined;
		const finishShard = async () => {
			if (shard) shards.push(await shard.finish());
			shard = undefined;
			onProgress?.(count, 'indexed');
		};
		for await (const document of documents) {
			if (shard?.fullBefore(document)) await finishShard();
			shard ??= new ShardBuild(writer, shards.length, words, limits);
			words += shard.add(document);
			stories.add(document, count++);
			onProgress?.(count, 'read');
		}
		await finishShard();
		const { root } = createUrls(base);
		const copies = stories.copies();
		const manifest: Manifest = {
			format: FORMAT,
			base: root,
			documents: count,
			stories: stories.size,
			shards,
			copies,
		};
		writer.write(MANIFEST, JSON.stringify(manifest));
		return { documents: count, files: writer.files, bytes: writer.bytes, problems: [] };
	} catch (error) {
		const { files = 0, bytes = 0 } = writer ?? {};
		return { documents: count, files, bytes, problems: [failed(outDir, error)] };
	}
}
