import { rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { UsageError } from '../cli/command.ts';
import { loadConfig, ROOT } from '../cli/load-config.ts';
import { writeCorpus } from '../cli/write-corpus.ts';
import type { Totals } from '../model/listing.ts';
import type { Bench } from './bench.ts';
import { type MeasuredRun, type MeasuredStage, measureCommand } from './measured-run.ts';
import { canMeasure } from './process-meter.ts';
import { wholeNumber } from './whole-number.ts';
import { measureBareWrite, measureYardstick } from './yardstick.ts';

/** What a whole build costs, stage by stage. Needs Linux for processor time and memory. */
export const bench: Bench = {
	name: 'build',
	summary: 'what a whole build costs, stage by stage',
	options: '--articles N (default 1000), --seed N, or --corpus DIR, a content folder',
	async run(options) {
		if (!canMeasure()) throw new UsageError('this system does not tell what a process uses; run it on Linux');
		const { archive } = await loadConfig();
		const place = resolve(ROOT, archive.settings.cache, 'bench');
		const content = options.corpus === undefined ? join(place, 'content') : resolve(options.corpus);
		if (options.corpus === undefined)
			await writeCorpus(content, {
				seed: wholeNumber('seed', options.seed, 1),
				articles: wholeNumber('articles', options.articles, 1000),
			});
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
