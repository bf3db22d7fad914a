import { foldedPattern } from '../aligned-fold.ts';

/** Meta elements that hold a headline, best first. */
export const TITLE_META: readonly string[] = [
	'enpproperty:title',
	'articletitle',
	'og:title',
	'twitter:title',
	'headline',
	'weibo:article:title',
	'title',
];

/** Class names and ids of headlines. */
export const TITLE_NAMES =
	/(?:^|[\s_-])(?:title|headline|biaoti|bt|tit|arti-?title|article-?title|news-?title|main-?title|art_?title|post_?title|entry-?title|wztitle)(?=$|[\s_-]|\d)|articletitle|newstitle|content-?title/u;

/** Ends of the names of sites and channels, in folded text. */
export const SITE_NAME = foldedPattern(
	'(?:网|报|社|网站|频道|新闻|新闻网|门户|在线|资讯|首页|中心|电视台|广播网|客户端|杂志|周刊|时报|日报|晚报|早报|头条|要闻|动态|滚动|政府|\\.com|\\.cn|\\.net|\\.tw|\\.hk|news|media|online|daily|times|post|网易|新浪|搜狐|腾讯|百度|博客|论坛|社区|专栏|版|台湾|国际|生活|社会|政治|财经|娱乐|体育|地方|两岸|科技|军事|历史|文化|教育|健康|汽车|房产|旅游|时政|国内|评论|观点|正文|详情|公司|局|委员会|人民政府|学院|大学|医院)$',
);

/** Meta elements that hold the date of publication, best first. */
export const DATE_META: readonly string[] = [
	'article:published_time',
	'og:article:published_time',
	'datepublished',
	'pubdate',
	'publishdate',
	'publish_time',
	'publishtime',
	'og:published_time',
	'og:release_date',
	'weibo:article:create_at',
	'_pubtime',
	'apub:time',
	'dc.date.issued',
	'dc.date',
	'enpproperty:date',
	'date',
	'createdate',
	'firstpublishedtime',
	'bytedance:published_time',
];

/** Meta elements that hold the time of the last change; it only tells the year of a day that is shown without one. */
export const CHANGED_META: readonly string[] = [
	'dateupdate',
	'datemodified',
	'article:modified_time',
	'og:article:modified_time',
];

/** Meta elements that hold the credited source. */
export const SOURCE_META: readonly string[] = [
	'contentsource',
	'mediaid',
	'source',
	'og:article:source',
	'weibo:article:source',
];

/** Meta elements that hold the section. */
export const SECTION_META: readonly string[] = [
	'columnname',
	'article:section',
	'og:article:section',
	'section',
];
