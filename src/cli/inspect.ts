import { resolve } from 'node:path';
import { type Inspected, type InspectOptions, inspectFile } from '../loader/inspect-file.ts';
import { problemText } from '../loader/report.ts';
import { shortName } from '../view/short-name.ts';
import { type Command, parseOptions, UsageError } from './command.ts';
import { inspectionRow, inspectionText } from './inspection-text.ts';
import { loadConfig, ROOT } from './load-config.ts';

const usage = `jiuwen inspect: reads sources without building and shows every decision

Usage: jiuwen inspect FILE... [--record NAME] [--lines] [--json] [--content DIR]

  --record NAME  only this record of a file that holds many: item 3, line 12, or a number alone
  --lines        every line of the source; without it, runs of lines that one rule decided are one row
  --json         one JSON object per article, one per line
  --content DIR  folder whose outlets and ids apply (default: content)

A file of one article is shown whole: what is doubtful, each field with its evidence, each line with its fate. Of a file
that holds many, each article is shown in two lines; --record shows one of them whole.

Exit code 0: read. 1: a problem is an error. 2: wrong usage or settings.`;

/** How the articles of a file are shown. */
interface Show {
	readonly json: boolean;
	readonly lines: boolean;
	readonly record: string | undefined;
}

export const command: Command = {
	name: 'inspect',
	summary: 'read sources without building, show every decision',
	usage,
	async run(args) {
		const { options, rest } = parseOptions(args, {
			record: 'value',
			lines: 'flag',
			json: 'flag',
			content: 'value',
			help: 'flag',
		});
		if (rest.length === 0) throw new UsageError('name at least one file');
		const { json = false, lines = false, record } = options;
		const { config, archive } = await loadConfig(
			options.content === undefined ? {} : { content: resolve(options.content) },
		);
		const place = { settings: archive.settings, root: ROOT, base: config.base ?? '/', site: config.site };
		let failed = false;
		for (const file of rest) failed = (await showFile(file, place, { json, lines, record })) || failed;
		return failed ? 1 : 0;
	},
};

/** Shows one file. @returns whether a problem is an error */
async function showFile(file: string, place: InspectOptions, show: Show): Promise<boolean> {
	let failed = false;
	let shown = 0;
	let first: Inspected | null = null;
	for await (const inspected of inspectFile(file, place)) {
		const { record, problems, columns } = inspected;
		const asked = !record || isAsked(record.source.record, show.record);
		for (const problem of problems) {
			failed ||= problem.severity === 'error';
			if (asked && (!show.json || !record)) console.error(problemText(problem));
		}
		if (!show.json)
			for (const { column, field, evidence } of columns)
				console.log(`column    ${shortName(column)} → ${field ?? '(not used)'}  ${evidence}`);
		if (!record || !asked) continue;
		if (show.json) console.log(JSON.stringify(record));
		else if (++shown === 1) first = inspected;
		else {
			if (first) console.log(inspectionRow(first));
			first = null;
			console.log(inspectionRow(inspected));
		}
	}
	if (first) console.log(inspectionText(first, show.lines));
	else if (shown > 1) console.log(`\n${shown} articles in ${file}; --record NAME shows one of them whole.`);
	else if (show.record !== undefined && !show.json)
		throw new UsageError(`${file} holds no record "${show.record}"; without --record all are listed`);
	return failed;
}

/** A record is asked for by its whole name or by the number in it. */
function isAsked(name: string | null, asked: string | undefined): boolean {
	return asked === undefined || name === asked || name?.replace(/^\w+ (?=\d+$)/, '') === asked;
}
