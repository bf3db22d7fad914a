import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

const LEDE = '市長昨日上午到達河邊，視察了防汛工作，並且慰問了在場的群眾，要求各部門做好準備。';
const LAST = '會議同時指出，今年的雨量比往年都要大，各地要做好搶險準備工作，確保群眾生命財產安全。';

async function readPage(body: string) {
	const page = `<html><head><title>市長今日視察防汛工作</title></head>\n<body>${body}</body></html>`;
	const { sources } = await readAll(memorySource('a.html', page));
	return sources[0] ? extract(sources[0], { outlets: [] }).extraction : null;
}

const textsOf = async (body: string) => (await readPage(body))?.paragraphs.map(({ text }) => text);
const HEAD = '<h1>市長今日視察防汛工作</h1>';

describe('lines of buttons and players within a page', () => {
	it.each([
		'請同意我們的隱私權規範，才能使用朗讀功能。',
		'請先接受 Cookie 條款',
		'想看更多新聞嗎？歡迎下載某某報APP，天天可以抽獎，共九個機會等著你：',
		'收看更多文章，請訂閱某某專頁：',
		'下載某某台應用程序跟蹤時事',
		'正在加載中...',
	])('leave the text: %s', async (line) => {
		expect(await textsOf(`${HEAD}<div><p>${LEDE}</p><p>${line}</p><p>${LAST}</p></div>`)).toEqual([
			LEDE,
			LAST,
		]);
	});

	it.each([
		'請同意這項計畫的居民舉手，市長對在場的人說。',
		'想看更多表演，觀眾就要早一點買票，主辦單位這樣說。',
		'下載程式的人越來越多，市府決定增加機器。',
		'卡車正在加載沙包，準備送往下游。',
	])('stay where they tell something: %s', async (line) => {
		expect(await textsOf(`${HEAD}<div><p>${LEDE}</p><p>${line}</p><p>${LAST}</p></div>`)).toContain(line);
	});
});

describe('an abstract above a text', () => {
	const short = LEDE.slice(0, 30);

	it('is merged into the paragraph that begins with the same words', async () => {
		const found = await readPage(
			`${HEAD}<div>\n<p><b>摘要：</b>${short}</p>\n<p>${LEDE}</p>\n<p>${LAST}</p></div>`,
		);
		expect(found?.paragraphs.map(({ text }) => text)).toEqual([LEDE, LAST]);
		expect(found?.ledger).toContainEqual({
			lines: [3, 3],
			fate: 'merged',
			as: 'body',
			rule: 'repeats/opening',
			into: [4, 4],
		});
	});

	it('stays where it says something else, or where nothing calls it so', async () => {
		const own = '摘要：市長視察了河邊的防汛工作，要求各部門及早準備。';
		expect(await textsOf(`${HEAD}<div><p>${own}</p><p>${LEDE}</p><p>${LAST}</p></div>`)).toContain(own);
		expect(await textsOf(`${HEAD}<div><p>${short}</p><p>${LEDE}</p><p>${LAST}</p></div>`)).toContain(short);
	});
});

describe('the line of the date', () => {
	it('leaves the text also where teasers stand before the headline in the same element', async () => {
		const found = await readPage(
			`<div><ul><li><p>某地昨天下了大雨，道路一度中斷。</p></li></ul>${HEAD}
<div><span>2023/8/23 20:31</span><span>（8/23 21:19 更新）</span></div>
<p>${LEDE}</p><p>${LAST}</p><p>${LEDE.replace('市長', '縣長')}</p></div>`,
		);
		expect(found?.date.value).toBe('2023-08-23');
		expect(found?.paragraphs[0]?.text).toBe(LEDE);
	});
});

describe('a dateline', () => {
	it('is found below captions', async () => {
		const picture = '<div class="box"><img src="/a.jpg"><p>河邊的工人。</p></div>';
		const found = await readPage(
			`${HEAD}<div>${picture.replace('河邊', '田邊')}${picture}<p>（某某社基隆5日電）${LEDE}</p><p>${LAST}</p><p>${LAST}${LEDE}</p></div>`,
		);
		expect(found?.dateline).toBe('某某社基隆5日電');
	});
});
