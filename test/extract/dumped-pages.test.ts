import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { rawText } from '../kit/memory-source.ts';

const MENU = ['首页', '新闻', '国内', '国际', '社会', '财经', '体育', '登录', '注册'];
const TEXT = [
	'滨河区防汛指挥部昨日召开会议，部署今年汛期的堤防巡查工作，要求沿河各街道做好准备。',
	'巡查不留死角',
	'会议指出，今年的雨量比往年都要大，堤防巡查要做到不留死角，确保群众生命财产安全。',
	'“我们每天沿河走两遍，记下每一处渗水的地方。”防汛队员说。',
	'巡查不留死角，指挥部还将在汛期每天公布堤防巡查的结果。',
];
const FOOT = ['相关新闻', '我省新增两处国家级湿地公园 2018-03-01', '版权所有 某某网 京ICP备00000000号'];
const TITLE = '滨河区部署汛期堤防巡查';

/** What is read from the dump of a page: menu, the lines above its text, the text, its foot. */
function read(head: readonly string[], { text = TEXT, between = '\n' } = {}) {
	return extract(rawText([...MENU, ...head, ...text, ...FOOT].join(between)), { outlets: [] });
}
const headlineOf = (...args: Parameters<typeof read>) => read(...args).extraction?.headline;
const dateOf = (...args: Parameters<typeof read>) => read(...args).extraction?.date.value;

describe('the headline of a dumped page', () => {
	it('stands above the date, whatever the text repeats', () => {
		expect(headlineOf([TITLE, '2020-07-21 08:30 来源：某某网'])).toBe(TITLE);
	});

	it('is found with blank lines between all lines', () => {
		expect(headlineOf([TITLE, '2020-07-21 08:30 来源：某某网'], { between: '\n\n\n' })).toBe(TITLE);
	});

	it('is told apart from buttons and names between it and the date', () => {
		const buttons = ['某某网', '下载客户端', '独家抢先看', '分享至微博', '小字型', '中字型', '大字型'];
		expect(headlineOf([TITLE, ...buttons, '2020-07-21 08:30'])).toBe(TITLE);
	});

	it('is not what a list between date and text says of the same', () => {
		const list = ['热点', '堤防巡查要做到不留死角', '汛期每天公布巡查的结果'];
		expect(headlineOf([TITLE, '2020-07-21 08:30 来源：某某网', ...list])).toBe(TITLE);
	});

	it('is the upper of two lines, and no path of pages or menu', () => {
		expect(headlineOf(['首页 > 新闻 > 正文', TITLE, '沿河各街道做好汛期准备', '2020-07-21 08:30'])).toBe(
			TITLE,
		);
	});

	it('is the one shown, not the original one, which is kept', () => {
		const { extraction, ledger } = read([
			TITLE,
			'2020-07-21 08:30 来源：某某网',
			'原标题：快讯！我区召开会议部署堤防巡查',
		]);
		expect(extraction?.headline).toBe(TITLE);
		expect(ledger.find(({ lines }) => lines[0] === MENU.length + 3)).toMatchObject({
			fate: 'kept',
			as: 'headline',
			rule: 'headline/original-title',
		});
	});
});

describe('the date of a dumped page', () => {
	it.each([
		['a clock before the day', [TITLE, '15:312020/07/21', '某某']],
		['a label on the line above', [TITLE, '发布日期：', '2020年07月21日']],
		['a year on the line above', [TITLE, '2020', '07/21', '19:02', '某某号']],
		['an empty counter behind it', [TITLE, '发布日期：2020-07-21 浏览次数： 信息来源：区水务局']],
		['a link behind it', [TITLE, '2020年07月21日 12:10 来源：某某网参与互动']],
		['other words before it', [TITLE, '其它内容 七月 21st, 2020']],
	])('is read with %s', (_, head) => {
		expect(dateOf(head)).toBe('2020-07-21');
	});

	it('stands right behind the text where none stands above it', () => {
		expect(dateOf([TITLE], { text: [...TEXT, '发表于2020年07月21日 11:57'] })).toBe('2020-07-21');
	});

	it.each([
		['a list of other articles', [...TEXT, '堤防巡查(1)(2004/10/10 17:06)', '堤防巡查(2)(2004/10/10 17:06)']],
		['the days of a list far behind', [...TEXT, '推荐', '某某', '某某', '某某', '13/02/2022', '12/02/2022']],
	])('is not that of %s', (_, text) => {
		expect(dateOf([TITLE], { text })).toBeNull();
	});
});

