import type { Router } from './files.ts';
import { shardFiles } from './files.ts';
import type { ShardWriter } from './index-writer.ts';
import { packRouterFile, pairHash, placeOf, type RouterEntry, routerFiles } from './router-file.ts';

/** The distinct pairs of one shard, by their hashes: an open table without deletion, a quarter of it free. */
class PairSet {
	private slots = new Uint32Array(1 << 12);
	private size = 0;

	add(hash: number): void {
		// Zero stands for an empty slot.
		const value = hash === 0 ? 1 : hash;
		const mask = this.slots.length - 1;
		let slot = value & mask;
		for (let known = this.slots[slot]; known !== 0; known = this.slots[slot]) {
			if (known === value) return;
			slot = (slot + 1) & mask;
		}
		this.slots[slot] = value;
		if (++this.size > this.slots.length * 0.75) this.grow();
	}

	private grow(): void {
		const before = this.slots;
		this.slots = new Uint32Array(before.length * 2);
		this.size = 0;
		for (const value of before) if (value !== 0) this.add(value);
	}

	sorted(): Uint32Array {
		return this.slots.filter((value) => value !== 0).sort();
	}
}

/** Gathers which pairs stand in which shard. */
export class RouterBuild {
	private readonly shards: Uint32Array[] = [];
	private current = new PairSet();

	/** @param texts characters of the texts of one article */
	add(texts: readonly (readonly number[])[]): void {
		for (const codes of texts)
			for (let at = 1; at < codes.length; at++)
				this.current.add(pairHash(codes[at - 1] ?? 0, codes[at] ?? 0));
	}

	/** What comes next stands in another shard. */
	endShard(): void {
		this.shards.push(this.current.sorted());
		this.current = new PairSet();
	}

	/** All pairs in order, each with its shards. */
	private *pairs(): Generator<{ hash: number; shards: Uint8Array }> {
		const at = this.shards.map(() => 0);
		const head = (shard: number) => this.shards[shard]?.[at[shard] ?? 0] ?? Number.POSITIVE_INFINITY;
		for (;;) {
			const hash = Math.min(...this.shards.map((_, shard) => head(shard)));
			if (hash === Number.POSITIVE_INFINITY) return;
			const shards = new Uint8Array(Math.ceil(this.shards.length / 8));
			for (let shard = 0; shard < this.shards.length; shard++) {
				if (head(shard) !== hash) continue;
				shards[shard >> 3] = (shards[shard >> 3] ?? 0) | (1 << (shard & 7));
				at[shard] = (at[shard] ?? 0) + 1;
			}
			yield { hash, shards };
		}
	}

	/** Writes the files of the router. */
	write(writer: ShardWriter): Router {
		let distinct = 0;
		for (const _ of this.pairs()) distinct++;
		const files = routerFiles(distinct);
		let file = 0;
		let entries: RouterEntry[] = [];
		const end = (next: number) => {
			for (; file < next; file++) {
				writer.write(shardFiles.router(writer.folder, file), packRouterFile(entries));
				entries = [];
			}
		};
		for (const { hash, shards } of this.pairs()) {
			const place = placeOf(hash, files);
			end(place.file);
			const last = entries.at(-1);
			if (last?.number !== place.number) entries.push({ number: place.number, shards });
			else
				for (const [index, bits] of shards.entries()) last.shards[index] = (last.shards[index] ?? 0) | bits;
		}
		end(files);
		return { folder: writer.finish(), files };
	}
}
