import { resolve } from 'node:path';
import type { ClusterFact } from '../cluster/group.ts';
import { comparable, judge } from '../cluster/judge.ts';
import { relateArticles } from '../cluster/relate.ts';
import { CatalogueReader } from '../loader/catalogue-reader.ts';
import { archivePaths } from '../loader/paths.ts';
import { readDecisions } from '../loader/relate.ts';
import { type Command, parseOptions, UsageError } from './command.ts';
import { explanationText, reviewText, storyText } from './dupes-text.ts';
import { loadConfig, ROOT } from './load-config.ts';
import { terminalProgress } from './terminal-progress.ts';

const usage = `jiuwen dupes: shows which articles are one story, and why

Usage: jiuwen dupes [--json] [--content DIR]
       jiuwen dupes --explain ID ID [--json]
       jiuwen dupes --review [--json]

  --explain      what two articles share and what keeps them apart
  --review       pairs to look at, the most doubtful first; decide them in content/stories/
  --json         one JSON object
  --content DIR  folder to read (default: content)

Exit code 0: shown. 2: wrong usage, or nothing to read.`;

export const command: Command = {
	name: 'dupes',
	summary: 'show which articles are one story, and why',
	usage,
	async run(args) {
		const kinds = { json: 'flag', explain: 'flag', review: 'flag', content: 'value', help: 'flag' } as const;
		const { options, rest } = parseOptions(args, kinds);
		if (options.explain ? rest.length !== 2 : rest.length > 0) {
			throw new UsageError(options.explain ? '--explain needs two ids' : `unexpected "${rest[0]}"`);
		}
		const overrides = options.content === undefined ? {} : { content: resolve(options.content) };
		const { archive } = await loadConfig(overrides, terminalProgress());
		const { catalogue } = await archive.prepare(ROOT);
		const reader = new CatalogueReader(catalogue);
		try {
			const print = (data: object, text: () => string) =>
				console.log(options.json ? JSON.stringify(data) : text());
			if (options.explain) {
				const explained = explain(reader, rest);
				print(explained, () => explanationText(explained));
			} else if (options.review) {
				const { decisions } = await readDecisions(archivePaths(archive.settings, ROOT).stories);
				const { links } = relateArticles(reader.clusterFacts(), reader, decisions);
				const pairs = links.toSorted((x, y) => doubt(y) - doubt(x));
				print({ pairs }, () => reviewText(pairs, reader));
			} else {
				const stories = [...reader.stories()];
				print(
					{ stories },
					() =>
						stories.map((story) => storyText(story, reader)).join('\n\n') ||
						'Every article is a story of its own.',
				);
			}
		} finally {
			reader.close();
		}
		return 0;
	},
};

/** A pair is the more doubtful, the closer it is while kept apart, and the less close while joined; from 0 to 1. */
function doubt({
	apart,
	leastFound,
	mostFound,
}: {
	apart: string | null;
	leastFound: number;
	mostFound: number;
}): number {
	const close = (leastFound + mostFound) / 2;
	return apart === null ? 1 - close : close;
}

/** What `--explain` tells of two articles. */
export interface Explained {
	readonly articles: readonly [ClusterFact, ClusterFact];
	readonly finding: Omit<ReturnType<typeof judge>, 'comparison'>;
	readonly comparison: ReturnType<typeof judge>['comparison'];
	readonly numbersOnlyIn: readonly [readonly string[], readonly string[]];
	readonly shared: readonly string[];
}

function explain(reader: CatalogueReader, ids: readonly string[]): Explained {
	const [first, second] = ids.map((id) => {
		const [fact] = reader.clusterFacts([id]);
		if (!fact) throw new UsageError(`there is no article ${id}; \`jiuwen dupes\` lists ids`);
		return comparable(fact, reader.paragraphs(id));
	});
	if (!first || !second) throw new UsageError('--explain needs two ids');
	const { comparison, ...finding } = judge(first, second);
	const inSecond = new Set(second.units.map(({ text }) => text));
	return {
		articles: [first.fact, second.fact],
		finding,
		comparison,
		numbersOnlyIn: [
			[...first.numbers].filter((number) => !second.numbers.has(number)),
			[...second.numbers].filter((number) => !first.numbers.has(number)),
		],
		shared: [...new Set(first.units.map(({ text }) => text))].filter((text) => inSecond.has(text)),
	};
}
