import { relative } from 'node:path';
import { CatalogueReader } from '../loader/catalogue-reader.ts';
import { problemText, summary } from '../loader/report.ts';
import type { Problem } from '../model/problem.ts';
import { buildSite } from './build-site.ts';
import { type Command, parseOptions, UsageError } from './command.ts';
import { terminalProgress } from './terminal-progress.ts';

/** Problems printed before the rest is only counted; all of them stand in the report page and in `--json`. */
const SHOWN = 20;

/** Said when the address of the archive is not known. */
const NO_SITE =
	'No address is set: links for search engines stay relative and no sitemap is written. Give --site URL, or `site` in astro.config.mjs.';

const usage = `jiuwen build: reads content/ and writes the whole archive as plain files

Usage: jiuwen build [--content DIR] [--out DIR] [--site URL] [--base PATH] [--json]

  --content DIR  folder that holds sources/, outlets/, ... (default: content)
  --out DIR      folder for the site (default: dist)
  --site URL     address under which the site will stand, e.g. https://news.example.org
  --base PATH    path below that address, e.g. /archive/
  --json         print the report as one JSON object

Exit code 0: built. 1: built, but a problem is an error. 2: wrong usage or settings, nothing built.`;

export const command: Command = {
	name: 'build',
	summary: 'read content/, write the whole archive as plain files',
	usage,
	async run(args) {
		const { options, rest } = parseOptions(args, {
			content: 'value',
			out: 'value',
			site: 'value',
			base: 'value',
			json: 'flag',
			help: 'flag',
		});
		if (rest.length > 0) throw new UsageError(`unexpected "${rest[0]}"`);
		const { json, help: _, ...places } = options;
		const built = await buildSite({ ...places, progress: terminalProgress() });
		const problems = [...storedProblems(built.prepared.catalogue), ...built.finished.problems];
		const errors = problems.filter(({ severity }) => severity === 'error').length;
		if (json) {
			const { totals } = built.prepared;
			console.log(JSON.stringify({ out: built.outDir, pages: built.finished.check.pages, totals, problems }));
		} else {
			printProblems(problems);
			console.log(summary(built.prepared.totals));
			console.log(
				`${built.finished.check.pages} pages in ${shownPath(built.outDir)}: open index.html, or serve the folder with any web server.`,
			);
		}
		if (!json && built.site === undefined) console.error(NO_SITE);
		return errors > 0 ? 1 : 0;
	},
};

function storedProblems(catalogue: string): readonly Problem[] {
	const reader = new CatalogueReader(catalogue);
	try {
		return reader.problems(Number.MAX_SAFE_INTEGER);
	} finally {
		reader.close();
	}
}

function printProblems(problems: readonly Problem[]): void {
	const worth = problems.filter(({ severity }) => severity !== 'notice');
	for (const problem of worth.slice(0, SHOWN)) console.error(problemText(problem));
	if (worth.length > SHOWN)
		console.error(`… and ${worth.length - SHOWN} more; all of them are on the report page and in --json.`);
}

function shownPath(path: string): string {
	const near = relative(process.cwd(), path);
	return near.startsWith('..') ? path : near;
}
