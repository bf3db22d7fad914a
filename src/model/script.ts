/** The two scripts in which every page exists. Exact BCP 47 tags, used as `lang` and in routes. */
export type Script = 'zh-Hant' | 'zh-Hans';

/** All scripts in the order in which pages offer them. */
export const SCRIPTS: readonly Script[] = ['zh-Hant', 'zh-Hans'];

/** House style of a Traditional variant (TW, HK) or CN for Simplified. */
export type Region = 'TW' | 'HK' | 'CN';

/**
 * Whether a text stands in the script it was written in.
 * `machine`: a conversion by program with its typical mistakes; `unsure`: too little evidence.
 */
export type ScriptVerdict = 'native' | 'machine' | 'unsure';

/** What was found out about the script of one article. */
export interface ScriptFinding {
	/** Script of the captured text. */
	readonly source: Script;
	readonly verdict: ScriptVerdict;
	/** Sentences a keeper can check, e.g. `312 characters stand in zh-Hant only, 0 in zh-Hans only`. */
	readonly evidence: readonly string[];
}

/** One place of a text where an earlier machine conversion was put right. */
export interface TextRepair {
	/** Offset in the text, in UTF-16 code units. */
	readonly at: number;
	readonly from: string;
	readonly to: string;
	readonly rule: string;
}

/** The texts of an article that can be put right: everything captured that a reader sees. */
export type RepairedPart =
	| 'headline'
	| 'paragraph'
	| 'picture'
	| 'kicker'
	| 'subhead'
	| 'section'
	| 'dateline'
	| 'creditedSource'
	| 'author'
	| 'editor';

/** One place of an article where an earlier machine conversion was put right. */
export interface Repair extends TextRepair {
	readonly part: RepairedPart;
	/** Which of the article's texts of that part, from 0; pictures are counted through all paragraphs. */
	readonly index: number;
}
