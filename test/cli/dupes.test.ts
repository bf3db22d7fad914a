import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/command.ts';
import { answer, command } from '../../src/cli/dupes.ts';
import { reviewText } from '../../src/cli/dupes-text.ts';
import { CatalogueReader } from '../../src/loader/catalogue-reader.ts';
import { prepareArchive } from '../../src/loader/pipeline.ts';
import { silent } from '../../src/loader/progress.ts';
import type { DoubtfulPair } from '../../src/model/story.ts';
import { settingsSchema } from '../../src/settings.ts';
import { makeScratch, type Scratch } from '../kit/scratch.ts';
import { STORY_SOURCES } from '../kit/story-sources.ts';

let scratch: Scratch;
let reader: CatalogueReader;
let ids: Record<string, string>;
beforeAll(async () => {
	scratch = makeScratch();
	scratch.write(STORY_SOURCES);
	const settings = settingsSchema.parse({ content: 'content', cache: 'cache' });
	const { catalogue } = await prepareArchive({ settings, root: scratch.path, progress: silent });
	reader = new CatalogueReader(catalogue);
	ids = Object.fromEntries(
		reader.clusterFacts().map(({ id, path }) => [path.replace(/^.*\/|\.\w+$/g, ''), id as string]),
	);
});
afterAll(() => {
	reader.close();
	scratch.remove();
});

const id = (name: string) => ids[name] ?? name;

describe('jiuwen dupes', () => {
	it('tells each story of more than one article, with relations and evidence', () => {
		const { data, text } = answer(reader, null, false);
		expect(data).toMatchObject({
			sums: { stories: 1, copies: 1, revisions: 1, excerpts: 1 },
			stories: [{ canonical: expect.any(String), reason: expect.stringMatching(/\.$/) }],
		});
		for (const relation of ['sameText', 'revision', 'excerptOf']) expect(text()).toContain(`  ${relation}: `);
		for (const name of ['whole', 'reprint', 'revised', 'excerpt']) expect(text()).toContain(id(name));
		expect(text()).not.toContain(id('other'));
	});

	it('explains a pair of one story by its text, and by what was decided', () => {
		const { data, text } = answer(reader, [id('whole'), id('excerpt')], false);
		expect(data).toMatchObject({
			a: { id: id('whole') },
			b: { id: id('excerpt'), date: '2021-03-07' },
			finding: { relation: 'excerptOf', part: 'b', guard: null },
			sameKey: false,
		});
		const { story, lengthB, foundB } = data as { story: string; lengthB: number; foundB: number };
		expect(Object.values(ids)).toContain(story);
		expect(foundB).toBe(lengthB);
		expect(text()).toContain(`In one story, ${story}.`);
		expect(text()).toMatch(/Clauses in both: \d+\n {2}\S/);
		expect(text()).toMatch(/Thresholds:\n {2}revisionBoth /);
	});

	it('explains a pair that has nothing in common', () => {
		const { data, text } = answer(reader, [id('whole'), id('other')], false);
		expect(data).toMatchObject({ story: null, decided: null, finding: { relation: null } });
		expect(text()).toContain('In different stories.');
	});

	it('tells what the keeper decided, on what grounds and where, in the list and of a pair', async () => {
		const [whole, reprint, other, revised] = [id('whole'), id('reprint'), id('other'), id('revised')];
		scratch.write({
			'content/stories/keeper.yaml': `- different: [${whole}, ${reprint}]\n  reason: Two printings.\n  by: A. Keeper\n  date: 2026-01-02\n- same: [${whole}, ${revised}]\n- different: [${other}, ${whole}]\n`,
		});
		const settings = settingsSchema.parse({ content: 'content', cache: 'cache-decided' });
		const { catalogue } = await prepareArchive({ settings, root: scratch.path, progress: silent });
		const decided = new CatalogueReader(catalogue);
		try {
			const line = `Decided by the keeper (stories/keeper.yaml:1): ${whole}, ${reprint} are different texts. Reason: Two printings. (A. Keeper, 2026-01-02)`;
			const pair = answer(decided, [whole, reprint], false);
			expect(pair.data).toMatchObject({
				sameKey: true,
				decisions: [
					{
						kind: 'different',
						ids: [whole, reprint],
						reason: 'Two printings.',
						by: 'A. Keeper',
						date: '2026-01-02',
					},
				],
			});
			expect(pair.text()).toContain(`${line}\nBy their texts, over which the decision wins: sameText.`);
			const same = answer(decided, [revised, whole], false);
			expect(same.data).toMatchObject({
				decided: { relation: 'sameText' },
				decisions: [{ kind: 'same', line: 5 }],
			});
			const all = answer(decided, null, false);
			expect((all.data as { decisions: object[] }).decisions).toHaveLength(3);
			for (const each of [line, 'stories/keeper.yaml:5', 'stories/keeper.yaml:6'])
				expect(all.text()).toContain(each);
		} finally {
			decided.close();
		}
	});

	it('names an id that is not there, and asks for two different ones', () => {
		expect(() => answer(reader, [id('whole'), 'zzzzzzzzzz'], false)).toThrowErrorMatchingInlineSnapshot(
			`[UsageError: there is no article zzzzzzzzzz; \`jiuwen dupes\` lists ids]`,
		);
		expect(() => answer(reader, [id('whole'), id('whole')], false)).toThrow(UsageError);
	});

	it('reviews the pairs of the catalogue in their order, the most doubtful first', () => {
		const { data } = answer(reader, null, true);
		const { pairs } = data as { pairs: DoubtfulPair[] };
		expect(pairs).toEqual(reader.doubtfulPairs(1000));
		expect(pairs.map(({ doubt }) => doubt)).toEqual(pairs.map(({ doubt }) => doubt).sort((x, y) => y - x));
	});

	it('shows a bounded number of pairs as text, and says how many there are', () => {
		const pair = { a: 'a', b: 'b', relation: 'revision', evidence: 'E.', apart: null, doubt: 0.5 };
		const pairs = Array.from({ length: 50 }, () => pair) as unknown as DoubtfulPair[];
		const named = (name: string) => ({ id: name, headline: name, outlet: null, date: null, path: '' });
		expect(reviewText(pairs, named)).toMatch(/revision {2}\(doubt 0\.50\)[\s\S]*… and 10 more in --json$/);
		expect(reviewText([], named)).toBe('There is no pair to look at.');
	});

	it('describes in its help every key of the JSON of a story, an explanation and the sums', () => {
		const explained = answer(reader, [id('whole'), id('revised')], false).data;
		const story = answer(reader, null, false).data as { stories: object[] };
		const keys = [explained, story, story.stories[0] ?? {}].flatMap((data) => Object.keys(data));
		expect(keys.filter((key) => !command.usage.includes(key))).toEqual([]);
	});

	it('refuses --explain without two ids and with --review', async () => {
		await expect(command.run(['--explain', 'x'])).rejects.toThrow(UsageError);
		await expect(command.run(['--explain', '--review', 'x', 'y'])).rejects.toThrow(UsageError);
		await expect(command.run(['x'])).rejects.toThrow(UsageError);
	});
});
