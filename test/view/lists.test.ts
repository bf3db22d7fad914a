import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId, StoryId } from '../../src/model/ids.ts';
import type { Catalogue, ListFilter, ListItem } from '../../src/model/listing.ts';
import { rss, xml } from '../../src/view/feed.ts';
import { count } from '../../src/view/labels/choose.ts';
import { pageCount, pageNumbers, pageWindow } from '../../src/view/paging.ts';
import {
	articleRoutes,
	authorRoutes,
	dateRoutes,
	frontCopyRoutes,
	outletRoutes,
	plainRoutes,
	storyRoutes,
} from '../../src/view/routes.ts';
import { sitemapFile, sitemapIndex } from '../../src/view/sitemap.ts';
import { date, NO_DATE, stored } from './stored-article.ts';

const DATES = ['2020-07-21', '2020-07-22', '2020-12', '2021-01-05', null];
const name = (word: string) => ({ 'zh-Hant': word, 'zh-Hans': word });
const items: ListItem[] = DATES.map((value, index) => ({
	...stored().item,
	id: `id${index}` as ArticleId,
	story: (index === 0 ? 'id1' : `id${index}`) as StoryId,
	copies: index < 2 ? 1 : 0,
	others: null,
	date: value === null ? NO_DATE : date({ value }),
}));

/** A catalogue of five articles of one outlet and section, two of which are one story. */
const catalogue: Catalogue = {
	*ids() {
		for (const { id, story } of items) yield { id, canonical: story as string as ArticleId };
	},
	article: () => stored(),
	sourceLines: () => [],
	list: (filter, { limit, offset }) => matching(filter).slice(offset, offset + limit),
	count: (filter) => matching(filter).length,
	dates(prefix) {
		const depth = prefix === '' ? 0 : prefix.split('-').length;
		const slugs = new Map<string, number>();
		for (const value of DATES) {
			const parts = value?.split('-') ?? [];
			const slug = parts[depth];
			if (slug && parts.slice(0, depth).join('-') === prefix) slugs.set(slug, (slugs.get(slug) ?? 0) + 1);
		}
		return [...slugs].sort().map(([slug, count]) => ({ slug, count, inferred: 0 }));
	},
	outlets: () => [{ slug: 'jia', name: name('甲'), count: 5 }],
	sections: () => [{ slug: '要闻', name: name('要聞'), count: 5 }],
	authors: () => [{ slug: '陈某', name: name('陳某'), count: 5 }],
	totals: () => {
		throw new Error('not asked for');
	},
	rules: () => [],
	countStories: (filter) => new Set(matching(filter).map(({ story }) => story)).size,
	storySums: () => ({ stories: 0, copies: 0, revisions: 0, excerpts: 0, siblings: 0, doubtful: 0 }),
	doubtfulPairs: () => [],
	problems: () => [],
	doubts: () => [],
	conversions: () => ({ simplified: 0, native: 0, machine: 0, unsure: 0, doubtKinds: 0, doubtPlaces: 0 }),
	unsure: () => [],
};

function matching(filter: ListFilter): ListItem[] {
	return items.filter(
		({ id, story, copies, date: { value } }) =>
			(filter.date === undefined || (filter.date === 'none' ? !value : value?.startsWith(filter.date))) &&
			(!filter.reprinted || copies > 0) &&
			(filter.allCopies || (id as string) === story),
	);
}

const paths = (routes: readonly { params: { path: string | undefined } }[]) =>
	routes.map(({ params }) => params.path);

