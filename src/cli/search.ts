import { resolve } from 'node:path';
import { SettingsError } from '../loader/settings-error.ts';
import { hasSearchIndex, type SiteAnswer, searchSite } from '../search/open-site.ts';
import { type Command, parseOptions, UsageError } from './command.ts';
import { ROOT } from './load-config.ts';

const usage = `jiuwen search: asks the index of a built site, the same way as its search page

Usage: jiuwen search QUERY [--site DIR] [--json]

  --site DIR  the built site (default: dist)
  --json      one object: {query, total, stories, results: [{id, url, headline, date, outlet}], notes}, all results;
              a date that is only inferred has "inferred": true beside it, and a question mark where it is printed;
              notes says what of the query could not be done

Words with spaces between them: all of them. "In quotes": exactly so. -word: without it. OR: either.
Put -- before a query that begins with a hyphen.
Exit code 0: asked, whatever was found. 2: wrong usage, or DIR is not a built site.`;

const NOTES: Readonly<Record<SiteAnswer['notes'][number]['code'], string>> = {
	'unclosed-quote': 'a quotation has no end and was read to the end of the query',
	'stray-or': 'OR with no word on one side was left out',
	'nothing-in-word': 'holds punctuation only and was left out',
	'only-excluded': 'there are only words to exclude: give one to find',
	'headlines-only': 'is too frequent by itself: of most articles only the headline was searched',
};

/** How much was found, and what of the query was not done as it was typed. */
function summary({ query, total, stories, notes }: SiteAnswer): string {
	const copies = stories === total ? '' : `, ${stories} ${stories === 1 ? 'story' : 'stories'}`;
	const told = notes.map((note) => `note: ${'word' in note ? `"${note.word}" ` : ''}${NOTES[note.code]}`);
	return [`${total} ${total === 1 ? 'result' : 'results'}${copies} for ${query}`, ...new Set(told)].join(
		'\n',
	);
}

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
			for (const { date, inferred, headline, outlet, url } of answer.results) {
				const told = `${date ?? ''}${inferred ? '?' : ''}`;
				console.log(`${told.padEnd(11)} ${headline}${outlet ? `  (${outlet})` : ''}\n            ${url}`);
			}
			console.log(summary(answer));
		}
		return 0;
	},
};
