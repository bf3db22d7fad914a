import type { Script } from '../model/script.ts';
import { mentionCounter } from './count-mentions.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import type { SearchIndex } from './open-index.ts';
import type { Term } from './query.ts';
import type { Found } from './rank.ts';
import type { ArticleDetails } from './shard.ts';

/** Articles whose texts are loaded at one time. */
const BATCH = 20;

/** Reads mentions as they are asked for, article by article in the order given, and knows how many there are. */
export class MentionsReader {
	/** Those that were read, in order. */
	readonly mentions: Mention[] = [];
	/** How many articles were read. */
	articles = 0;
	private readonly index: SearchIndex;
	private readonly found: readonly Found[];
	private readonly terms: readonly Term[];
	private readonly script: Script;
	private readonly count: (found: readonly Found[]) => number;
	private unread: number;

	constructor(index: SearchIndex, found: readonly Found[], terms: readonly Term[], script: Script) {
		this.index = index;
		this.found = found;
		this.terms = terms;
		this.script = script;
		this.count = mentionCounter(terms);
		this.unread = this.count(found);
	}

	/** All mentions: those read, and of the articles not read yet as many as the index counts. */
	get total(): number {
		return this.mentions.length + this.unread;
	}

	/** True when every article was read, so that the total rests on the texts themselves. */
	get ended(): boolean {
		return this.articles >= this.found.length;
	}

	/**
	 * Reads on until there are at least so many mentions, or no more.
	 * @throws what loading a text throws; the next call begins where this one ended
	 */
	async readTo(wanted: number, signal?: AbortSignal): Promise<void> {
		while (this.mentions.length < wanted && !this.ended && !signal?.aborted) {
			const from = this.articles;
			const batch = this.found.slice(from, from + BATCH);
			const loading = this.load(from);
			// Where more will be needed it comes at the same time; the shard remembers what it loaded.
			if (this.mentions.length + this.count(batch) < wanted) this.load(from + BATCH).catch(() => {});
			for (const details of await loading)
				this.mentions.push(...mentionsIn(details, this.terms, this.script));
			this.articles += batch.length;
			this.unread -= this.count(batch);
		}
	}

	private load(from: number): Promise<readonly ArticleDetails[]> {
		const batch = this.found.slice(from, from + BATCH);
		return Promise.all(
			batch.map(async ({ shard, article }) => (await this.index.shard(shard)).details(article)),
		);
	}
}