describe('the text of a dumped page', () => {
	const paragraphs = (...args: Parameters<typeof read>) =>
		read(...args).extraction?.paragraphs.map(({ text }) => text) ?? [];

	it('goes on behind a list of other articles, when most of it stands there', () => {
		const list = ['延伸阅读：', '我区新增两处湿地公园供市民游玩', '我区小学新学期如期开学'];
		const opening = `${TEXT[0]}${TEXT[2]}`;
		const text = [opening, ...list, ...TEXT.slice(2), ...TEXT.slice(2).map((line) => `此外，${line}`)];
		const read = paragraphs([TITLE, '2020-07-21 08:30 来源：某某网'], { text });
		expect(read.at(0)).toBe(opening);
		expect(read.at(-1)).toBe(`此外，${TEXT.at(-1)}`);
		expect(read.filter((line) => list.includes(line))).toEqual([]);
	});

	it('ends at a list of other articles that little text follows', () => {
		const list = [
			'延伸阅读：',
			'我区新增两处湿地公园供市民游玩',
			'我区小学新学期如期开学，家长为孩子整理书包。',
		];
		expect(paragraphs([TITLE, '2020-07-21 08:30 来源：某某网'], { text: [...TEXT, ...list] }).at(-1)).toBe(
			TEXT.at(-1),
		);
	});

	it('is not made of teasers, which break off', () => {
		const teasers = ['湿地公园', '湿地'].flatMap((word) => [
			`我区新增两处${word}`,
			`我区又添好去处。记者昨日到现场看到，新的${word}已经对市民开放，里面种了许多树木，还铺设了...`,
		]);
		expect(paragraphs([TITLE, '2020-07-21 08:30 来源：某某网'], { text: [...TEXT, ...teasers] }).at(-1)).toBe(
			TEXT.at(-1),
		);
	});

	it('stands above the line with which a forum stamps it', () => {
		const stamp = (clock: string) => ['------', `某某论坛 发布时间 2005/03/15 ${clock} by 某某`, '返回'];
		const replies = [
			'支持楼主，说得太好了，希望能够落到实处！',
			...stamp('23:08:28'),
			'我也这样想，大家再看看吧。',
		];
		const { extraction } = read([TITLE, '某某'], {
			text: [
				...TEXT,
				...TEXT.map((line) => `而且${line}`),
				...stamp('22:36:13'),
				...replies,
				...stamp('23:59:00'),
			],
		});
		expect(extraction?.headline).toBe(TITLE);
		expect(extraction?.paragraphs[0]?.text).toBe(TEXT[0]);
		expect(extraction?.date.value).toBe('2005-03-15');
	});
});

describe('the lines around the text of a dumped page', () => {
	it('name an author in brackets between date and source, whatever a broken byte leaves there', () => {
		const line = 'WWW.SITE.TEST 2020年7月21日08:19 [ 王小明 ]\ue5c2 来源：[ 某某报 ]\ue5c2';
		expect(read([TITLE, line]).extraction).toMatchObject({
			authors: ['王小明'],
			creditedSource: '某某报',
			date: { value: '2020-07-21' },
		});
	});

	it('hold no menu, however long', () => {
		const menu = `| ${['首页', '新闻', '体育', '娱乐圈', '财经', '科技', '汽车', '房产', '女人', '短信', '邮件', '博客'].join(' - ')} |`;
		const { extraction } = extract(
			rawText(
				[menu, `| ${TITLE}`, '| 2020-07-21 08:30', '| 热点 | 进入社区 | 相关新闻:', ...TEXT, ...FOOT].join(
					'\n',
				),
			),
			{ outlets: [] },
		);
		expect(extraction?.headline).toBe(TITLE);
		expect(extraction?.paragraphs[0]?.text).toBe(TEXT[0]);
	});
});

