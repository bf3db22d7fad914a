import { describe, expect, it } from 'vitest';
import { bibtex, cslJson, plainCitation, ris } from '../../src/view/citation.ts';
import { HANS } from '../../src/view/labels/zh-Hans.ts';
import { HANT } from '../../src/view/labels/zh-Hant.ts';
import { date, NO_DATE, stored } from './stored-article.ts';

const context = { archive: '舊報館', url: 'https://example.org/zh-Hant/a/abcd2345ef/' };
const doubtful = stored({ date: date({ kind: 'mentioned', inferred: true, edtf: '2021-03-05?' }) });

describe('a citation for people', () => {
	it('follows the habit of each script', () => {
		expect(plainCitation(stored(), HANT, context)).toMatchInlineSnapshot(
			`"陳某、林某，〈新橋通車 兩岸往來便利〉，《甲城日報》，要聞，2021年3月5日。舊報館，永久編號 abcd2345ef，https://example.org/zh-Hant/a/abcd2345ef/。"`,
		);
		expect(plainCitation(stored(), HANS, { ...context, archive: '旧报馆' })).toMatchInlineSnapshot(
			`"陈某, 林某. 新桥通车 两岸往来便利[N/OL]. 甲城日报, 2021-03-05. 旧报馆, 永久编号 abcd2345ef. https://example.org/zh-Hant/a/abcd2345ef/."`,
		);
	});

	it('says which date it is and that it is inferred', () => {
		expect(plainCitation(doubtful, HANT, context)).toContain('2021年3月5日（文中、推定）');
		expect(plainCitation(doubtful, HANS, context)).toContain('2021年3月5日（文中、推定）');
	});

	it('leaves out what is not known', () => {
		const bare = stored(
			{ date: NO_DATE },
			{ 'zh-Hant': { authors: [], outlet: null, section: null, headline: '' } },
		);
		expect(plainCitation(bare, HANT, context)).toMatchInlineSnapshot(
			`"〈（無標題）〉，日期不詳。舊報館，永久編號 abcd2345ef，https://example.org/zh-Hant/a/abcd2345ef/。"`,
		);
	});

	it('names the paper that the report is credited to, where that is not the outlet', () => {
		const from = (outlet: string | null, creditedSource: string | null) =>
			stored(
				{},
				{ 'zh-Hant': { outlet, creditedSource, section: null }, 'zh-Hans': { outlet, creditedSource } },
			);
		expect(plainCitation(from(null, '怀川日报'), HANT, context)).toContain('〉，原載怀川日报，2021');
		expect(plainCitation(from('甲報', '乙報'), HANT, context)).toContain('《甲報》，原載乙報，2021');
		expect(plainCitation(from(null, '乙报'), HANS, context)).toContain('[N/OL]. 原载乙报, 2021-03-05.');
		expect(plainCitation(from('甲報', '甲報'), HANT, context)).not.toContain('原載');
		expect(bibtex(from(null, '乙報'), context)).toContain('Credited source: 乙報');
		expect(bibtex(from('乙報', '乙報'), context)).not.toContain('Credited source');
	});

	it('names three authors and then 等 in the Mainland style', () => {
		const many = stored({}, { 'zh-Hans': { authors: ['甲', '乙', '丙', '丁'] } });
		expect(plainCitation(many, HANS, context)).toMatch(/^甲, 乙, 丙, 等\. /);
	});
});

describe('a citation for reference managers', () => {
	it('is a BibLaTeX entry', () => {
		expect(bibtex(stored(), context)).toMatchInlineSnapshot(`
			"@online{abcd2345ef,
			  author = {{陳某} and {林某}},
			  title = {{新橋通車 兩岸往來便利}},
			  subtitle = {市民：早該修了},
			  organization = {甲城日報},
			  date = {2021-03-05},
			  url = {https://example.org/zh-Hant/a/abcd2345ef/},
			  langid = {chinese-traditional},
			  note = {Permanent id: abcd2345ef; Source SHA-256: cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc; 舊報館},
			}
			"
		`);
	});

	it('is a RIS record with CRLF', () => {
		expect(ris(stored(), context).replaceAll('\r\n', '␍\n')).toMatchInlineSnapshot(`
			"TY  - NEWS␍
			AU  - 陳某␍
			AU  - 林某␍
			TI  - 新橋通車 兩岸往來便利␍
			T2  - 甲城日報␍
			PY  - 2021␍
			DA  - 2021/03/05/␍
			SE  - 要聞␍
			LA  - zh-Hant␍
			DB  - 舊報館␍
			AN  - abcd2345ef␍
			UR  - https://example.org/zh-Hant/a/abcd2345ef/␍
			N1  - Permanent id: abcd2345ef␍
			N1  - Source SHA-256: cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc␍
			ER  - ␍
			"
		`);
	});

	it('is CSL-JSON with the date in parts', () => {
		const [item] = JSON.parse(cslJson(stored(), context)) as Record<string, unknown>[];
		expect(item).toMatchObject({
			id: 'abcd2345ef',
			type: 'article-newspaper',
			issued: { 'date-parts': [[2021, 3, 5]] },
			author: [{ literal: '陳某' }, { literal: '林某' }],
			'container-title': '甲城日報',
			language: 'zh-Hant',
		});
	});

	it('has a date of publication only where that is a fact', () => {
		for (const given of [
			date({ kind: 'mentioned' }),
			date({ kind: 'captured' }),
			date({ inferred: true }),
			NO_DATE,
		]) {
			const one = stored({ date: given });
			expect(bibtex(one, context)).not.toMatch(/^ {2}date = /m);
			expect(ris(one, context)).not.toMatch(/^(?:PY|DA) /m);
			expect(JSON.parse(cslJson(one, context))[0]).not.toHaveProperty('issued');
		}
		expect(bibtex(doubtful, context)).toContain('Date mentioned in the text: 2021-03-05?');
	});

	it('gives the day of capture as the day of access', () => {
		const captured = stored({ date: date({ kind: 'captured' }) });
		expect(bibtex(captured, context)).toContain('urldate = {2021-03-05}');
		expect(ris(captured, context)).toContain('Y2  - 2021/03/05/');
		expect(JSON.parse(cslJson(captured, context))[0].accessed).toEqual({ 'date-parts': [[2021, 3, 5]] });
	});

	it('speaks in the script that the article was captured in', () => {
		const hans = stored({ script: { source: 'zh-Hans', verdict: 'native', evidence: [] } });
		expect(bibtex(hans, context)).toContain('新桥通车');
		expect(bibtex(hans, context)).toContain('chinese-simplified');
	});

	it('lets no text break out of its field', () => {
		const hostile = stored(
			{},
			{ 'zh-Hant': { headline: 'a}{b\\c & 100% _x_ #1 ^ ~ $', authors: ['x\r\nER  - '] } },
		);
		const entry = bibtex(hostile, context).replaceAll(/\\[{}]/g, '');
		let depth = 0;
		for (const mark of entry) depth += mark === '{' ? 1 : mark === '}' ? -1 : 0;
		expect(depth).toBe(0);
		expect(ris(hostile, context).match(/^ER /gm)).toHaveLength(1);
	});
});
