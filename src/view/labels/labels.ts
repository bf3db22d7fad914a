import type { Credit, DateKind, Fate, LineRole } from '../../model/extraction.ts';
import type { RepairedPart, Script, ScriptVerdict } from '../../model/script.ts';
import type { Relation } from '../../model/story.ts';
import type { ReportLabels } from './report-labels.ts';
import type { StoryLabels } from './story-labels.ts';

/** A count that is already written for display, e.g. `1,012`. */
type Count = string;

/** Words around every page. */
export interface SiteLabels {
	readonly skip: string;
	readonly mainNav: string;
	readonly home: string;
	readonly byDate: string;
	readonly outlets: string;
	readonly authors: string;
	readonly stories: string;
	readonly about: string;
	readonly searchWord: string;
	readonly searchHint: string;
	readonly searchSubmit: string;
	/** Name of the switch between the variants. */
	readonly scriptSwitch: string;
	readonly breadcrumb: string;
	readonly feed: string;
	readonly data: string;
	readonly footer: string;
	readonly notFound: string;
	/** Name of the variant on the chooser. */
	readonly chooserName: string;
}

/** Words of the front page. */
export interface HomeLabels {
	readonly latest: string;
	readonly holdings: string;
	readonly reports: (n: Count) => string;
	/** Reports, and the stories that they are when copies count once. */
	readonly reportsAndStories: (reports: Count, stories: Count) => string;
	readonly span: (first: string, last: string) => string;
	readonly byYear: string;
	readonly outlets: string;
	readonly authors: string;
	readonly allAuthors: string;
	readonly allReports: string;
	readonly allOutlets: string;
	readonly empty: string;
	readonly emptyHint: string;
}

/** Words of dates. */
export interface DateLabels {
	readonly year: (year: string) => string;
	readonly month: (month: string) => string;
	readonly day: (day: string) => string;
	readonly weekdays: readonly string[];
	/** What stands before a date that is not a date of publication. */
	readonly kind: Readonly<Record<DateKind, string>>;
	/** The same in a word or two, for the date column of lists. */
	readonly shortKind: Readonly<Record<DateKind, string>>;
	/** Puts what is doubtful behind the date. */
	readonly inferredYear: (shown: string, year: string) => string;
	readonly inferred: (shown: string) => string;
	readonly none: string;
	readonly undated: string;
	readonly doubtMark: string;
	/** Where a date was read, e.g. lines 3 and 5. */
	readonly readFrom: (places: string) => string;
	readonly place: (line: Count, text: string) => string;
}

/** Words of an article's page. */
export interface ArticleLabels {
	readonly credit: Readonly<Record<Credit['role'], string>>;
	readonly paragraphs: (n: Count) => string;
	readonly characters: (n: Count) => string;
	readonly paragraph: (n: Count) => string;
	/** Before what stands in the place of a picture that the archive does not hold. */
	readonly picture: string;
	/** In a citation: the paper that the report is credited to. */
	readonly firstIn: (source: string) => string;
	readonly creditedSource: string;
	readonly untitled: string;
	readonly ledger: string;
	readonly repeated: (lines: Count) => string;
	readonly droppedLines: (lines: Count, what: string) => string;
	/** Of texts on lines of which something else was kept. */
	readonly repeatedPieces: (texts: Count) => string;
	readonly droppedPieces: (texts: Count, what: string) => string;
	readonly keptLines: (lines: Count) => string;
	readonly untouched: string;
	readonly seeXray: string;
	readonly repairs: (n: Count) => string;
	readonly repairsNote: string;
	readonly showOriginal: string;
	readonly repairIn: (paragraph: Count) => string;
	readonly repairInPart: Readonly<Record<Exclude<RepairedPart, 'paragraph'>, string>>;
	readonly evidence: string;
	readonly sourceFile: string;
	readonly sourceRecord: string;
	readonly capturedFrom: string;
	readonly sha256: string;
	readonly permanentId: string;
	readonly encoding: string;
	readonly bytes: (n: Count) => string;
	readonly rawFile: string;
	readonly dateEvidence: string;
	/** How the characters that are shown relate to those of the source. */
	readonly scriptNote: (source: Script, verdict: ScriptVerdict, repairs: number) => string;
	readonly cite: string;
	readonly copy: string;
	readonly copied: string;
	readonly copies: (n: Count) => string;
	readonly neighbours: string;
	readonly earlier: string;
	readonly later: string;
	readonly movedTitle: string;
	readonly moved: string;
}

/** Words of the X-ray. */
export interface XrayLabels {
	readonly title: string;
	readonly of: (headline: string) => string;
	readonly intro: string;
	readonly line: string;
	readonly sourceText: string;
	readonly fateHead: string;
	readonly became: string;
	readonly fate: Readonly<Record<Fate, string>>;
	readonly role: Readonly<Record<LineRole, string>>;
	readonly rule: string;
	readonly sameAs: (from: Count, to: Count) => string;
	readonly blankLine: string;
	readonly moreLines: (n: Count) => string;
	readonly moreCharacters: (n: Count) => string;
	readonly backToArticle: string;
	readonly sum: (lines: Count, kept: Count, merged: Count, dropped: Count) => string;
	/** Before texts that share a line with what the line is told as. */
	readonly within: string;
	readonly texts: (n: Count) => string;
	readonly toParagraph: (n: Count) => string;
}

/** Words of lists and of paging. */
export interface ListLabels {
	readonly reports: (n: Count) => string;
	/** Behind a number of reports: how many of them have a date that is only inferred. */
	readonly someInferred: (n: Count) => string;
	readonly allInferred: string;
	readonly pages: string;
	readonly page: (n: Count) => string;
	readonly pageOf: (n: Count, of: Count) => string;
	readonly previous: string;
	readonly next: string;
	readonly reprints: (n: Count) => string;
	readonly years: string;
	readonly months: string;
	readonly calendar: string;
	readonly noReports: string;
	readonly authorTitle: (name: string) => string;
	readonly authorsIntro: (n: Count) => string;
	readonly outletsIntro: (n: Count) => string;
	readonly undatedIntro: string;
	readonly storiesIntro: string;
	readonly noStories: string;
	readonly storyTitle: string;
	readonly storyIntro: (n: Count) => string;
	readonly canonical: string;
	readonly relation: Readonly<Record<Relation, string>>;
	readonly reason: string;
}

/** Words of the search page around the box. */
export interface SearchLabels {
	readonly title: string;
	readonly intro: string;
	readonly noScript: string;
	/** Over a form that asks a search engine elsewhere, by the name of its host. */
	readonly elsewhere: (host: string) => string;
}

/** All words of the interface in one script. */
export interface Labels {
	readonly script: Script;
	readonly site: SiteLabels;
	readonly home: HomeLabels;
	readonly date: DateLabels;
	readonly article: ArticleLabels;
	readonly xray: XrayLabels;
	readonly list: ListLabels;
	readonly story: StoryLabels;
	readonly search: SearchLabels;
	readonly report: ReportLabels;
	/** Mark between names in a row of names. */
	readonly comma: string;
	/** Mark between facts in a line. */
	readonly dot: string;
	readonly parentheses: (text: string) => string;
}
