import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CatalogueReader } from '../../src/loader/catalogue-reader.ts';
import { prepareArchive } from '../../src/loader/pipeline.ts';
import { silent } from '../../src/loader/progress.ts';
import { readStoryPage, readStoryPair } from '../../src/loader/story-page.ts';
import type { ArticleId, StoryId } from '../../src/model/ids.ts';
import { settingsSchema } from '../../src/settings.ts';
import { storyPairRoutes } from '../../src/view/story-pairs.ts';
import { makeScratch, type Scratch } from '../kit/scratch.ts';
import { STORY_SOURCES } from '../kit/story-sources.ts';

let scratch: Scratch;
beforeEach(() => {
	scratch = makeScratch();
	scratch.write(STORY_SOURCES);
});
afterEach(() => scratch.remove());

/** Builds the catalogue of the scratch folder and asks it something. */
async function asked<Answer>(question: (catalogue: CatalogueReader) => Answer): Promise<Answer> {
	const settings = settingsSchema.parse({ content: 'content', cache: 'cache' });
	const { catalogue } = await prepareArchive({ settings, root: scratch.path, progress: silent });
	const reader = new CatalogueReader(catalogue);
	try {
		return question(reader);
	} finally {
		reader.close();
	}
}

/** Ids by the names of their files, without folder and ending. */
async function ids(): Promise<Record<string, string>> {
	return asked((catalogue) =>
		Object.fromEntries(
			catalogue.clusterFacts().map(({ id, path }) => [path.replace(/^.*\/|\.\w+$/g, ''), id as string]),
		),
	);
}

describe('stories of a content folder', () => {
	it('hold copies, revisions and excerpts, counted for the canonical copy', async () => {
		const { whole = '' } = await ids();
		const { others, copies, sums } = await asked((catalogue) => ({
			...catalogue.article(whole)?.item,
			sums: catalogue.storySums(),
		}));
		expect({ others, copies }).toEqual({ others: { copies: 1, revisions: 1, excerpts: 1 }, copies: 3 });
		expect(sums).toMatchObject({ stories: 1, copies: 1, revisions: 1, excerpts: 1 });
	});

	it('are counted beside the reports that they hold', async () => {
		const counts = await asked((catalogue) => ({
			reports: catalogue.count({ allCopies: true }),
			stories: catalogue.countStories({ allCopies: true }),
		}));
		expect(counts).toEqual({ reports: 5, stories: 2 });
	});

	it('go by days of appearance only: no day that a text merely speaks of keeps two copies apart', async () => {
		const body =
			'本报讯 7月21日上午，防汛指挥部召开会议，回顾2016年特大暴雨灾害的教训，要求各县区排查水库、河道和低洼村庄，备足沙袋和救生衣，落实值班制度。\n会议指出，要把预警信息送到每一户，危险地段的群众提前转移，转移以后由村组登记造册，雨停之前不得返回。';
		scratch.write({
			'content/sources/days/undated.txt': `全市部署今年的防汛工作\n${body}\n`,
			'content/sources/days/dated.txt': `全市部署今年的防汛工作\n2020-07-21 09:00\n${body}\n`,
		});
		const { undated = '', dated = '' } = await ids();
		const { date, fact, story } = await asked((catalogue) => ({
			date: catalogue.article(undated)?.article.date,
			fact: catalogue.clusterFacts([undated])[0],
			story: catalogue.article(dated)?.story,
		}));
		expect(date).toMatchObject({ inferred: true, value: expect.stringMatching(/^2016/) });
		expect(fact?.date).toBeNull();
		expect(story?.members.map(({ id }) => id as string).sort()).toEqual([dated, undated].sort());
	});

	it('follow the keeper, whose pairs are no longer doubtful', async () => {
		const { whole = '', revised = '', other = '' } = await ids();
		const yaml = `- different: [${whole}, ${revised}]\n- canonical: ${revised}\n- different: [${whole}, ${other}]\n`;
		scratch.write({ 'content/stories/decided.yaml': yaml });
		const { story, pairs, problems } = await asked((catalogue) => ({
			story: catalogue.article(whole)?.story,
			pairs: catalogue.doubtfulPairs(100),
			problems: catalogue.problems(100).filter(({ code }) => code.startsWith('story-')),
		}));
		expect(story?.members.map(({ id }) => id)).not.toContain(revised);
		expect(
			pairs.filter(({ a, b }) => [a, b].includes(whole as never) && [a, b].includes(revised as never)),
		).toEqual([]);
		expect(problems).toEqual([]);
	});
});

describe('a build after a small change', () => {
	const everything = () =>
		asked((catalogue) => ({
			stories: [...catalogue.stories()],
			sums: catalogue.storySums(),
			pairs: catalogue.doubtfulPairs(100),
		}));

	it('makes the stories that a build from nothing makes', async () => {
		const first = await everything();
		const added = STORY_SOURCES['content/sources/whole.txt'] ?? '';
		scratch.write({
			'content/sources/late.txt': `${added}记者在现场看到，围挡已经立起，车辆改道通行，秩序井然。\n`,
		});
		rmSync(scratch.at('content/sources/excerpt.txt'));
		const second = await everything();
		expect(second.stories).not.toEqual(first.stories);
		rmSync(scratch.at('cache'), { recursive: true });
		expect(await everything()).toEqual(second);
	});
});

