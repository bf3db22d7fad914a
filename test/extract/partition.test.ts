import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { cutLines } from '../../src/extract/lines.ts';
import type { LedgerEntry } from '../../src/model/extraction.ts';
import { rawText } from '../kit/memory-source.ts';

/** Lines as news dumps have them, so that random texts reach the rules. */
const newsLine = fc.constantFrom(
	'',
	'|',
	'| ||||',
	'今日头条',
	'市长出席开工仪式',
	'（记者 王小明 李四）',
	'来源：新华社 2020-07-21 10:00 责任编辑：张三',
	'新华社北京7月21日电（记者王小明）会议21日在北京举行，2020年以来最大的一次。',
	'本次会议强调，要把重大项目建设作为重要抓手，以更加精准务实高效的举措推进各项工作落地见效，确保完成全年目标任务。',
	'記者王小明／台北報導',
	'分享到：微信 微博',
	'扫一扫在手机打开当前页',
	'——全省重点项目建设观摩活动侧记',
	'引题：副题：标题：',
	'\u0000\ufffd\ud800',
);
const anyText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 300 }),
	fc.string({
		unit: fc.constantFrom(
			'\r',
			'\n',
			'记',
			'者',
			'张',
			'三',
			'(',
			')',
			'|',
			' ',
			'7',
			'月',
			'日',
			'。',
			':',
			'/',
		),
		maxLength: 200,
	}),
	fc
		.array(fc.oneof(newsLine, fc.string({ unit: 'binary', maxLength: 40 })), { maxLength: 30 })
		.chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end))),
);

function covered(ledger: readonly LedgerEntry[]): number[] {
	return ledger.flatMap(({ lines: [from, to] }) =>
		Array.from({ length: to - from + 1 }, (_, step) => from + step),
	);
}

describe('the ledger', () => {
	it('holds each line of any text exactly once, in order, and extraction never throws', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { ledger, extraction, problems } = extract(rawText(text), { outlets: [] });
				expect(covered(ledger)).toEqual(cutLines(text).map((_, index) => index + 1));
				expect(extraction !== null || problems.length > 0).toBe(true);
			}),
			{ numRuns: 400 },
		);
	});

	it('lets every paragraph stand on lines that the ledger keeps', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { ledger, extraction } = extract(rawText(text), { outlets: [] });
				const kept = new Set(covered(ledger.filter(({ fate }) => fate === 'kept')));
				for (const { lines } of extraction?.paragraphs ?? [])
					expect(kept.has(lines[0]) && kept.has(lines[1])).toBe(true);
			}),
			{ numRuns: 200 },
		);
	});

	it('merges a line only into a kept line that says the same', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const doubled = `${text}\n|\n${text}`;
				const lines = cutLines(doubled).map((line) => line.trim().replace(/\s+/gu, ''));
				const { ledger } = extract(rawText(doubled), { outlets: [] });
				const kept = new Set(covered(ledger.filter(({ fate }) => fate === 'kept')));
				for (const {
					lines: [from],
					fate,
					into,
				} of ledger) {
					if (fate !== 'merged') continue;
					expect(lines[from - 1]).toBe(lines[(into?.[0] ?? 0) - 1]);
					expect(kept.has(into?.[0] ?? 0)).toBe(true);
				}
			}),
			{ numRuns: 200 },
		);
	});
});

describe('lines', () => {
	it('joined give the text back, whatever the line ends', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('\r', '\n', 'a', '字', ' ') }), (text) => {
				expect(cutLines(text).join('')).toBe(text);
				expect(cutLines(text).every((line) => /^[^\r\n]*(?:\r\n|\n|\r)?$/.test(line))).toBe(true);
			}),
		);
	});
});
