import { type Manifest, shardFiles } from './files.ts';
import { gunzip } from './gzip.ts';
import { firstPairs, pairOrder } from './pair-order.ts';
import type { Query, Term } from './query.ts';
import { pairHash, placeOf, readRouterFile, type ShardBits } from './router-file.ts';
import type { ReadFile } from './shard.ts';

/** Asks the router of an archive of many shards which of them can hold what is looked for. */
export class ShardRouter {
	private readonly read: ReadFile;
	private readonly folder: string;
	private readonly files: number;
	private readonly width: number;
	private readonly loaded = new Map<number, Promise<Uint8Array>>();

	constructor(read: ReadFile, { folder, files }: NonNullable<Manifest['router']>, shards: number) {
		this.read = read;
		this.folder = folder;
		this.files = files;
		this.width = Math.ceil(shards / 8);
	}

	private file(number: number): Promise<Uint8Array> {
		let loading = this.loaded.get(number);
		if (!loading) {
			loading = this.read(shardFiles.router(this.folder, number)).then(gunzip);
			loading.catch(() => this.loaded.delete(number));
			this.loaded.set(number, loading);
		}
		return loading;
	}

	/** Shards with all of the first pairs of a term; all shards for a single character. */
	private async ofTerm({ codes }: Term): Promise<ShardBits> {
		const all = new Uint8Array(this.width).fill(0xff);
		if (codes.length < 2) return all;
		const plan = pairOrder(codes.length);
		const sets = await Promise.all(
			plan.order.slice(0, firstPairs(plan)).map(async (index) => {
				const place = placeOf(pairHash(codes[index] ?? 0, codes[index + 1] ?? 0), this.files);
				return readRouterFile(await this.file(place.file), this.width, place.number);
			}),
		);
		return sets.reduce((left, set) => left.map((bits, index) => bits & (set[index] ?? 0)), all);
	}

	/** Which shards can hold articles that satisfy a query. */
	async route(query: Query): Promise<(shard: number) => boolean> {
		const groups = await Promise.all(
			query.all.map((group) => Promise.all(group.map((term) => this.ofTerm(term)))),
		);
		return (shard) => {
			const has = (set: ShardBits) => ((set[shard >> 3] ?? 0) & (1 << (shard & 7))) !== 0;
			return groups.every((group) => group.some(has));
		};
	}
}
