import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relateArticles } from '../../src/cluster/relate.ts';
import type { Story } from '../../src/model/story.ts';
import { archiveOf, article, bulletins, type ClusterArticle, reports } from '../kit/cluster-archive.ts';
import { EDIT_KINDS, type EditKind, edited } from '../kit/edits.ts';
import { PORTAL_KINDS, portalEdited } from '../kit/portal-edits.ts';
import { shuffled } from '../kit/shuffled.ts';

const SCRIPT_KINDS: readonly EditKind[] = ['traditional', 'hong-kong-half-width', 'taiwan-words'];

function relate(articles: readonly ClusterArticle[]) {
	const { facts, bodies } = archiveOf(articles);
	return relateArticles(facts, bodies);
}

/** An article after an edit, under an id that names its original. */
function reprint(original: ClusterArticle, kind: EditKind, seed: number): ClusterArticle {
	const { headline, paragraphs } = edited(original, kind, seed);
	const script = SCRIPT_KINDS.includes(kind) ? 'zh-Hant' : 'zh-Hans';
	return { ...original, id: `${original.id}-${kind}`, headline, paragraphs, script };
}

function idsTogether(stories: readonly Story[]): string[][] {
	return stories
		.map(({ members }) => members.map(({ id }) => id as string).sort())
		.filter(({ length }) => length > 1)
		.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

describe('relating an archive', () => {
	const originals = [...reports(60), ...bulletins(60)];

	it.each(EDIT_KINDS)(
		'finds at least 98 of 100 reprints of the kind "%s", and joins nothing else',
		(kind) => {
			const reprints = originals
				.filter((_, index) => index < 50 || index >= 70)
				.map((each, seed) => reprint(each, kind, seed));
			expect(reprints).toHaveLength(100);
			const groups = idsTogether(relate([...originals, ...reprints]).stories);
			const right = groups.filter(([a, b, c]) => c === undefined && b === `${a}-${kind}`);
			expect(groups.filter((group) => !right.includes(group))).toEqual([]);
			expect(right.length).toBeGreaterThanOrEqual(98);
		},
	);

	it.each(PORTAL_KINDS)(
		'finds at least 95 of 100 reprints of the kind "%s", and joins nothing else',
		(kind) => {
			const reprints = originals
				.filter((_, index) => index < 50 || index >= 70)
				.map((each, seed) => ({ ...each, ...portalEdited(each, kind, seed), id: `${each.id}-${kind}` }));
			expect(reprints).toHaveLength(100);
			const groups = idsTogether(relate([...originals, ...reprints]).stories);
			const right = groups.filter(([a, b, c]) => c === undefined && b === `${a}-${kind}`);
			expect(groups.filter((group) => !right.includes(group))).toEqual([]);
			expect(right.length).toBeGreaterThanOrEqual(95);
		},
	);

	it('finds at least 97 of 100 excerpts of 45 characters, cut at any character, and joins nothing else', () => {
		const excerpts = reports(100).map((each, seed) => {
			const whole = each.paragraphs.join('\n');
			const from = (seed * 37) % (whole.length - 45);
			const paragraphs = whole.slice(from, from + 45).split('\n');
			return { ...each, id: `${each.id}-excerpt`, paragraphs };
		});
		const groups = idsTogether(relate([...reports(100), ...bulletins(60), ...excerpts]).stories);
		const right = groups.filter(([a, b, c]) => c === undefined && b === `${a}-excerpt`);
		expect(groups.filter((group) => !right.includes(group))).toEqual([]);
		expect(right.length).toBeGreaterThanOrEqual(97);
	});

	it('keeps template siblings apart, and says by which rule', () => {
		const forecasts = Array.from({ length: 24 }, (_, day) =>
			article({
				id: `forecast-${day}`,
				headline: '本市天气预报',
				date: `2023-03-${String(day + 1).padStart(2, '0')}`,
				paragraphs: [
					`市气象台今天傍晚发布天气预报：3月${day + 2}日白天晴到多云，最高气温${(day % 5) + 12}度，最低气温${(day % 3) + 2}度。`,
					'请市民注意防火，早晚添加衣物，驾车出行保持安全距离。更多信息可以拨打气象热线，或者登录气象台网站查询。',
				],
			}),
		);
		const { stories, links } = relate(forecasts);
		expect(idsTogether(stories)).toEqual([]);
		expect(links.length).toBeGreaterThan(20);
		expect(new Set(links.map(({ apart }) => apart))).toEqual(new Set(['guard/number-in-place']));
	});

	it.each([
		['wrapper', 'revision'],
		['traditional', 'scriptCopy'],
		['taiwan-words', 'scriptCopy'],
		['half', 'excerptOf'],
		['quarter', 'excerptOf'],
		['new-paragraph', 'revision'],
		['doubled', 'sameText'],
		['headline', 'sameText'],
	] as const)('calls the edit "%s" %s', (kind, relation) => {
		const [original] = reports(1) as [ClusterArticle];
		const [story] = relate([original, reprint(original, kind, 3)]).stories;
		expect(story?.members.map((member) => member.relation)).toEqual([null, relation]);
	});

	it('takes the same words a day later, in whatever outlet, for one text', () => {
		const [original] = reports(1) as [ClusterArticle];
		for (const outlet of [null, 'other']) {
			const later = { ...original, id: 'later', outlet, date: '2023-03-02' };
			const punctuated = { ...later, paragraphs: later.paragraphs.map((text) => text.replaceAll('，', ',')) };
			for (const copy of [later, punctuated]) {
				const [story, ...others] = relate([original, copy]).stories;
				expect(others).toEqual([]);
				expect(story?.members.map(({ relation }) => relation)).toEqual([null, 'sameText']);
				expect(story?.canonical).toBe(original.id);
			}
		}
	});

	it('gives copies one page and revisions their own', () => {
		const [original] = reports(1) as [ClusterArticle];
		const more = (['headline', 'new-paragraph'] as const).map((kind) => reprint(original, kind, 1));
		const [story] = relate([original, ...more]).stories;
		const pages = Object.fromEntries(
			(story?.members ?? []).map(({ id, page }) => [id as string, page as string]),
		);
		expect(pages).toEqual({
			[original.id]: original.id,
			[`${original.id}-headline`]: original.id,
			[`${original.id}-new-paragraph`]: `${original.id}-new-paragraph`,
		});
	});

	it('finds a story of more copies than a common formula has', () => {
		const [original] = reports(1) as [ClusterArticle];
		const copies = Array.from({ length: 60 }, (_, seed) => ({
			...reprint(original, 'noise', seed),
			id: `${original.id}-${seed}`,
		}));
		expect(
			idsTogether(relate([original, ...copies, ...bulletins(30)]).stories).map(({ length }) => length),
		).toEqual([61]);
	});

	it('keeps the yearly notice of an outlet apart from that of the year before, though not a late reprint elsewhere', () => {
		const [notice] = reports(1) as [ClusterArticle];
		const later = { ...notice, id: 'later', date: '2024-03-01' };
		expect(idsTogether(relate([notice, later]).stories)).toEqual([]);
		const outlets = [
			{ ...notice, outlet: 'one' },
			{ ...later, outlet: 'two' },
		];
		expect(idsTogether(relate(outlets).stories)).toHaveLength(1);
	});

	it('does not hide the parts of a round-up behind it', () => {
		const parts = reports(2);
		const roundUp = article({
			id: 'round-up',
			headline: '要闻',
			paragraphs: parts.flatMap(({ paragraphs }) => paragraphs),
		});
		const { stories, links } = relate([...parts, roundUp]);
		expect(stories).toHaveLength(3);
		expect(links.map(({ relation, apart }) => [relation, apart])).toEqual([
			['excerptOf', 'story/compilation'],
			['excerptOf', 'story/compilation'],
		]);
	});

	it('gives a passage that two reports quote to neither', () => {
		const [one, other, third] = reports(3) as [ClusterArticle, ClusterArticle, ClusterArticle];
		const passage = third.paragraphs.slice(0, 2);
		const quoting = [one, other].map((each) => ({
			...each,
			date: null,
			paragraphs: [...each.paragraphs, ...passage],
		}));
		const { stories, links } = relate([
			...quoting,
			article({ id: 'passage', paragraphs: passage, date: null }),
		]);
		expect(stories).toHaveLength(3);
		expect(links.filter(({ relation }) => relation === 'excerptOf').map(({ apart }) => apart)).toEqual([
			'story/several-hold-it',
			'story/several-hold-it',
		]);
	});
});

describe('relating does not depend on accidents', () => {
	const pool = [...reports(8), ...bulletins(8)];
	const all = [...pool, ...pool.flatMap((each, seed) => EDIT_KINDS.map((kind) => reprint(each, kind, seed)))];
	const some = fc
		.uniqueArray(fc.nat(all.length - 1), { maxLength: 24 })
		.map((picks) => picks.map((pick) => all[pick] as ClusterArticle));

	it('gives the same stories and links in whatever order the articles come', () => {
		fc.assert(
			fc.property(some, fc.nat(), (articles, seed) => {
				expect(relate(shuffled(articles, seed))).toEqual(relate(articles));
			}),
			{ numRuns: 60 },
		);
	});

	it('puts every article into exactly one story', () => {
		fc.assert(
			fc.property(some, (articles) => {
				const members = relate(articles).stories.flatMap((story) =>
					story.members.map(({ id }) => id as string),
				);
				expect(members.sort()).toEqual(articles.map(({ id }) => id).sort());
			}),
			{ numRuns: 60 },
		);
	});

	it('changes nothing when an unrelated article is added', () => {
		const unrelated = reports(40).slice(20);
		const invented = fc
			.string({
				unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥，。'),
				minLength: 40,
				maxLength: 300,
			})
			.map((text) => article({ id: '', headline: '无关', paragraphs: [text] }));
		// Its id decides where it stands among the others.
		const stranger = fc
			.tuple(
				fc.oneof(fc.constantFrom(...unrelated), invented),
				fc.constantFrom('a', 'c', 'report0003x', 'zzz'),
			)
			.map(([each, id]) => ({ ...each, id }));
		fc.assert(
			fc.property(some, stranger, (articles, added) => {
				const before = relate(articles);
				const after = relate([...articles, added]);
				expect(after.links).toEqual(before.links);
				const others = after.stories.filter(({ id }) => (id as string) !== added.id);
				expect(others).toEqual(before.stories);
				expect(after.stories).toHaveLength(others.length + 1);
			}),
			{ numRuns: 120 },
		);
	});
});
