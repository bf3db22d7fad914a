import type { ArticleId } from './ids.ts';

/** A place where a stretch of text stands, to show one example of a doubt. */
export interface DoubtExample {
	readonly article: ArticleId;
	/** The article on whose page the text is shown: the same, or another copy of it. */
	readonly page: ArticleId;
	/** Index into the article's paragraphs; -1 for the headline. */
	readonly paragraph: number;
	/** Simplified text on either side of the character, within the paragraph. */
	readonly before: string;
	readonly after: string;
}

/** A kind of place where the conversion to Traditional had a choice and little evidence, over the whole archive. */
export interface ConversionDoubt {
	/** The character with its Han neighbours, Simplified: the first column of a glossary row that settles it. */
	readonly place: string;
	/** The same place as the archive shows it in Traditional. */
	readonly written: string;
	/** Index of the character in both, in code points. */
	readonly at: number;
	/** Forms that the character can have in Traditional, the one that was written first. */
	readonly candidates: readonly string[];
	/** Places in the archive. */
	readonly count: number;
	/** The first of them. */
	readonly example: DoubtExample;
}

/** How many articles stand in which script, and how many doubts there are. */
export interface ConversionSums {
	readonly simplified: number;
	/** Traditional text that was written so. */
	readonly native: number;
	/** Traditional text that a program had converted before it was captured. */
	readonly machine: number;
	/** Articles, of either script, about which nothing certain can be said. */
	readonly unsure: number;
	/** Kinds of doubt, and the places that they sum up. */
	readonly doubtKinds: number;
	readonly doubtPlaces: number;
}
