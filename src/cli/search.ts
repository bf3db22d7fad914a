import { resolve } from 'node:path';
import { SettingsError } from '../loader/settings-error.ts';
import { hasSearchIndex, searchSite } from '../search/open-site.ts';
import { type Command, parseOptions, UsageError } from './command.ts';
import { ROOT } from './load-config.ts';

const usage = `jiuwen search: asks the index of a built site, the same way as its search page

Usage: jiuwen search QUERY [--site DIR] [--json]

  --site DIR  the built site (default: dist)
  --json      one object: {query, total, results: [{id, url, headline, date, outlet}]}, all results

Words with spaces between them: all of them. "In quotes": exactly so. -word: without it. OR: either.
Exit code 0: asked, whatever was found. 2: wrong usage, or DIR is not a built site.`;

export const command: Command = {
	name: 'search',
	summary: 'ask the index of a built site',
	usage,
	async run(args) {
		const { options, rest } = parseOptions(args, { site: 'value', json: 'flag', help: 'flag' });
		const query = rest.join(' ').trim();
		if (query === '') throw new UsageError('QUERY is missing');
		const site = options.site === undefined ? resolve(ROOT, 'dist') : resolve(options.site);
		if (!hasSearchIndex(site)) {
			throw new SettingsError(
				`${site} holds no search index.`,
				'Name the folder that `jiuwen build` wrote with --site, or build first.',
			);
		}
		const answer = await searchSite(site, query);
		if (options.json) console.log(JSON.stringify(answer));
		else {
			for (const { date, headline, outlet, url } of answer.results) {
				console.log(
					`${(date ?? '').padEnd(10)}  ${headline}${outlet ? `  (${outlet})` : ''}\n            ${url}`,
				);
			}
			console.log(`${answer.total} ${answer.total === 1 ? 'result' : 'results'} for ${query}`);
		}
		return 0;
	},
};
