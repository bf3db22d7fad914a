import type { Ask, Chosen } from './box-chips.ts';
import type { ResultSetting } from './render-result.ts';

/** What every view of an answer needs beside the answer. */
export interface Showing {
	readonly setting: ResultSetting;
	/** What the results are narrowed by. */
	readonly chosen: Chosen;
	readonly ask: Ask;
	/** Aborted when the answer is not shown any more. */
	readonly signal: AbortSignal;
}
