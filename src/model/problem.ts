/** `error` makes the build end with exit code 1; `warning` and `notice` are reported only. */
export type Severity = 'error' | 'warning' | 'notice';

/**
 * Something wrong with the material or the settings, for the keeper to mend.
 * Problems are collected, counted and reported; they are never only logged.
 */
export interface Problem {
	/** Permanent kebab-case code, e.g. `source-empty`. */
	readonly code: string;
	readonly severity: Severity;
	/** File as the keeper knows it (relative to the content folder where it lies in there). */
	readonly file: string;
	/** 1-based line, or null where the whole file is meant. */
	readonly line: number | null;
	/** What is wrong, one English sentence. */
	readonly what: string;
	/** How to mend it, one English sentence. */
	readonly fix: string;
}