describe('the routes of lists', () => {
	it('give every year, month and day that holds reports, in both variants', () => {
		const routes = dateRoutes(catalogue, 60);
		expect([...new Set(paths(routes))]).toEqual([
			'2020',
			'2020/all',
			'2021',
			'2020/07',
			'2020/07/all',
			'2020/12',
			'2021/01',
			'2020/07/21',
			'2020/07/21/all',
			'2020/07/22',
			'2021/01/05',
		]);
		expect(routes.filter(({ params }) => params.v === 'zh-Hans')).toHaveLength(11);
		expect(routes.find(({ params }) => params.path === '2020/12')?.props.subject).toEqual({
			date: '2020-12',
			before: '2020-07',
			after: '2021-01',
		});
	});

	it('offer every copy where a list with each story once leaves some out', () => {
		const [once, all] = ['2020/07', '2020/07/all'].map(
			(path) => dateRoutes(catalogue, 60).find(({ params }) => params.path === path)?.props,
		);
		expect(once?.copies).toEqual({ showsAll: false, once: 1, all: 2, stories: 1 });
		expect(all?.copies).toEqual({ showsAll: true, once: 1, all: 2, stories: 1 });
		expect([once?.count, all?.count]).toEqual([1, 2]);
		const rows = (props: typeof once) => catalogue.list(props?.filter ?? {}, pageWindow(1, 60)).length;
		expect([rows(once), rows(all)]).toEqual([1, 2]);
		const alone = dateRoutes(catalogue, 60).find(({ params }) => params.path === '2021/01');
		expect(alone?.props.copies).toBe(null);
	});

	it('offer the front page with every copy where a story has several', () => {
		expect(frontCopyRoutes(catalogue)).toEqual([{ params: { v: 'zh-Hant' } }, { params: { v: 'zh-Hans' } }]);
		expect(frontCopyRoutes({ ...catalogue, count: () => 3 })).toEqual([]);
	});

	it('page long lists, without rows twice or left out', () => {
		const routes = outletRoutes(catalogue, 2).filter(({ params }) => params.v === 'zh-Hant');
		const list = ['', '/p/2', '/all', '/all/p/2', '/all/p/3'];
		expect(paths(routes)).toEqual(['jia', 'jia/要闻'].flatMap((path) => list.map((page) => path + page)));
		const shown = routes
			.slice(2, 5)
			.flatMap(({ props }) => catalogue.list(props.filter, pageWindow(props.page, 2)));
		expect(shown).toEqual(items);
	});

	it('give a page to a list without rows', () => {
		const empty = plainRoutes({ ...catalogue, count: () => 0 }, { date: 'none' }, 60);
		expect(empty.map(({ params, props }) => [params.path, props.pages])).toEqual([
			[undefined, 1],
			[undefined, 1],
		]);
	});

	it('begin with the index of authors', () => {
		expect(paths(authorRoutes(catalogue, 60))).toEqual([
			...[undefined, undefined, '陈某', '陈某'],
			...['陈某/all', '陈某/all'],
		]);
	});

	it('give every article a page in both variants', () => {
		const routes = articleRoutes(catalogue);
		expect(routes).toHaveLength(10);
		expect(routes.slice(0, 2).map(({ params }) => params)).toEqual([
			{ v: 'zh-Hant', id: 'id0' },
			{ v: 'zh-Hans', id: 'id0' },
		]);
	});

	it('give a page to each story of two and more', () => {
		expect(storyRoutes(catalogue).map(({ params }) => params)).toEqual([
			{ v: 'zh-Hant', id: 'id1' },
			{ v: 'zh-Hans', id: 'id1' },
		]);
	});
});

describe('the row of page numbers', () => {
	it('shows the ends and the neighbourhood', () => {
		expect(pageNumbers(1, 1)).toEqual([1]);
		expect(pageNumbers(5, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
		expect(pageNumbers(10, 20)).toEqual([1, null, 8, 9, 10, 11, 12, null, 20]);
	});

	it('rises, holds both ends and the page itself, and hides no single page', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (last, offset) => {
				const current = 1 + (offset % last);
				const numbers = pageNumbers(current, last);
				expect(numbers).toContain(current);
				expect([numbers[0], numbers.at(-1)]).toEqual([1, last]);
				numbers.forEach((n, index) => {
					const before = numbers[index - 1];
					const after = numbers[index + 1];
					if (n === null) expect((after ?? 0) - (before ?? 0)).toBeGreaterThan(2);
					else if (typeof before === 'number') expect(n).toBe(before + 1);
				});
			}),
		);
	});

	it('has a page for every row', () => {
		expect([pageCount(0, 60), pageCount(60, 60), pageCount(61, 60)]).toEqual([1, 1, 2]);
	});
});

describe('the feed', () => {
	const context = {
		title: '甲 & 乙',
		description: '<檔案>',
		home: 'https://example.org/',
		self: 'https://example.org/feed.xml',
		article: (id: string) => `https://example.org/a/${id}/?a=1&b=2`,
	};

	it('dates only what was published on a known day', () => {
		const doubtful = { ...items[1]!, date: date({ inferred: true }) };
		const mentioned = { ...items[1]!, date: date({ kind: 'mentioned' }) };
		expect(rss([doubtful, mentioned, items[4]!], 'zh-Hant', context)).not.toContain('<pubDate>');
		expect(rss([items[0]!], 'zh-Hant', context)).toContain(
			'<pubDate>Tue, 21 Jul 2020 00:00:00 +0000</pubDate>',
		);
	});

	it('escapes what XML reserves and leaves out what it forbids', () => {
		expect(rss([items[0]!], 'zh-Hant', context)).toContain('?a=1&amp;b=2');
		expect(xml('a\0b\u000B<\uFFFE>&"\'𠮷')).toBe('ab&lt;&gt;&amp;&quot;&#39;𠮷');
	});
});

describe('the sitemap', () => {
	it('lists each variant with links to all', () => {
		const file = sitemapFile([
			{
				addresses: { 'zh-Hant': 'https://e.org/zh-Hant/', 'zh-Hans': 'https://e.org/zh-Hans/' },
				fallback: 'https://e.org/',
			},
		]);
		expect(file.match(/<loc>/g)).toHaveLength(2);
		expect(file.match(/hreflang="x-default" href="https:\/\/e.org\/"/g)).toHaveLength(2);
		expect(sitemapIndex(['https://e.org/sitemap-0.xml'])).toContain('<loc>https://e.org/sitemap-0.xml</loc>');
	});
});

describe('a count', () => {
	it('has its digits in groups of three', () => {
		expect([0, 999, 1000, 1012, 1234567].map(count)).toEqual(['0', '999', '1,000', '1,012', '1,234,567']);
	});
});
