import type { InBothScripts } from '../model/listing.ts';
import type { Script } from '../model/script.ts';

/** The visible text of an article in one script: what a search looks through. */
export interface SearchText {
	readonly headline: string;
	readonly paragraphs: readonly string[];
}

/** What the search index needs of one article. */
export interface SearchDocument {
	readonly id: string;
	/** Id of the story the article belongs to. */
	readonly story: string;
	/** True for the one copy by which its story is shown. */
	readonly canonical: boolean;
	/** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or null for undated. */
	readonly date: string | null;
	/** True where the date is only inferred, so that no result shows it as a fact. */
	readonly inferred?: boolean;
	/** Slug of the outlet. */
	readonly outlet: string | null;
	readonly outletName: InBothScripts | null;
	/** Slug of the section. */
	readonly section: string | null;
	readonly sectionName: InBothScripts | null;
	/** People of the byline: the slug that tells them apart, and the name in each script. */
	readonly authors: readonly { readonly slug: string; readonly name: InBothScripts }[];
	/** People whom the text names. */
	readonly names: readonly InBothScripts[];
	/** How many of the first paragraphs are not numbered on the page: kicker and subheads. */
	readonly front: number;
	readonly text: Readonly<Record<Script, SearchText>>;
}

/** Headline and paragraphs as one text, one line each: the form in which offsets are counted. */
export function wholeText(text: SearchText): string {
	return [text.headline, ...text.paragraphs].join('\n');
}
