import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { dateEvidenceInWords } from '../../src/view/labels/date-evidence.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

const BODY = '受大雪影响，今日起客运总站开往山西方向的班车全部停发，恢复时间另行通知。旅客可以全额退票。';

async function dateOf(path: string, text: string, record = 0) {
	const { sources } = await readAll(memorySource(path, text));
	const source = sources[record];
	const extraction = source && extract(source, { outlets: [] }).extraction;
	if (!extraction) throw new Error('no article');
	return extraction;
}

describe('the evidence of a date', () => {
	it.each([
		[
			'a.json',
			`[\n{"title":"停发",\n"content":"${BODY}",\n"pubtime": 1620000000000}\n]`,
			'2021-05-03',
			'The column "pubtime" states 1620000000000, in line 4.',
			[4, 4],
			'第 4 行的欄位「pubtime」寫明 1620000000000。',
		],
		[
			'a.csv',
			`标题,发布时间,内容\n停发,2021/5/3,${BODY}\n`,
			'2021-05-03',
			'The column "发布时间" states 2021/5/3, in line 2.',
			[2, 2],
			'第 2 行的欄位「发布时间」寫明 2021/5/3。',
		],
		[
			'a.md',
			`---\ntitle: 停发\ndate: 2021-05-03\n---\n\n${BODY}\n`,
			'2021-05-03',
			'The front matter ("date") states 2021-05-03, in line 3.',
			[3, 3],
			'第 3 行檔頭欄位「date」寫明 2021-05-03。',
		],
		[
			'a.md',
			`---\ntitle: 停发\nevent:\n  date: 2021-06-01\n"date": 2021-05-03\n---\n\n${BODY}\n`,
			'2021-05-03',
			'The front matter ("date") states 2021-05-03, in line 5.',
			[5, 5],
			'第 5 行檔頭欄位「date」寫明 2021-05-03。',
		],
		[
			'20200115.md',
			`\n# 2020年1月15日 本地要闻\n${['甲', '乙', '丙'].map((name) => `\n### 第${name}条消息\n\n${BODY}\n`).join('')}`,
			'2020-01-15',
			'The heading "# 2020年1月15日 本地要闻" says the day, in line 2.',
			[2, 2],
			'依據第 2 行的標題「# 2020年1月15日 本地要闻」。',
		],
		[
			'20200115.md',
			`# 本地要闻\n${['甲', '乙', '丙'].map((name) => `\n### 第${name}条消息\n\n${BODY}\n`).join('')}`,
			'2020-01-15',
			'The name of the file, "20200115.md", says the day.',
			null,
			'依據檔名「20200115.md」。',
		],
		[
			'a.txt',
			`客运班车停发\n新华社北京7月21日电 ${BODY}\n`,
			null,
			'"7月21日" stands in the dateline, line 2; nothing tells the year.',
			[2, 2],
			'第 2 行的電頭有「7月21日」，年份無從得知。',
		],
		[
			'a.txt',
			`大雪封路 客运班车停发\n2月30日\n${BODY}\n`,
			null,
			'"2月30日" stands beside the text in line 2 and cannot be a date.',
			[2, 2],
			'正文旁第 2 行有「2月30日」，曆法上沒有這一天。',
		],
		[
			'a.txt',
			`大雪封路 客运班车停发\n日期：2月3日\n${BODY}\n`,
			null,
			'"2月3日" stands beside the text in line 2; nothing tells the year.',
			[2, 2],
			'正文旁第 2 行有「2月3日」，年份無從得知。',
		],
		['a.txt', `大雪封路 客运班车停发\n${BODY}\n`, null, 'No date was found.', null, '沒有找到日期。'],
	] as const)('names what is there: %s', async (path, text, value, evidence, lines, words) => {
		const { date } = await dateOf(path, text);
		expect({ value: date.value, evidence: date.evidence, lines: date.lines }).toEqual({
			value,
			evidence,
			lines,
		});
		expect(dateEvidenceInWords(date.evidence, 'zh-Hant')).toBe(words);
		expect(dateEvidenceInWords(date.evidence, 'zh-Hans')).toMatch(/。$/);
	});

	it('tells what an outlet file does not believe in the words of the reader', () => {
		const evidence =
			"The page's JSON-LD states 2021-05-03. Not believed, since the outlet file distrusts the address: 2019-01-01.";
		expect(dateEvidenceInWords(evidence, 'zh-Hans')).toBe(
			'网页的 JSON-LD 写明 2021-05-03。媒体规则文件不采信另一处所写的 2019-01-01。',
		);
	});
});

describe('a line above the date', () => {
	it('that has three characters is the headline', async () => {
		const { headline, subheads, date } = await dateOf('a.txt', `短标题\n2021-08-03\n${BODY}\n`);
		expect({ headline, subheads, date: date.value }).toEqual({
			headline: '短标题',
			subheads: [],
			date: '2021-08-03',
		});
	});

	it('that cannot be a day is no subhead', async () => {
		const { headline, subheads, ledger } = await dateOf('a.txt', `大雪封路 客运班车停发\n2月30日\n${BODY}\n`);
		expect([headline, subheads]).toEqual(['大雪封路 客运班车停发', []]);
		expect(ledger[1]).toMatchObject({ as: 'date', rule: 'meta/no-day', fate: 'kept' });
	});
});
