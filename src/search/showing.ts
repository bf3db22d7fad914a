import type { Ask, Chosen } from './box-chips.ts';
import type { ResultSetting } from './render-result.ts';

/** What every view of an answer needs beside the answer. */
export interface Showing {
	readonly setting: ResultSetting;
	/** What the results are narrowed by. */
	readonly chosen: Chosen;
	readonly ask: Ask;
	/** Asks once more, beginning with the list of files that there are by now. */
	readonly again: () => void;
	/** Asks what other years have besides those chosen; null where that is known, or no year is chosen. */
	readonly askYears: (() => void) | null;
	/** Aborted when the answer is not shown any more. */
	readonly signal: AbortSignal;
}
