import type { CharacterCount } from './character-count.ts';
import type { SearchDocument } from './document.ts';
import { type Fragment, type ShardEntry, shardFiles } from './files.ts';
import { type IndexWriter, ShardWriter } from './index-writer.ts';
import type { KeptChunks } from './kept-chunks.ts';
import { packStarts, shortStarts } from './pack-starts.ts';
import { packText } from './pack-text.ts';
import type { IndexChunk } from './pagefind-chunks.ts';
import { chunksInThread } from './pagefind-thread.ts';
import { articleWords } from './pages.ts';
import type { RouterBuild } from './router-build.ts';
import { ShardColumns } from './shard-meta.ts';
import type { Turnstile } from './turnstile.ts';

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
	/** Shards from which on a router is made. */
	readonly routedFrom: number;
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
	routedFrom: 6,
};

const MARKS_FROM = 0.75;

/** FNV-1a, 32 bits: a number that tells nothing but is the same for the same id. */
function hash(id: string): number {
	let value = 0x811c_9dc5;
	for (const char of id) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x0100_0193);
	return value >>> 0;
}

function fragmentOf({ id, story, front, inferred, text }: SearchDocument): Fragment {
	return { id, ...(story !== id && { story }), front, ...(inferred && { inferred }), ...packText(text) };
}

/** What a shard in the making has to know. */
export interface ShardSetting {
	readonly number: number;
	/** Number of words in the shards before it. */
	readonly begin: number;
	readonly limits: ShardLimits;
	/** Counts over all shards, which it adds to. */
	readonly characters: CharacterCount;
	readonly router: RouterBuild;
	/** What earlier builds made; null to index everything anew. */
	readonly kept: KeptChunks | null;
}

/** One shard in the making. */
export class ShardBuild {
	private readonly columns = new ShardColumns();
	private readonly content: string[] = [];
	private readonly number: number;
	private readonly index: IndexWriter;
	private readonly writer: ShardWriter;
	private readonly limits: ShardLimits;
	private readonly characters: CharacterCount;
	private readonly router: RouterBuild;
	private readonly kept: KeptChunks | null;
	private readonly limit: number;
	private words = 0;
	private year = '';

	constructor(writer: IndexWriter, { number, begin, limits, characters, router, kept }: ShardSetting) {
		this.number = number;
		this.index = writer;
		this.writer = new ShardWriter(writer, number);
		this.limits = limits;
		this.characters = characters;
		this.router = router;
		this.kept = kept;
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
		this.characters.add(words.texts);
		this.router.add(words.texts);
		this.year = (document.date ?? '').slice(0, 4);
		this.words += words.words.length;
		if (words.words.length > 0) this.content.push(words.words.join(' '));
		const path = shardFiles.fragment(this.writer.folder, number);
		this.writer.write(path, JSON.stringify(fragmentOf(document)));
		return words.words.length;
	}

	/** Lets Pagefind index the articles. Resolves when that has begun; the promise in it when the shard is written. */
	async finish(turnstile: Turnstile): Promise<{ readonly shard: Promise<ShardEntry> }> {
		this.router.endShard();
		const leave = await turnstile.enter(this.words);
		const content = this.content.join(' ');
		this.content.length = 0;
		const { words, kept } = this;
		const chunkSize = this.limits.chunkPlaces;
		const make = () => chunksInThread({ content, words, chunkSize });
		const chunks = (kept ? kept.get(content, chunkSize, make) : make()).finally(leave);
		return { shard: chunks.then((files) => this.write(files)) };
	}

	private write(chunks: readonly IndexChunk[]): ShardEntry {
		const { folder } = this.writer;
		for (const [number, { content }] of chunks.entries())
			this.writer.writeAsIs(shardFiles.index(folder, number), content);
		const starts = shortStarts(chunks);
		this.characters.addShard(starts);
		this.router.addStarts(this.number, starts);
		this.writer.write(shardFiles.words(folder), JSON.stringify(packStarts(starts)));
		this.writer.write(shardFiles.meta(folder), JSON.stringify(this.columns.meta()));
		this.writer.write(shardFiles.facets(folder), JSON.stringify(this.columns.facets()));
		const people = this.columns.names();
		return {
			folder: this.writer.finish(),
			documents: this.columns.size,
			...this.columns.extent,
			names:
				people.names.length === 0 ? null : this.index.writeNamed(shardFiles.names, JSON.stringify(people)),
		};
	}
}
