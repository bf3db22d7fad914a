import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId, StoryId } from '../../src/model/ids.ts';
import type { Story } from '../../src/model/story.ts';
import { ALL_PAIRS_UP_TO, textPairs, textsOf } from '../../src/view/story-pairs.ts';

const idOf = (number: number) => `text${String(number).padStart(2, '0')}` as ArticleId;

/** A story of as many texts, of which the first is the canonical copy and each has a reprint that shares its page. */
function storyOf(texts: number): { story: Story; byDate: ArticleId[] } {
	const pages = Array.from({ length: texts }, (_, number) => idOf(number));
	const members = pages.flatMap((page, number) =>
		[page, `${page}-copy` as ArticleId].map((id) => ({
			id,
			relation: number === 0 && id === page ? null : ('revision' as const),
			to: pages[0] as ArticleId,
			page,
			evidence: '',
		})),
	);
	const story = { id: 'story' as StoryId, canonical: pages[0] as ArticleId, reason: '', members };
	return { story, byDate: members.map(({ id }) => id) };
}

describe('the texts of a story', () => {
	it('are those that have a page, by date', () => {
		const { story, byDate } = storyOf(3);
		expect(textsOf(story, byDate)).toEqual([idOf(0), idOf(1), idOf(2)]);
	});

	it('are each laid beside every other one, be it on the page of the story or on one of their own', () => {
		for (let texts = 1; texts <= ALL_PAIRS_UP_TO; texts++) {
			const { story, byDate } = storyOf(texts);
			const pairs = new Set(textPairs(story, byDate).map((pair) => pair.join(' ')));
			for (let a = 1; a < texts; a++)
				for (let b = a + 1; b < texts; b++) expect(pairs.delete(`${idOf(a)} ${idOf(b)}`)).toBe(true);
			expect([...pairs]).toEqual([]);
		}
	});

	it('do not blow up with their number, and lead from each to the next by date', () => {
		fc.assert(
			fc.property(fc.integer({ min: ALL_PAIRS_UP_TO + 1, max: 90 }), (texts) => {
				const { story, byDate } = storyOf(texts);
				const pairs = textPairs(story, byDate);
				expect(pairs).toHaveLength(texts - 2);
				expect(pairs[0]).toEqual([idOf(1), idOf(2)]);
			}),
		);
	});
});
