import { BENCH_OPTIONS, type Bench } from '../bench/bench.ts';
import { nearestWord } from '../model/nearest-word.ts';
import { type Command, parseOptions, UsageError } from './command.ts';

/** Benchmarks by name; each module is loaded only when it is asked for. */
const BENCHES: Readonly<Record<string, () => Promise<{ readonly bench: Bench }>>> = {
	build: () => import('../bench/build.ts'),
	extract: () => import('../bench/extract.ts'),
	script: () => import('../bench/script.ts'),
	search: () => import('../bench/search.ts'),
	stories: () => import('../bench/stories.ts'),
};
const NAMES = Object.keys(BENCHES);

const usage = `jiuwen bench: measures what Jiuwen costs and how well it does, beside a yardstick of the same run

Usage: jiuwen bench ${NAMES.join('|')} [--articles N] [--corpus DIR] [--queries N] [--seed N]

${(await Promise.all(Object.values(BENCHES).map((load) => load())))
	.map(({ bench }) => `  ${bench.name.padEnd(9)} ${bench.summary}\n            ${bench.options}`)
	.join('\n')}

Prints Markdown tables. Corpora are generated and the same on every machine; --seed N makes another.
Exit code 0: measured. 1: what was measured failed. 2: wrong usage.`;

export const command: Command = {
	name: 'bench',
	summary: 'measure what building, reading, converting, relating and searching cost',
	usage,
	async run(args) {
		const { options, rest } = parseOptions(args, BENCH_OPTIONS);
		const [what, extra] = rest;
		const load = what === undefined ? undefined : BENCHES[what];
		if (load === undefined || extra !== undefined) {
			const near = what === undefined ? undefined : nearestWord(what, NAMES);
			throw new UsageError(
				`name what to measure: ${NAMES.join(', ')}${near && load === undefined ? `; did you mean "${near}"?` : ''}`,
			);
		}
		return (await load()).bench.run(options);
	},
};
