import type { InBothScripts } from '../model/listing.ts';
import { ARTICLE_UNIT, BODY_UNIT } from './columns.ts';
import type { SearchDocument } from './document.ts';
import type { FacetColumn, ShardFacets, ShardMeta, ShardNames } from './files.ts';
import { packNumbers } from './pack-numbers.ts';
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

	/** Earliest and latest date, and whether anything has none. */
	get extent(): { first: string | null; last: string | null; undated: boolean } {
		const dates = this.dates.filter((date) => date !== null).sort();
		return { first: dates[0] ?? null, last: dates.at(-1) ?? null, undated: dates.length < this.dates.length };
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

	meta(): ShardMeta {
		const runs: { day: string; articles: number }[] = [];
		for (const date of this.dates) {
			const last = runs.at(-1);
			if (last?.day === (date ?? '')) last.articles++;
			else runs.push({ day: date ?? '', articles: 1 });
		}
		return {
			words: packNumbers(this.words.map((words) => words / ARTICLE_UNIT)),
			bodies: packNumbers(this.headlines.map((words) => words / BODY_UNIT)),
			seconds: this.seconds,
			days: packStarts(runs.map(({ day }) => day)),
			counts: packNumbers(runs.map(({ articles }) => articles)),
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
