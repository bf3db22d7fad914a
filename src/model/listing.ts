import type { Article } from './article.ts';
import type { ConversionDoubt, ConversionSums } from './conversion.ts';
import type { DateFinding } from './extraction.ts';
import type { ArticleId, OutletId, StoryId } from './ids.ts';
import type { Problem } from './problem.ts';
import type { Script } from './script.ts';
import type { DoubtfulPair, MemberCounts, Story, StorySums } from './story.ts';
import type { ArticleVariant } from './variant.ts';

/** A word in both scripts. */
export type InBothScripts = Readonly<Record<Script, string>>;

/** What a list needs of an article: one row of a newspaper index. */
export interface ListItem {
	readonly id: ArticleId;
	readonly story: StoryId;
	readonly headline: InBothScripts;
	/** Beginning of the body, at most 80 code points. */
	readonly lede: InBothScripts;
	readonly outlet: { readonly id: OutletId; readonly name: InBothScripts } | null;
	readonly section: { readonly slug: string; readonly name: InBothScripts } | null;
	readonly date: Pick<DateFinding, 'value' | 'precision' | 'kind' | 'inferred'>;
	/** Further articles of the same story. */
	readonly copies: number;
	/** For a canonical copy: what the further articles are; null for every other article. */
	readonly others: MemberCounts | null;
}

/** One name by which articles can be browsed, with the number of articles. */
export interface BrowseEntry {
	readonly slug: string;
	readonly name: InBothScripts;
	readonly count: number;
}

/** A year, month or day with its articles, every copy counted, so that days add up to months and months to years. */
export interface DateEntry {
	/** The four- or two-digit part. */
	readonly slug: string;
	readonly count: number;
	/** How many of them have a date that is only inferred, see {@link DateFinding}. */
	readonly inferred: number;
}

/**
 * Which articles to list. Keys combine with "and". Each story is listed once, unless `allCopies` is set: by its
 * canonical copy, or in the list of an outlet, a section or an author by one of those that stand there.
 */
export interface ListFilter {
	/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: a prefix of the date; `none` for undated. */
	readonly date?: string;
	readonly outlet?: string;
	/** Section slug; goes with `outlet`. */
	readonly section?: string;
	/** Author slug. */
	readonly author?: string;
	readonly story?: StoryId;
	readonly allCopies?: boolean;
	/** Only articles whose date is only inferred. */
	readonly inferred?: boolean;
	/** Only articles whose story holds further articles. */
	readonly reprinted?: boolean;
}

/** An article with all that its page shows. */
export interface StoredArticle {
	readonly article: Article;
	readonly variants: Readonly<Record<Script, ArticleVariant>>;
	readonly story: Story;
	readonly item: ListItem;
	/** Slugs of `article.authors`, same order. */
	readonly authorSlugs: readonly string[];
	/** The neighbours by date, for "earlier" and "later" links. */
	readonly earlier: ListItem | null;
	readonly later: ListItem | null;
}

/** The sums of a build, as the report tells them. */
export interface Totals {
	readonly sources: number;
	readonly lines: number;
	readonly articles: number;
	readonly stories: number;
	readonly linesKept: number;
	readonly linesMerged: number;
	readonly linesDropped: number;
	/** Texts that were merged or dropped on lines of which something else was kept. */
	readonly piecesMerged: number;
	readonly piecesDropped: number;
	readonly datesInferred: number;
	readonly undated: number;
	readonly errors: number;
	readonly warnings: number;
	/** Of the dates that are stated; inferred ones are no end of a span. */
	readonly firstDate: string | null;
	readonly lastDate: string | null;
}

/** Reading side of the catalogue: what pages may ask. Every list is paged by query. */
export interface Catalogue {
	/** Ids of all articles, in order; `canonical` is the article on whose page the text is shown: itself, or another copy of it. */
	ids(): Iterable<{ readonly id: ArticleId; readonly canonical: ArticleId }>;
	article(id: string): StoredArticle | null;
	/** Decoded capture, split into lines, for the X-ray page. */
	sourceLines(id: string): readonly string[];
	/** Newest first (undated last), then by id. */
	list(filter: ListFilter, page: { readonly limit: number; readonly offset: number }): readonly ListItem[];
	count(filter: ListFilter): number;
	/** Stories that the listed articles belong to. */
	countStories(filter: ListFilter): number;
	/** Years, months of a year (`YYYY`), days of a month (`YYYY-MM`) that hold articles. */
	dates(prefix: string): readonly DateEntry[];
	outlets(): readonly BrowseEntry[];
	sections(outlet: string): readonly BrowseEntry[];
	authors(): readonly BrowseEntry[];
	totals(): Totals;
	storySums(): StorySums;
	/** Pairs for a keeper to look at, the most doubtful first; pairs that the keeper decided on are not among them. */
	doubtfulPairs(limit: number): readonly DoubtfulPair[];
	/** Lines per rule, most frequent first. */
	rules(): readonly { readonly rule: string; readonly fate: string; readonly lines: number }[];
	problems(limit: number): readonly Problem[];
	/** Where the conversion was in doubt, most frequent first. */
	doubts(limit: number): readonly ConversionDoubt[];
	conversions(): ConversionSums;
	/** Articles about whose script nothing certain can be said, newest first. */
	unsure(limit: number): readonly ListItem[];
}
