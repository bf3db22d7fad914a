/** Sentences of a report that a story is told of; the numbers in it are those of one event. */
const WHOLE = [
	'柳城日报讯 3月5日上午，柳城市第三水厂扩建工程在东郊开工，工程总投资四点二亿元，预计明年十月建成供水。',
	'据介绍，柳城市现有两座水厂，日供水能力二十六万吨，夏季用水高峰时城东一带水压不足，居民多有反映，市政府因此把扩建列入今年的民生实事。',
	'新厂采用臭氧和活性炭深度处理，出厂水的浊度、余氯与微量有机物都将优于国家标准，原有管网也将同步更换四十七公里。',
	'市水务局负责人陈柏年说，施工期间将在夜间分段停水，停水前一天在社区张贴通知，并安排送水车到各小区门口。',
	'开工仪式结束后，与会人员察看了取水口和沉淀池的位置，并与沿线的村民代表座谈，听取了他们对占地补偿的意见。',
] as const;

/** Another event in words of its own. */
const OTHER = [
	'柳城日报讯 3月9日晚，柳城市图书馆举办春季读书会，六十多位读者围坐在老馆的天井里，轮流朗读自己写下的故乡。',
	'退休教师刘玉兰带来了她保存多年的旧课本，书页里夹着学生们画的小画，她说最舍不得的是孩子们的笑声。',
];

const page = (headline: string, date: string, paragraphs: readonly string[]) =>
	`${headline}\n${date}\n${paragraphs.join('\n')}\n`;

/**
 * A small content folder: a report, its reprint under another headline, its revision, a long excerpt of its beginning,
 * and a report of something else.
 */
export const STORY_SOURCES: Readonly<Record<string, string>> = {
	'content/sources/whole.txt': page('柳城第三水厂扩建工程开工', '2021年3月5日', WHOLE),
	'content/sources/reprint.txt': page('城东居民明年喝上深度处理水', '2021年3月6日', WHOLE),
	'content/sources/revised.txt': page('柳城第三水厂扩建工程开工', '2021年3月6日', [
		...WHOLE.slice(0, 4),
		'当天下午，施工队已进场平整土地，首批两台挖掘机开始作业，项目部在现场设立了群众接待点，随时答复询问。',
	]),
	'content/sources/excerpt.txt': page('水厂扩建', '2021年3月7日', WHOLE.slice(0, 2)),
	'content/sources/other.txt': page('老馆天井里的读书会', '2021年3月10日', OTHER),
};
