import type { InBothScripts } from '../model/listing.ts';
import type { SearchDocument } from './document.ts';
import type { ShardMeta } from './files.ts';

/** Gives each key a number, in order of first appearance. */
class Numbering {
	readonly keys: string[] = [];
	readonly names: (InBothScripts | null)[] = [];
	private readonly known = new Map<string, number>();

	number(key: string | null, name: InBothScripts | null): number {
		if (key === null) return -1;
		const known = this.known.get(key);
		if (known !== undefined) return known;
		this.known.set(key, this.keys.length);
		this.names.push(name);
		return this.keys.push(key) - 1;
	}
}

/** What the columns of a shard are made from. */
export type Described = Omit<SearchDocument, 'text' | 'authors' | 'front'>;

/** Gathers the columns of a shard, article by article. */
export class ShardColumns {
	private readonly dates: (string | null)[] = [];
	private readonly outlets: number[] = [];
	private readonly sections: number[] = [];
	private readonly outletNumbers = new Numbering();
	private readonly sectionNumbers = new Numbering();

	get size(): number {
		return this.dates.length;
	}

	/** Earliest and latest date. */
	get extent(): { first: string | null; last: string | null } {
		const dates = this.dates.filter((date) => date !== null).sort();
		return { first: dates[0] ?? null, last: dates.at(-1) ?? null };
	}

	/** Adds an article and gives its number in the shard. */
	add({ date, outlet, outletName, section, sectionName }: Described): number {
		this.outlets.push(this.outletNumbers.number(outlet, outletName));
		this.sections.push(this.sectionNumbers.number(section, sectionName));
		return this.dates.push(date) - 1;
	}

	/**
	 * The columns with the tables of the index.
	 *
	 * @param articleChunks first token of each file of articles
	 * @param positionChunks first token of each file of positions
	 */
	meta(articleChunks: readonly string[], positionChunks: readonly string[]): ShardMeta {
		const days = [...new Set(this.dates.filter((date) => date !== null))].sort().reverse();
		const number = new Map(days.map((day, index) => [day, index]));
		return {
			articleChunks,
			positionChunks,
			days,
			dates: this.dates.map((date) => (date === null ? -1 : (number.get(date) ?? -1))),
			outlets: this.outlets,
			outletSlugs: this.outletNumbers.keys,
			outletNames: this.outletNumbers.names,
			sections: this.sections,
			sectionSlugs: this.sectionNumbers.keys,
			sectionNames: this.sectionNumbers.names,
		};
	}
}
