import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDecisions, type Decisions, joinDecisions, parseDecisions } from '../cluster/decisions.ts';
import { relateArticles } from '../cluster/relate.ts';
import type { Problem } from '../model/problem.ts';
import type { CatalogueWriter } from './catalogue-writer.ts';
import type { Progress } from './progress.ts';
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

/** Second pass: articles that tell the same become one story, by their text and by what the keeper decided. */
export function relate(writer: CatalogueWriter, decisions: Decisions, progress: Progress): void {
	const ids = new Set<string>();
	const facts = [...writer.clusterFacts()];
	for (const { id } of facts) ids.add(id);
	for (const problem of checkDecisions(decisions, (id) => ids.has(id))) writer.addProblem(problem);
	const built = relateArticles(facts, writer, decisions);
	for (const story of built.stories) writer.addStory(story);
	const doubtful = doubtfulPairs(built, facts, decisions);
	writer.addDoubtfulPairs(doubtful, storySums(built, doubtful.length));
	progress.done('relating', `${built.stories.length} stories`);
}