describe('stories of the same records', () => {
	/** Records as crawlers write them, one a line. */
	const records = Object.values(STORY_SOURCES).map((text) => {
		const [title = '', date = '', ...paragraphs] = text.trim().split('\n');
		return JSON.stringify({ title, date, content: paragraphs.join('\n') });
	});

	/** Headlines and relations of every story, of sources that hold the records in parts of the given sizes. */
	async function storiesOf(sizes: readonly number[]): Promise<string[][]> {
		rmSync(scratch.at('content'), { recursive: true, force: true });
		rmSync(scratch.at('cache'), { recursive: true, force: true });
		let from = 0;
		for (const [number, size] of sizes.entries()) {
			scratch.write({
				[`content/sources/${number}.jsonl`]: `${records.slice(from, from + size).join('\n')}\n`,
			});
			from += size;
		}
		return asked((catalogue) =>
			[...catalogue.stories()].map(({ members }) =>
				members.map(({ id, relation }) => `${relation} ${catalogue.article(id)?.article.headline}`).sort(),
			),
		);
	}

	it('are the same however the records are split into files', async () => {
		const together = await storiesOf([5]);
		expect(together.flat()).toHaveLength(4);
		for (const sizes of [
			[1, 1, 1, 1, 1],
			[2, 3],
			[4, 1],
		])
			expect(await storiesOf(sizes)).toEqual(together);
	});
});

describe('the page of a story', () => {
	it('has its members by date and lays what differs beside the canonical copy, in the script of the reader', async () => {
		const { whole = '', reprint = '', revised = '', excerpt = '' } = await ids();
		const page = await asked((catalogue) => {
			const story = catalogue.article(whole)?.story.id as StoryId;
			return readStoryPage(catalogue, story, 'zh-Hant');
		});
		expect(page?.items.map(({ date }) => date.value)).toEqual([
			'2021-03-05',
			'2021-03-06',
			'2021-03-06',
			'2021-03-07',
		]);
		expect(page?.canonical.id).toBe(whole);
		const difference = (id: string) => page?.differences.get(id as ArticleId);
		expect(difference(reprint)).toMatchObject({ body: null, sameAs: null, compared: true });
		expect(
			difference(reprint)
				?.headline?.flat()
				.map(({ kind }) => kind),
		).toContain('added');
		expect(difference(revised)).toMatchObject({ headline: null });
		const pieces = difference(revised)?.body?.flat() ?? [];
		expect(
			pieces
				.filter(({ kind }) => kind === 'added')
				.map(({ text }) => text)
				.join(''),
		).toContain('施工隊');
		expect(
			difference(excerpt)
				?.body?.flat()
				.map(({ kind }) => kind),
		).not.toContain('added');
		expect(difference(whole)).toBeUndefined();
	});
});

describe('two texts of a story that are not the canonical one', () => {
	it('are laid side by side, the earlier first, in the script of the reader', async () => {
		const { whole = '', revised = '', excerpt = '' } = await ids();
		const { pairs, routes, pair } = await asked((catalogue) => ({
			pairs: readStoryPage(catalogue, catalogue.article(whole)?.story.id as StoryId, 'zh-Hant')?.pairs,
			routes: storyPairRoutes(catalogue),
			pair: readStoryPair(catalogue, revised, excerpt, 'zh-Hant'),
		}));
		expect(pairs).toEqual([[revised, excerpt]]);
		expect(routes.map(({ params: { v, a, b } }) => [v, a, b])).toEqual([
			['zh-Hant', revised, excerpt],
			['zh-Hans', revised, excerpt],
		]);
		expect(pair?.headline).not.toBe(null);
		const removed = pair?.body.flat().flatMap(({ kind, text }) => (kind === 'removed' ? text : []));
		expect(removed?.join('')).toContain('施工隊已進場');
		expect(pair?.body.flat().map(({ kind }) => kind)).not.toContain('added');
		expect(await asked((catalogue) => readStoryPair(catalogue, revised, 'zzzzzzzzzz', 'zh-Hant'))).toBe(null);
	});
});

describe('a wrong entry in content/stories/', () => {
	it('is a problem that names the file, the entry and how to mend it, and stops nothing else', async () => {
		const { whole = '', revised = '' } = await ids();
		scratch.write({
			'content/stories/a-bad.yaml': `- same: [${whole}]\n- different: [${whole}, ${revised}]\n`,
			'content/stories/b-unknown.yaml': `- canonical: zzzzzzzzzz\n`,
			'content/stories/c-conflict.yaml': `- same: [${whole}, ${revised}]\n`,
			'content/stories/d-broken.yml': '- same: [a\n',
			'content/stories/notes.txt': 'not read',
		});
		const { problems, members } = await asked((catalogue) => ({
			problems: catalogue.problems(100).filter(({ code }) => code.startsWith('story-')),
			members: catalogue.article(whole)?.story.members.map(({ id }) => id as string),
		}));
		const told = problems.map(({ severity, code, file }) => `${severity} ${code} ${file}`).sort();
		expect(told).toEqual([
			'error story-decision-bad stories/a-bad.yaml',
			'error story-decision-bad stories/d-broken.yml',
			'error story-decision-conflict stories/c-conflict.yaml',
			'warning story-decision-unknown stories/b-unknown.yaml',
		]);
		expect(problems.find(({ file }) => file.includes('a-bad'))?.what).toBe(
			'Entry 1 names one article as same: give two or more.',
		);
		for (const { fix } of problems) expect(fix).not.toBe('');
		expect(members).not.toContain(revised);
	});
});
