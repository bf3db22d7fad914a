import { FORMAT, MANIFEST, type Manifest, shardsAtOnce } from './files.ts';
import type { ShardRouter } from './route.ts';
import { type ReadFile, Shard } from './shard.ts';

/** An index, opened: the same code over files on disk and over a network. */
export class SearchIndex {
	readonly manifest: Manifest;
	private readonly read: ReadFile;
	private routing: Promise<ShardRouter> | undefined;
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

	/** Whether a shard is open, or being opened. */
	isOpen(number: number): boolean {
		return this.shards.has(number);
	}

	/** Opens the shard of a number; shards stand newest first. */
	shard(number: number): Promise<Shard> {
		let loading = this.shards.get(number);
		if (!loading) {
			const entry = this.manifest.shards[number];
			if (!entry) return Promise.reject(new RangeError(`There is no shard ${number}`));
			const offset = this.manifest.shards.slice(0, number).reduce((sum, { documents }) => sum + documents, 0);
			loading = Shard.open(this.read, entry, { offset, scanned: this.manifest.scanned });
			loading.catch(() => this.shards.delete(number));
			this.shards.set(number, loading);
		}
		return loading;
	}

	/** Tells which shards need not be asked; null in an archive of few shards, whose readers do not load its code. */
	async router(): Promise<ShardRouter | null> {
		const { router, shards } = this.manifest;
		if (!router) return null;
		this.routing ??= import('./route.ts').then(
			({ ShardRouter }) => new ShardRouter(this.read, router, shards.length),
		);
		this.routing.catch(() => {
			this.routing = undefined;
		});
		return this.routing;
	}

	/** Loads what every search needs, so that the first one need not wait for it. What fails is left to the search. */
	async warm(): Promise<void> {
		const shards = shardsAtOnce(this.manifest);
		await Promise.allSettled([this.router(), ...shards.map((_, number) => this.shard(number))]);
	}
}
