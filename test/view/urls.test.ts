import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUrls, rawName } from '../../src/view/urls.ts';

const urls = createUrls('/');

describe('the routes', () => {
	it('are those that the design promises', () => {
		expect([
			urls.chooser(),
			urls.home('zh-Hant'),
			urls.article('zh-Hans', 'abc2'),
			urls.xray('zh-Hant', 'abc2'),
			urls.date('zh-Hant', '2020'),
			urls.date('zh-Hant', '2020-07'),
			urls.date('zh-Hant', '2020-07-21'),
			urls.undated('zh-Hans'),
			urls.outlet('zh-Hant', 'jz'),
			urls.section('zh-Hant', 'jz', '要闻'),
			urls.author('zh-Hant', '郭某'),
			urls.stories('zh-Hant'),
			urls.story('zh-Hant', 'abc2'),
			urls.search('zh-Hant', '六穩 &'),
			urls.page('zh-Hans', 'about'),
			urls.raw('abc2', { path: 'a/b.txt' }),
			urls.cite('abc2', 'bib'),
			urls.opensearch('zh-Hans'),
			urls.sitemap(),
			urls.sitemap(2),
			urls.feed('zh-Hant'),
			urls.paged(urls.stories('zh-Hant'), 1),
			urls.paged(urls.stories('zh-Hant'), 3),
		]).toMatchInlineSnapshot(`
			[
			  "/",
			  "/zh-Hant/",
			  "/zh-Hans/a/abc2/",
			  "/zh-Hant/a/abc2/source/",
			  "/zh-Hant/d/2020/",
			  "/zh-Hant/d/2020/07/",
			  "/zh-Hant/d/2020/07/21/",
			  "/zh-Hans/undated/",
			  "/zh-Hant/o/jz/",
			  "/zh-Hant/o/jz/%E8%A6%81%E9%97%BB/",
			  "/zh-Hant/by/%E9%83%AD%E6%9F%90/",
			  "/zh-Hant/stories/",
			  "/zh-Hant/story/abc2/",
			  "/zh-Hant/search/?q=%E5%85%AD%E7%A9%A9%20%26",
			  "/zh-Hans/about/",
			  "/raw/abc2.txt",
			  "/cite/abc2.bib",
			  "/opensearch-zh-Hans.xml",
			  "/sitemap-index.xml",
			  "/sitemap-2.xml",
			  "/zh-Hant/feed.xml",
			  "/zh-Hant/stories/",
			  "/zh-Hant/stories/p/3/",
			]
		`);
	});

	it('stand under the base path however its slashes are written', () => {
		for (const base of ['archive', '/archive', 'archive/', '/archive/']) {
			expect(createUrls(base).article('zh-Hant', 'x')).toBe('/archive/zh-Hant/a/x/');
			expect(createUrls(base).chooser()).toBe('/archive/');
		}
		expect(createUrls('').chooser()).toBe('/');
		expect(createUrls('/a/b/').home('zh-Hans')).toBe('/a/b/zh-Hans/');
	});

	it('become absolute only where the site is known', () => {
		expect(createUrls('/x').absolute('/x/zh-Hant/')).toBe('/x/zh-Hant/');
		expect(createUrls('/x', 'https://example.org').absolute('/x/zh-Hant/')).toBe(
			'https://example.org/x/zh-Hant/',
		);
	});

	it('lead to the same page in the other variant and back', () => {
		const here = createUrls('/b/');
		expect(here.inScript('/b/zh-Hant/a/x/source/', 'zh-Hans')).toBe('/b/zh-Hans/a/x/source/');
		expect(here.inScript('/b/zh-Hans/a/zh-Hans/', 'zh-Hant')).toBe('/b/zh-Hant/a/zh-Hans/');
		expect(here.inScript('/b/', 'zh-Hant')).toBe('/b/');
	});

	it('keep any name in one part of the path', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
				fc.pre(!name.includes('/') && name.isWellFormed());
				const path = urls.author('zh-Hant', name);
				expect(path.split('/')).toHaveLength(5);
				expect(decodeURIComponent(path.split('/')[3] ?? '')).toBe(name);
			}),
		);
	});
});

describe('the name of a published capture', () => {
	it('keeps the ending of the source', () => {
		expect(rawName('id', { path: 'a/b.c.txt' })).toBe('id.txt');
		expect(rawName('id', { path: 'a.b/c' })).toBe('id.bin');
		expect(rawName('id', { path: 'pile.jsonl' })).toBe('id.jsonl');
		expect(rawName('id', { path: 'a.zip', inside: ['list.jsonl.gz', 'list.jsonl'] })).toBe('id.jsonl');
	});

	it('never lets a captured page run in the archive', () => {
		for (const ending of ['html', 'HTM', 'shtml', 'svg', 'xml']) {
			expect(rawName('id', { path: `page.${ending}` })).toBe(`id.${ending}.txt`);
		}
	});
});
