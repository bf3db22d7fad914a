import { describe, expect, it } from 'vitest';
import { type Field, guessColumns, meaningOf, namedColumns } from '../../src/ingest/column-map.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

const MEANINGS: Readonly<Record<Field, string>> = {
	headline:
		'标题 標題 新闻标题 新聞標題 文章标题 报道标题 正文标题 原标题 标题名称 题目 article_title articleTitle news_title Headline pageTitle post-title title_text biaoti xinwen_biaoti BIAOTI',
	body: '内容 內容 新闻内容 新聞內容 文章内容 正文 新闻正文 正文内容 报道全文 全文 article_content newsContent content_html bodyText raw_text cleaned_text mainText neirong xinwenneirong wenzhang_zhengwen',
	date: '时间 发布时间 發佈時間 发表日期 刊登日期 新闻发布时间 出版时间 发布日 更新时间 pub_time pubTime publish_date publishedAt published_on release_date news_date issueDate update_time addtime shijian fabu_shijian fabushijian riqi',
	captured:
		'抓取时间 採集時間 爬取日期 下载时间 crawl_time fetchTime crawled_at captureDate scraped_on zhuaqushijian',
	url: '链接 連結 鏈接 原文链接 新闻链接 文章網址 网址 原文地址 URL news_url article_link pageUrl original_url lianjie wangzhi yuanwenlianjie',
	source:
		'来源 來源 新闻来源 消息来源 媒体 媒體名稱 发布媒体 报纸名称 网站名称 出处 source_name mediaName news_source pub_source laiyuan xinwen_laiyuan meiti',
	author:
		'作者 文章作者 记者 記者 记者姓名 作者姓名 署名 撰稿人 author_name authorName newsReporter zuozhe jizhe',
	section:
		'栏目 欄目 所属栏目 新闻分类 頻道 频道名称 版面 版面名称 新闻类别 category_name news_channel columnName lanmu fenlei pindao',
};

describe('the meaning of a column', () => {
	it.each(Object.entries(MEANINGS))('is told by the words of its name: %s', (field, names) => {
		const read = names.split(' ').map((name) => [name, meaningOf(name)?.field]);
		expect(read).toEqual(names.split(' ').map((name) => [name, field]));
	});

	it('is not told by a name that holds other words', () => {
		const others =
			'编号 id news_id 图片链接 image_url 评论内容 comment_content 作者链接 责任编辑 编辑 editor 副标题 subtitle 阅读量 关键词 title_length author_id category_id 标题长度 video_url site_id bianhao status bt ly';
		expect(others.split(' ').filter((name) => meaningOf(name) && !meaningOf(name)?.initials)).toEqual([]);
	});

	it('is the plainer of two names', () => {
		expect(namedColumns(['页面标题', '标题', '更新时间', '发布时间', '来源链接', '来源'])).toEqual({
			headline: '标题',
			date: '发布时间',
			url: '来源链接',
			source: '来源',
		});
	});

	it('is told by initials only beside other names in pinyin', () => {
		expect(namedColumns(['biaoti', 'neirong', 'fbsj', 'lanmu', 'jizhe', 'wangzhi'])).toEqual({
			headline: 'biaoti',
			body: 'neirong',
			date: 'fbsj',
			section: 'lanmu',
			author: 'jizhe',
			url: 'wangzhi',
		});
		expect(namedColumns(['bt', 'nr', 'sj'])).toEqual({ headline: 'bt', body: 'nr', date: 'sj' });
		expect(namedColumns(['name', 'bt', 'size'])).toEqual({ headline: 'name' });
	});

	it('is that of the text where the name says nothing and the value is the longest, short as it is', () => {
		const text = '春茶上市价格上涨约两成，茶农说倒春寒使产量减少三分之一。';
		expect(guessColumns({ a: '12', b: text, c: 'https://example.com/1/2/3/4/5/6/7/8/9/10.html' })).toEqual({
			body: 'b',
		});
		expect(guessColumns({ a: '12', b: '短', 关键词: `${text}${text}` })).toEqual({});
	});
});

describe('a file whose columns are not understood', () => {
	const rows = ['{"k1":"甲","k2":"乙"}', '{"k1":"丙","k2":"丁"}'].join('\n');

	it('is one error, which names the columns and what to write', async () => {
		const { sources, problems } = await readAll(memorySource('feed/x.jsonl', rows));
		expect(sources.map(({ hints }) => hints.columnsUnknown)).toEqual([true, true]);
		expect(problems).toEqual([
			{
				code: 'columns-unknown',
				severity: 'error',
				file: 'feed/x.jsonl',
				line: null,
				what: 'No column was understood as headline or text, so nothing of them is shown. The columns are: "k1", "k2".',
				fix: 'Say which is which in content/columns.yaml, for example: - { files: "feed/x.jsonl", columns: { headline: "k1", body: "k2" } }',
			},
		]);
	});

	it('tells the records of a file that are not understood among others that are', async () => {
		const { problems } = await readAll(
			memorySource('x.jsonl', `${rows}\n{"title":"标题一条","content":"内容一条"}`),
		);
		expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
			'error columns-unknown',
			'notice columns-guessed',
		]);
		expect(problems[0]?.what).toContain('in 2 of 3 records');
	});

	it('has the text in one column in all rows, that of the longest texts', async () => {
		const body = '供热管网改造工程正式启动，涉及十二个小区，工程将于十月底前完工。';
		const { sources } = await readAll(
			memorySource(
				'x.jsonl',
				[
					{ title: '甲', zx: body, note: '' },
					{ title: '乙', zx: '一句话。', note: '这一条的备注比正文还要长得多，长到看起来像正文一样。' },
					{ title: '丙', zx: body + body, note: '' },
				]
					.map((row) => JSON.stringify(row))
					.join('\n'),
			),
		);
		expect(sources.map(({ hints }) => hints.fields?.body)).toEqual([body, '一句话。', body + body]);
	});
});
