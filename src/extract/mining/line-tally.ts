/** Where a line stands in an article: among its first or its last lines. */
export type LinePlace = 'head' | 'tail';

/** An article in which a line was seen. */
export interface LineExample {
	readonly file: string;
	/** 1-based line of the file. */
	readonly line: number;
}

/** A line that was seen more than once in a group of sources. */
export interface TalliedLine {
	/** As it stood where it was seen the second time. */
	readonly text: string;
	/** Articles in which it stands at the head, and at the tail. */
	readonly head: number;
	readonly tail: number;
	readonly examples: readonly LineExample[];
}

interface Entry {
	text: string;
	head: number;
	tail: number;
	/** What may have been forgotten of the line before it was kept. */
	missed: number;
	examples: LineExample[];
}

/** Lines between two prunings. */
const BUCKET = 200_000;
/** Examples that are kept of a line. */
const EXAMPLES = 3;

/**
 * Counts lines of many articles with bounded memory, by lossy counting (Manku and Motwani 2002): after every `bucket`
 * lines those are forgotten that were seen no more often than once a bucket. A line is counted too low by at most the
 * number of buckets, and never too high. Texts are only kept from the second time on.
 */
export class LineTally {
	readonly #entries = new Map<string, Entry>();
	readonly #bucket: number;
	#seen = 0;
	#buckets = 0;

	constructor(bucket: number = BUCKET) {
		this.#bucket = bucket;
	}

	/**
	 * Counts a line of one article.
	 * @param key what lines that are the same share: a digest of the group and the folded text
	 */
	add(key: string, place: LinePlace, text: string, example: LineExample): void {
		const entry = this.#entries.get(key);
		if (entry) {
			entry[place]++;
			entry.text = text;
			if (entry.examples.length < EXAMPLES) entry.examples.push(example);
		} else
			this.#entries.set(key, {
				text: '',
				head: place === 'head' ? 1 : 0,
				tail: place === 'tail' ? 1 : 0,
				missed: this.#buckets,
				examples: [example],
			});
		if (++this.#seen % this.#bucket === 0) this.#prune();
	}

	/** Number of lines that are held. */
	get size(): number {
		return this.#entries.size;
	}

	/** Every line that is held and was seen more than once, by its key. */
	*repeated(): Generator<readonly [key: string, line: TalliedLine]> {
		for (const [key, entry] of this.#entries) if (entry.head + entry.tail > 1) yield [key, entry];
	}

	#prune(): void {
		this.#buckets++;
		for (const [key, { head, tail, missed }] of this.#entries)
			if (head + tail + missed <= this.#buckets) this.#entries.delete(key);
	}
}
