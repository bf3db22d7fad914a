import type { InBothScripts } from '../model/listing.ts';
import { readyToFold } from '../script/fold.ts';
import { CborReader } from './cbor.ts';
import { Columns } from './columns.ts';
import {
	type Fragment,
	type ShardEntry,
	type ShardFacets,
	type ShardMeta,
	type ShardNames,
	shardFiles,
} from './files.ts';
import { gunzip, textOf } from './gzip.ts';
import { Loading } from './loading.ts';
import { unpackStarts } from './pack-starts.ts';

/** Gives the bytes of a file of the index, by its path below the folder of the index. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Places in a shard, ascending: the articles stand one behind the other. */
export type Places = readonly number[];

/** Length of the `pagefind_dcd` that begins every file that Pagefind compresses. */
const SIGNATURE = 12;

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
	/** Number of the file that would hold a word; -1 where it sorts before all. */
	readonly chunkFor: (word: string) => Promise<number>;
}

/** One shard, its files loaded when they are asked for and kept. */
export class Shard implements ShardPlace {
	readonly offset: number;
	readonly scanned: string;
	readonly chunkFor: ShardPlace['chunkFor'];
	private readonly entry: ShardEntry;
	private readonly read: ReadFile;
	private readonly loaded = new Loading<string, unknown>();

	constructor(read: ReadFile, entry: ShardEntry, { offset, scanned, chunkFor }: ShardPlace) {
		this.read = read;
		this.entry = entry;
		this.offset = offset;
		this.scanned = scanned;
		this.chunkFor = chunkFor;
	}

	private load<T>(path: string, make: (bytes: Uint8Array) => T | Promise<T>): Promise<T> {
		return this.loaded.get(path, async () => make(await gunzip(await this.read(path)))) as Promise<T>;
	}

	private json<T, U = T>(path: string, make: (content: T) => U): Promise<U> {
		return this.load(path, (bytes) => make(JSON.parse(textOf(bytes)) as T));
	}

	/** What the words of Pagefind's files begin at. */
	words(): Promise<readonly string[]> {
		return this.json(shardFiles.words(this.entry.folder), unpackStarts);
	}

	/** Where its articles stand. */
	columns(): Promise<Columns> {
		return this.json(shardFiles.meta(this.entry.folder), (meta: ShardMeta) => new Columns(meta));
	}

	/** Places of the words of a file that are wanted, word by word. */
	async wordsIn(number: number, wanted: (word: string) => boolean): Promise<readonly Places[]> {
		const path = shardFiles.index(this.entry.folder, number);
		return readWords(await this.load(path, (bytes) => bytes), wanted);
	}

	/** Where a token stands. */
	async places(token: string): Promise<Places> {
		const number = await this.chunkFor(token);
		if (number < 0) return [];
		return (await this.wordsIn(number, (word) => word === token))[0] ?? [];
	}

	/** The text of an article. */
	fragment(article: number): Promise<Fragment> {
		return this.load(shardFiles.fragment(this.entry.folder, article), async (bytes) => {
			const text = textOf(bytes);
			await readyToFold(text);
			return JSON.parse(text) as Fragment;
		});
	}

	/** Outlets, sections and authors of all articles. */
	facets(): Promise<ShardFacets> {
		return this.json(shardFiles.facets(this.entry.folder), (facets: ShardFacets) => facets);
	}

	/** People whom the texts of all articles name. */
	async names(): Promise<ShardNames> {
		const { names } = this.entry;
		if (names === null) return { articles: [], names: [] };
		return this.json(shardFiles.names(names), (people: ShardNames) => people);
	}

	/** What a result shows of an article. */
	async details(article: number): Promise<ArticleDetails> {
		const [fragment, { outlets, sections }, columns] = await Promise.all([
			this.fragment(article),
			this.facets(),
			this.columns(),
		]);
		const outlet = outlets.values[article] ?? -1;
		const section = sections.values[article] ?? -1;
		return {
			fragment,
			date: columns.dateOf(article),
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
