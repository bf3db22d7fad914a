import { describe, expect, it } from 'vitest';
import { createScriptEngine } from '../../src/script/convert.ts';
import { displayForm } from '../../src/variants/display-form.ts';
import { makeVariants } from '../../src/variants/variant.ts';
import { sampleArticle } from '../kit/sample-article.ts';

describe('the form for display', () => {
	it('has ordinary characters for radicals and compatibility ideographs, one code point for one', () => {
		expect(displayForm('第\uF9D1次\u2F00年\u2FA0展，\u{2F804}\uFA0C')).toBe('第六次一年辰展，你兀');
	});

	it('leaves what is no other form of a character, and marks that combine with letters', () => {
		const text = 'Cafe\u0301 ﬁ ① ㈱ ２０２０年 \u2E80 \uFA0E 六';
		expect(displayForm(text)).toBe(text);
	});

	it('is what both variants are made from, and the article keeps what was captured', () => {
		const article = sampleArticle({ id: 'aaaaaaaaaa', text: '第\uF9D1次會議在\u2F24廳舉行。' });
		const { variants } = makeVariants(article, createScriptEngine({ region: 'TW', glossary: [] }), null);
		expect(variants['zh-Hans'].paragraphs[0]?.text).toBe('第六次会议在大厅举行。');
		expect(variants['zh-Hant'].paragraphs[0]?.text).toBe('第六次會議在大廳舉行。');
		expect(article.paragraphs[0]?.text).toContain('\uF9D1');
	});
});
