import { describe, expect, it } from 'vitest';
import ArticleHead from '../../src/components/ArticleHead.astro';
import ArticlePage from '../../src/components/ArticlePage.astro';
import ArticleSide from '../../src/components/ArticleSide.astro';
import XrayTable from '../../src/components/XrayTable.astro';
import { articleForms } from '../../src/view/article-forms.ts';
import { labelsFor } from '../../src/view/labels/choose.ts';
import { xray } from '../../src/view/xray.ts';
import { date, NO_DATE, stored } from '../view/stored-article.ts';
import { render, textOf } from './render.ts';

const labels = labelsFor('zh-Hant');
const parts = (one = stored()) => ({
	stored: one,
	variant: one.variants['zh-Hant'],
	labels,
	forms: articleForms(one, 'zh-Hant'),
});

describe('the head of an article', () => {
	it('links outlet, section and authors under the base path, and names editors without a link', async () => {
		const markup = await render(ArticleHead, parts());
		expect(markup).toContain('<a href="/base/zh-Hant/o/jia/">甲城日報</a>');
		expect(markup).toContain('<a href="/base/zh-Hant/o/jia/%E8%A6%81%E9%97%BB/">要聞</a>');
		expect(markup).toContain('記者 <a href="/base/zh-Hant/by/%E9%99%88%E6%9F%90/">陳某</a>');
		expect(markup).toContain('<li>編輯 吳某</li>');
		expect(textOf(markup)).toContain('繁體原文');
	});

	it('marks up a date as a fact only where it is one', async () => {
		expect(await render(ArticleHead, parts())).toContain('<time datetime="2021-03-05">2021年3月5日</time>');
		for (const given of [date({ inferred: true }), NO_DATE]) {
			expect(await render(ArticleHead, parts(stored({ date: given })))).not.toContain('<time');
		}
	});

	it('says so where there is no headline', async () => {
		const markup = await render(ArticleHead, parts(stored({}, { 'zh-Hant': { headline: '' } })));
		expect(markup).toContain('<h1>（無標題）</h1>');
	});

	it('escapes whatever the source holds', async () => {
		const hostile = '<script>alert(1)</script>';
		const one = stored(
			{ authors: [hostile], credits: [] },
			{
				'zh-Hant': {
					headline: hostile,
					kicker: hostile,
					subheads: [hostile],
					authors: [hostile],
					section: hostile,
				},
			},
		);
		expect(await render(ArticleHead, parts(one))).not.toContain('<script');
		expect(await render(ArticleSide, parts(one))).not.toContain('<script>alert');
	});
});

describe('the side of an article', () => {
	it('gives ledger, evidence, citation and its files', async () => {
		const markup = await render(ArticleSide, parts());
		expect(textOf(markup)).toContain('刪去 4 行：版面殘留 3、空行 1。');
		expect(textOf(markup)).toContain('c'.repeat(64));
		expect(markup).toContain('href="/base/zh-Hant/a/abcd2345ef/source/"');
		expect(markup).toContain('href="/base/raw/abcd2345ef.txt"');
		for (const format of ['bib', 'ris', 'json'])
			expect(markup).toContain(`href="/base/cite/abcd2345ef.${format}"`);
	});

	it('hides the button that needs JavaScript', async () => {
		expect(await render(ArticleSide, parts())).toMatch(
			/<button type="button" hidden[^>]* aria-controls="citation"/,
		);
	});

	it('says by what a text was converted, and nothing on a page that was not', async () => {
		const made = await render(ArticleSide, parts(stored({}, { 'zh-Hant': { converted: true } })));
		expect(textOf(made)).toMatch(/本頁文字經轉換：Jiuwen 0、opencc-js [\d.]+、ICU [\d.]+、詞彙表 0 條。/);
		expect(made).toContain('/zh-Hant/about/conversions/"');
		expect(await render(ArticleSide, parts())).not.toContain('made-by');
	});

	it('lists repairs with their place, and offers the captured characters', async () => {
		const repairs = [{ part: 'paragraph', index: 0, at: 1, from: '槗', to: '橋', rule: 'r' } as const];
		const markup = await render(ArticleSide, parts(stored({}, { 'zh-Hant': { repairs } })));
		expect(textOf(markup)).toContain('校訂 1 處');
		expect(markup).toMatch(/<a href="#p1">.*<del>槗<\/del> ?<ins>橋<\/ins>/);
		expect(markup).toContain('id="show-original"');
		expect(await render(ArticleSide, parts())).not.toContain('show-original');
	});
});

