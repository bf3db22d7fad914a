import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packText, unpackText } from '../../src/search/pack-text.ts';

const line = fc
	.array(fc.constantFrom(...'乾干後后国國發发「」“”𠮷aＡ5，'), { maxLength: 20 })
	.map((c) => c.join(''));
const text = fc.record({ headline: line, paragraphs: fc.array(line, { maxLength: 4 }) });

describe('the packed text of an article', () => {
	it('gives back both variants as they were, whatever they are', () => {
		fc.assert(
			fc.property(text, text, (hant, hans) => {
				fc.pre(hans.paragraphs.length <= hant.paragraphs.length);
				const packed = packText({ 'zh-Hant': hant, 'zh-Hans': hans });
				expect(unpackText(packed, 'zh-Hant')).toEqual([hant.headline, ...hant.paragraphs]);
				const lines = unpackText(packed, 'zh-Hans').slice(0, hans.paragraphs.length + 1);
				expect(lines).toEqual([hans.headline, ...hans.paragraphs]);
			}),
		);
	});

	it('needs no more than one variant where the characters answer to each other', () => {
		const packed = packText({
			'zh-Hant': { headline: '觀摩', paragraphs: ['落實「六穩」'] },
			'zh-Hans': { headline: '观摩', paragraphs: ['落实“六稳”'] },
		});
		expect(packed).toEqual({ lines: ['觀摩', '落實「六穩」'], changes: [], wholes: [] });
	});
});
