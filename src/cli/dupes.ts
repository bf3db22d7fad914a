import { resolve } from 'node:path';
import { CatalogueReader } from '../loader/catalogue-reader.ts';
import { type Command, parseOptions, UsageError } from './command.ts';
import { explainIds, nameOf } from './dupes-data.ts';
import { decisionText, explanationText, reviewText, storyText } from './dupes-text.ts';
import { loadConfig, ROOT } from './load-config.ts';
import { terminalProgress } from './terminal-progress.ts';

const usage = `jiuwen dupes: shows which articles are one story, and why

Usage: jiuwen dupes [--json] [--content DIR]
       jiuwen dupes --explain ID ID [--json]
       jiuwen dupes --review [--json]

  --explain      what two articles share, what keeps them apart, and the thresholds
  --review       pairs to look at, the most doubtful first; decide them in content/stories/
  --json         one JSON object, see below
  --content DIR  folder to read (default: content)

Relations: sameText and scriptCopy (the same text, in the other script) share a page; revision and
excerptOf share the story; a templateSibling reports of something else in the same words.

With --json:
  dupes            { sums, stories: [{ id, canonical, reason,
                     members: [{ id, relation, to, page, evidence }], decisions }],
                     decisions: [{ kind, ids, reason, by, date, file, line }] }
  dupes --explain  { a, b: { id, headline, outlet, date, path }, story, decided, decisions,
                     finding: { relation, part, leastFound, mostFound, evidence, guard }, sameKey,
                     lengthA, lengthB, foundA, foundB, sharedPieces, neededPieces, sharedClauses,
                     substitutions, numbersInPlace, names, places, datesOnlyA, datesOnlyB,
                     numbersOnlyA, numbersOnlyB, thresholds }
  dupes --review   { pairs: [{ a, b, relation, leastFound, mostFound, evidence, apart, doubt }] }

It reads the content folder anew and, as a build does, writes the ids of new articles to
content/ids.tsv.

Exit code 0: shown. 2: wrong usage, or nothing to read.`;

export const command: Command = {
	name: 'dupes',
	summary: 'show which articles are one story, and why',
	usage,
	async run(args) {
		const kinds = { json: 'flag', explain: 'flag', review: 'flag', content: 'value', help: 'flag' } as const;
		const { options, rest } = parseOptions(args, kinds);
		if (options.explain && options.review) throw new UsageError('--explain and --review do not go together');
		if (options.explain ? rest.length !== 2 : rest.length > 0) {
			throw new UsageError(options.explain ? '--explain needs two ids' : `unexpected "${rest[0]}"`);
		}
		const overrides = options.content === undefined ? {} : { content: resolve(options.content) };
		const { archive } = await loadConfig(overrides, terminalProgress());
		const { catalogue } = await archive.prepare(ROOT);
		const reader = new CatalogueReader(catalogue);
		try {
			const { data, text } = answer(reader, options.explain ? rest : null, options.review === true);
			console.log(options.json ? JSON.stringify(data) : text());
		} finally {
			reader.close();
		}
		return 0;
	},
};

/**
 * What the command has to say: as data, and as text where that is asked for.
 * @param explain the two ids of `--explain`, else null
 * @throws UsageError for ids that the archive does not hold
 */
export function answer(
	reader: CatalogueReader,
	explain: readonly string[] | null,
	review: boolean,
): { data: object; text: () => string } {
	if (explain) {
		const data = explainIds(reader, explain);
		return { data, text: () => explanationText(data) };
	}
	const named = (id: string) => nameOf(reader, id);
	if (review) {
		const pairs = reader.doubtfulPairs(Number.MAX_SAFE_INTEGER);
		return { data: { pairs }, text: () => reviewText(pairs, named) };
	}
	const stories = [...reader.stories()];
	const decisions = reader.decisions();
	const text = () => {
		const told = new Set(stories.flatMap((story) => (story.decisions ?? []).map(decisionText)));
		const others = decisions.map(decisionText).filter((each) => !told.has(each));
		const shown = stories.map((story) => storyText(story, named));
		if (shown.length === 0) shown.push('Every article is a story of its own.');
		return [...shown, ...(others.length > 0 ? [others.join('\n')] : [])].join('\n\n');
	};
	return { data: { sums: reader.storySums(), stories, decisions }, text };
}
