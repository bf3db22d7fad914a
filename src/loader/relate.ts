import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDecisions, type Decisions, joinDecisions, parseDecisions } from '../cluster/decisions.ts';
import type { ClusterFact } from '../cluster/group.ts';
import { relateArticles } from '../cluster/relate.ts';
import type { Problem } from '../model/problem.ts';
import type { CatalogueWriter } from './catalogue-writer.ts';
import { linkFrom } from './link-from-store.ts';
import type { Progress } from './progress.ts';
import { relatingVersion } from './rules-version.ts';
import { SentenceStore } from './sentence-store.ts';
import { doubtfulPairs, storySums } from './story-sums.ts';

/** The keeper's decisions on stories: every YAML file of the folder. A missing folder means none. */
export async function readDecisions(folder: string): Promise<{ decisions: Decisions; problems: Problem[] }> {
	const names = (await readdir(folder).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).sort();
	const parsed = await Promise.all(
		names.map(async (name) => parseDecisions(await readFile(join(folder, name), 'utf8'), `stories/${name}`)),
	);
	return {
		decisions: joinDecisions(parsed.map(({ decisions }) => decisions)),
		problems: parsed.flatMap(({ problems }) => problems),
	};
}

/**
 * Second pass: articles that tell the same become one story, by their text and by what the keeper decided.
 * @param links path of the store of links, which a build after a small change starts from
 */
export function relate(
	writer: CatalogueWriter,
	decisions: Decisions,
	links: string,
	progress: Progress,
): void {
	const ids = new Set<string>();
	const facts = [...writer.clusterFacts()];
	for (const { id } of facts) ids.add(id);
	for (const problem of checkDecisions(decisions, (id) => ids.has(id))) writer.addProblem(problem);
	const store = new SentenceStore(links, relatingVersion());
	try {
		const linked = (firsts: readonly ClusterFact[]) => linkFrom(store, firsts, writer);
		const built = relateArticles(facts, writer, decisions, linked);
		store.finish();
		for (const story of built.stories) writer.addStory(story);
		const doubtful = doubtfulPairs(built, facts, decisions);
		writer.addDoubtfulPairs(doubtful, storySums(built, doubtful.length));
		progress.done('relating', `${built.stories.length} stories`);
	} finally {
		store.abandon();
	}
}
