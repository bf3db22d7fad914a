import type { Script } from '../model/script.ts';
import { HANS } from './words-hans.ts';
import { HANT } from './words-hant.ts';

/** Words of the search box. Braces hold what is filled in. */
export interface SearchWords {
	readonly label: string;
	readonly placeholder: string;
	readonly submit: string;
	readonly loading: string;
	/** `{done}` of `{of}` shards have answered, `{size}` was loaded. */
	readonly searched: string;
	/** The texts of `{done}` of `{of}` articles were read. */
	readonly read: string;
	/** So many results that narrowing is worth while. */
	readonly many: string;
	/** The newest results are listed while the rest is counted. */
	readonly firstNewest: string;
	/** The most relevant results of the newest part are listed while the rest is searched. */
	readonly firstRelevant: string;
	/** `{articles}` and `{stories}` are counts. */
	readonly count: string;
	readonly none: string;
	/** The same where not everything could be searched. */
	readonly noneSought: string;
	readonly failed: string;
	/** Code and index do not belong together, as after an update of the site. */
	readonly outdated: string;
	readonly reload: string;
	readonly offline: string;
	/** `{path}` is a file, `{status}` what the server said to it. */
	readonly failedFile: string;
	readonly retry: string;
	readonly more: string;
	readonly sort: string;
	readonly relevance: string;
	readonly newest: string;
	readonly oldest: string;
	readonly everyCopy: string;
	readonly undated: string;
	/** `{date}` is a date that the text only suggests. */
	readonly inferred: string;
	/** `{n}` articles, `{first}` to `{last}`. */
	readonly archive: string;
	/** What to try instead, by what it changes. */
	readonly unquoted: string;
	readonly unexcluded: string;
	readonly alone: string;
	readonly apart: string;
	/** `{n}` articles, behind a suggestion. */
	readonly articles: string;
	/** Before the years nearest to a span in which nothing was found. */
	readonly nearest: string;
	readonly hint: string;
	readonly unclosedQuote: string;
	readonly strayOr: string;
	/** `{word}` is what was typed. */
	readonly nothingInWord: string;
	readonly onlyExcluded: string;
	readonly headlinesOnly: string;
	/** Beside hits across punctuation, which have a dotted line. */
	readonly broken: string;
	readonly copies: string;
	/** Leads into an article with `{n}` hits. */
	readonly inPage: string;
	/** Before the forms in which the hits are written. */
	readonly forms: string;
	readonly onlyForm: string;
	readonly form: string;
	/** `{n}` articles have what was typed, none of them written `{form}`. */
	readonly formNone: string;
	readonly anyForm: string;
	readonly view: string;
	readonly byArticle: string;
	readonly byMention: string;
	/** `{n}` of `{total}` mentions are listed. */
	readonly mentions: string;
	/** The same where `{total}` may be more. */
	readonly mentionsAtLeast: string;
	/** The texts of `{done}` of `{of}` articles were read. */
	readonly readArticles: string;
	/** Said beside the number of mentions where each story counts once. */
	readonly storiesOnce: string;
	readonly listAll: string;
	readonly stop: string;
	readonly csv: string;
	readonly overTime: string;
	/** A year of which no month is known. */
	readonly noMonth: string;
	readonly narrow: string;
	readonly year: string;
	/** Asks how much there is in years that are not chosen. */
	readonly otherYears: string;
	readonly outlet: string;
	readonly section: string;
	readonly author: string;
	readonly name: string;
	/** Which people are known to be named. */
	readonly nameHint: string;
	readonly from: string;
	readonly to: string;
	readonly clear: string;
	/** What is narrowed by at present. */
	readonly chosen: string;
	/** `{name}` of what is narrowed by, `{value}` of it. */
	readonly chip: string;
	/** `{what}` is a chip. */
	readonly remove: string;
	readonly moreValues: string;
	/** Nothing is left of `{n}` articles after narrowing. */
	readonly nothingLeft: string;
	/** Results below the box in the head of every page. */
	readonly quick: string;
	readonly allResults: string;
}

/** Words of the search box in a script; a page puts them as JSON into the element. */
export function searchWords(script: Script): SearchWords {
	return script === 'zh-Hant' ? HANT : HANS;
}

/** Fills the braces of a phrase. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
	return phrase.replace(/\{(\w+)\}/g, (brace, key: string) => String(values[key] ?? brace));
}
