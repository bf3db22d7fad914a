import { CborReader } from './cbor.ts';
import { FORMAT, type Fragment, MANIFEST, type Manifest, type ShardMeta, shardFiles } from './files.ts';
import { gunzip, gunzipJson } from './gzip.ts';
import { beginsWith, headlineToken, spell } from './tokens.ts';

/** Gives the bytes of a file of the index, by its path below the folder of the index. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Where a token stands: page of the index, then positions in ascending order. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** Length of the `pagefind_dcd` that begins every file of Pagefind's. */
const SIGNATURE = 12;
/** Chunks that a search for one character may load; a character under 1 % of the articles needs fewer. */
export const SCAN_LIMIT = 8;

const NOTHING: Postings = new Map();

function readPages(reader: CborReader): Map<number, number[]> {
	const out = new Map<number, number[]>();
	let page = 0;
	for (let pages = reader.array(); pages > 0; pages--) {
		const parts = reader.array();
		page += reader.int();
		const positions: number[] = [];
		let position = 0;
		for (let left = reader.array(); left > 0; left--) {
			const step = reader.int();
			// A negative number sets the weight of the positions after it, which count from 0 again.
			if (step < 0) position = 0;
			else {
				position += step;
				positions.push(position);
			}
		}
		for (let rest = parts - 2; rest > 0; rest--) reader.skip();
		out.set(page, positions);
	}
	return out;
}

/** Postings of all words of a chunk that are wanted, in order. */
function readWords(
	chunk: Uint8Array,
	wanted: (word: string) => boolean,
): { word: string; postings: Postings }[] {
	const reader = new CborReader(chunk, SIGNATURE);
	const out: { word: string; postings: Postings }[] = [];
	reader.array();
	for (let words = reader.array(); words > 0; words--) {
		const parts = reader.array();
		const word = reader.text();
		let rest = parts - 1;
		if (wanted(word)) {
			out.push({ word, postings: readPages(reader) });
			rest--;
		}
		for (; rest > 0; rest--) reader.skip();
	}
	return out;
}

/** One shard, its files loaded when they are asked for and kept. */
export class Shard {
	readonly meta: ShardMeta;
	/** Number in the archive of its first article. */
	readonly offset: number;
	private readonly folder: string;
	private readonly read: ReadFile;
	private readonly chunks = new Map<number, Promise<Uint8Array>>();
	private readonly fragments = new Map<number, Promise<Fragment>>();

	constructor(read: ReadFile, folder: string, meta: ShardMeta, offset: number) {
		this.read = read;
		this.folder = folder;
		this.meta = meta;
		this.offset = offset;
	}

	get size(): number {
		return this.meta.dates.length;
	}

	/** Article of a page of the index. */
	articleOf(page: number): number {
		return page < this.size ? page : (this.meta.secondTexts[page - this.size] ?? -1);
	}

	/** Number of the chunk that would hold a token; -1 when it sorts before all. */
	private chunkFor(token: string): number {
		let low = 0;
		let high = this.meta.chunks.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.meta.chunks[middle] ?? '') <= token) low = middle + 1;
			else high = middle;
		}
		return low - 1;
	}

	private chunk(number: number): Promise<Uint8Array> {
		let loading = this.chunks.get(number);
		if (!loading) {
			loading = this.read(shardFiles.chunk(this.folder, number)).then(gunzip);
			loading.catch(() => this.chunks.delete(number));
			this.chunks.set(number, loading);
		}
		return loading;
	}

	/** Where a token stands in this shard. */
	async postings(token: string): Promise<Postings> {
		const number = this.chunkFor(token);
		if (number < 0) return NOTHING;
		return readWords(await this.chunk(number), (word) => word === token)[0]?.postings ?? NOTHING;
	}

	/**
	 * Where a character stands.
	 * `complete` is false for a frequent one, of which only the articles are told that have it in the headline.
	 */
	async character(
		code: number,
	): Promise<{ readonly complete: boolean; readonly found: readonly Postings[] }> {
		const from = Math.max(0, this.chunkFor(headlineToken(code)));
		const to = this.chunkFor(`${spell(code)}{`);
		if (to - from >= SCAN_LIMIT)
			return { complete: false, found: [await this.postings(headlineToken(code))] };
		const found: Postings[] = [];
		for (let number = from; number <= to; number++) {
			const words = readWords(await this.chunk(number), (word) => beginsWith(word, code));
			found.push(...words.map(({ postings }) => postings));
		}
		return { complete: true, found };
	}

	/** What a result shows of an article. */
	fragment(article: number): Promise<Fragment> {
		let loading = this.fragments.get(article);
		if (!loading) {
			loading = this.read(shardFiles.fragment(this.folder, article)).then((bytes) =>
				gunzipJson<Fragment>(bytes),
			);
			loading.catch(() => this.fragments.delete(article));
			this.fragments.set(article, loading);
		}
		return loading;
	}
}

/** An index, opened: the same code over files on disk and over a network. */
export class SearchIndex {
	readonly manifest: Manifest;
	private readonly read: ReadFile;
	private readonly shards = new Map<number, Promise<Shard>>();

	private constructor(read: ReadFile, manifest: Manifest) {
		this.read = read;
		this.manifest = manifest;
	}

	/** @throws Error when the files were made for other code than this. */
	static async open(read: ReadFile): Promise<SearchIndex> {
		const manifest = JSON.parse(new TextDecoder().decode(await read(MANIFEST))) as Manifest;
		if (manifest.format !== FORMAT)
			throw new Error(`The search index has format ${manifest.format}, this code reads format ${FORMAT}`);
		return new SearchIndex(read, manifest);
	}

	/** Opens the shard of a number; shards stand newest first. */
	shard(number: number): Promise<Shard> {
		let loading = this.shards.get(number);
		if (!loading) {
			loading = this.openShard(number);
			loading.catch(() => this.shards.delete(number));
			this.shards.set(number, loading);
		}
		return loading;
	}

	private async openShard(number: number): Promise<Shard> {
		const entry = this.manifest.shards[number];
		if (!entry) throw new RangeError(`There is no shard ${number}`);
		const meta = await gunzipJson<ShardMeta>(await this.read(shardFiles.meta(entry.folder)));
		const offset = this.manifest.shards.slice(0, number).reduce((sum, { documents }) => sum + documents, 0);
		return new Shard(this.read, entry.folder, meta, offset);
	}
}
