/** Told while long work runs; `total` is unknown for streams. Implementations write to a terminal or nowhere. */
export interface Progress {
	/** @param stage short English name of the stage, e.g. `reading sources` */
	step(stage: string, done: number, total?: number): void;
	/** The stage is over; `note` is one line for the log. */
	done(stage: string, note?: string): void;
}

/** Says nothing: for tests and for Astro's own commands. */
export const silent: Progress = { step: () => {}, done: () => {} };
