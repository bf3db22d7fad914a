import type { OutletId } from './ids.ts';
import type { Region } from './script.ts';

/** A line, or the beginning of one, that an outlet prints on every page. */
export interface BoilerplateRule {
	/** Name in the ledger: `outlet/<id>/<name>`. */
	readonly name: string;
	/** Regular expression (JavaScript, `u` flag) tested against the trimmed, folded line. */
	readonly match: string;
}

/** Fields of a page that an outlet file can select, and `remove` for what is no part of the article. */
export type SelectedField =
	| 'body'
	| 'headline'
	| 'kicker'
	| 'subhead'
	| 'section'
	| 'byline'
	| 'editor'
	| 'date'
	| 'source'
	| 'remove';

/** What is cut out of every headline. */
export interface HeadlineCut {
	/** Name in the ledger: `outlet/<id>/headline/<name>`. */
	readonly name: string;
	/** Regular expression tested against the folded headline; what it matches is cut. */
	readonly cut: string;
}

/** Which section a page belongs to, by its address. */
export interface SectionRule {
	/** Regular expression tested against the captured URL as it stands. */
	readonly match: string;
	readonly name: string;
}

/**
 * Which statements of a date to ask first, in order, and which never to believe. Fields are `selector`, `column`,
 * `line`, `meta`, `meta:<name>`, `json-ld`, `url`, `dateline`, `text`, `capture`.
 */
export interface DateRules {
	readonly trust: readonly string[];
	readonly distrust: readonly string[];
}

/** How a text file of many articles is cut; each a regular expression tested against the folded line. */
export interface SplitSetting {
	/** An article begins with a line that matches. */
	readonly before?: string | undefined;
	/** A line that matches stands between two articles. */
	readonly between?: string | undefined;
}

/** One newspaper or site, from `content/outlets/<id>.yaml` or `.json`. */
export interface Outlet {
	readonly id: OutletId;
	readonly name: string;
	/** Other names, in either script. */
	readonly aliases: readonly string[];
	readonly region: Region;
	/** IANA time zone of its dates, e.g. `Asia/Shanghai`. */
	readonly timeZone: string;
	readonly hosts: readonly string[];
	/** Globs over source paths that are this outlet's, e.g. `jz/**`. */
	readonly sources: readonly string[];
	/** Regular expressions over folded lines: a line that matches shows that the source is this outlet's. */
	readonly signs: readonly string[];
	readonly boilerplate: readonly BoilerplateRule[];
	/** CSS selectors by field; of several, the first that finds text counts (of `remove`, all). */
	readonly selectors: Readonly<Partial<Record<SelectedField, readonly string[] | undefined>>>;
	/** What the site adds behind its headlines, as it stands; compared folded. */
	readonly titleSuffixes: readonly string[];
	readonly headline: readonly HeadlineCut[];
	readonly dates: DateRules;
	readonly sections: readonly SectionRule[];
	/** Present where its text files hold many articles each. */
	readonly split?: SplitSetting | undefined;
}
