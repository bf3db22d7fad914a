import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleForms } from '../../src/view/article-forms.ts';
import { bodyHtml } from '../../src/view/body.ts';
import { runs } from '../../src/view/runs.ts';
import { articleItems } from '../../src/view/switch.ts';
import { createUrls } from '../../src/view/urls.ts';
import { stored } from './stored-article.ts';

const urls = createUrls('/');
const HALF_WIDTH = [
	{ text: '新橋昨日通車。', lines: [4, 4], kind: 'text' },
	{ text: '市民說,早該修了。', lines: [5, 5], kind: 'text' },
] as const;
/** Captured with a half-width mark; the page shows a full-width one. */
const marked = () => stored({ paragraphs: HALF_WIDTH });
const styled = () =>
	stored(
		{ script: { source: 'zh-Hans', verdict: 'native', evidence: [] } },
		{ 'zh-Hant': { otherStyle: ['新橋通車 兩岸往來便利', '新橋昨日通車。', '市民説，早該修了。'] } },
	);
const told = (...args: Parameters<typeof articleItems>) =>
	articleItems(...args).map(({ word, href, current }) => `${word[0]} ${href}${current ? ' *' : ''}`);

describe('other forms of a text', () => {
	it('are cut out character by character, beside what stands there', () => {
		expect(runs('說，「好」裡', [], { captured: '說,“好”裡', style: '說，「好」裏' })).toEqual([
			{ text: '說', was: null, style: null, repaired: false },
			{ text: '，「', was: ',“', style: null, repaired: false },
			{ text: '好', was: null, style: null, repaired: false },
			{ text: '」', was: '”', style: null, repaired: false },
			{ text: '裡', was: null, style: '裏', repaired: false },
		]);
	});

	it('give the captured text back, whatever was repaired and exchanged', () => {
		const points = fc.array(fc.constantFrom('松', '鬆', '，', ',', '𠀀', '甲'), { maxLength: 12 });
		fc.assert(
			fc.property(points, points, points, (one, two, three) => {
				const [text, captured, style] = [one, two, three].map((all) =>
					one.map((char, index) => all[index] ?? char).join(''),
				) as [string, string, string];
				const at = one[0]?.length ?? 0;
				const from = [...captured][1] ?? '';
				const to = one[1] ?? '';
				const repairs = from === to ? [] : [{ at, from, to, rule: 'r' }];
				const cut = runs(text, repairs, { captured, style });
				expect(cut.map((run) => run.text).join('')).toBe(text);
				expect(cut.map((run) => run.was ?? run.text).join('')).toBe(captured);
				expect(cut.map((run) => run.style ?? run.text).join('')).toBe(style);
			}),
		);
	});

	it('are none where a text has not as many characters', () => {
		expect(runs('好', [], { captured: '不好', style: null })).toEqual([
			{ text: '好', was: null, style: null, repaired: false },
		]);
	});
});

describe('the forms of an article', () => {
	it('are the captured characters in the script of the capture only', () => {
		const hant = articleForms(marked(), 'zh-Hant');
		expect(hant).toMatchObject({ original: true, style: false });
		expect(hant.paragraphs.map(({ captured }) => captured)).toEqual([null, '市民說,早該修了。']);
		expect(articleForms(marked(), 'zh-Hans').original).toBe(false);
		expect(articleForms(stored(), 'zh-Hant').original).toBe(false);
	});

	it('stand in attributes of the body and leave its text alone', () => {
		const one = marked();
		const forms = articleForms(one, 'zh-Hant');
		const markup = bodyHtml(one.variants['zh-Hant'], { paragraph: String, picture: '' }, forms.paragraphs);
		expect(markup).toContain('市民說<span data-was=",">，</span>早該修了。');
	});
});

describe('the switch of an article', () => {
	it('leads to the captured characters in their own script, from either page', () => {
		expect(told(marked(), 'zh-Hant', 'TW', urls)).toEqual([
			'原文 /zh-Hant/a/abcd2345ef/#original',
			'繁 /zh-Hant/a/abcd2345ef/#shown *',
			'简 /zh-Hans/a/abcd2345ef/',
		]);
		expect(told(marked(), 'zh-Hans', 'TW', urls)).toEqual([
			'原文 /zh-Hant/a/abcd2345ef/#original',
			'繁 /zh-Hant/a/abcd2345ef/',
			'简 /zh-Hans/a/abcd2345ef/ *',
		]);
	});

	it('marks the page itself as the capture where nothing was changed', () => {
		expect(told(stored(), 'zh-Hant', 'TW', urls)[0]).toBe('原文 /zh-Hant/a/abcd2345ef/ *');
	});

	it('has both styles of Traditional where they were made, the own one first', () => {
		expect(told(styled(), 'zh-Hant', 'TW', urls).slice(1)).toEqual([
			'台灣 /zh-Hant/a/abcd2345ef/#shown *',
			'香港 /zh-Hant/a/abcd2345ef/#other-style',
			'简 /zh-Hans/a/abcd2345ef/',
		]);
		expect(articleItems(styled(), 'zh-Hans', 'HK', urls).map(({ lang }) => lang)).toEqual([
			'zh-Hans',
			'zh-Hant-HK',
			'zh-Hant-TW',
			'zh-Hans',
		]);
	});
});
