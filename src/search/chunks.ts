import { ByteReader, ByteWriter } from './bytes.ts';
import type { TokenPostings } from './collect-postings.ts';
import { writeArticles, writePositions } from './postings.ts';

/** A file of the index: a stretch of its tokens in order, each with a block of bytes. Not yet compressed. */
export interface Chunk {
	/** First token. */
	readonly from: string;
	readonly content: Uint8Array<ArrayBuffer>;
}

/** Uncompressed size at which a chunk of articles is closed: about 3 KB over the network. */
const ARTICLES_TARGET = 3500;
/** The same for positions, of which a search needs fewer and larger ones. */
const POSITIONS_TARGET = 7000;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Cuts tokens into chunks. A block that would make a chunk far too large begins one of its own. */
class ChunkCutter {
	readonly chunks: Chunk[] = [];
	private readonly target: number;
	private readonly out = new ByteWriter();
	private from = '';

	constructor(target: number) {
		this.target = target;
	}

	add(token: string, block: Uint8Array): void {
		if (this.out.length > 0 && this.out.length + block.length > this.target) this.cut();
		if (this.out.length === 0) this.from = token;
		this.out.block(encoder.encode(token));
		this.out.block(block);
	}

	cut(): void {
		if (this.out.length > 0) this.chunks.push({ from: this.from, content: this.out.take() });
	}
}

/** The files of a shard's index: articles of each token, and apart from them positions, which fewer searches need. */
export function cutChunks(tokens: Iterable<TokenPostings>): { articles: Chunk[]; positions: Chunk[] } {
	const articles = new ChunkCutter(ARTICLES_TARGET);
	const places = new ChunkCutter(POSITIONS_TARGET);
	const out = new ByteWriter();
	for (const { token, articles: where, positions } of tokens) {
		writeArticles(out, where);
		articles.add(token, out.take());
		if (positions === null) continue;
		writePositions(out, positions);
		places.add(token, out.take());
	}
	articles.cut();
	places.cut();
	return { articles: articles.chunks, positions: places.chunks };
}

/** The tokens of a chunk with their blocks, in order. */
export function* readChunk(content: Uint8Array): Generator<{ token: string; block: Uint8Array }> {
	const reader = new ByteReader(content);
	while (!reader.done) yield { token: decoder.decode(reader.block()), block: reader.block() };
}

/** Number of the chunk that would hold a token; -1 when it sorts before all. */
export function chunkFor(starts: readonly string[], token: string): number {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((starts[middle] ?? '') <= token) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
