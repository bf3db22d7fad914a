import { describe, expect, it } from 'vitest';
import {
	checkDecisions,
	type Decisions,
	joinDecisions,
	NO_DECISIONS,
	parseDecisions,
} from '../../src/cluster/decisions.ts';
import { relateArticles } from '../../src/cluster/relate.ts';
import { archiveOf, type ClusterArticle, reports } from '../kit/cluster-archive.ts';
import { edited } from '../kit/edits.ts';

const A = 'aaaaaaaaaa';
const B = 'bbbbbbbbbb';
const C = 'cccccccccc';

function decide(yaml: string): Decisions {
	const { decisions, problems } = parseDecisions(yaml, 'stories/test.yaml');
	expect(problems).toEqual([]);
	return decisions;
}

function storiesOf(articles: readonly ClusterArticle[], decisions: Decisions) {
	const { facts, bodies } = archiveOf(articles);
	return relateArticles(facts, bodies, decisions).stories;
}

describe('the file of decisions', () => {
	it('is a list of what is the same, different, or to be shown, with reasons', () => {
		const yaml = `
- same: [${A}, ${B}]
  reason: The second is a bad scan of the first.
  by: the keeper
  date: 2026-01-02
- different: [${A}, ${C}]
- canonical: ${B}
`;
		const decisions = decide(yaml);
		expect(decisions.same[0]).toEqual({
			kind: 'same',
			ids: [A, B],
			reason: 'The second is a bad scan of the first.',
			by: 'the keeper',
			date: '2026-01-02',
			file: 'stories/test.yaml',
			line: 2,
			entry: 1,
		});
		expect(decisions.different[0]?.ids).toEqual([A, C]);
		expect(decisions.canonical[0]?.ids).toEqual([B]);
		expect(joinDecisions([decisions, decisions]).same).toHaveLength(2);
	});

	it('may be empty', () => {
		expect(decide('# nothing yet\n')).toEqual(NO_DECISIONS);
	});

	it.each([
		['# no list\nsame: x', 'The file is not a list of decisions.', 2],
		['- same: [a', 'The file is no YAML', 1],
		[`- same: [${A}]`, 'Entry 1 names one article as same: give two or more.', 1],
		[`- same: [${A}, ${A}]`, 'Entry 1 names an article twice.', 1],
		[`- same: [${A}, ${B}]\n  canonical: ${A}`, 'Entry 1 says both same and canonical.', 1],
		[`- same: [${A}, ${B}]\n  because: no`, 'Entry 1 has the unknown key "because".', 1],
		[
			`- canon: ${A}\n  reasons: no`,
			'Entry 1 has the unknown key "canon" (did you mean "canonical"?) and the unknown key "reasons" (did you mean "reason"?).',
			1,
		],
		['- reason: no', 'Entry 1 says neither same nor different nor canonical.', 1],
		['- 12', 'Entry 1 has no keys.', 1],
		[
			`- canonical: ${A}\n\n- canonical: [${A}, ${B}]`,
			'Entry 2 names several articles as canonical: give one.',
			3,
		],
		['- canonical: 标题', 'Entry 1 names "标题", which is no id of an article.', 1],
	])('reports what it cannot read, with its line: %j', (yaml, what, line) => {
		const { problems } = parseDecisions(yaml, 'stories/test.yaml');
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({
			code: 'story-decision-bad',
			severity: 'error',
			file: 'stories/test.yaml',
			line,
		});
		expect(problems[0]?.what).toContain(what);
	});

	it('reports ids that the archive does not hold, and decisions that contradict one another', () => {
		const decisions = decide(`- same: [${A}, ${B}, ${C}]\n- different: [${C}, ${A}]`);
		const problems = checkDecisions(decisions, (id) => id !== B);
		expect(problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
			['story-decision-unknown', 'warning', 1],
			['story-decision-conflict', 'error', 1],
		]);
		expect(problems[1]?.what).toBe(
			`Entry 1 says that ${A} and ${C} are the same, another that they are different.`,
		);
	});
});

describe('a keeper’s decision', () => {
	const [one, other] = reports(2).map((report, index) => ({ ...report, id: index === 0 ? A : B })) as [
		ClusterArticle,
		ClusterArticle,
	];
	const copy = { ...one, id: C };

	it('puts articles on one page that have nothing in common', () => {
		const [story, ...others] = storiesOf([one, other], decide(`- same: [${A}, ${B}]`));
		expect(others).toEqual([]);
		expect(new Set(story?.members.map(({ page }) => page)).size).toBe(1);
		expect(story?.members[1]?.evidence).toBe('The keeper says that they are one text.');
	});

	it('is kept with the story of every article that it names', () => {
		const yaml = `- same: [${A}, ${B}]\n  reason: A scan.\n  by: K\n  date: 2026-01-02\n- different: [${A}, ${C}]`;
		const [first, second] = storiesOf([one, other, copy], decide(yaml));
		const told = { reason: 'A scan.', by: 'K', date: '2026-01-02', file: 'stories/test.yaml', line: 1 };
		expect(first?.decisions).toEqual([
			{ kind: 'same', ids: [A, B], ...told },
			{ ...told, kind: 'different', ids: [A, C], reason: '', by: '', date: '', line: 5 },
		]);
		expect(second?.decisions?.map(({ kind }) => kind)).toEqual(['different']);
		expect(storiesOf([one, other, copy], NO_DECISIONS).some((story) => 'decisions' in story)).toBe(false);
	});

	it('makes a revision that it calls the same a copy, not a revision without a page', () => {
		const revision = { ...one, ...edited(one, 'new-paragraph', 1), id: B };
		const [story] = storiesOf([one, revision], decide(`- same: [${A}, ${B}]`));
		const member = story?.members.find(({ relation }) => relation !== null);
		expect(member).toMatchObject({
			relation: 'sameText',
			page: story?.canonical,
			evidence: 'The keeper says that they are one text.',
		});
	});

	it('keeps articles apart whose bodies are equal', () => {
		expect(storiesOf([one, copy], NO_DECISIONS)).toHaveLength(1);
		expect(storiesOf([one, copy], decide(`- different: [${C}, ${A}]`))).toHaveLength(2);
	});

	it('keeps articles apart even when a third is near to both', () => {
		const revision = { ...one, ...edited(one, 'new-paragraph', 1), id: B };
		const far = { ...one, ...edited(one, 'wrapper', 1), id: C };
		const articles = [one, revision, far];
		expect(storiesOf(articles, NO_DECISIONS)).toHaveLength(1);
		const stories = storiesOf(articles, decide(`- different: [${B}, ${C}]`));
		const together = stories.map(({ members }) => members.map(({ id }) => id as string));
		expect(together.some((ids) => ids.includes(B) && ids.includes(C))).toBe(false);
	});

	it('says which copy is shown, and why', () => {
		const decisions = decide(`- canonical: ${C}\n  reason: The better scan.`);
		const [story] = storiesOf([one, copy], decisions);
		expect(story).toMatchObject({ canonical: C, reason: 'The keeper chose it. The better scan.' });
		expect(story?.members.map(({ id, page }) => [id, page])).toEqual([
			[C, C],
			[A, C],
		]);
	});
});
