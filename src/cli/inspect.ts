import { resolve } from 'node:path';
import { inspectFile } from '../loader/inspect-file.ts';
import { problemText } from '../loader/report.ts';
import { type Command, parseOptions, UsageError } from './command.ts';
import { inspectionText } from './inspection-text.ts';
import { loadConfig, ROOT } from './load-config.ts';

const usage = `jiuwen inspect: reads sources without building and shows every decision

Usage: jiuwen inspect FILE... [--json] [--content DIR]

  --json         one JSON object per article, one per line
  --content DIR  folder whose outlets and ids apply (default: content)

Exit code 0: read. 1: a problem is an error. 2: wrong usage or settings.`;

export const command: Command = {
	name: 'inspect',
	summary: 'read sources without building, show every decision',
	usage,
	async run(args) {
		const { options, rest } = parseOptions(args, { json: 'flag', content: 'value', help: 'flag' });
		if (rest.length === 0) throw new UsageError('name at least one file');
		const { config, archive } = await loadConfig(
			options.content === undefined ? {} : { content: resolve(options.content) },
		);
		let failed = false;
		for (const file of rest) {
			for await (const inspected of inspectFile(file, {
				settings: archive.settings,
				root: ROOT,
				base: config.base ?? '/',
				site: config.site,
			})) {
				if (inspected.record)
					console.log(options.json ? JSON.stringify(inspected.record) : inspectionText(inspected));
				for (const problem of inspected.problems) {
					failed ||= problem.severity === 'error';
					if (!options.json || !inspected.record) console.error(problemText(problem));
				}
			}
		}
		return failed ? 1 : 0;
	},
};
