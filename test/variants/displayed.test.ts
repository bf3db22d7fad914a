import { describe, expect, it } from 'vitest';
import type { ArticleVariant } from '../../src/model/variant.ts';
import { displayed } from '../../src/variants/displayed.ts';
import { sampleArticle, sampleVariant } from '../kit/sample-article.ts';

function variantOf(script: 'zh-Hant' | 'zh-Hans', text: string): ArticleVariant {
	return { ...sampleVariant(sampleArticle({ id: 'aaaaaaaaaa', text }), script), headline: '會議:結束' };
}

describe('displayed', () => {
	it('gives headline and paragraphs full-width marks, and corner brackets in Traditional', () => {
		const { variant, unbalanced } = displayed(variantOf('zh-Hant', '昨日,他說“好”,共1,000人(含學生)。'));
		expect(variant.headline).toBe('會議：結束');
		expect(variant.paragraphs[0]?.text).toBe('昨日，他說「好」，共1,000人（含學生）。');
		expect(unbalanced).toEqual([]);
	});

	it('keeps the quotation marks of Simplified text', () => {
		expect(displayed(variantOf('zh-Hans', '他说“好”。')).variant.paragraphs[0]?.text).toBe('他说“好”。');
	});

	it('lists paragraphs whose quotation marks are not in pairs and leaves the marks', () => {
		const { variant, unbalanced } = displayed(variantOf('zh-Hant', '他說“好。'));
		expect(variant.paragraphs[0]?.text).toBe('他說“好。');
		expect(unbalanced).toHaveLength(1);
	});
});