describe('a day that closes a text', () => {
	const closing = (end: string) =>
		extract(rawText(`${TITLE}\n\n${TEXT[0]}\n${TEXT[2]}${end}`), { outlets: [] }).extraction?.date;

	it.each([
		['（2019-11-05）', '2019-11-05'],
		['（2019年11月5日）', '2019-11-05'],
		['\n（2019-11-05）', '2019-11-05'],
		['\n（写于2019年11月5日）', '2019-11-05'],
		['\n——《滨河之春》1998年3月号', '1998-03'],
	])('dates it: %s', (end, value) => {
		expect(closing(end)).toMatchObject({ value, kind: 'published', inferred: false });
	});

	it.each(['（该堤建成于1998年3月5日）', '\n（首发于某某刊，2016年8月18日）'])('but not in %s', (end) => {
		expect(closing(end)?.kind).not.toBe('published');
	});
});

describe('a headline that is cut off', () => {
	const cut = '滨河区部署汛期堤防巡查 要求沿河各街道…';
	const whole = '滨河区部署汛期堤防巡查 要求沿河各街道做好准备';

	it.each([
		['the original title', `${cut}\n原標題：${whole}\n\n${TEXT.join('\n')}`, 'headline/original-title'],
		['a line of the text', `${cut}\n\n${whole}\n${TEXT.join('\n')}`, 'headline/whole'],
	])('is completed from %s', (_, text, rule) => {
		const { extraction, ledger } = extract(rawText(text), { outlets: [] });
		expect(extraction?.headline).toBe(whole);
		expect(extraction?.paragraphs[0]?.text).toBe(TEXT[0]);
		expect(ledger.map((entry) => entry.rule)).toContain(rule);
	});

	it('stays where the original title is cut as well, or is another one', () => {
		for (const original of ['滨河区部署汛期堤防巡查 要求沿河各街道做......', '我区召开会议部署堤防巡查'])
			expect(
				extract(rawText(`${cut}\n原标题：${original}\n\n${TEXT.join('\n')}`), { outlets: [] }).extraction
					?.headline,
			).toBe(cut);
	});
});

describe('a dumped page with streams, stamps and items', () => {
	it('ends its text before a stream that tells how long ago each article was', () => {
		const stream = ['其他人也在看'].concat(
			['河边的茶馆又热闹起来', '菜价连续三周回落', '图书馆延长开放时间', '旧城的雨水管网开始改造'].flatMap(
				(title, hours) => [
					`某某晚报·${hours + 2} 小时前`,
					title,
					`据记者了解，${title}，市民对此多表示欢迎，有关部门称今后还会继续，并且将在下月公布细则，征求各方意见。`,
				],
			),
		);
		const { extraction } = extract(
			rawText([...MENU, TITLE, '2020-07-21 08:30', TEXT[0], TEXT[2], ...stream, ...FOOT].join('\n')),
			{ outlets: [] },
		);
		expect(extraction?.paragraphs.map(({ text }) => text)).toEqual([TEXT[0], TEXT[2]]);
	});

	it('takes headline and date from one line that holds both', () => {
		const list = ['新闻关注', '街道召开安全生产会议', `${TITLE} 2020-07-21 08:30`];
		const { extraction } = read(['2020年7月25日(六)', '阵雨，气温二十六度到三十二度，偏南风三级。', ...list]);
		expect(extraction?.headline).toBe(TITLE);
		expect(extraction?.date.value).toBe('2020-07-21');
	});

	it('goes on over any number of items with a label or a number', () => {
		const items = ['滨河公园', '老码头', '防汛纪念馆', '河滨浴场', '水文站旧址', '渡口广场'].flatMap(
			(place, index) => [
				`${index + 1}、${place}及其附属的展览馆`,
				'成人票原价：四十元',
				`咨询电话：5879288${index}`,
			],
		);
		const last = '以上各处在汛期开放的时间，以当天门口公布的为准，请市民错峰前往。';
		const { extraction } = read([TITLE, '2020-07-21 08:30'], { text: [TEXT[0] ?? '', ...items, last] });
		expect(extraction?.paragraphs.map(({ text }) => text)).toEqual([TEXT[0], ...items, last]);
	});
});
