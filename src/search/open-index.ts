import { FORMAT, MANIFEST, type Manifest, type ShardEntry, shardsAtOnce } from './files.ts';
import { textOf } from './gzip.ts';
import { Loading } from './loading.ts';
import { chunkOf } from './pack-starts.ts';
import type { ShardRouter } from './route.ts';
import { type ReadFile, Shard } from './shard.ts';

/** Shards whose columns are loaded before they are asked for, about 4 KB each. */
const WARM = 24;

/** An index, opened: the same code over files on disk and over a network. */
export class SearchIndex {
	readonly manifest: Manifest;
	private readonly read: ReadFile;
	private warmed = false;
	private readonly routing = new Loading<'router', ShardRouter>();
	private readonly shards = new Loading<number, Shard>();

	private constructor(read: ReadFile, manifest: Manifest) {
		this.read = read;
		this.manifest = manifest;
	}

	/** @throws Error when the files were made for other code than this. */
	static async open(read: ReadFile): Promise<SearchIndex> {
		const manifest = JSON.parse(textOf(await read(MANIFEST))) as Manifest;
		if (manifest.format !== FORMAT)
			throw new Error(`The search index has format ${manifest.format}, this code reads format ${FORMAT}`);
		return new SearchIndex(read, manifest);
	}

	/**
	 * Whether a shard is asked itself: all of few, and the newest once their tables of words are loaded beforehand.
	 * Of the others the router tells where words are.
	 */
	isOpen(number: number): boolean {
		const { manifest } = this;
		return number < shardsAtOnce(manifest) && (this.warmed || manifest.router === null);
	}

	/** The shard of a number of the manifest; shards stand newest first. */
	shard(number: number): Promise<Shard> {
		return this.shards.get(number, async () => {
			const { shards, scanned } = this.manifest;
			const entry = shards[number] as ShardEntry;
			const offset = shards.slice(0, number).reduce((sum, { documents }) => sum + documents, 0);
			const chunkFor = async (word: string): Promise<number> =>
				this.isOpen(number)
					? chunkOf(await shard.words(), word)
					: ((await this.router())?.chunkFor(number, word) ?? -1);
			const shard: Shard = new Shard(this.read, entry, { offset, scanned, chunkFor });
			return shard;
		});
	}

	/** Tells which shards need not be asked; null in an archive of few shards, whose readers do not load its code. */
	async router(): Promise<ShardRouter | null> {
		const { router, shards } = this.manifest;
		if (!router) return null;
		return this.routing.get('router', async () => {
			const { ShardRouter } = await import('./route.ts');
			return new ShardRouter(this.read, router.folder, shards.length);
		});
	}

	/** Loads what every search needs, so that the first one need not wait for it. What fails is left to the search. */
	async warm(): Promise<void> {
		this.warmed = true;
		const begin = this.manifest.shards.slice(0, WARM).map(async (_, number) => {
			const shard = await this.shard(number);
			return Promise.all([shard.columns(), this.isOpen(number) && shard.words()]);
		});
		await Promise.allSettled([this.router().then((router) => router?.starts()), ...begin]);
	}
}
