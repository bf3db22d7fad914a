/** What a piece of a line beside the text is. */
export type MetaKind = 'date' | 'source' | 'section' | 'tool';

/** A piece with a fixed shape; `match` is tried at one place of the folded line. */
export interface MetaRule {
	readonly kind: MetaKind;
	readonly name: string;
	/** Regular expression; group `value` is what the piece says. */
	readonly match: string;
}

/** Words before a date that say it is the date of publication. */
export const DATE_LABEL =
	'(?:(?:发布|发表|发稿|刊登|出版|上传|录入|创建|建立|更新|最后更新|修改|更改|编辑|来源|新闻|文章|公布)?(?:时间|日期)|发布于|发表于|更新于|最[后新]更新|最后修改|更新|发布|发表|(?:published|updated|posted)(?: on| at)?|date)';

/** Labels among them that tell when an article was changed, not when it was published. */
export const UPDATE_LABEL = /更新|修改|更改|updated/u;

/** Lines that tell the day of the visit, not of the article. */
export const CLOCK_LINE =
	'今天是|今日是|今[天日] ?: ?(?:(?:19|20)\\d\\d|民国)|现在是|现在时间|当前时间|京港台时间|(?:农历|星期.{0,12})[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|欢迎您?[,! ]';

/** End of a value: two spaces, a bar, a bracket, or the next label. */
export const SOURCE_END =
	'(?=$| {2}|[|()【】\\[\\]]| ?(?:作者|记者|责任编辑|编辑|责编|(?:发稿|发表|刊登|上传|录入|更新|公布)?(?:时间|日期)|发布|点击|浏览|阅读|评论|字号|字体|来源|栏目|20\\d\\d|打印|分享|我要|\\d{1,2}:\\d\\d|订阅|举报|关注|大 |【|参与|网友|我有话|我要|进入|查看|复制|手机|字号|【)| \\p{Script=Han}{2,5}:)';

/**
 * Pieces of lines that stand around an article: source, section, counters, tools. Dates and credits have files of
 * their own. Patterns are anchored where they are tried and bounded in length.
 */
export const META_RULES: readonly MetaRule[] = [
	{
		kind: 'source',
		name: 'source',
		match: `(?:(?:本文|原文|文章|信息|稿件|新闻|内容|消息|资料|图片)?(?:来源|出处|稿源)|转自|原载|摘自|转载自|source)(?: ?> ?|[: ]+)(?<value>[^|]{1,40}?)${SOURCE_END}`,
	},
	{
		kind: 'source',
		name: 'source-of',
		match: `(?:本文|文章|稿件|内容)(?:来源[于自]|来自|转自|转载自|摘自)[: ]{0,2}(?<value>[\\p{L}\\p{N}·]{2,20}?)${SOURCE_END}`,
	},
	{
		kind: 'source',
		name: 'taken-from',
		match: '(?:出自|选自|摘自)[: ]{0,2}[《[](?<value>[^\\]》]{2,30})[\\]》]',
	},
	{
		kind: 'section',
		name: 'section-label',
		match: `(?:所属)?(?:栏目|频道|分类|类别|版面)[: ]+(?<value>[^|]{1,16}?)${SOURCE_END}`,
	},
	{
		kind: 'section',
		name: 'page',
		match:
			'(?:第? ?[a-d]?\\d{1,3}|第[一二三四五六七八九十]{1,3}) ?版(?:[: ](?![\\p{L} ]{0,8}(?:记者|通讯员|编辑|作者))(?<value>[\\p{L}·]{2,10}))?',
	},
	{
		kind: 'tool',
		name: 'counter',
		match:
			'(?:浏览|阅读|点击|访问|人气|评论|跟贴|参与|查看|转发|点赞)(?:次数|数量|量|数|率)?[: ]{0,3}[\\d,.万w]+ ?(?:次|人|条|个)?',
	},
	{
		kind: 'tool',
		name: 'counter',
		match:
			'(?:浏览|阅读|点击|访问|评论|转发)(?:次数|数量|量|数|率)[: ]{1,3}(?:次|人|条)?(?=$|[\\s|()]|来源|作者|编辑|信息来源)',
	},
	{
		kind: 'tool',
		name: 'counter',
		match: '[\\d,.万]+ ?(?:次|人|条)?(?:浏览|阅读|点击|评论|跟贴|参与|人参与)',
	},
	{
		kind: 'tool',
		name: 'counter',
		match: '有 ?[\\d,.万]* ?人(?:参与|评论|跟贴)',
	},
	{
		kind: 'tool',
		name: 'tools',
		match:
			'(?:字号|字体|字[级体](?:设定|大小)|字体大小|小?中大特?|打印本页|打印|关闭窗口|关闭|收藏|参与互动|加入收藏|分享到|分享|纠错|我要评论|评论|订阅|大|中|小|a-|a\\+|a|举报|关注|原创|放大|缩小|默认|收听|朗读|繁体|简体)(?=$|[\\s|·,:()【】\\[\\]/])',
	},
];
