import { describe, expect, it, vi } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { rawText } from '../kit/memory-source.ts';

/** Nothing is timed here; a busy machine must not fail it. */
vi.setConfig({ testTimeout: 120_000 });

const read = (text: string) => extract(rawText(text), { outlets: [] });

describe('extract on material that is no clean article', () => {
	it('gives no article but a full ledger for a million lines of table bars', () => {
		const { extraction, ledger, problems } = read('|\n'.repeat(1_000_000));
		expect(extraction).toBeNull();
		expect(ledger).toEqual([
			{ lines: [1, 1_000_000], fate: 'dropped', as: 'debris', rule: 'debris/table-bar' },
		]);
		expect(problems.map(({ code }) => code)).toEqual(['no-article']);
	});

	it('keeps a single line of five megabytes as one paragraph', () => {
		const { extraction, ledger } = read('今年7月21日,我市举行观摩活动(记者张三)'.repeat(100_000));
		expect(extraction?.paragraphs).toHaveLength(1);
		expect(ledger).toHaveLength(1);
	});

	it.each(['(', '记者', '记者 ', '张', '7月', '编辑:', '来源: ', '首页 > ', '|', '分享 ', '一二三四', '   '])(
		'copes with a line of 400,000 characters made of "%s"',
		(piece) => {
			const text = piece.repeat(400_000 / piece.length);
			expect(read(text).ledger.at(-1)?.lines[1]).toBe(1);
			expect(read(`${text}\n${text}`).ledger.at(-1)?.lines[1]).toBe(2);
		},
	);

	it('copes with a hundred thousand equal lines of text', () => {
		const { extraction } = read('会议强调,要坚持稳中求进工作总基调,推动高质量发展。\n'.repeat(100_000));
		expect(extraction?.paragraphs).toHaveLength(1);
	});

	it('takes a title alone for an article, with a warning', () => {
		const { extraction, problems } = read('市长出席重点项目开工仪式');
		expect(extraction?.headline).toBe('市长出席重点项目开工仪式');
		expect(extraction?.paragraphs).toEqual([]);
		expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['body-missing', 'warning']]);
	});

	it('invents no headline for text without one', () => {
		const { extraction, problems } = read(
			'本次会议强调,要把重大项目建设作为重要抓手,推进各项工作落地见效。\n',
		);
		expect(extraction?.headline).toBe('');
		expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['headline-missing', 'warning']]);
	});

	it('invents no year and no date', () => {
		const { extraction } = read('市长出席仪式\n7月21日,我市举行活动。2020年以来共举行三次。');
		expect(extraction?.date).toMatchObject({ value: null, precision: 'none', edtf: '' });
	});

	it('reads a text the same with LF, CRLF and CR', () => {
		const text = '市长出席重点项目开工仪式\n\n2020年7月21日,我市举行活动。\n(记者王小明)\n';
		const results = ['\n', '\r\n', '\r'].map((end) => {
			const { extraction, ledger } = read(text.replaceAll('\n', end));
			return { ledger, extraction: { ...extraction, ref: null, bytes: null } };
		});
		expect(results[1]).toEqual(results[0]);
		expect(results[2]).toEqual(results[0]);
		expect(results[0]?.extraction.authors).toEqual(['王小明']);
	});
});
