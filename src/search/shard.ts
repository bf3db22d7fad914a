import type { InBothScripts } from '../model/listing.ts';
import { readyToFold } from '../script/fold.ts';
import { CborReader } from './cbor.ts';
import {
	type Fragment,
	type ShardEntry,
	type ShardFacets,
	type ShardMeta,
	type ShardNames,
	shardFiles,
} from './files.ts';
import { gunzip, gunzipJson } from './gzip.ts';
import { unpackStarts } from './pack-starts.ts';
import { afterTokens, beginsWith, headlineToken } from './tokens.ts';

/** Gives the bytes of a file of the index, by its path below the folder of the index. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Places in a shard, ascending: the articles stand one behind the other. */
export type Places = readonly number[];

/** Files that a search for one character may load from a shard; a character under 1 % of the articles needs fewer. */
export const SCAN_LIMIT = 12;
/** Length of the `pagefind_dcd` that begins every file that Pagefind compresses. */
const SIGNATURE = 12;

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

/** Places of a word in the one page of a Pagefind index. */
function readPlaces(reader: CborReader): number[] {
	const places: number[] = [];
	for (let pages = reader.array(); pages > 0; pages--) {
		const parts = reader.array();
		reader.int();
		let place = 0;
		for (let left = reader.array(); left > 0; left--) {
			const step = reader.int();
			// A negative number sets the weight of the places after it, which count from 0 again.
			place = step < 0 ? 0 : place + step;
			if (step >= 0) places.push(place);
		}
		for (let rest = parts - 2; rest > 0; rest--) reader.skip();
	}
	return places;
}

/** Places of the words of a file that are wanted, word by word. */
function readWords(file: Uint8Array, wanted: (word: string) => boolean): Places[] {
	const reader = new CborReader(file, SIGNATURE);
	const out: Places[] = [];
	reader.array();
	for (let words = reader.array(); words > 0; words--) {
		let rest = reader.array() - 1;
		if (wanted(reader.text())) {
			out.push(readPlaces(reader));
			rest--;
		}
		for (; rest > 0; rest--) reader.skip();
	}
	return out;
}

/** What a shard must be told of the archive. */
export interface ShardPlace {
	/** Number of articles in the shards before it. */
	readonly offset: number;
	/** See {@link Manifest.scanned}. */
	readonly scanned: string;
}

/** One shard, its files loaded when they are asked for and kept. */
export class Shard {
	/** Number in the archive of its first article. */
	readonly offset: number;
	/** Place of the first word of each article, and of the end of the last. */
	readonly starts: readonly number[];
	private readonly meta: ShardMeta;
	private readonly seconds: ReadonlyMap<number, { readonly from: number; readonly body: number }>;
	private readonly scanned: string;
	private readonly chunks: readonly string[];
	private readonly folder: string;
	/** Name of the file of the people named. */
	private readonly named: string | null;
	private readonly read: ReadFile;
	private readonly files = new Loading<number, Uint8Array>();
	private readonly fragments = new Loading<number, Fragment>();
	private readonly facetFile = new Loading<'facets', ShardFacets>();
	private readonly nameFile = new Loading<'names', ShardNames>();

	private constructor(
		read: ReadFile,
		{ folder, names }: ShardEntry,
		meta: ShardMeta,
		{ offset, scanned }: ShardPlace,
	) {
		this.named = names;
		this.read = read;
		this.folder = folder;
		this.meta = meta;
		this.offset = offset;
		this.scanned = scanned;
		this.chunks = unpackStarts(meta.chunks);
		const starts = [0];
		for (const words of meta.words) starts.push((starts.at(-1) ?? 0) + words);
		this.starts = starts;
		this.seconds = new Map(
			meta.seconds.map(([article, behind, headline]) => {
				const from = (starts[article] ?? 0) + behind;
				return [article, { from, body: from + headline }];
			}),
		);
	}

	static async open(read: ReadFile, entry: ShardEntry, place: ShardPlace): Promise<Shard> {
		const meta = await gunzipJson<ShardMeta>(await read(shardFiles.meta(entry.folder)));
		return new Shard(read, entry, meta, place);
	}

