import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { foldAligned, foldedPattern } from '../extract/aligned-fold.ts';
import { globPattern } from '../extract/outlet.ts';
import type { ReadRules } from '../ingest/reader.ts';
import type { Outlet } from '../model/outlet.ts';
import type { Problem } from '../model/problem.ts';
import { type ColumnEntry, parseColumnsFile } from './columns-file.ts';
import type { ArchivePaths } from './paths.ts';

/** How files are read, with the mistakes in what the keeper has said of it. */
export interface LoadedRules {
	readonly rules: ReadRules;
	readonly problems: readonly Problem[];
	/** Digest of what outlet files do not say, for caches. */
	readonly digest: string;
}

/** Reads what the keeper has said of how files are read: `split` of outlet files, and `content/columns.yaml`. */
export async function readRulesOf(
	{ columns }: Pick<ArchivePaths, 'columns'>,
	outlets: readonly Outlet[],
): Promise<LoadedRules> {
	const text = await readFile(columns, 'utf8').catch(() => '');
	const { entries, problems } = parseColumnsFile(text, 'columns.yaml');
	const digest = createHash('sha256').update(text).digest('hex');
	return { rules: makeReadRules(outlets, entries), problems, digest };
}

/** How files are read by outlets and entries of columns. */
export function makeReadRules(outlets: readonly Outlet[], entries: readonly ColumnEntry[]): ReadRules {
	const splits = outlets.flatMap(({ id, sources, split }) =>
		split
			? [
					{
						globs: sources.map(globPattern),
						rule: {
							file: `outlets/${id}`,
							...(split.before === undefined ? {} : { before: lineTest(split.before) }),
							...(split.between === undefined ? {} : { between: lineTest(split.between) }),
						},
					},
				]
			: [],
	);
	const columns = entries.map(({ files, ...rule }) => ({ globs: files.map(globPattern), rule }));
	const first = <Rule>(
		list: readonly { globs: readonly RegExp[]; rule: Rule }[],
		path: string,
	): Rule | null => list.find(({ globs }) => globs.some((glob) => glob.test(path)))?.rule ?? null;
	return { split: (path) => first(splits, path), columns: (path) => first(columns, path) };
}

/** Longer lines are text and cut nothing. */
const LONGEST = 2000;

function lineTest(pattern: string): (line: string) => boolean {
	const test = foldedPattern(pattern);
	return (line) => line.length <= LONGEST && test.test(foldAligned(line.trim()));
}
