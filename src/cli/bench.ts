import { rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import type { Totals } from '../model/listing.ts';
import { type MeasuredRun, type MeasuredStage, measureCommand } from './bench-stages.ts';
import { type Command, parseOptions, UsageError } from './command.ts';
import { loadConfig, ROOT } from './load-config.ts';
import { canMeasure } from './process-meter.ts';
import { writeCorpus } from './write-corpus.ts';
import { measureBareWrite, measureYardstick } from './yardstick.ts';

const usage = `jiuwen bench: measures what a build costs

Usage: jiuwen bench build [--articles N] [--corpus DIR] [--seed N]

  --articles N  generate so many reports and build them (default: 1000)
  --corpus DIR  build this content folder instead
  --seed N      another corpus (default: 1)

Prints a Markdown table: time, processor time and peak memory of each stage, child processes included, and their
ratio to a fixed task measured in the same run. Needs Linux for processor time and memory.
Exit code 0: measured. 1: the build failed. 2: wrong usage.`;

export const command: Command = {
	name: 'bench',
	summary: 'measure what a build costs',
	usage,
	async run(args) {
		const { options, rest } = parseOptions(args, {
			articles: 'value',
			corpus: 'value',
			seed: 'value',
			help: 'flag',
		});
		const [what, extra] = rest;
		if (what !== 'build' || extra !== undefined) throw new UsageError('name what to measure: build');
		if (!canMeasure()) throw new UsageError('this system does not tell what a process uses; run it on Linux');
		const { archive } = await loadConfig();
		const place = resolve(ROOT, archive.settings.cache, 'bench');
		const content = options.corpus === undefined ? join(place, 'content') : resolve(options.corpus);
		if (options.corpus === undefined)
			await writeCorpus(content, { seed: Number(options.seed ?? 1), articles: articlesOf(options.articles) });
		const site = join(place, 'site');
		const yardstick = measureYardstick();
		const run = await measureCommand(['build', '--content', content, '--out', site, '--json']);
		const report = readReport(run);
		if (!report) {
			console.error(`The build ended with exit code ${run.exitCode} and without a report.`);
			return 1;
		}
		const bare = measureBareWrite(site, join(place, 'copy'));
		console.log(table(run.stages, report, { yardstick, bare }));
		await rm(site, { recursive: true, force: true });
		return run.exitCode;
	},
};

/** The part of the build's `--json` that is shown. */
interface BuildReport {
	readonly pages: number;
	readonly totals: Totals;
}

function articlesOf(typed = '1000'): number {
	const articles = Number(typed);
	if (!Number.isInteger(articles) || articles < 1)
		throw new UsageError(`--articles takes a whole number from 1, not "${typed}"`);
	return articles;
}

function readReport({ output }: MeasuredRun): BuildReport | null {
	try {
		return JSON.parse(output) as BuildReport;
	} catch {
		return null;
	}
}

function table(
	stages: readonly MeasuredStage[],
	{ pages, totals }: BuildReport,
	scale: { readonly yardstick: number; readonly bare: number },
): string {
	const sum: MeasuredStage = {
		name: '**all**',
		time: stages.reduce((total, { time }) => total + time, 0),
		cpu: stages.reduce((total, { cpu }) => total + cpu, 0),
		peak: Math.max(...stages.map(({ peak }) => peak)),
	};
	const row = ({ name, time, cpu, peak }: MeasuredStage) =>
		`| ${name} | ${time.toFixed(1)} | ${cpu.toFixed(1)} | ${((cpu / pages) * 1000).toFixed(3)} | ${Math.round(peak / 1024 / 1024)} | ${(cpu / scale.yardstick).toFixed(1)} |`;
	const [processor] = cpus();
	return [
		`${totals.articles.toLocaleString('en')} articles, ${pages.toLocaleString('en')} pages. Node ${process.versions.node}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}.`,
		'',
		'| Stage | Time, s | CPU, s | CPU per page, ms | Peak memory, MiB | CPU ÷ yardstick |',
		'|---|--:|--:|--:|--:|--:|',
		...[...stages, sum].map(row),
		'',
		`Yardstick: ${scale.yardstick.toFixed(2)} s to unpack, digest and parse 16 MiB of JSON three times.`,
		`Writing the same files and nothing else: ${scale.bare.toFixed(1)} s of CPU; the build takes ${(sum.cpu / scale.bare).toFixed(1)} times that.`,
	].join('\n');
}
