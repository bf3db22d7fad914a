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

/** One place where a machine-converted text was put right. Offsets are UTF-16 code units in the paragraph. */
export interface Repair {
	/** Index into the article's paragraphs; -1 for the headline. */
	readonly paragraph: number;
	readonly at: number;
	readonly from: string;
	readonly to: string;
	readonly rule: string;
}
