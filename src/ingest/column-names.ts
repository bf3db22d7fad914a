import type { Field } from './column-map.ts';

/** How a name was understood: what it means, and how far it stands behind other names of the same meaning. */
export interface NameReading {
	readonly field: Field;
	/** Of two columns that mean the same, the one with the lower rank is it. */
	readonly rank: number;
	/** Two initials (`bt` for 标题), which mean something only beside other names in pinyin. */
	readonly initials: boolean;
	readonly pinyin: boolean;
}

/** Words that say what a column is, by language; Chinese in Simplified, a name is folded first. */
interface Words {
	readonly han: string;
	readonly english: string;
	readonly pinyin: string;
	/** First letters of pinyin. */
	readonly initials: string;
}

const CORES: Readonly<Partial<Record<Field, Words>>> = {
	headline: {
		han: '标题|题目|题名|标目',
		english: 'title|headline|heading|subject',
		pinyin: 'biaoti|timu',
		initials: 'bt',
	},
	body: {
		han: '正文|内容|全文|文本|内文|原文|详情',
		english: 'content|contents|text|body|fulltext|html|passage',
		pinyin: 'neirong|zhengwen|quanwen|wenben|neiwen|yuanwen',
		initials: 'nr|zw|qw',
	},
	date: {
		han: '时间|日期|年月日|(?<=发布|发表|刊登|出版|见报)日',
		english: 'date|time|datetime|timestamp|day|published|posted',
		pinyin: 'shijian|riqi',
		initials: 'sj|rq',
	},
	captured: {
		han: '(?:抓取|采集|爬取|下载|入库|存档)(?:时间|日期)',
		english:
			'(?:crawl|crawled|fetch|fetched|scrape|scraped|spider|download|downloaded|retrieved|capture|captured|archived|collected)(?:time|date|at|on|timestamp)',
		pinyin: '(?:zhuaqu|caiji|paqu)(?:shijian|riqi)',
		initials: 'zqsj',
	},
	url: {
		han: '链接|网址|链结|连结|超链接|地址|url',
		english: 'url|link|href|uri|permalink',
		pinyin: 'lianjie|wangzhi|dizhi',
		initials: 'lj',
	},
	source: {
		han: '来源|媒体|出处|稿源|报纸|报社|报刊|网站|站点|刊物',
		english: 'source|media|publisher|outlet|site|website|newspaper',
		pinyin: 'laiyuan|meiti|chuchu|gaoyuan|baozhi|wangzhan',
		initials: 'ly|mt',
	},
	author: {
		han: '作者|记者|署名|撰稿人?|撰文|通讯员',
		english: 'authors?|byline|reporter|writer|journalist',
		pinyin: 'zuozhe|jizhe|shuming',
		initials: 'zz|jz',
	},
	section: {
		han: '栏目|分类|频道|类别|版面|版块|板块|专栏|版名',
		english: 'section|category|channel|column|cate',
		pinyin: 'lanmu|fenlei|pindao|leibie|banmian',
		initials: 'lm|fl',
	},
};

/** Words around a core that change nothing: what the table is of, what was done, that it is the whole. */
const BEFORE: Words = {
	han: '新闻|文章|报道|报导|正文|发布|发表|发稿|发文|刊登|刊发|刊载|出版|公布|见报|原文|原始|原|本文|稿件|文档|帖子|消息|资讯|信息|所属|页面|网页|完整|详细|主|全|来源|媒体|数据',
	english:
		'news|article|art|post|posted|doc|document|page|web|story|item|full|main|raw|clean|cleaned|original|orig|origin|pub|publish|published|publication|release|released|issue|report|press|entry|plain|data|text|body|content|the',
	pinyin: 'xinwen|wenzhang|baodao|zhengwen|fabu|fabiao|kandeng|chuban|yuanwen|yuan|gaojian|wangye|laiyuan',
	initials: 'xw|wz|fb|yw|bd|zw',
};
const BEHIND: Words = {
	han: '名称|名字|名|姓名|文本|内容|字段|信息|全文|戳',
	english: 'name|names|str|string|text|txt|html|value|cn|zh|full|raw|original|on|at|s',
	pinyin: 'mingcheng|ming|wenben|neirong',
	initials: 'mc',
};
/** Words before a date that date something near the day of publication; other names for it go first. */
const LATER =
	'update|updated|modify|modified|last|lastmodified|create|created|add|added|input|更新|修改|最后|最后更新|创建|建立|录入|添加|gengxin|chuangjian';

/** Characters of column names that the two scripts write in different ways. */
const SIMPLIFIED: Readonly<Record<string, string>> = Object.fromEntries(
	'標标 題题 內内 時时 間间 發发 佈布 記记 來来 鏈链 連连 結结 網网 欄栏 類类 頻频 報报 導导 聞闻 體体 稱称 資资 訊讯 詳详 數数 據据 頁页 創创 錄录 後后 見见 專专 別别 塊块 員员 處处 紙纸 檔档 採采 載载 庫库'
		.split(' ')
		.map((pair) => [...pair]),
);

/** A name of a column without case, marks, spaces and the difference of scripts. */
export function foldedName(name: string): string {
	const plain = name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');
	return [...plain].map((char) => SIMPLIFIED[char] ?? char).join('');
}

interface Shape {
	readonly field: Field;
	readonly pattern: RegExp;
	readonly rank: number;
	readonly initials: boolean;
	readonly pinyin: boolean;
}

const RANK = { worded: 100, pinyin: 200, later: 300, initials: 400 } as const;

const SHAPES: readonly Shape[] = (Object.entries(CORES) as [Field, Words][]).flatMap(([field, core]) => {
	const shape = (words: keyof Words, rank: number, before = BEFORE[words]): Shape => ({
		field,
		// Bounded, so that a long name costs no more than a short one.
		pattern: new RegExp(
			`^(?<before>(?:${before}){0,3})(?:${core[words]})(?<behind>(?:${BEHIND[words]}){0,2})\\d?$`,
			'u',
		),
		rank,
		initials: words === 'initials',
		pinyin: words === 'pinyin' || words === 'initials',
	});
	return [
		shape('han', RANK.worded),
		shape('english', RANK.worded),
		shape('pinyin', RANK.pinyin),
		...(field === 'date'
			? (['han', 'english', 'pinyin'] as const).map((words) =>
					shape(words, RANK.later, `${BEFORE[words]}|${LATER}`),
				)
			: []),
		shape('initials', RANK.initials),
	];
});

/** Longer names are no names. */
const LONGEST = 40;

/** What a column means by the words in its name; null where they say nothing, or more than a field of an article. */
export function readName(name: string): NameReading | null {
	const folded = foldedName(name);
	if (folded.length > LONGEST) return null;
	for (const { field, pattern, rank, initials, pinyin } of SHAPES) {
		const match = pattern.exec(folded);
		if (!match) continue;
		// Fewer words around the core say it more plainly: 标题 before 新闻标题 before 页面标题名称.
		const around = (match.groups?.before ?? '').length + 2 * (match.groups?.behind ?? '').length;
		return { field, rank: rank + around, initials: initials && folded.length === 2, pinyin };
	}
	return null;
}
