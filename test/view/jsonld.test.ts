import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonForScript, newsArticle } from '../../src/view/jsonld.ts';
import { date, NO_DATE, stored } from './stored-article.ts';

const context = {
	url: 'https://example.org/zh-Hans/a/abcd2345ef/',
	raw: 'https://example.org/raw/abcd2345ef.txt',
	archive: '旧报馆',
	archiveUrl: 'https://example.org/zh-Hans/',
	authorUrl: (slug: string) => `https://example.org/zh-Hans/by/${slug}/`,
};

describe('structured data', () => {
	it('uses the names of schema.org, in the script of the page', () => {
		expect(newsArticle(stored(), 'zh-Hans', context)).toEqual({
			'@context': 'https://schema.org',
			'@type': 'NewsArticle',
			'@id': 'https://example.org/zh-Hans/a/abcd2345ef/#article',
			url: 'https://example.org/zh-Hans/a/abcd2345ef/',
			identifier: 'abcd2345ef',
			headline: '新桥通车 两岸往来便利',
			alternativeHeadline: '历时三年 市民：早该修了',
			dateline: '本报讯',
			articleSection: '要闻',
			inLanguage: 'zh-Hans',
			datePublished: '2021-03-05',
			author: [
				{ '@type': 'Person', name: '陈某', url: 'https://example.org/zh-Hans/by/陈某/' },
				{ '@type': 'Person', name: '林某', url: 'https://example.org/zh-Hans/by/林某/' },
			],
			editor: [{ '@type': 'Person', name: '吴某' }],
			publisher: { '@type': 'NewsMediaOrganization', name: '甲城日报' },
			articleBody: '新桥昨日通车。\n市民说，早该修了。',
			isBasedOn: 'https://example.org/raw/abcd2345ef.txt',
			isPartOf: { '@type': 'WebSite', name: '旧报馆', url: 'https://example.org/zh-Hans/' },
		});
	});

	it('states a date of publication only where that is a fact', () => {
		const of = (given: ReturnType<typeof date>) => newsArticle(stored({ date: given }), 'zh-Hant', context);
		expect(of(date({ inferred: true }))).not.toHaveProperty('datePublished');
		expect(of(NO_DATE)).not.toHaveProperty('datePublished');
		const mentioned = of(date({ kind: 'mentioned', inferred: true, edtf: '2021-03-05?' }));
		expect(mentioned).not.toHaveProperty('datePublished');
		expect(mentioned).toHaveProperty('temporalCoverage', '2021-03-05?');
	});

	it('cannot end its script element and reads back as it was', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string(), fc.constantFrom('</script>', '<!--', '\u2028', ']]>')),
				fc.string(),
				(a, b) => {
					const text = jsonForScript({ text: a + b });
					expect(text).not.toMatch(/[<\u2028\u2029]/);
					expect(JSON.parse(text)).toEqual({ text: a + b });
				},
			),
		);
	});
});
