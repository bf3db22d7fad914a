import { MOST_CARRIERS, neededInCommon } from './fingerprint-index.ts';
import { type Fingerprint, totalLength } from './fingerprints.ts';

/**
 * The pieces of a part of an archive, as one machine hands them to the join: by hash ascending, then by article. In a
 * file (see {@link encodeShard}) the records follow one another, so that any number of files can be merged as they are read.
 */
export interface PieceShard {
	/** Ids ascending, and the characters of each article in its distinct pieces. */
	readonly ids: readonly string[];
	readonly totals: readonly number[];
	/** Of each record: hash and length of the piece, number of the article in `ids`. */
	readonly hashes: Float64Array;
	readonly lengths: Int32Array;
	readonly articles: Int32Array;
}

/** Two articles that share enough to be compared; `a` is the smaller id. */
export interface SharedPair {
	readonly a: string;
	readonly b: string;
	/** Characters of the rare pieces that both have. */
	readonly shared: number;
}

const FORMAT = 'jiuwen-pieces 1';
const RECORD = 16;

/** Puts the distinct pieces of some articles in the order of a shard. */
export function shardOf(articles: Iterable<{ id: string; pieces: readonly Fingerprint[] }>): PieceShard {
	const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
	const records = sorted.flatMap(({ pieces }, article) => pieces.map((piece) => ({ ...piece, article })));
	records.sort((a, b) => a.hash - b.hash || a.article - b.article);
	return {
		ids: sorted.map(({ id }) => id),
		totals: sorted.map(({ pieces }) => totalLength(pieces)),
		hashes: Float64Array.from(records, ({ hash }) => hash),
		lengths: Int32Array.from(records, ({ length }) => Math.abs(length)),
		articles: Int32Array.from(records, ({ article }) => article),
	};
}

/**
 * A shard as the bytes of a file: one line of JSON `{ format, ids, totals }`, then records of 16 bytes, little-endian:
 * hash (64-bit unsigned), length, number of the article (32-bit unsigned each).
 */
export function encodeShard({ ids, totals, hashes, lengths, articles }: PieceShard): Uint8Array {
	const head = new TextEncoder().encode(`${JSON.stringify({ format: FORMAT, ids, totals })}\n`);
	const bytes = new Uint8Array(head.length + RECORD * hashes.length);
	bytes.set(head);
	const view = new DataView(bytes.buffer, head.length);
	for (let record = 0; record < hashes.length; record++) {
		view.setBigUint64(RECORD * record, BigInt(hashes[record] as number), true);
		view.setUint32(RECORD * record + 8, lengths[record] as number, true);
		view.setUint32(RECORD * record + 12, articles[record] as number, true);
	}
	return bytes;
}

/**
 * Reads the bytes of a shard.
 * @throws RangeError for bytes that are no whole shard of this format
 */
export function decodeShard(bytes: Uint8Array): PieceShard {
	const end = bytes.indexOf(10);
	const head = readHead(bytes.subarray(0, Math.max(0, end)));
	const size = (bytes.length - end - 1) / RECORD;
	if (!head || !Number.isInteger(size))
		throw new RangeError(`not a file of the format "${FORMAT}", or one that was cut off`);
	const view = new DataView(bytes.buffer, bytes.byteOffset + end + 1);
	const hashes = new Float64Array(size);
	const lengths = new Int32Array(size);
	const articles = new Int32Array(size);
	for (let record = 0; record < size; record++) {
		hashes[record] = Number(view.getBigUint64(RECORD * record, true));
		lengths[record] = view.getUint32(RECORD * record + 8, true);
		articles[record] = view.getUint32(RECORD * record + 12, true);
	}
	return { ...head, hashes, lengths, articles };
}

function readHead(line: Uint8Array): Pick<PieceShard, 'ids' | 'totals'> | null {
	try {
		const { format, ids, totals } = JSON.parse(new TextDecoder().decode(line));
		return format === FORMAT && Array.isArray(ids) && Array.isArray(totals) ? { ids, totals } : null;
	} catch {
		return null;
	}
}

/**
 * Merges shards of one archive, each article in one of them, and finds the pairs worth comparing: the same as one index
 * of all articles would find, however they are split. Ordered by `a`, then `b`.
 */
export function joinShards(shards: readonly PieceShard[]): SharedPair[] {
	const ids = shards.flatMap((shard) => shard.ids).sort();
	const numberOf = new Map(ids.map((id, number) => [id, number]));
	const numbers = shards.map((shard) => shard.ids.map((id) => numberOf.get(id) as number));
	const totals = new Int32Array(ids.length);
	for (const [at, shard] of shards.entries())
		for (const [article, total] of shard.totals.entries()) totals[numbers[at]?.[article] as number] = total;
	const sums = new Map<number, number>();
	const add = (a: number, b: number, length: number) => {
		const pair = a * ids.length + b;
		sums.set(pair, (sums.get(pair) ?? 0) + length);
	};
	for (const { carriers, length } of mergedPieces(shards, numbers)) {
		const reach = carriers.length > MOST_CARRIERS ? 1 : carriers.length;
		for (const [at, a] of carriers.entries())
			for (const b of carriers.slice(at + 1, at + 1 + reach)) add(a, b, length);
	}
	return [...sums]
		.map(([pair, shared]) => ({ a: Math.floor(pair / ids.length), b: pair % ids.length, shared }))
		.filter(
			({ a, b, shared }) => shared >= neededInCommon(Math.min(totals[a] as number, totals[b] as number)),
		)
		.sort((x, y) => x.a - y.a || x.b - y.b)
		.map(({ a, b, shared }) => ({ a: ids[a] as string, b: ids[b] as string, shared }));
}

/** Pieces that several articles have, by hash ascending, each with the numbers of all its articles ascending. */
function* mergedPieces(
	shards: readonly PieceShard[],
	numbers: readonly (readonly number[])[],
): Generator<{ carriers: number[]; length: number }> {
	const places = shards.map(() => 0);
	const next = (at: number) => shards[at]?.hashes[places[at] as number] ?? Number.POSITIVE_INFINITY;
	while (true) {
		const hash = shards.reduce((least, _, at) => Math.min(least, next(at)), Number.POSITIVE_INFINITY);
		if (hash === Number.POSITIVE_INFINITY) return;
		const carriers: number[] = [];
		let length = 0;
		for (const [at, shard] of shards.entries()) {
			for (; next(at) === hash; places[at] = (places[at] as number) + 1) {
				const record = places[at] as number;
				carriers.push(numbers[at]?.[shard.articles[record] as number] as number);
				length = shard.lengths[record] as number;
			}
		}
		if (carriers.length > 1) yield { carriers: carriers.sort((a, b) => a - b), length };
	}
}
