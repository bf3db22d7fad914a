import type { OptionKinds, Parsed } from '../cli/command.ts';

/** Options that a benchmark may take; each says in its help which of them it uses. */
export const BENCH_OPTIONS = {
	articles: 'value',
	corpus: 'value',
	seed: 'value',
	queries: 'value',
	help: 'flag',
} as const satisfies OptionKinds;

/** What was typed behind the name of the benchmark. */
export type BenchOptions = Parsed<typeof BENCH_OPTIONS>['options'];

/** One benchmark: what `jiuwen bench <name>` runs. It prints a Markdown table with ratios to a yardstick of the same run. */
export interface Bench {
	readonly name: string;
	/** One line for the list of benchmarks. */
	readonly summary: string;
	/** Lines of the help that tell its options. */
	readonly options: string;
	/** @returns the exit code: 0 measured, 1 what was measured failed. @throws UsageError for a wrong option */
	run(options: BenchOptions): Promise<number>;
}
