import type { ConversionSums } from './conversion.ts';
import type { ArticleId } from './ids.ts';
import type { Totals } from './listing.ts';
import type { Problem } from './problem.ts';
import type { StorySums } from './story.ts';

/** Something about an article that makes its reading doubtful. */
export interface DoubtReason {
	/** Permanent kebab-case code, e.g. `year-inferred`. */
	readonly code: string;
	/** What it adds to the score. */
	readonly points: number;
	/** One English sentence. */
	readonly what: string;
	/** The number that the sentence tells, or null. */
	readonly n: number | null;
}

/** An article that a keeper should look at. */
export interface DoubtfulArticle {
	readonly id: ArticleId;
	/** In the source's own script; `` where it has none. */
	readonly headline: string;
	readonly file: string;
	/** 1-based line on which it begins. */
	readonly line: number;
	readonly record: string | null;
	/** Sum of the points of its reasons. */
	readonly score: number;
	/** The weightiest first. */
	readonly reasons: readonly DoubtReason[];
}

/** What was read of one outlet, or of all sources of none (`id` null). */
export interface OutletCount {
	readonly id: string | null;
	/** Name as its file gives it, or null. */
	readonly name: string | null;
	readonly files: number;
	readonly articles: number;
	readonly undated: number;
	readonly datesInferred: number;
	readonly withoutHeadline: number;
	readonly withoutAuthor: number;
}

/** A host of captured addresses that no outlet file claims. */
export interface UnknownHost {
	readonly host: string;
	readonly articles: number;
	/** A source from there. */
	readonly example: string;
}

/** What a column of a file of records was taken for. */
export interface ColumnUse {
	readonly file: string;
	readonly column: string;
	/** Null where it is used for nothing. */
	readonly field: string | null;
	readonly evidence: string;
}

/** Problems of one code, counted. */
export interface ProblemCount {
	readonly code: string;
	readonly severity: Problem['severity'];
	readonly count: number;
}

/** What one rule did with lines. */
export interface RuleCount {
	readonly rule: string;
	readonly fate: string;
	/** Sources in which it decided about a line, or about a text on one. */
	readonly sources: number;
	readonly lines: number;
	/** Texts on lines that are told as something else: paragraphs of a column, blocks of a page without line ends. */
	readonly pieces: number;
}

/** What every rule did with the sources of one outlet; `outlet` is null for those of none. */
export interface OutletRules {
	readonly outlet: string | null;
	/** Lines of all its sources. */
	readonly lines: number;
	/** The most lines first. */
	readonly rules: readonly RuleCount[];
}

/** The account of a build: what `build --json` prints, `data/report.json` holds and the report page shows. */
export interface BuildReport {
	readonly totals: Totals;
	readonly stories: StorySums;
	readonly scripts: ConversionSums;
	/** The most articles first. */
	readonly outlets: readonly OutletCount[];
	/** Lines by rule and fate, the most first. */
	readonly rules: readonly RuleCount[];
	/** The same by outlet, the most lines first. */
	readonly outletRules: readonly OutletRules[];
	/** The 20 most doubtful articles, the most doubtful first. */
	readonly doubtful: readonly DoubtfulArticle[];
	/** The most articles first. */
	readonly unknownHosts: readonly UnknownHost[];
	readonly columns: readonly ColumnUse[];
	readonly problemCounts: readonly ProblemCount[];
	/** Every Problem, errors first. */
	readonly problems: readonly Problem[];
}