describe('the head of an article that was put right', () => {
	it('marks section, credits and pictures with what was captured, and lists each in the side column', async () => {
		const repair = { at: 0, from: '鬆', to: '松', rule: 'r' } as const;
		const parties = [
			'section',
			'creditedSource',
			'author',
			'editor',
			'kicker',
			'subhead',
			'picture',
		] as const;
		const one = stored(
			{
				script: { source: 'zh-Hant', verdict: 'machine', evidence: [] },
				section: '鬆報',
				kicker: '鬆動',
				authors: ['鬆某'],
				editors: ['鬆乙'],
				credits: [],
				creditedSource: '鬆網',
				subheads: ['鬆了'],
			},
			{
				'zh-Hant': {
					section: '松報',
					kicker: '松動',
					authors: ['松某'],
					editors: ['松乙'],
					creditedSource: '松網',
					subheads: ['松了'],
					paragraphs: [
						{ text: '文', lines: [1, 1], kind: 'text', pictures: [{ src: 'a.jpg', alt: '松圖' }] },
					],
					repairs: parties.map((part) => ({ part, index: 0, ...repair })),
				},
			},
		);
		const given = parts(one);
		const page = await render(ArticlePage, { stored: one, script: 'zh-Hant' });
		const mark = '<span class="repair" data-was="鬆">松</span>';
		for (const rest of ['報', '某', '乙', '網', '動', '了', '圖']) expect(page).toContain(`${mark}${rest}`);
		expect(given.forms.original).toBe(true);
		const list = textOf(await render(ArticleSide, given));
		for (const place of ['欄目', '引題', '副題', '署名', '編輯', '原載', '圖片'])
			expect(list).toContain(place);
	});
});

describe('the page of an article', () => {
	it('has numbered paragraphs whose text content is the text alone', async () => {
		const markup = await render(ArticlePage, { stored: stored(), script: 'zh-Hans' });
		const paragraph = /<p id="p2">.*?<\/p>/.exec(markup)?.[0] ?? '';
		expect(textOf(paragraph)).toBe('市民说，早该修了。');
		expect(paragraph).toContain('aria-label="第 2 段"');
	});
});

describe('other forms of an article', () => {
	const forms = (one: ReturnType<typeof stored>) => render(ArticlePage, { stored: one, script: 'zh-Hant' });

	it('stand in attributes, with an empty place for each link that asks for one', async () => {
		const captured = [{ text: '新橋昨日通車.', lines: [4, 4] as const, kind: 'text' as const }];
		const markup = await forms(stored({ paragraphs: captured, kicker: '歷時叁年' }));
		for (const id of ['shown', 'original', 'other-style'])
			expect(markup).toContain(`<span id="${id}" hidden></span>`);
		expect(markup).toContain('新橋昨日通車<span data-was=".">。</span>');
		expect(markup).toContain('歷時<span data-was="叁">三</span>年');
		expect(await forms(stored())).not.toContain('id="original"');
	});

	it('name the style that is offered by its language', async () => {
		const otherStyle = ['新橋通車 兩岸往來便利', '新橋昨日通車。', '市民説，早該修了。'];
		const markup = await forms(stored({}, { 'zh-Hant': { otherStyle } }));
		expect(markup).toContain('<article data-style-lang="zh-Hant-HK">');
		expect(markup).toContain('市民<span data-style="説">說</span>');
	});
});

describe('the table of the X-ray', () => {
	const lines = Array.from({ length: 12 }, (_, index) => `第${index + 1}行`);
	const table = (one = stored()) =>
		render(XrayTable, { stored: one, labels, view: xray(one.article, one.variants['zh-Hant'], lines) });

	it('tells each fate in words, with the rule and the line it was merged into', async () => {
		const text = textOf(await table());
		for (const words of ['保留', '合併', '刪去', '只有表格線', 'debris/table-bar', '同第 4 至 5 行']) {
			expect(text).toContain(words);
		}
	});

	it('has an anchor for every line and a link to every paragraph', async () => {
		const markup = await table();
		for (let line = 1; line <= 12; line++) expect(markup).toContain(`id="L${line}"`);
		expect(markup).toContain('href="/base/zh-Hant/a/abcd2345ef/#p2"');
	});

	it('links no paragraph of a copy whose page leads on to another', async () => {
		const one = stored();
		const [member] = one.story.members;
		const copy = {
			...one,
			story: {
				...one.story,
				members: [{ ...member!, relation: 'sameText' as const, page: 'other' as never }],
			},
		};
		expect(await table(copy)).not.toContain('#p2');
	});
});
