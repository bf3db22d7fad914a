import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { faultsOfAccount } from '../kit/byte-account.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

const FIRST = '记者昨日从市图书馆获悉，自7月1日起，该馆夏季开放时间延长至晚上9时30分，周一照常闭馆。';
const SECOND = '馆长孙淑芬表示，延长开放是应读者要求作出的决定。';

async function read(text: string) {
	const file = memorySource('a.txt', text);
	const { sources, problems } = await readAll(file);
	const results = sources.map((source) => extract(source, { outlets: [] }));
	return { results, problems, extraction: results[0]?.extraction, file };
}

const FIELDS = {
	headline: '市政府召开全市安全生产工作会议',
	date: { value: '2018-06-20' },
	creditedSource: '江城晚报',
	authors: ['李晓东'],
};

const FORMS: Readonly<Record<string, string>> = {
	'in brackets': `【标题】市政府召开全市安全生产工作会议\n【时间】2018-06-20\n【来源】江城晚报\n【作者】李晓东\n【正文】${FIRST}\n${SECOND}\n`,
	'in brackets on a line of their own': `[标题]\n市政府召开全市安全生产工作会议\n\n[来源]\n江城晚报\n[日期]\n2018-06-20\n[作者]\n李晓东\n[内容]\n${FIRST}\n${SECOND}\n`,
	'with a colon': `标题：市政府召开全市安全生产工作会议\n时间：2018-06-20\n来源：江城晚报\n作者：李晓东\n正文：${FIRST}\n${SECOND}\n`,
	'on a line before the text': `【标题】市政府召开全市安全生产工作会议【日期】2018-06-20【来源】江城晚报【作者】李晓东\n【正文】\n${FIRST}\n${SECOND}\n`,
};

describe('a text whose parts are labelled', () => {
	it.each(Object.entries(FORMS))('%s, is read by its labels', async (_, text) => {
		const { extraction, problems } = await read(text);
		expect(problems).toEqual([]);
		expect(extraction).toMatchObject(FIELDS);
		expect(extraction?.paragraphs.map((one) => one.text)).toEqual([FIRST, SECOND]);
	});

	it('may stand on one line, and brackets within the text belong to it', async () => {
		const text = `【標題】市政府召開會議【時間】2018-06-20【來源】江城晚報【正文】${FIRST}【注意】${SECOND}`;
		const { extraction } = await read(text);
		expect(extraction).toMatchObject({ headline: '市政府召開會議', creditedSource: '江城晚報' });
		expect(extraction?.paragraphs.map((one) => one.text)).toEqual([`${FIRST}【注意】${SECOND}`]);
	});

	it('has kicker, subhead, section and editor', async () => {
		const { extraction } = await read(
			`【引题】为民办实事\n【标题】市图书馆延长开放时间\n【副题】周一照常闭馆\n【栏目】要闻\n【编辑】赵敏\n【正文】\n${FIRST}\n`,
		);
		expect(extraction).toMatchObject({
			kicker: '为民办实事',
			headline: '市图书馆延长开放时间',
			subheads: ['周一照常闭馆'],
			section: '要闻',
			editors: ['赵敏'],
			authors: [],
		});
		expect(extraction?.ledger.find(({ lines }) => lines[0] === 6)).toMatchObject({ rule: 'text/label' });
	});

	it('is not taken for one by brackets that are no labels of it', async () => {
		const text = `市图书馆延长开放时间\n【注意】${FIRST}\n【时间】7月1日起\n${SECOND}\n`;
		const { extraction } = await read(text);
		expect(extraction?.paragraphs.map((one) => one.text)).toContain(`【注意】${FIRST}`);
	});
});

const article = (number: number) =>
	`【标题】市图书馆第${number}次延长开放\n【日期】2018-06-2${number}\n【正文】\n${FIRST}\n${SECOND}\n\n`;

describe('a text that repeats its label of headlines', () => {
	it('is cut where each article has labels of its own, and accounts for all bytes', async () => {
		const text = article(1) + article(2) + article(3);
		const { results, problems, file } = await read(text);
		expect(results.map(({ extraction }) => [extraction?.headline, extraction?.date.value])).toEqual([
			['市图书馆第1次延长开放', '2018-06-21'],
			['市图书馆第2次延长开放', '2018-06-22'],
			['市图书馆第3次延长开放', '2018-06-23'],
		]);
		expect(problems).toMatchObject([{ code: 'split-at-labels', severity: 'notice', line: 1 }]);
		expect(await faultsOfAccount(file)).toEqual([]);
	});

	it('is cut above the headline where the first article begins there', async () => {
		const other = (number: number) =>
			`日期：2018-06-2${number}\n引题：便民\n标题：图书馆第${number}次延长开放\n正文：${FIRST}\n编辑：赵敏\n`;
		const { results } = await read(other(1) + other(2));
		expect(
			results.map(({ extraction }) => [extraction?.date.value, extraction?.kicker, extraction?.editors]),
		).toEqual([
			['2018-06-21', '便民', ['赵敏']],
			['2018-06-22', '便民', ['赵敏']],
		]);
	});

	it('is read as one where that is not sure, with the rule to write', async () => {
		const { results, problems } = await read(
			`【标题】市图书馆延长开放\n${FIRST}\n【标题】又一件事\n${SECOND}\n`,
		);
		expect(results).toHaveLength(1);
		expect(problems).toMatchObject([
			{
				code: 'split-suggested',
				severity: 'warning',
				line: 3,
				fix: 'If it does, write into the file of its outlet: sources: ["a.txt"] and split: { before: "^【标题】" }',
			},
		]);
	});
});
