import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthSheet } from '../../src/view/calendar.ts';
import { dateInWords, datePlaces, dateWithDoubt, gutterDate } from '../../src/view/dates.ts';
import { HANS } from '../../src/view/labels/zh-Hans.ts';
import { HANT } from '../../src/view/labels/zh-Hant.ts';
import { date, NO_DATE } from './stored-article.ts';

const words = HANT.date;

describe('a date in words', () => {
	it('is as precise as the value and has no leading zeros', () => {
		expect(dateInWords('2020-07-01', words)).toBe('2020年7月1日');
		expect(dateInWords('2020-11', words)).toBe('2020年11月');
		expect(dateInWords('2020', words)).toBe('2020年');
	});

	it('is plain only for a day of publication that the source states', () => {
		expect(dateWithDoubt(date(), words)).toBe('2021年3月5日');
	});

	it('says what kind of date it is', () => {
		expect(dateWithDoubt(date({ kind: 'mentioned' }), words)).toBe('文中日期：2021年3月5日');
		expect(dateWithDoubt(date({ kind: 'captured' }), HANS.date)).toBe('抓取日期：2021年3月5日');
	});

	it('sets an inferred year apart', () => {
		const doubtful = date({ kind: 'mentioned', inferred: true, edtf: '2021-03-05?' });
		expect(dateWithDoubt(doubtful, words)).toBe('文中日期：3月5日（年份推定為2021年）');
		expect(dateWithDoubt({ ...doubtful, value: '2021', precision: 'year' }, words)).toBe(
			'文中日期：2021年（推定）',
		);
	});

	it('never shows an inferred date as the plain date', () => {
		for (const kind of ['published', 'mentioned', 'captured'] as const) {
			for (const value of ['2021-03-05', '2021-03', '2021']) {
				for (const { date: labels } of [HANT, HANS]) {
					expect(dateWithDoubt({ value, precision: 'day', kind, inferred: true }, labels)).toContain('推定');
				}
			}
		}
	});

	it('says that there is none', () => {
		expect(dateWithDoubt(NO_DATE, words)).toBe('日期不詳');
	});

	it('names the places that it was read from', () => {
		expect(datePlaces(date(), words, '、')).toBe('依據原檔第 2 行「2021年3月5日」。');
		expect(datePlaces(NO_DATE, words, '、')).toBe('');
	});
});

describe('a date in the column of a list', () => {
	it('has the day above and the year below', () => {
		expect(gutterDate(date(), words)).toEqual({
			main: '3月5日',
			year: '2021',
			note: '',
			machine: '2021-03-05',
		});
	});

	it('marks what is no plain fact, and gives machines only facts', () => {
		expect(gutterDate(date({ kind: 'mentioned' }), words)).toMatchObject({ note: '文中' });
		expect(gutterDate(date({ inferred: true }), words)).toMatchObject({ note: '推定', machine: null });
		expect(gutterDate(NO_DATE, words)).toEqual({ main: '日期不詳', year: '', note: '', machine: null });
	});

	it('shows a year alone where no more is known', () => {
		expect(gutterDate(date({ value: '1998', precision: 'year' }), words)).toMatchObject({
			main: '1998年',
			year: '',
		});
	});
});

describe('a month sheet', () => {
	it('begins on Monday and holds every day once', () => {
		const sheet = monthSheet('2020-07', [{ slug: '21', count: 3, inferred: 1 }]);
		expect(sheet[0]?.findIndex((day) => day !== null)).toBe(2);
		expect(sheet.flat().find((day) => day?.day === '21')).toEqual({ day: '21', count: 3, inferred: 1 });
	});

	it('knows leap years', () => {
		const days = (month: string) => monthSheet(month, []).flat().filter(Boolean).length;
		expect([days('2023-02'), days('2024-02'), days('1900-02'), days('2000-02')]).toEqual([28, 29, 28, 29]);
	});

	it('has whole weeks and the days in order in any month', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
				const cells = monthSheet(`${year}-${String(month).padStart(2, '0')}`, []);
				expect(cells.every((week) => week.length === 7)).toBe(true);
				const days = cells.flat().filter((day) => day !== null);
				expect(days.map(({ day }) => Number(day))).toEqual(days.map((_, index) => index + 1));
				const weekday = cells.flat().findIndex((day) => day !== null);
				expect((weekday + 1) % 7).toBe(new Date(Date.UTC(year, month - 1, 1)).getUTCDay());
			}),
		);
	});
});
