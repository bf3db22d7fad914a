import { join, resolve } from 'node:path';
import { summary } from '../loader/report.ts';
import { buildSite } from './build-site.ts';
import { type Command, parseOptions, UsageError } from './command.ts';
import { loadConfig, ROOT } from './load-config.ts';
import { serveFolder } from './serve-folder.ts';
import { terminalProgress } from './terminal-progress.ts';
import { writeCorpus } from './write-corpus.ts';

/** Seed of the demonstration everybody sees. */
const SEED = 20_230_101;

const usage = `jiuwen demo: builds and serves an archive of generated reports, to see what this is

Usage: jiuwen demo [--articles N] [--port N] [--out DIR] [--base PATH] [--no-serve]

  --articles N  how many reports to generate (default: 300)
  --port N      where to serve on 127.0.0.1 (default: 4321; 0 takes any free port)
  --out DIR     folder for the site (default: demo/site in the cache folder)
  --base PATH   path under which the site stands (default: /)
  --no-serve    build only

Three invented outlets, two years, both scripts; every report says that its text is generated.
Exit code 0: built. 1: built, but a problem is an error. 2: wrong usage.`;

export const command: Command = {
	name: 'demo',
	summary: 'build and serve an archive of generated reports',
	usage,
	async run(args) {
		const { options, rest } = parseOptions(args, {
			articles: 'value',
			port: 'value',
			out: 'value',
			base: 'value',
			'no-serve': 'flag',
			help: 'flag',
		});
		if (rest.length > 0) throw new UsageError(`unexpected "${rest[0]}"`);
		const articles = wholeNumber('articles', options.articles ?? '300', 1, 1_000_000);
		const port = wholeNumber('port', options.port ?? '4321', 0, 65_535);
		const { archive } = await loadConfig();
		const place = resolve(ROOT, archive.settings.cache, 'demo');
		const content = join(place, 'content');
		await writeCorpus(content, { seed: SEED, articles });
		const built = await buildSite({
			content,
			settings: DEMO_SETTINGS,
			out: options.out ?? join(place, 'site'),
			...(options.base === undefined ? {} : { base: options.base }),
			progress: terminalProgress(),
		});
		console.log(summary(built.prepared.totals));
		const errors = built.prepared.totals.errors + built.finished.problems.length;
		if (options['no-serve']) {
			console.log(`${built.finished.check.pages} pages in ${built.outDir}`);
			return errors > 0 ? 1 : 0;
		}
		await serveUntilStopped(built.outDir, port, options.base ?? '/');
		return 0;
	},
};

const DEMO_SETTINGS = {
	title: '舊聞演示館',
	description: '三家虛構報社、兩年新聞的演示檔案，所有文字都由程式生成',
} as const;

async function serveUntilStopped(folder: string, port: number, base: string): Promise<void> {
	const stopped = new Promise((stop) => process.once('SIGINT', stop).once('SIGTERM', stop));
	const served = await serveFolder(folder, { port, base }).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EADDRINUSE') throw error;
		throw new UsageError(`port ${port} is taken; name another one with --port, or --port 0 for any`);
	});
	console.log(`${served.url}  (Ctrl-C stops)`);
	await stopped;
	await served.close();
}

function wholeNumber(option: string, typed: string, from: number, to: number): number {
	const number = Number(typed);
	if (!Number.isInteger(number) || number < from || number > to)
		throw new UsageError(`--${option} takes a whole number from ${from} to ${to}, not "${typed}"`);
	return number;
}
