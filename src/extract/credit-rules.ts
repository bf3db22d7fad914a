import type { Credit } from '../model/extraction.ts';
import { foldedPattern } from './aligned-fold.ts';

/** A word that says what the named person did. Folded text; the longest that fits wins. */
export interface CreditWord {
	readonly role: Credit['role'];
	/** Regular expression without anchors. */
	readonly words: string;
	/** True when the word alone, without colon or bracket, may stand before running text and so needs a boundary. */
	readonly loose?: boolean;
}

/** Ranks and fields that stand before 記者 and the like; they are no part of a name. */
export const RANK =
	'(?:(?:首席|特派|特约|资深|高级|全媒体|全媒|融媒体|融媒|新媒体|视频|文字|摄影|视觉|财经|经济|体育|政法|教育|科技|本报|本网|本台|本刊|本社|驻[\\p{L}]{2,6}?|\\(?[\\p{L}]{2,5}?站\\)?) ?){0,4}';

/** What credits are made of, most telling first. */
export const CREDIT_WORDS: readonly CreditWord[] = [
	{
		role: 'editor',
		words:
			'(?:本文|本版|本期|网络|新媒体|值班|执行|责任|文字|图片|美术|视觉|版面|核稿|审稿|实习|见习|助理)?责?任?编辑|责编|编审|主编|总编|副总编|校对|审校|核稿|终审|初审|复审|一审|二审|三审|审核|审签|签发|监制|总监制|出品人?|策划|统筹|总策划|编发|排版|美编|制版|版式|值班编委|值班主任',
	},
	{ role: 'intern', words: `${RANK}(?:实习记者|见习记者|实习生)` },
	{ role: 'correspondent', words: `${RANK}(?:特约)?(?:通讯员|通讯记者|撰稿人|供稿人)|供稿` },
	{
		role: 'photographer',
		words: `${RANK}(?:摄影记者|摄影师|摄影|摄像|摄(?= ?[:/|])|供图|制图|图表|漫画|绘图|插图|图片|视频|剪辑)|图/视频|图`,
	},
	{ role: 'translator', words: '(?:实习|见习|特约)?编译|译者|翻译' },
	{ role: 'reporter', words: `${RANK}(?:联合报道组)?记者|(?:参与)?采写|采访|报[道导][·•.、/]摄影|报道|采编` },
	{
		role: 'author',
		words:
			'(?:专栏|特约|本文|原创|原文)?作者|专栏作家|撰文|(?:本版|特约)?撰稿|执笔人?|主笔|文字|文[/、]?图|图[/、]?文|文|特约评论员|评论员|(?:综合|编辑)?整理(?= ?[:/|])',
	},
];

/** The words of all roles, as they stand in {@link CREDIT_WORDS}. */
export const ALL_CREDIT_WORDS: readonly string[] = CREDIT_WORDS.map(({ words }) => words);

/** What papers and stations call themselves. */
export const OWN_OUTLET = '本报|本网|本台|本刊|本社';

/** Offices and places of work, as one alternation: who stands beside them reported for none. */
export const OFFICES =
	'教授|研究员|院长|主任|学院|大学|公司|作家|博士|会长|协会|中心|研究所|研究院|书记|律师|学者|评论员';

/** Words after a name that say what was done; they end the name. */
export const ACTION =
	'(?:综合|专题|整理|联合|现场|采访)?(?:摄影报[道导]|文/图|图/文|文/摄|摄/文|文图|图文|摄影|报[道导]|整合|外电|专电|专访|整理|综合|编译|采写|撰文|摄|电|文|图|讯)';

/** How the names of organisations end that stand before 記者. */
export const ORGANISATION_ENDS =
	'社|报|网|台|刊|新闻|日报|晚报|时报|电视|卫视|周刊|在线|客户端|融媒体中心|报业|融媒|传媒|news';

/** Organisations that stand before 記者; each ends as told above. */
export const ORGANISATION = `(?:[\\p{L}·]{1,12}?(?:${ORGANISATION_ENDS})|本报|本网|本台|本刊)`;

/** How the names of organs and institutions end that send in what they wrote. */
export const ORGAN_ENDS = '局|厅|委|院|社|台|部|所|处|室|署|办|会|队|中心|学校|大学|公司|集团|银行|政府';

/** Words that look like names after 記者 in running text and are none: 記者從…獲悉, 記者在…看到. */
export const NOT_A_NAME = foldedPattern(
	'^(?:网络|佚名|未知|匿名|管理员|本站|小编|原创|转载|网友|编辑部|无|从|在|了解|获悉|采访|注意|看到|发现|日前|近日|昨|今|昨日|今日|来到|走进|赶到|见到|问|报道|报导|综合|整理|现场|提问|会|招待会|公会|联谊|俱乐部|证|站|们|协会|节|之家|团|手记|观察|调查|连线|到|就|对|向|与|和|也|都|于|通过|前往|赴|登录|致电|联系|直击|探访|获得|表示|介绍|此前|独家|不|无|未|查询|查阅|梳理|翻阅|随机|跟随|多|各位|按|体验|任何|解读|关闭|展开|查看|查找|全文|全部|相关|支持|文章|文件|应用|时间|单位|简体|简介|双语|方式|成员|高级|向左|向右|向前|向后|余下|章节|连接|管理|钱包|安装|鼠标|平台|项目|路线|常见|常用)',
);

/** Parts of a byline that end like an organisation, a desk or a place, or say what stands beside a name. */
export const NO_PERSON = foldedPattern(
	'^(?:admin|administrator|editor|webmaster|root|test|user|system|null|undefined|news|staff|none|unknown|sng|主编|简介|介绍|单位|信息|声明|微信|微博|邮箱|投稿|出自|原创|首发|品牌|官方|共同编写|高清|高端|安徽|温州|温馨|金融|关注|关于|江苏|江西|黄石|成都|时政|康养|路透|白皮书|文章|社论|快评|述评|时评|专论|评论|观点|标题|图文|图表|数据|题图|全文|全集|连载|简讯|时讯)$|(?:周刊|月刊|杂志|日报|晚报|时报|通讯社|电视台?|视频|网站?|编辑部?|编辑组|新闻|中心|频道|工作室|公众号|公司|集团|传媒|报业|委员会|协会|学会|大学|学院|研究院|研究所|医院|办公室|宣传部|市|县|组|社|报|刊|局|厅|馆|厂|署|院|委|部|所|处|室|队|摄|摄影|报[道导]|编译|实习|见习|供稿|整理|综合|评论员|通讯员)$',
);

/** Words of a byline that are no names, when they stand alone. */
export const ROLE_ALONE = foldedPattern(
	'^(?:本[报网台刊社])?(?:记者|通讯员|编辑|责编|作者|摄影|实习生|实习记者|见习记者|特约记者|校对|审核|来源|编译|文字|图片|供图|视频|剪辑|综合|报道|报导|整理|采写|撰文|时间|日期|首席记者|特派记者|新华社|中新社|中央社)$',
);
