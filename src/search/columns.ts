import type { ShardMeta } from './files.ts';
import { unpackNumbers } from './pack-numbers.ts';
import { unpackStarts } from './pack-starts.ts';

/**
 * Every article begins at a multiple of so many words, and its body so many words behind that as a multiple of these:
 * numbers of a few bits instead of ten. Filler that no query asks for takes up what is between.
 */
export const ARTICLE_UNIT = 32;
export const BODY_UNIT = 16;

/** Where the articles of a shard stand in its one page, and of what dates they are. */
export class Columns {
	/** Place of the first word of each article, and of the end of the last. */
	readonly starts: readonly number[];
	private readonly bodies: readonly number[];
	private readonly dates: readonly (string | null)[];
	private readonly seconds: ReadonlyMap<number, { readonly from: number; readonly body: number }>;

	constructor({ words, bodies, seconds, days, counts }: ShardMeta) {
		const starts = [0];
		for (const units of unpackNumbers(words)) starts.push((starts.at(-1) ?? 0) + units * ARTICLE_UNIT);
		this.starts = starts;
		this.bodies = unpackNumbers(bodies);
		const articles = unpackNumbers(counts);
		this.dates = unpackStarts(days).flatMap((day, run) => Array(articles[run] ?? 0).fill(day || null));
		this.seconds = new Map(
			seconds.map(([article, behind, headline]) => {
				const from = (starts[article] ?? 0) + behind;
				return [article, { from, body: from + headline }];
			}),
		);
	}

	/** Date of an article, or null. */
	dateOf(article: number): string | null {
		return this.dates[article] ?? null;
	}

	/** First place behind the headline of an article. */
	bodyStart(article: number): number {
		return (this.starts[article] ?? 0) + (this.bodies[article] ?? 0) * BODY_UNIT;
	}

	/** Where the second text of an article begins and its body; undefined where both variants fold to one text. */
	second(article: number): { readonly from: number; readonly body: number } | undefined {
		return this.seconds.get(article);
	}
}
