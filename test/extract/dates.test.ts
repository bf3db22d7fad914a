import { describe, expect, it } from 'vitest';
import { foldAligned } from '../../src/extract/aligned-fold.ts';
import { findDates } from '../../src/extract/date-patterns.ts';
import { extract } from '../../src/extract/extract.ts';
import { memorySource, rawText, readAll } from '../kit/memory-source.ts';

const iso = (text: string) =>
	findDates(foldAligned(text)).map(({ year, month, day }) =>
		[year ?? '?', month ?? '?', day ?? '?'].map((part) => String(part).padStart(2, '0')).join('-'),
	);

describe('findDates', () => {
	it.each([
		['2020年7月21日', '2020-07-21'],
		['２０２０年７月２１日', '2020-07-21'],
		['二〇二〇年七月二十一日', '2020-07-21'],
		['二○二○年十二月三十一日', '2020-12-31'],
		['民國109年7月21日', '2020-07-21'],
		['中華民國一百零九年七月二十一日', '2020-07-21'],
		['民國一〇九年七月廿一日', '2020-07-21'],
		['民國九十八年十月十日', '2009-10-10'],
		['15:312018/09/16', '2018-09-16'],
		['2014 04/25', '2014-04-25'],
		['September 10th, 2005', '2005-09-10'],
		['十一月 6th, 2009', '2009-11-06'],
		['八月 26, 2016', '2016-08-26'],
		['7/5/2005 9:23:57 PM', '2005-07-05'],
		['23/09/2014', '2014-09-23'],
		['09/23/2014', '2014-09-23'],
		['11-22-2014', '2014-11-22'],
		['2005.08.2605:39', '2005-08-26'],
		['2005.08.2605:39', '2005-08-26'],
		['22-11-2014', '2014-11-22'],
	])('reads %s', (text, date) => expect(iso(text)).toEqual([date]));

	it.each(['06/02/2022', '06-02-2022', '2020年13月1日', '112年2月16日', '3月32日'])(
		'reads no full date in %s',
		(text) => expect(iso(text).filter((date) => /^\d{4}-\d\d-\d\d$/.test(date))).toEqual([]),
	);
});

const TEXT =
	'<p>市长昨日上午到达河边，视察了防汛工作，并且慰问了在场的群众，要求各部门做好准备。</p><p>会议同时指出，今年的雨量比往年都要大，各地要做好抢险准备工作，确保群众生命财产安全。</p>';

async function dateOf(html: string): Promise<string | null> {
	const { sources } = await readAll(memorySource('a.html', html));
	return sources[0] ? (extract(sources[0], { outlets: [] }).extraction?.date.value ?? null) : null;
}

describe('the date of a page', () => {
	const page = (above: string, below: string, behind = '') =>
		`<html><head><title>市长今日视察防汛工作</title></head><body>${above}<h1>市长今日视察防汛工作</h1>${below}<div>${TEXT}</div>${behind}</body></html>`;

	it('is not the day of the visit', async () => {
		expect(await dateOf(page('<p>今天是 2023年5月6日 星期六</p>', ''))).toBeNull();
		expect(await dateOf(page('<p>2006年12月27日（京港台时间）</p>', '<p>2005年9月10日 10:56</p>'))).toBe(
			'2005-09-10',
		);
	});

	it('is not that of a copyright, a comment or another article', async () => {
		const behind =
			'<h3>相关新闻</h3><ul><li><a href="/1">我省新增两处国家级湿地公园</a> 2018-03-01</li></ul><h3>网友评论</h3><p>网友 2021-01-12 12:30</p><p>支持一下。</p><p>Copyright © 2005-2022 某某网 版权所有</p>';
		expect(await dateOf(page('', '', behind))).toBeNull();
	});

	it('is told by year and day in two blocks below the headline, whatever the head declares', async () => {
		const parted = page('', '<div><span>2020</span><p>07/08</p><p>16:37</p></div>').replace(
			'<title>',
			'<meta name="publishdate" content="2020-7-9 02:57:42"><title>',
		);
		expect(await dateOf(parted)).toBe('2020-07-08');
	});

	it('stands right behind the headline in its block', async () => {
		const stamped = page('', '').replace('作</h1>', '作2020/7/21 10:00</h1>');
		expect(await dateOf(stamped)).toBe('2020-07-21');
	});

	it('is that of the issue above the headline where nothing else tells one', async () => {
		expect(await dateOf(page('<p>2022年02月12日</p>', ''))).toBe('2022-02-12');
		expect(await dateOf(page('<p>2022年02月12日</p>', '<p>发布时间：2022-02-10</p>'))).toBe('2022-02-10');
	});
});

describe('the date of a page that nothing above its text tells', () => {
	const page = (head: string, behind: string) =>
		`<html><head><title>市长今日视察防汛工作</title></head><body><h1>市长今日视察防汛工作</h1>${head}<div>${TEXT}</div>${behind}</body></html>`;

	it('is the day on which a system stamps it behind the text', async () => {
		const stamp = '<div>- 作者： 某某 访问统计： 2005年08月30日, 星期二 13:22 加入收藏</div>';
		expect(await dateOf(page('', stamp))).toBe('2005-08-30');
		expect(await dateOf(page('<p>2003-7-24 某某晚报</p>', stamp))).toBe('2005-08-30');
		expect(await dateOf(page('<p>2003-7-24 10:20 某某晚报</p>', stamp))).toBe('2003-07-24');
	});

	it('is the day on which it was posted, not that on which it appeared first', async () => {
		const posted =
			'<h5>Similar Posts:</h5><ul><li><a href="/1">另一篇文章的标题</a></li></ul><p>This entry was posted on 八月 26, 2016, 2:43 下午</p>';
		expect(await dateOf(page('<p>（首发于某某专栏，2016年8月18日）</p>', posted))).toBe('2016-08-26');
		expect(await dateOf(page('', `<h3>网友评论</h3>${posted}`))).toBeNull();
	});

	it('is the day that closes its text', async () => {
		expect(await dateOf(page('', '').replace('财产安全。', '财产安全。（2019-11-05）'))).toBe('2019-11-05');
		expect(
			await dateOf(page('<p>2019-11-06 10:00</p>', '').replace('财产安全。', '财产安全。（2019-11-05）')),
		).toBe('2019-11-06');
	});
});

describe('the date of a text', () => {
	it('is none where the first day it names has no year, though a later paragraph speaks of the past', () => {
		const { extraction } = extract(
			rawText(
				'标题在这里是一行\n今日是8月24日，四十六年前的今日，播音员因为批评时局遇害，市民前往悼念。\n1967年8月24日，他驾车从家中出发，途中遇到拦截，送医之后不治，全城震动。',
			),
			{ outlets: [] },
		);
		expect(extraction?.date.value).toBeNull();
	});

	it('with an inferred year is marked as such', () => {
		const { extraction } = extract(
			rawText('标题在这里是一行\n7月21日，我市举行2020年第二季度观摩活动，市委书记参加了活动。'),
			{
				outlets: [],
			},
		);
		expect(extraction?.date).toMatchObject({ edtf: '2020-07-21?', inferred: true });
	});
});
