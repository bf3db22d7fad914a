import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Repair } from '../../src/model/script.ts';
import { bodyHtml, characterCount, headlineHtml, html, textHtml } from '../../src/view/body.ts';
import { credits } from '../../src/view/credits.ts';
import { repairLines } from '../../src/view/repairs.ts';
import { runs } from '../../src/view/runs.ts';
import { stored } from './stored-article.ts';

const WORDS = { paragraph: (n: string) => `第 ${n} 段`, picture: '圖片' };

const repair = (paragraph: number, at: number, from: string, to: string): Repair => ({
	...(paragraph < 0 ? { part: 'headline', index: 0 } : { part: 'paragraph', index: paragraph }),
	at,
	from,
	to,
	rule: 'by-way-of-simplified',
});

/** What a browser makes of markup without entities other than the four that are written. */
function textOf(markup: string): string {
	return markup
		.replace(/<[^>]*>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');
}

describe('pictures', () => {
	it('are named and linked before their paragraph, and never loaded', () => {
		const one = stored({}).variants['zh-Hant'];
		const [first] = one.paragraphs;
		if (!first) throw new Error('the stored article has no paragraph');
		const pictures = [
			{ src: 'https://example.org/a.jpg?x=1&y=2', alt: '河邊' },
			{ src: 'images/b.jpg', alt: '' },
		];
		const markup = bodyHtml({ ...one, paragraphs: [{ ...first, pictures }], repairs: [] }, WORDS);
		expect(markup.split('\n').slice(0, 2)).toEqual([
			'<p class="picture"><a href="https://example.org/a.jpg?x=1&amp;y=2" rel="nofollow noreferrer">圖片：河邊</a></p>',
			'<p class="picture">圖片 <code>images/b.jpg</code></p>',
		]);
		expect(markup).not.toMatch(/<img|<picture|srcset/);
		expect(markup).toContain('<p id="p1">');
	});
});

describe('text as HTML', () => {
	it('escapes marks and replaces NUL', () => {
		expect(html('a<b>&"c\0')).toBe('a&lt;b&gt;&amp;&quot;c\uFFFD');
	});

	it('carries what was captured beside what was put right', () => {
		expect(textHtml('見宮松奇等', [repair(0, 2, '鬆', '松')])).toBe(
			'見宮<span class="repair" data-was="鬆">松</span>奇等',
		);
	});

	it('has the text as its text content, with any text and any repairs', () => {
		const anyRepairs = fc.array(
			fc.record({
				at: fc.nat(30),
				from: fc.string(),
				to: fc.string(),
				rule: fc.string(),
			}),
			{ maxLength: 5 },
		);
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('甲', '乙', '<', '&', '"', ' ') }),
				anyRepairs,
				(text, repairs) => {
					expect(textOf(textHtml(text, repairs))).toBe(text);
					expect(
						runs(text, repairs)
							.map((run) => run.text)
							.join(''),
					).toBe(text);
					expect(textOf(headlineHtml(text, repairs))).toBe(text);
				},
			),
		);
	});

	it('divides a headline at its spaces only, and keeps repairs in their part', () => {
		expect(headlineHtml('甲乙 宮松奇', [repair(-1, 4, '鬆', '松')])).toBe(
			'<span class="part">甲乙</span> <span class="part">宮<span class="repair" data-was="鬆">松</span>奇</span>',
		);
		expect(headlineHtml('甲乙', [])).toBe('甲乙');
	});
});

describe('the body of an article', () => {
	const variant = stored(
		{},
		{
			'zh-Hant': {
				paragraphs: [
					{ text: '一段', lines: [1, 1], kind: 'text' },
					{ text: '小標', lines: [2, 2], kind: 'subhead' },
					{ text: '<圖>', lines: [3, 3], kind: 'caption' },
				],
			},
		},
	).variants['zh-Hant'];

	it('numbers every block from p1 and keeps the numbers out of the text', () => {
		expect(bodyHtml(variant, WORDS)).toMatchInlineSnapshot(`
			"<p id="p1"><a class="number" href="#p1" aria-label="第 1 段" data-n="1"></a>一段</p>
			<h2 id="p2" class="subhead"><a class="number" href="#p2" aria-label="第 2 段" data-n="2"></a>小標</h2>
			<p id="p3" class="caption"><a class="number" href="#p3" aria-label="第 3 段" data-n="3"></a>&lt;圖&gt;</p>"
		`);
	});

	it('counts characters without white space, those outside the basic plane once', () => {
		expect(characterCount([{ text: '甲 乙\n' }, { text: '𠮷\u3000' }])).toBe(3);
	});
});

describe('the list of repairs', () => {
	it('stands in the order of the text with a little context, which ends at a mark', () => {
		const { 'zh-Hant': variant } = stored(
			{},
			{
				'zh-Hant': {
					headline: '宮松奇',
					paragraphs: [{ text: '甲、發展系列決策，採取', lines: [1, 1], kind: 'text' }],
					repairs: [repair(0, 4, '係', '系'), repair(-1, 1, '鬆', '松'), repair(0, 9, '采', '採')],
				},
			},
		).variants;
		expect(repairLines(variant)).toEqual([
			{ before: '宮', from: '鬆', to: '松', after: '奇', part: 'headline', paragraph: null },
			{ before: '發展', from: '係', to: '系', after: '列決', part: 'paragraph', paragraph: 1 },
			{ before: '', from: '采', to: '採', after: '取', part: 'paragraph', paragraph: 1 },
		]);
	});
});

describe('credits', () => {
	it('group people by their work in the order of the byline, editors last and without a page', () => {
		const one = stored();
		expect(credits(one, one.variants['zh-Hans'])).toEqual([
			{ role: 'reporter', people: [{ name: '陈某', slug: '陈某', part: 'author', index: 0 }] },
			{ role: 'photographer', people: [{ name: '林某', slug: '林某', part: 'author', index: 1 }] },
			{ role: 'editor', people: [{ name: '吴某', slug: null, part: 'editor', index: 0 }] },
		]);
	});

	it('calls a person author whose work no credit names', () => {
		const one = stored({ credits: [] });
		expect(credits(one, one.variants['zh-Hant'])[0]).toEqual({
			role: 'author',
			people: [
				{ name: '陳某', slug: '陈某', part: 'author', index: 0 },
				{ name: '林某', slug: '林某', part: 'author', index: 1 },
			],
		});
	});
});
