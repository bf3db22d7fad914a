/** A kind of news with the sentence patterns it is told in; `compilePattern` says how patterns are written. */
export interface Topic {
	/** Short English name, for tests. */
	readonly name: string;
	/** Sections it appears in: a section name per kind of outlet is chosen from these. */
	readonly sections: readonly string[];
	/** Headlines that say the same in other words: an outlet that reprints takes another one. */
	readonly headlines: readonly string[];
	/** Lines above the headline. */
	readonly kickers: readonly string[];
	/** First sentences. */
	readonly ledes: readonly string[];
	/** Sentences of the body, used at most once in an article. */
	readonly facts: readonly string[];
	/** Sentences in which somebody is quoted. */
	readonly quotes: readonly string[];
	/** Last sentences. */
	readonly closings: readonly string[];
	/** Words of its own for slots; entries are patterns. */
	readonly words: Readonly<Record<string, readonly string[]>>;
}

/** A notice that comes out again and again with other figures: its sentences stand in a fixed order. */
export interface Bulletin {
	readonly name: string;
	readonly section: string;
	readonly headline: string;
	/** Paragraphs, in order. */
	readonly paragraphs: readonly string[];
	readonly words: Readonly<Record<string, readonly string[]>>;
}
