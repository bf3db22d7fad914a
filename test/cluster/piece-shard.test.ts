import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FingerprintIndex } from '../../src/cluster/fingerprint-index.ts';
import { fingerprintsOf, readPieces } from '../../src/cluster/fingerprints.ts';
import { decodeShard, encodeShard, joinShards, shardOf } from '../../src/cluster/piece-shard.ts';
import { bulletins, type ClusterArticle, reports } from '../kit/cluster-archive.ts';
import { EDIT_KINDS, edited } from '../kit/edits.ts';

const originals = [...reports(8), ...bulletins(8)];
const pool: ClusterArticle[] = [
	...originals,
	...originals.flatMap((each, seed) =>
		EDIT_KINDS.map((kind) => ({ ...each, ...edited(each, kind, seed), id: `${each.id}-${kind}` })),
	),
	// A piece that is a formula.
	...Array.from({ length: 30 }, (_, number) => ({
		...(originals[0] as ClusterArticle),
		id: `formula-${number}`,
		paragraphs: [`本文由通讯社授权本网站转载发布。第${number}号内容各不相同不必理会。`],
	})),
];

function withPieces({ id, paragraphs }: ClusterArticle) {
	return { id, pieces: fingerprintsOf(paragraphs) };
}

/** Pairs that one index of all articles finds, by ids. */
function pairsAtOnce(articles: readonly ClusterArticle[]) {
	const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
	const index = new FingerprintIndex();
	for (const { paragraphs } of sorted) index.add(readPieces(paragraphs));
	return [...index.pairs()].map(({ a, b, shared }) => ({ a: sorted[a]?.id, b: sorted[b]?.id, shared }));
}

describe('shards of an archive', () => {
	it('join to the pairs that one index of all articles finds, however the articles are split', () => {
		fc.assert(
			fc.property(
				fc.array(fc.nat(4), { minLength: pool.length, maxLength: pool.length }),
				fc.uniqueArray(fc.nat(pool.length - 1), { minLength: pool.length / 2 }),
				(shardOfArticle, picks) => {
					const articles = picks.map((pick) => pool[pick] as ClusterArticle);
					const parts = [...Map.groupBy(articles, (_, at) => shardOfArticle[at]).values()];
					const shards = parts.map((part) => shardOf(part.map(withPieces)));
					expect(joinShards(shards)).toEqual(pairsAtOnce(articles));
				},
			),
			{ numRuns: 30 },
		);
	});

	it('come back from the bytes of their file as they were', () => {
		const shard = shardOf(pool.map(withPieces));
		expect(shard.hashes.length).toBeGreaterThan(1000);
		expect(decodeShard(encodeShard(shard))).toEqual(shard);
		expect(decodeShard(encodeShard(shardOf([])))).toEqual(shardOf([]));
	});

	it.each([
		['is cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 5)],
		['is of another format', (bytes: Uint8Array) => bytes.map((byte, at) => (at === 14 ? 0x7a : byte))],
		['is empty', () => new Uint8Array()],
	])('are refused where the file %s', (_, spoil) => {
		const bytes = encodeShard(shardOf(pool.slice(0, 3).map(withPieces)));
		expect(() => decodeShard(spoil(bytes))).toThrow('not a file of the format "jiuwen-pieces 1"');
	});
});
