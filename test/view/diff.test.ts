import { describe, expect, it } from 'vitest';
import type { BodyDiff } from '../../src/model/diff.ts';
import { badge } from '../../src/view/badge.ts';
import { diffHtml, diffSums } from '../../src/view/diff.ts';
import { labelsFor } from '../../src/view/labels/choose.ts';

const labels = labelsFor('zh-Hans');
const words = labels.story;
const same = (text: string) => ({ kind: 'same', text }) as const;
const removed = (text: string) => ({ kind: 'removed', text }) as const;
const added = (text: string) => ({ kind: 'added', text }) as const;

/** What is seen, without marks and without what is only heard. */
const seen = (markup: string) =>
	markup.replaceAll(/<span class="sr-only">[^<]*<\/span>/g, '').replaceAll(/<[^>]*>/g, '');

const DIFF: BodyDiff = [
	[same('工程总投资'), removed('四亿'), added('四点二亿'), same('元。')],
	[removed('整段删去。')],
	[same('完。')],
];

describe('a diff', () => {
	it('is counted: an exchange is one place, a paragraph that is gone is told', () => {
		expect(diffSums(DIFF)).toEqual({ places: 2, removed: 7, added: 4, lostParagraphs: 1 });
		expect(diffSums([[same('同')]])).toEqual({ places: 0, removed: 0, added: 0, lostParagraphs: 0 });
	});

	it('is shown whole where it is short, marked for the eye and in words for the ear', () => {
		const markup = diffHtml(DIFF, words);
		expect(seen(markup)).toBe('工程总投资四亿四点二亿元。整段删去。完。');
		expect(markup.match(/<p>/g)).toHaveLength(3);
		expect(markup).toContain(`<del><span class="sr-only">${words.onlyCanonical}</span>四亿<span`);
		expect(markup).toContain(`<ins><span class="sr-only">${words.onlyMember}</span>四点二亿<span`);
	});

	it('is escaped', () => {
		const markup = diffHtml([[same('<b>'), added('&<script>')]], words);
		expect(markup).toContain('&lt;b&gt;');
		expect(markup).toContain('&amp;&lt;script&gt;');
		expect(markup).not.toContain('<script');
	});

	it('keeps of a long text what is changed and its surroundings, and says how much is left out', () => {
		const long = '长'.repeat(3000);
		const markup = diffHtml([[same(long)], [same(long), added('新'), same(long)], [same(long)]], words);
		expect(seen(markup)).toContain(words.skipped('3,000'));
		expect(seen(markup)).toContain(`……${'长'.repeat(24)}新${'长'.repeat(24)}……`);
		expect(markup.length).toBeLessThan(1000);
	});

	it('bounds one change that is long, and the number of changes', () => {
		const cut = diffHtml([[removed('删'.repeat(5000))]], words);
		expect(seen(cut)).toContain(words.cutText('4,600'));
		expect(cut.length).toBeLessThan(1000);
		const many = Array.from({ length: 500 }, (_, at) => [same('句子甲乙丙丁'), added(String(at))]);
		const markup = diffHtml(many, words);
		expect(markup.match(/<ins>/g)).toHaveLength(60);
		expect(seen(markup)).toContain(words.morePlaces('440'));
	});
});

describe('the badge of a list', () => {
	const others = { copies: 3, revisions: 0, excerpts: 0 };

	it('tells reprints, revisions and excerpts apart for the copy that is shown', () => {
		expect(badge({ copies: 3, others }, labelsFor('zh-Hant'))).toBe('+3 轉載');
		expect(badge({ copies: 5, others: { copies: 3, revisions: 1, excerpts: 1 } }, labels)).toBe(
			'+3 转载、+1 改稿、+1 节录',
		);
	});

	it('only counts for another copy, and is absent where there is one article', () => {
		expect(badge({ copies: 2, others: null }, labels)).toBe('+2 同稿');
		expect(badge({ copies: 0, others: { copies: 0, revisions: 0, excerpts: 0 } }, labels)).toBeNull();
	});
});