	/** How many articles there are. */
	get size(): number {
		return this.meta.words.length;
	}

	/** Date of an article, or null. */
	dateOf(article: number): string | null {
		return this.meta.days[this.meta.dates[article] ?? -1] ?? null;
	}

	/** First place behind the headline of an article. */
	bodyStart(article: number): number {
		return (this.starts[article] ?? 0) + (this.meta.headlines[article] ?? 0);
	}

	/** Where the second text of an article begins and its body; undefined where both variants fold to one text. */
	second(article: number): { readonly from: number; readonly body: number } | undefined {
		return this.seconds.get(article);
	}

	/** Number of the file that would hold a word; -1 when it sorts before all. */
	private chunkFor(word: string): number {
		let low = 0;
		let high = this.chunks.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.chunks[middle] ?? '') <= word) low = middle + 1;
			else high = middle;
		}
		return low - 1;
	}

	private file(number: number): Promise<Uint8Array> {
		return this.files.get(number, async () => gunzip(await this.read(shardFiles.index(this.folder, number))));
	}

	/** Where a token stands. */
	async places(token: string): Promise<Places> {
		const number = this.chunkFor(token);
		if (number < 0) return [];
		return readWords(await this.file(number), (word) => word === token)[0] ?? [];
	}

	/**
	 * Where a character stands.
	 * `complete` is false for a frequent one, of which only the articles are told that have it in the headline; the
	 * places then lie in the article, but not at the character.
	 */
	async character(code: number): Promise<{ readonly complete: boolean; readonly places: Places }> {
		const from = Math.max(0, this.chunkFor(headlineToken(code)));
		const to = this.chunkFor(afterTokens(code));
		if (to - from >= SCAN_LIMIT && !this.scanned.includes(String.fromCodePoint(code)))
			return { complete: false, places: await this.places(headlineToken(code)) };
		const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
		const files = await Promise.all(numbers.map((number) => this.file(number)));
		const found = files.flatMap((file) => readWords(file, (word) => beginsWith(word, code)));
		return { complete: true, places: found.flat().sort((a, b) => a - b) };
	}

	/** The text of an article. */
	fragment(article: number): Promise<Fragment> {
		return this.fragments.get(article, async () => {
			const bytes = await gunzip(await this.read(shardFiles.fragment(this.folder, article)));
			const text = new TextDecoder().decode(bytes);
			await readyToFold(text);
			return JSON.parse(text) as Fragment;
		});
	}

	/** Outlets, sections and authors of all articles. */
	facets(): Promise<ShardFacets> {
		return this.facetFile.get('facets', async () => {
			return gunzipJson<ShardFacets>(await this.read(shardFiles.facets(this.folder)));
		});
	}

	/** People whom the texts of all articles name. */
	names(): Promise<ShardNames> {
		const { named } = this;
		if (named === null) return Promise.resolve({ articles: [], names: [] });
		return this.nameFile.get('names', async () =>
			gunzipJson<ShardNames>(await this.read(shardFiles.names(named))),
		);
	}

	/** What a result shows of an article. */
	async details(article: number): Promise<ArticleDetails> {
		const [fragment, { outlets, sections }] = await Promise.all([this.fragment(article), this.facets()]);
		const outlet = outlets.values[article] ?? -1;
		const section = sections.values[article] ?? -1;
		return {
			fragment,
			date: this.dateOf(article),
			outlet: outlets.slugs[outlet] ?? null,
			outletName: outlets.names[outlet] ?? null,
			section: sections.slugs[section] ?? null,
			sectionName: sections.names[section] ?? null,
		};
	}
}

/** What a result shows of an article. */
export interface ArticleDetails {
	readonly fragment: Fragment;
	readonly date: string | null;
	/** Slug of the outlet. */
	readonly outlet: string | null;
	readonly outletName: InBothScripts | null;
	/** Slug of the section. */
	readonly section: string | null;
	readonly sectionName: InBothScripts | null;
}
