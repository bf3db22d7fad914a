import { shardFiles } from './files.ts';
import { gunzip, textOf } from './gzip.ts';
import { Loading } from './loading.ts';
import { chunkOf, unpackStarts } from './pack-starts.ts';
import { pairOrder } from './pair-order.ts';
import type { Query, Term } from './query.ts';
import { pairKey, type RouterFile, readRouterFile, type ShardBits } from './router-file.ts';
import type { ReadFile } from './shard.ts';
import { pairToken } from './tokens.ts';

/** Pairs of a term by which shards are told apart; those of a long one need not all be asked. */
const ASKED = 8;

/** Asks the router of an archive of many shards which of them can hold what is looked for, and in which files. */
export class ShardRouter {
	private readonly read: ReadFile;
	private readonly folder: string;
	private readonly shards: number;
	private readonly begins = new Loading<'starts', readonly string[]>();
	private readonly files = new Loading<number, RouterFile>();

	/** @param shards how many there are */
	constructor(read: ReadFile, folder: string, shards: number) {
		this.read = read;
		this.folder = folder;
		this.shards = shards;
	}

	/** What its files begin at. */
	starts(): Promise<readonly string[]> {
		return this.begins.get('starts', async () => {
			const bytes = await gunzip(await this.read(shardFiles.routerStarts(this.folder)));
			return unpackStarts(JSON.parse(textOf(bytes)) as string);
		});
	}

	/** The file in whose stretch a word lies. */
	private async fileOf(word: string): Promise<RouterFile> {
		const number = Math.max(0, chunkOf(await this.starts(), word));
		return this.files.get(number, async () => {
			const bytes = await gunzip(await this.read(shardFiles.router(this.folder, number)));
			return readRouterFile(bytes, this.shards);
		});
	}

	/** Number of the file of a shard that would hold a word; -1 where it sorts before all. */
	async chunkFor(shard: number, word: string): Promise<number> {
		const { first = 0, starts = [] } = (await this.fileOf(word)).chunks[shard] ?? {};
		return first + chunkOf(starts, word);
	}

	private async ofPair(first: number, second: number): Promise<ShardBits> {
		const { entries } = await this.fileOf(pairToken(first, second, false));
		const key = pairKey(first, second);
		return entries.find((entry) => entry.key === key)?.shards ?? new Uint8Array(Math.ceil(this.shards / 8));
	}

	/** Shards with the pairs of a term that are asked; all shards for a single character. */
	private async ofTerm({ codes }: Term): Promise<ShardBits> {
		const all = new Uint8Array(Math.ceil(this.shards / 8)).fill(0xff);
		if (codes.length < 2) return all;
		const sets = await Promise.all(
			pairOrder(codes.length)
				.order.slice(0, ASKED)
				.map((index) => this.ofPair(codes[index] ?? 0, codes[index + 1] ?? 0)),
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
