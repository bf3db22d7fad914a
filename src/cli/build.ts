import { relative } from 'node:path';
import { problemLines, reportText } from '../loader/report.ts';
import { readReport } from '../loader/report-reader.ts';
import type { BuildReport } from '../model/report.ts';
import { buildSite } from './build-site.ts';
import { type Command, parseOptions, UsageError } from './command.ts';
import { dryRun } from './dry-run.ts';
import { checkSiteAddress } from './site-address.ts';
import { terminalProgress } from './terminal-progress.ts';

/** Said when the address of the archive is not known. */
const NO_SITE =
	'No address is set: links for search engines stay relative and no sitemap is written. Give --site URL, or `site` in astro.config.mjs.';

const usage = `jiuwen build: reads content/ and writes the whole archive as plain files

Usage: jiuwen build [--content DIR] [--out DIR] [--site URL] [--base PATH] [--dry-run] [--json]

  --content DIR  folder that holds sources/, outlets/, ... (default: content)
  --out DIR      folder for the site (default: dist)
  --site URL     address under which the site will stand, e.g. https://news.example.org
  --base PATH    path below that address, e.g. /archive/
  --dry-run      read, extract, relate and report; write no site, and change nothing in content/
  --json         print the report as one JSON object

Exit code 0: built. 1: built, but a problem is an error. 2: wrong usage or settings, nothing built. The same for a dry run.`;

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
			'dry-run': 'flag',
			json: 'flag',
			help: 'flag',
		});
		if (rest.length > 0) throw new UsageError(`unexpected "${rest[0]}"`);
		const { json = false, help: _, 'dry-run': dry, ...places } = options;
		checkSiteAddress(places.site);
		const progress = terminalProgress();
		if (dry) {
			const report = await dryRun({ ...places, progress });
			print(
				report,
				json,
				{ out: null, pages: 0 },
				'A dry run: no site was written, and nothing in content/ was changed.',
			);
			return report.totals.errors > 0 ? 1 : 0;
		}
		const built = await buildSite({ ...places, progress });
		const stored = readReport(built.prepared.catalogue);
		const report = { ...stored, problems: [...stored.problems, ...built.finished.problems] };
		const { pages } = built.finished.check;
		const out = shownPath(built.outDir);
		print(
			report,
			json,
			{ out: built.outDir, pages },
			`${pages} pages in ${out}: look at them with any web server, such as npx -y sirv-cli ${out}\nThe whole report: ${out}/zh-Hant/about/report/, ${out}/data/report.json.`,
		);
		if (!json && built.site === undefined) console.error(NO_SITE);
		return report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
	},
};

function print(
	report: BuildReport,
	json: boolean,
	made: { readonly out: string | null; readonly pages: number },
	end: string,
): void {
	if (json) {
		console.log(JSON.stringify({ ...made, ...report }));
		return;
	}
	for (const line of problemLines(report.problems)) console.error(line);
	console.log(reportText(report));
	console.log(end);
}

function shownPath(path: string): string {
	const near = relative(process.cwd(), path);
	return near.startsWith('..') ? path : near;
}
