import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClusterFact, groupStories } from '../../src/cluster/group.ts';
import { bodyKey, EMPTY_BODY_KEY } from '../../src/cluster/key.ts';
import type { ArticleId, OutletId } from '../../src/model/ids.ts';

function fact(changes: Partial<Omit<ClusterFact, 'id'>> & { id: string }): ClusterFact {
	return {
		bodyKey: bodyKey(['甲']),
		script: 'zh-Hans',
		verdict: 'native',
		length: 500,
		date: '2020-07-21',
		path: `${changes.id}.txt`,
		outlet: null,
		headline: '標題',
		seen: 0,
		...changes,
		id: changes.id as ArticleId,
	};
}

describe('grouping articles into stories', () => {
	it('makes a story of one for an article without copies', () => {
		expect(groupStories([fact({ id: 'a' })])).toEqual([
			{
				id: 'a',
				canonical: 'a',
				reason: 'The only copy of this text.',
				members: [{ id: 'a', relation: null, to: null, page: 'a', evidence: 'The copy that is shown.' }],
			},
		]);
	});

	it('puts equal bodies together and says of each how it stands to the one that is shown', () => {
		const [story] = groupStories([
			fact({ id: 'b', script: 'zh-Hant', verdict: 'machine' }),
			fact({ id: 'c' }),
			fact({ id: 'a', date: '2020-07-20' }),
		]);
		expect(story?.canonical).toBe('a');
		expect(story?.members.map(({ id, relation }) => [id, relation])).toEqual([
			['a', null],
			['c', 'sameText'],
			['b', 'scriptCopy'],
		]);
		expect(story?.members[2]?.evidence).toBe(
			'The bodies are equal but for script, punctuation, white space and width (500 characters).',
		);
	});

	it.each([
		['a native copy before a converted one', { verdict: 'machine' }, 'Native zh-Hans text'],
		['a longer text before a shorter one', { length: 400 }, 'Longest text: 500 characters'],
		['an earlier date before a later one', { date: '2020-07-22' }, 'Earliest date: 2020-07-21'],
		['a whole date before a vague one', { date: '2020-07' }, 'Earliest date: 2020-07-21'],
		['a dated copy before an undated one', { date: null }, 'Earliest date: 2020-07-21'],
		['the first path where all is equal', { path: 'z.txt' }, 'first by source path: b.txt'],
	] as const)('shows %s, and says so', (_, changes, reason) => {
		const [story] = groupStories([fact({ id: 'a', ...changes }), fact({ id: 'b' })]);
		expect(story?.canonical).toBe('b');
		expect(story?.reason).toContain(reason);
	});

	it('names a story after the member seen first, whichever is shown', () => {
		const [story] = groupStories([
			fact({ id: 'a', seen: 7 }),
			fact({ id: 'b', seen: 3, date: '2021-01-01' }),
		]);
		expect(story).toMatchObject({ id: 'b', canonical: 'a' });
	});

	it('keeps articles without a body apart', () => {
		const empty = { bodyKey: EMPTY_BODY_KEY, length: 0 };
		expect(groupStories([fact({ id: 'a', ...empty }), fact({ id: 'b', ...empty })])).toHaveLength(2);
	});

	it('takes very short bodies for one text only when headline, outlet and date agree', () => {
		const short = { length: 12 };
		const facts = [
			fact({ id: 'a', ...short }),
			fact({ id: 'b', ...short, headline: '标题!' }),
			fact({ id: 'c', ...short, headline: '另一標題' }),
			fact({ id: 'd', ...short, outlet: 'x' as OutletId }),
			fact({ id: 'e', ...short, date: null }),
		];
		expect(groupStories(facts).map(({ members }) => members.length)).toEqual([2, 1, 1, 1]);
	});

	it('gives the same stories whatever the order of the articles, with each article in exactly one', () => {
		const anyFact = fc.record({
			bodyKey: fc.constantFrom('k1', 'k2', EMPTY_BODY_KEY),
			script: fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const),
			verdict: fc.constantFrom('native' as const, 'machine' as const, 'unsure' as const),
			length: fc.constantFrom(5, 29, 30, 400),
			date: fc.constantFrom(null, '2020', '2020-07', '2020-07-21'),
			seen: fc.nat(3),
			path: fc.constantFrom('p', 'q'),
		});
		fc.assert(
			fc.property(fc.array(anyFact, { maxLength: 12 }), fc.infiniteStream(fc.double()), (some, order) => {
				const facts = some.map((changes, index) => fact({ id: `id${index}`, ...changes }));
				const shuffled = facts
					.map((each) => ({ each, at: order.next().value ?? 0 }))
					.sort((a, b) => a.at - b.at || 0)
					.map(({ each }) => each);
				const stories = groupStories(facts);
				expect(groupStories(shuffled)).toEqual(stories);
				const members = stories.flatMap((story) => story.members.map(({ id }) => id)).sort();
				expect(members).toEqual(facts.map(({ id }) => id).sort());
			}),
		);
	});
});
