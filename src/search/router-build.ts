import type { Router } from './files.ts';
import { shardFiles } from './files.ts';
import type { ShardWriter } from './index-writer.ts';
import { packStarts, shortStarts } from './pack-starts.ts';
import { type ChunkStarts, packRouterFile, pairKey, type RouterEntry, wordOfKey } from './router-file.ts';

/** Pairs in a file. */
const PAIRS = 500;

/** The distinct pairs of one shard, by their keys: an open table without deletion, a quarter of it free. */
class PairSet {
	private slots = new Float64Array(1 << 12).fill(-1);
	private size = 0;

	add(key: number): void {
		const mask = this.slots.length - 1;
		let slot = (Math.imul(key % 2 ** 21, 0x9e37_79b1) ^ Math.imul(key / 2 ** 21, 0x85eb_ca6b)) >>> 9;
		for (slot &= mask; this.slots[slot] !== -1; slot = (slot + 1) & mask) {
			if (this.slots[slot] === key) return;
		}
		this.slots[slot] = key;
		if (++this.size > this.slots.length * 0.75) this.grow();
	}

	private grow(): void {
		const before = this.slots;
		this.slots = new Float64Array(before.length * 2).fill(-1);
		this.size = 0;
		for (const key of before) if (key !== -1) this.add(key);
	}

	sorted(): Float64Array {
		return this.slots.filter((key) => key !== -1).sort();
	}
}

/** Hands out, stretch by stretch, what the files of a shard begin at. */
class StartsReader {
	private at = 0;
	private readonly starts: readonly string[];

	constructor(starts: readonly string[]) {
		this.starts = starts;
	}

	/** Those that were not handed out yet and sort before a word; all where it is null. */
	before(word: string | null): ChunkStarts {
		const first = this.at;
		while (this.at < this.starts.length && (word === null || (this.starts[this.at] ?? '') < word)) this.at++;
		return { first, starts: this.starts.slice(first, this.at) };
	}
}

/** Gathers which pairs stand in which shard, and in which of its files. */
export class RouterBuild {
	private readonly shards: Float64Array[] = [];
	private readonly starts: (readonly string[])[] = [];
	private current = new PairSet();

	/** @param texts characters of the texts of one article */
	add(texts: readonly (readonly number[])[]): void {
		for (const codes of texts)
			for (let at = 1; at < codes.length; at++) this.current.add(pairKey(codes[at - 1] ?? 0, codes[at] ?? 0));
	}

	/** What comes next stands in another shard. */
	endShard(): void {
		this.shards.push(this.current.sorted());
		this.current = new PairSet();
	}

	/** @param starts what the words of the files of a shard begin at, in order */
	addStarts(shard: number, starts: readonly string[]): void {
		this.starts[shard] = starts;
	}

	/** All pairs in order, each with its shards. */
	private *pairs(): Generator<RouterEntry> {
		const at = this.shards.map(() => 0);
		const head = (shard: number) => this.shards[shard]?.[at[shard] ?? 0] ?? Number.POSITIVE_INFINITY;
		for (;;) {
			const key = Math.min(...this.shards.map((_, shard) => head(shard)));
			if (key === Number.POSITIVE_INFINITY) return;
			const shards = new Uint8Array(Math.ceil(this.shards.length / 8));
			for (let shard = 0; shard < this.shards.length; shard++) {
				if (head(shard) !== key) continue;
				shards[shard >> 3] = (shards[shard >> 3] ?? 0) | (1 << (shard & 7));
				at[shard] = (at[shard] ?? 0) + 1;
			}
			yield { key, shards };
		}
	}

	/** Writes the files of the router; all shards must be written before. */
	write(writer: ShardWriter): Router {
		const readers = this.shards.map((_, shard) => new StartsReader(this.starts[shard] ?? []));
		const starts = [''];
		const end = (entries: readonly RouterEntry[], next: string | null) => {
			const chunks = readers.map((reader) => reader.before(next));
			const path = shardFiles.router(writer.folder, starts.length - 1);
			writer.write(path, packRouterFile({ entries, chunks }));
			if (next !== null) starts.push(next);
		};
		let entries: RouterEntry[] = [];
		for (const entry of this.pairs()) {
			const last = entries.at(-1);
			if (last && entries.length === PAIRS) {
				const [to, from] = [wordOfKey(last.key), wordOfKey(entry.key)];
				const [, next = from] = shortStarts([
					{ from: '', to },
					{ from, to: from },
				]);
				end(entries, next);
				entries = [];
			}
			entries.push(entry);
		}
		end(entries, null);
		writer.write(shardFiles.routerStarts(writer.folder), JSON.stringify(packStarts(starts)));
		return { folder: writer.finish() };
	}
}
