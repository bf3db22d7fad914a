import { resolve } from 'node:path';
import { problemText } from '../loader/report.ts';
import { checkSite } from '../loader/verify-site.ts';
import { type Command, parseOptions, UsageError } from './command.ts';
import { ROOT } from './load-config.ts';

const usage = `jiuwen verify: checks a built site

Usage: jiuwen verify [DIR] [--json]

Follows every link and anchor, holds every file against its checksum, every ledger against its capture, and looks
at sizes. DIR defaults to dist.

Exit code 0: all right. 1: something is wrong. 2: wrong usage, or DIR is not a built site.`;

export const command: Command = {
	name: 'verify',
	summary: 'check a built site: links, checksums, ledgers, sizes',
	usage,
	async run(args) {
		const { options, rest } = parseOptions(args, { json: 'flag', help: 'flag' });
		if (rest.length > 1) throw new UsageError(`unexpected "${rest[1]}"`);
		const dir = rest[0] === undefined ? resolve(ROOT, 'dist') : resolve(rest[0]);
		const check = await checkSite(dir, 'compare');
		const errors = check.problems.filter(({ severity }) => severity === 'error').length;
		if (options.json) console.log(JSON.stringify({ dir, ...check }));
		else {
			for (const problem of check.problems) console.error(problemText(problem));
			const { files, pages, articles, bytes } = check;
			const size = `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
			console.log(
				`${files} files (${size}), ${pages} pages, ${articles} articles: ${errors === 0 ? 'all right' : `${errors} wrong`}`,
			);
		}
		return errors > 0 ? 1 : 0;
	},
};
