import type { LineRole } from '../model/extraction.ts';

/** A line that carries no part of an article, on any site. */
export interface DebrisRule {
	/** Name in the ledger: `debris/<name>`. */
	readonly name: string;
	/** Tested against the trimmed, folded line (NFKC, lower case, Simplified), without frame marks at its ends. */
	readonly match: string;
	readonly as: LineRole;
	/** Set where the line may begin with anything: it then holds one of the `TELLING_WORDS`. */
	readonly begins?: 'anywhere';
}

/** Words of which every rule needs one that is not told by how the line begins. */
export const TELLING_WORDS =
	'二维码|公众号|客户端|声明|下载|打开|安装|版权|all rights|未经|转载|icp|公网安备|许可证';

/**
 * Lines that are dropped wherever they stand. Each pattern takes the whole line, so that a sentence which only speaks
 * of such a thing stays. Patterns have no nested repetition: they run on any text in linear time.
 */
export const DEBRIS_RULES: readonly DebrisRule[] = [
	{ name: 'qr', match: '^(?:请)?(?:用?(?:微信|手机))?扫(?:一扫|描|码)[^。]{0,30}$', as: 'debris' },
	{ name: 'qr', match: '^(?:长按|识别|扫描)[^。]{0,12}二维码[^。]{0,20}$', as: 'debris' },
	{
		name: 'qr',
		match: '^[^。,]{0,12}(?:二维码|公众号|客户端)(?:下载|关注)?$',
		as: 'debris',
		begins: 'anywhere',
	},
	{ name: 'share', match: '^(?:一键)?分享(?:到|至|给|本文)?(?:[: ][^。]{0,40})?$', as: 'debris' },
	{
		name: 'share',
		match:
			'^(?:(?:微信|微博|朋友圈|qq空间|qq好友|新浪微博|腾讯微博|facebook|twitter|line|复制链接|复制连结|qq|weibo|wechat|更多)[ |/·,、]*){1,12}$',
		as: 'debris',
	},
	{
		name: 'tools',
		match:
			'^(?:(?:打印|打印本页|关闭|关闭窗口|关闭本页|收藏|收藏本页|纠错|推荐|点赞|评论|举报|投诉|转寄|转寄好友|友善列印|列印|产生缩网址|目前字级|字级|返回顶部|返回首页|返回列表|加入收藏|设为首页|网站地图|联系我们|关于我们|大|中|小|字号|字体|字体大小|回顶部|顶部|返回|print|top)[ |/·,、:【】()\\[\\]]*){1,12}$',
		as: 'debris',
	},
	{
		name: 'tools',
		match: '^字[级体号](?:设定|大小)?[: ]*(?:[特大中小][ /|]*){2,4}$',
		as: 'debris',
	},
	{
		name: 'neighbours',
		match: '^(?:上|下|前|后)一(?:篇|条|页|则)(?:[: ].{0,80}|$)',
		as: 'debris',
	},
	{
		name: 'neighbours',
		match: '^(?:相关|延伸|推荐|热门|更多)(?:新闻|阅读|报道|文章|链接|推荐|专题|内容|资讯)[: >»]{0,3}$',
		as: 'debris',
	},
	{
		name: 'disclaimer',
		match: '^[^。,]{0,16}(?:免责声明|版权声明|版权与免责声明|特别声明|郑重声明)[: |].{0,300}$',
		as: 'boilerplate',
		begins: 'anywhere',
	},
	{
		name: 'disclaimer',
		match:
			'^(?:本[站网报])?(?:特别|郑重|转载)?(?:声明|提示)[: ].{0,200}(?:转载|观点|版权|侵权|立场|删除|不构成).{0,160}$',
		as: 'boilerplate',
	},
	{
		name: 'app',
		match: '^[^。]{0,40}(?:下载|打开|安装)[^。]{0,10}(?:app|客户端)[^。]{0,20}$',
		as: 'debris',
		begins: 'anywhere',
	},
	{
		name: 'app',
		match:
			'^(?:(?:还想|想|要)?(?:收看|观看|阅读|看|了解|获取)更多[^。]{0,14}[,?!: ] ?)(?:请|欢迎|立即|马上)?(?:订阅|下载|追踪|关注|加入)[^。]{0,60}$',
		as: 'debris',
	},
	{ name: 'app', match: '^下载[^。,]{2,12}(?:应用程序|应用程式)[^。,]{0,16}$', as: 'debris' },
	{
		name: 'consent',
		match:
			'^(?:请|您需|需)(?:您|先)?(?:同意|接受)[^。,]{0,16}(?:隐私|cookie|条款)[^。,]{0,8}[,。]?(?:才|方可|以便|后)?[^。,]{0,24}。?$',
		as: 'debris',
	},
	{ name: 'disclaimer', match: '^[^。,]{0,16}(?:免责声明|版权声明)$', as: 'boilerplate', begins: 'anywhere' },
	{
		name: 'copyright',
		match: '^(?:copyright|©|\\(c\\) ?\\d{4}|版权所有|all rights reserved).{0,200}$',
		as: 'boilerplate',
	},
	{
		name: 'copyright',
		match:
			'^[^。]{0,60}(?:版权所有|all rights reserved|未经(?:书面)?(?:授权|许可)[^。]{0,20}(?:转载|禁止)|不得转载|禁止转载)[^。]{0,60}[。!]?$',
		as: 'boilerplate',
		begins: 'anywhere',
	},
	{
		name: 'register',
		match: '^.{0,40}(?:icp[备证]|公网安备|互联网新闻信息服务许可证|网上传播视听节目许可证).{0,120}$',
		as: 'boilerplate',
		begins: 'anywhere',
	},
	{
		name: 'counter',
		match:
			'^(?:浏览|阅读|点击|访问|人气|点击率|浏览量|阅读量|阅读数|浏览次数|点击次数|评论数|评论)(?:次数|量|数)?[: ]{0,3}[\\d,.万]+ ?(?:次|人|条)?$',
		as: 'debris',
	},
	{
		name: 'advert',
		match:
			'^(?:[(【\\[]?(?:广告|advertisement|赞助内容)[)】\\]]?|(?:请|点击)?(?:继续|往下|向下)(?:往下|向下)?(?:阅读|滚动|滑动)[^。]{0,12})[. …↓]*$',
		as: 'debris',
	},
	{
		name: 'tools',
		match: '^(?:查看|阅读|点击查看|点击阅读)?(?:原文|原文链接|全文|查看原文)[: ]*$',
		as: 'debris',
	},
	{ name: 'stamp', match: '^\\(?(?:更新|生成|抓取|采集)(?:时间|时间戳)[: ]+[\\d:. /-]+\\)?$', as: 'debris' },
	{
		name: 'origin',
		match: '^本(?:作品|文|稿)[为系由][^。]{2,40}(?:原创|首发|独家)[^。]{0,30}(?:转载|出处)[^。]{0,20}。?$',
		as: 'boilerplate',
	},
	{ name: 'player', match: '^\\d{1,2}:\\d{2}(?::\\d{2})? ?/ ?\\d{1,2}:\\d{2}(?::\\d{2})?$', as: 'debris' },
	{ name: 'player', match: '^(?:播放速度|倍速|清晰度|画质|音量|错误代码)[: ].{1,20}$', as: 'debris' },
	{ name: 'player', match: '^(?:视频)?时长[: ]{1,2}\\d{1,2}:\\d{2}(?::\\d{2})?.{0,16}$', as: 'debris' },
	{
		name: 'player',
		match:
			'^(?:正在为您?切换到|很?抱歉,?(?:当前)?视频|视频加载|视频播放失败|当前视频|您的浏览器不支持|请点击播放|点击播放)[^。]{0,24}[.。…]*$',
		as: 'debris',
	},
	{
		name: 'loading',
		match: '^[\'"“]?(?:正在)?(?:加载|载入)中?[,. ]{0,2}(?:请稍[候后等])?[.。…]*[\'"”]?$',
		as: 'debris',
	},
	{ name: 'end-mark', match: '^[(【\\[]?(?:完|全文完|结束|本文完|编辑完)[)】\\]]$', as: 'debris' },
];
