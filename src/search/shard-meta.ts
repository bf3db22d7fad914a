import type { InBothScripts } from '../model/listing.ts';
import type { SearchDocument } from './document.ts';
import type { FacetColumn, ShardFacets, ShardMeta, ShardNames } from './files.ts';
import { packStarts } from './pack-starts.ts';
import type { ArticleWords } from './pages.ts';

/** A column of values that are named once, in order of first appearance. */
class NamedColumn implements FacetColumn {
	readonly values: number[] = [];
	readonly slugs: string[] = [];
	readonly names: (InBothScripts | null)[] = [];
	private readonly known = new Map<string, number>();

	number(slug: string, name: InBothScripts | null): number {
		const known = this.known.get(slug) ?? this.slugs.length;
		if (known === this.slugs.length) {
			this.known.set(slug, known);
			this.slugs.push(slug);
			this.names.push(name);
		}
		return known;
	}

	add(slug: string | null, name: InBothScripts | null): void {
		this.values.push(slug === null ? -1 : this.number(slug, name));
	}

	get column(): FacetColumn {
		return { values: this.values, slugs: this.slugs, names: this.names };
	}
}

/** Gathers the columns of a shard, article by article. */
export class ShardColumns {
	private readonly words: number[] = [];
	private readonly headlines: number[] = [];
	private readonly seconds: [number, number, number][] = [];
	private readonly dates: (string | null)[] = [];
	private readonly outlets = new NamedColumn();
	private readonly sections = new NamedColumn();
	private readonly authorColumn = new NamedColumn();
	private readonly authors: number[][] = [];

	private readonly people = new NamedColumn();
	private readonly named: number[][] = [];

	get size(): number {
		return this.dates.length;
	}

	/** Earliest and latest date. */
	get extent(): { first: string | null; last: string | null } {
		const dates = this.dates.filter((date) => date !== null).sort();
		return { first: dates[0] ?? null, last: dates.at(-1) ?? null };
	}

	/** Adds an article and gives its number in the shard. */
	add(document: SearchDocument, { words, headline, second }: ArticleWords): number {
		if (second) this.seconds.push([this.size, second.from, second.headline]);
		this.words.push(words.length);
		this.headlines.push(headline);
		this.outlets.add(document.outlet, document.outletName);
		this.sections.add(document.section, document.sectionName);
		this.authors.push(document.authors.map(({ slug, name }) => this.authorColumn.number(slug, name)));
		this.named.push(document.names.map((name) => this.people.number(name['zh-Hans'], name)));
		return this.dates.push(document.date) - 1;
	}

	/** @param starts what the words of each of Pagefind's files begin at, in order */
	meta(starts: readonly string[]): ShardMeta {
		const days = [...new Set(this.dates.filter((date) => date !== null))].sort().reverse();
		const number = new Map(days.map((day, index) => [day, index]));
		return {
			chunks: packStarts(starts),
			words: this.words,
			headlines: this.headlines,
			seconds: this.seconds,
			days,
			dates: this.dates.map((date) => (date === null ? -1 : (number.get(date) ?? -1))),
		};
	}

	facets(): ShardFacets {
		const { outlets, sections, authors, authorColumn } = this;
		return {
			outlets: outlets.column,
			sections: sections.column,
			authors,
			authorSlugs: authorColumn.slugs,
			authorNames: authorColumn.names,
		};
	}

	names(): ShardNames {
		return { articles: this.named, names: this.people.names.filter((name) => name !== null) };
	}
}
