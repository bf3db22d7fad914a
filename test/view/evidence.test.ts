import { describe, expect, it } from 'vitest';
import { type CopyFacts, preferenceReason } from '../../src/cluster/canonical.ts';
import type { ArticleId, StoryId } from '../../src/model/ids.ts';
import type { Story } from '../../src/model/story.ts';
import { evidenceInWords } from '../../src/view/labels/evidence.ts';
import { pageOf } from '../../src/view/story.ts';

const copy = (given: Partial<CopyFacts> = {}): CopyFacts => ({
	id: 'a',
	script: 'zh-Hant',
	verdict: 'native',
	length: 500,
	date: '2021-03-05',
	path: 'a.txt',
	...given,
});
const later = copy({ id: 'b', path: 'b.txt' });

describe('evidence in the words of the reader', () => {
	it('exists for every reason why a copy is the canonical one', () => {
		const groups = [
			[copy()],
			[copy(), copy({ ...later, verdict: 'machine' })],
			[copy({ script: 'zh-Hans' }), copy({ ...later, verdict: 'machine' }), later],
			[copy({ verdict: 'unsure' }), copy({ ...later, verdict: 'machine' })],
			[copy({ length: 900 }), later],
			[copy({ date: '2020' }), later, later],
			[copy(), later],
		];
		for (const group of groups) {
			const reason = preferenceReason(group);
			for (const script of ['zh-Hant', 'zh-Hans'] as const) {
				expect(evidenceInWords(reason, script), reason).toMatch(/^[^a-z]+(?:[ab]\.txt）。)?$/);
			}
		}
	});

	it('exists for every rule of the guard, with the shares behind it', () => {
		const shares = ' 91.0 % of one body and 95.5 % of the other stand in both.';
		const guarded = [
			'Different numbers stand in the same places: 3 and 4.',
			'Each has numbers that the other lacks: 3, 5; 4, 6.',
			'Where one has 甲 the other has 乙, in body and headline.',
			'Where one has 甲 the other has 乙, 3 times.',
			'The headlines differ, and 2 words stand in place of others: 甲 and 乙, 丙 and 丁.',
			'Under one headline 3 words stand in place of others: 甲 and 乙.',
			'In what is no excerpt then, 2 words stand in place of others: 甲 and 乙.',
			'Their dates lie 40 days apart.',
			'The headlines differ and their dates lie 3 days apart.',
			'Their dates lie 365 days apart: the same words for another occasion.',
		];
		for (const sentence of guarded) {
			for (const script of ['zh-Hant', 'zh-Hans'] as const) {
				expect(evidenceInWords(sentence + shares, script), sentence).toMatch(
					/^[^a-z]+91\.0 %、95\.5 %[^a-z]+$/,
				);
			}
		}
	});

	it('keeps the figures of the sentence', () => {
		expect(evidenceInWords(preferenceReason([copy({ length: 900 }), later]), 'zh-Hans')).toBe(
			'正文最长，共 900 字。',
		);
	});

	it('leaves a sentence without words to be shown in English', () => {
		expect(evidenceInWords('Something else altogether.', 'zh-Hant')).toBeNull();
	});
});

describe('the page of an article', () => {
	const members = [
		{ id: 'a', relation: null, to: null, page: 'a', evidence: '' },
		{ id: 'b', relation: 'sameText', to: 'a', page: 'a', evidence: '' },
		{ id: 'c', relation: 'revision', to: 'a', page: 'c', evidence: '' },
	] as unknown as Story['members'];
	const story: Story = { id: 'a' as StoryId, canonical: 'a' as ArticleId, reason: '', members };

	it('is its own, or that of the article it is a copy of', () => {
		expect(['a', 'b', 'c', 'x'].map((id) => pageOf(story, id as ArticleId))).toEqual(['a', 'a', 'c', 'x']);
	});
});
