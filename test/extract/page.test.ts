import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { cutLines } from '../../src/extract/lines.ts';
import type { RawSource } from '../../src/model/source.ts';
import { rawText } from '../kit/memory-source.ts';

function rawPage(markup: string): RawSource {
	const raw = rawText(markup, 'a.html');
	return { ...raw, ref: { ...raw.ref, format: 'html' } };
}

const piece = fc.constantFrom(
	'<p>',
	'</p>',
	'<div class="comment">',
	'<div>',
	'</div>',
	'<td>',
	'<table>',
	'<br>',
	'<a href="x">',
	'</a>',
	'<script>',
	'</script>',
	'<title>标题_某网</title>',
	'<h1>市长出席开工仪式</h1>',
	'2020-07-21 10:00 来源：某报',
	'会议强调，要把重大项目建设作为重要抓手，推进各项工作落地见效。',
	'（记者 王小明）',
	'\n',
	'\r\n',
	'\r',
	'<!--',
	'-->',
	'&nbsp;',
	'<pre>\n\n',
);

describe('extraction of pages', () => {
	it('accounts for each line of any markup exactly once, in order, and never throws', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 60 }), (pieces) => {
				const markup = pieces.join('');
				const { ledger, extraction } = extract(rawPage(markup), { outlets: [] });
				const lines = ledger.flatMap(({ lines: [from, to] }) =>
					Array.from({ length: to - from + 1 }, (_, step) => from + step),
				);
				expect(lines).toEqual(cutLines(markup).map((_, index) => index + 1));
				for (const { lines: range, text } of extraction?.paragraphs ?? []) {
					expect(range[0]).toBeGreaterThanOrEqual(1);
					expect(range[1]).toBeLessThanOrEqual(lines.length);
					expect(text.trim()).toBe(text);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('reads a text behind twenty thousand open elements', () => {
		const markup = `${'<div>'.repeat(20_000)}会议强调，要把重大项目建设作为重要抓手，推进各项工作落地见效。`;
		expect(extract(rawPage(markup), { outlets: [] }).extraction?.paragraphs).toHaveLength(1);
	});

	it('shows what a page hides until a script runs, when there is no other text', () => {
		const markup =
			'<h1>市长出席仪式</h1><div style="display:none"><p>会议强调，要把重大项目建设作为重要抓手。</p></div>';
		expect(extract(rawPage(markup), { outlets: [] }).extraction?.paragraphs.map(({ text }) => text)).toEqual([
			'会议强调，要把重大项目建设作为重要抓手。',
		]);
	});

	it('dates no page by a day that only its text mentions', () => {
		const markup =
			'<h1>市长出席仪式</h1><p>2020年7月21日，我市举行观摩活动，市长出席并讲话，要求加快建设。</p>';
		expect(extract(rawPage(markup), { outlets: [] }).extraction?.date.value).toBeNull();
	});

	it('takes a dateline for a date, with its year only inferred', () => {
		const markup =
			'<h1>市长出席仪式</h1><p>新华社北京7月21日电 2020年第二季度观摩活动在京举行，市长出席并讲话，要求加快建设。</p>';
		expect(extract(rawPage(markup), { outlets: [] }).extraction?.date.edtf).toBe('2020-07-21?');
	});
});
