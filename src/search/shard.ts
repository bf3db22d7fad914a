import { chunkFor, readChunk } from './chunks.ts';
import { type Fragment, type ShardEntry, type ShardMeta, shardFiles } from './files.ts';
import { gunzip, gunzipJson } from './gzip.ts';
import { type Articles, NO_ARTICLES, readArticles, readPositions } from './postings.ts';
import { afterTokens, beginsWith, headlineToken } from './tokens.ts';

/** Gives the bytes of a file of the index, by its path below the folder of the index. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Files that a search for one character may load; a character under 1 % of the articles needs fewer. */
export const SCAN_LIMIT = 8;

/** Remembers what is being loaded; what failed is forgotten, so that it can be tried again. */
class Loading<K, V> {
	private readonly known = new Map<K, Promise<V>>();

	get(key: K, load: () => Promise<V>): Promise<V> {
		let loading = this.known.get(key);
		if (!loading) {
			loading = load();
			loading.catch(() => this.known.delete(key));
			this.known.set(key, loading);
		}
		return loading;
	}
}

/** One shard, its files loaded when they are asked for and kept. */
export class Shard {
	readonly meta: ShardMeta;
	/** Number in the archive of its first article. */
	readonly offset: number;
	private readonly folder: string;
	private readonly read: ReadFile;
	private readonly files = new Loading<string, Uint8Array>();
	private readonly fragments = new Loading<number, Fragment>();

	private constructor(read: ReadFile, folder: string, meta: ShardMeta, offset: number) {
		this.read = read;
		this.folder = folder;
		this.meta = meta;
		this.offset = offset;
	}

	/** @param offset number of articles in the shards before it */
	static async open(read: ReadFile, { folder }: ShardEntry, offset: number): Promise<Shard> {
		return new Shard(read, folder, await gunzipJson<ShardMeta>(await read(shardFiles.meta(folder))), offset);
	}

	/** Date of an article, or null. */
	dateOf(article: number): string | null {
		return this.meta.days[this.meta.dates[article] ?? -1] ?? null;
	}

	private file(path: string): Promise<Uint8Array> {
		return this.files.get(path, async () => gunzip(await this.read(path)));
	}

	/** In which articles a token stands. */
	async articles(token: string): Promise<Articles> {
		const number = chunkFor(this.meta.articleChunks, token);
		if (number < 0) return NO_ARTICLES;
		const chunk = await this.file(shardFiles.articles(this.folder, number));
		for (const entry of readChunk(chunk)) if (entry.token === token) return readArticles(entry.block);
		return NO_ARTICLES;
	}

	/**
	 * Where a token stands in some articles.
	 *
	 * @param articles what {@link articles} gave for the token
	 */
	async positions(
		token: string,
		articles: Articles,
		wanted: ReadonlySet<number>,
	): Promise<ReadonlyMap<number, readonly number[]>> {
		if (!articles.numbers.some((number) => wanted.has(number))) return new Map();
		const number = chunkFor(this.meta.positionChunks, token);
		const chunk = await this.file(shardFiles.positions(this.folder, number));
		for (const entry of readChunk(chunk))
			if (entry.token === token) return readPositions(entry.block, articles, wanted);
		return new Map();
	}

	/**
	 * Where a character stands.
	 * `complete` is false for a frequent one, of which only the articles are told that have it in the headline.
	 */
	async character(
		code: number,
	): Promise<{ readonly complete: boolean; readonly found: readonly Articles[] }> {
		const from = Math.max(0, chunkFor(this.meta.articleChunks, headlineToken(code)));
		const to = chunkFor(this.meta.articleChunks, afterTokens(code));
		if (to - from >= SCAN_LIMIT)
			return { complete: false, found: [await this.articles(headlineToken(code))] };
		const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
		const chunks = await Promise.all(
			numbers.map((number) => this.file(shardFiles.articles(this.folder, number))),
		);
		const entries = chunks.flatMap((chunk) => [...readChunk(chunk)]);
		const found = entries
			.filter(({ token }) => beginsWith(token, code))
			.map(({ block }) => readArticles(block));
		return { complete: true, found };
	}

	/** What a result shows of an article. */
	fragment(article: number): Promise<Fragment> {
		return this.fragments.get(article, async () => {
			return gunzipJson<Fragment>(await this.read(shardFiles.fragment(this.folder, article)));
		});
	}
}
