import type { Extraction } from './extraction.ts';
import type { ArticleId, StoryId } from './ids.ts';
import type { ScriptFinding } from './script.ts';

/** An extraction that has its permanent id and the finding about its script. */
export interface Article extends Extraction {
	readonly id: ArticleId;
	readonly script: ScriptFinding;
	/** SHA-256 of the folded, normalised body: equal for copies in either script. */
	readonly bodyKey: string;
	/** Story the article belongs to. */
	readonly story: StoryId;
}
