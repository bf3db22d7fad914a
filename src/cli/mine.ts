import { join, resolve } from 'node:path';
import { mineArchive } from '../loader/mine-archive.ts';
import { nearestWord } from '../model/nearest-word.ts';
import { takeLock } from './build-lock.ts';
import { type Command, parseOptions, UsageError } from './command.ts';
import { loadConfig, ROOT } from './load-config.ts';
import { mineText } from './mine-text.ts';
import { terminalProgress } from './terminal-progress.ts';

const usage = `jiuwen mine: proposes boilerplate from lines that repeat at the head and tail of many sources

Usage: jiuwen mine [--outlet NAME] [--least N] [--share PERCENT] [--content DIR] [--json]

  --outlet NAME    only this outlet; or a host or folder that no outlet file claims
  --least N        lines in at least N different articles (default: 5)
  --share PERCENT  … and in at least this share of the group's articles (default: 10)
  --content DIR    folder that holds sources/, outlets/, ... (default: content)
  --json           {sources, articles, groups: [{by, name, articles, proposals: [{text, match, count, share, place, examples}]}]}

Prints YAML to paste into an outlet file, after looking at it: nothing is applied, nothing is changed. Lines that name a
day or a person are never proposed, and an article that was scraped twice counts once.

Exit code 0: looked through, also when nothing repeats. 2: wrong usage or settings, or nothing to read.`;

export const command: Command = {
	name: 'mine',
	summary: 'propose boilerplate from lines that repeat at the ends of sources',
	usage,
	async run(args) {
		const { options, rest } = parseOptions(args, {
			outlet: 'value',
			least: 'value',
			share: 'value',
			content: 'value',
			json: 'flag',
			help: 'flag',
		});
		if (rest.length > 0) throw new UsageError(`unexpected "${rest[0]}"`);
		const least = number(options.least ?? '5', '--least', 2, 1_000_000);
		const share = number(options.share ?? '10', '--share', 0, 100) / 100;
		const { archive } = await loadConfig(
			options.content === undefined ? {} : { content: resolve(options.content) },
		);
		const progress = terminalProgress();
		// What is read goes into the cache that builds use.
		const unlock = await takeLock(join(ROOT, '.astro', 'build.lock'), (pid) =>
			progress.done('waiting for a build', `process ${pid}`),
		);
		try {
			const mined = await mineArchive({ settings: archive.settings, root: ROOT, progress, least, share });
			const groups = ofOutlet(mined.groups, options.outlet).filter(({ proposals }) => proposals.length > 0);
			if (options.json) console.log(JSON.stringify({ ...mined, groups }));
			else if (groups.length === 0) console.log('# Nothing repeats at the ends of enough articles.');
			else console.log(mineText(groups).trimEnd());
			return 0;
		} finally {
			unlock();
		}
	},
};

function number(text: string, option: string, from: number, to: number): number {
	const value = Number(text);
	if (text.trim() === '' || !(value >= from && value <= to))
		throw new UsageError(`${option} takes a number from ${from} to ${to}, not "${text}"`);
	return value;
}

function ofOutlet<Group extends { readonly name: string }>(
	groups: readonly Group[],
	name: string | undefined,
): readonly Group[] {
	if (name === undefined) return groups;
	const found = groups.filter((group) => group.name === name);
	if (found.length > 0) return found;
	const names = groups.map((group) => group.name);
	const near = nearestWord(name, names);
	throw new UsageError(
		near
			? `no source belongs to "${name}"; did you mean "${near}"?`
			: `no source belongs to "${name}"; there are ${names.slice(0, 10).join(', ') || 'none'}`,
	);
}
