/** Short blocks behind which no text of the article follows, in folded text. */
export const TAIL_HEADS: readonly { readonly name: string; readonly match: string }[] = [
	{
		name: 'related',
		match:
			'^(?:相关|延伸|推荐|热门|热点|精彩|更多|最新|编辑推荐|为你|为您|猜你|大家都在|热文|往期|精选|今日|24小时|48小时|一周|阅读|点击|新闻)(?:[\\p{L}\\d]{0,8}?)(?:新闻|阅读|报道|报导|文章|链接|推荐|专题|内容|资讯|精选|排行|排行榜|热点|图集|图片|喜欢|在看|推荐阅读|热评|评论|话题|视频|点击榜|榜|关注|消息)[: >»]{0,3}$',
	},
	{ name: 'editor', match: '^[(【\\[]?(?:责任|本文|本网|网络|值班|执行)?(?:编辑|责编)[: /].{1,30}$' },
	{ name: 'editor', match: '^(?:本文)?来源[: ].{1,24}(?:责任编辑|责编|编辑|作者)[: ].{1,24}$' },
	{ name: 'keywords', match: '^(?:文章)?(?:标签|关键词|关键字|tags?)[: ]' },
	{
		name: 'comments',
		match:
			'^(?:网友评论|我要评论|发表评论|评论|最新评论|全部评论|热门评论|我要反馈|参与讨论|用户评论|\\d+条评论)(?:[(（:]|$)',
	},
	{ name: 'statement', match: '^(?:特别|郑重|免责|版权|本站|本网|本文|转载)?(?:声明|提示|提醒)[: ]' },
	{ name: 'opinion', match: '^(?:本文|文章|以上)[^。]{0,12}(?:仅代表|不代表|不构成|纯属)' },
	{ name: 'copyright', match: '^(?:版权所有|copyright|©|本文(?:版权|著作权))' },
	{ name: 'neighbours', match: '^(?:上|下|前|后)一(?:篇|条|页|则)' },
	{ name: 'share', match: '^(?:分享|转发)(?:到|至|给|:|$)' },
	{
		name: 'follow',
		match:
			'^(?:扫描?|长按|关注|欢迎关注|点击关注|打开)[^。]{0,24}(?:二维码|公众号|微信|微博|订阅|客户端|app)',
	},
	{
		name: 'more',
		match: '^(?:返回|查看|阅读|展开|点击)?(?:全文|更多|余下全文|剩余|列表|上级|首页)[^。]{0,6}$',
	},
	{
		name: 'apps',
		match:
			'^(?:加入|追踪|订阅|訂閱|下载|點擊|立即)[^。]{0,30}(?:line|facebook|fb|ig|telegram|youtube|app|粉丝团|粉絲團|频道|频道)[^。]{0,10}$',
	},
];
