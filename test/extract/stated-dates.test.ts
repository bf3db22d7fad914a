import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { dateEvidenceInWords } from '../../src/view/labels/date-evidence.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

const TEXT =
	'<p>渡口管理站昨日检修了三条渡船，更换了缆绳和救生衣，今日起恢复全部班次。</p><p>站长表示，检修每年两次，枯水期的一次要把船拖上岸，逐块敲打船底的钢板，再把锈蚀的地方磨平，刷上两道防锈漆。</p>';

function page(below: string, { head = '', above = '', behind = '' } = {}): string {
	return `<html><head><title>渡口检修完毕恢复班次</title>${head}</head><body>${above}<h1>渡口检修完毕恢复班次</h1>${below}<div>${TEXT}</div>${behind}</body></html>`;
}

async function dated(html: string, capturedAt?: string) {
	const { sources } = await readAll(memorySource('a.html', html));
	const source = sources[0];
	if (!source) throw new Error('no source');
	const hints = capturedAt ? { ...source.hints, capturedAt } : source.hints;
	const { extraction } = extract({ ...source, hints }, { outlets: [] });
	if (!extraction) throw new Error('no article');
	return extraction.date;
}
const dateOf = async (html: string) => (await dated(html)).value;

describe('a time element', () => {
	it('beside the headline dates a page whose shown form could be read in two ways', async () => {
		const date = await dated(
			page('<p><time pubdate datetime="2016-10-09">发表 <span>09-10-2016</span></time></p>'),
		);
		expect(date).toMatchObject({
			value: '2016-10-09',
			evidence: 'The element "time" (line 1) states 2016-10-09.',
			lines: [1, 1],
		});
		expect(dateEvidenceInWords(date.evidence, 'zh-Hant')).toBe('第 1 行的網頁元素「time」寫明 2016-10-09。');
	});

	it('marked as the publication counts before one marked as a change', async () => {
		const changed = '<span itemprop="dateModified" content="2016-10-12">更改</span>';
		const published = '<span itemprop="datePublished" content="2016-10-09">发表</span>';
		expect(await dateOf(page(`<p>${changed}${published}</p>`))).toBe('2016-10-09');
		expect(await dateOf(page(`<p>${changed}</p>`))).toBe('2016-10-12');
	});

	it('in lists of other articles dates nothing', async () => {
		const list =
			'<ul><li><a href="/1">另一篇文章的标题</a> <time datetime="2016-10-09">09-10-2016</time></li></ul>';
		expect(await dateOf(page('', { behind: list }))).toBeNull();
		expect(await dateOf(page('', { above: list }))).toBeNull();
	});
});

describe('a day that only tells a change', () => {
	it('comes after the day of publication, on its line or at the foot', async () => {
		expect(await dateOf(page('<p>2012年07月13日 <span>更新時間：2012-07-14 12:31</span></p>'))).toBe(
			'2012-07-13',
		);
		expect(await dateOf(page('<p>更新时间：2012-07-14 12:31 发布时间：2012-07-13</p>'))).toBe('2012-07-13');
		expect(
			await dateOf(
				page('<p>来源：某某日报 2015-1-11</p>', { behind: '<div>[更新：2015-01-12 16:07:30]</div>' }),
			),
		).toBe('2015-01-11');
	});

	it('counts where it is alone, or beside a day of something else', async () => {
		expect(await dateOf(page('<p>更新时间：2012-07-14 12:31</p>'))).toBe('2012-07-14');
		expect(
			await dateOf(page('<p>更新时间：2012-07-14 12:31</p>', { above: '<p>2023-05-06 10:00</p>' })),
		).toBe('2012-07-14');
	});
});

describe('the day of the visit', () => {
	it('is told by its label or the name of its element', async () => {
		expect(await dateOf(page('', { above: '<p>今日: 2010年3月22日 (星期一)</p>' }))).toBeNull();
		expect(await dateOf(page('', { above: '<div class="today">2010年3月22日 星期一</div>' }))).toBeNull();
		expect(await dateOf(page('', { above: '<div class="issue">2010年3月22日 星期一</div>' }))).toBe(
			'2010-03-22',
		);
	});
});

describe('the line in brackets by which a paper closes a text', () => {
	it('dates it and names its source', async () => {
		const { sources } = await readAll(
			memorySource('a.html', page('', { behind: '<p>【2003-12-05/渡口日報/B2版/地方新聞】</p>' })),
		);
		const found = sources[0] && extract(sources[0], { outlets: [] }).extraction;
		expect([found?.date.value, found?.creditedSource]).toEqual(['2003-12-05', '渡口日報']);
		expect(found?.paragraphs.length).toBe(2);
	});

	it('is none that says more, or where it appeared first', async () => {
		const behind = (line: string) => page('', { behind: `<p>${line}</p>` });
		expect(await dateOf(behind('【2003-12-05/渡口日報/摄影比赛征稿启事】'))).toBeNull();
		expect(await dateOf(behind('（原载渡口日报/2003-12-05/第2版）'))).toBeNull();
	});
});

describe('a labelled day without its whole year', () => {
	const short = '<p>发布时间: 22-08-03 11:25</p>';

	it('has the year that the page states elsewhere for that day', async () => {
		const head = '<meta itemprop="dateUpdate" content="2022-08-03 11:25:40">';
		const date = await dated(page(short, { head }));
		expect(date).toMatchObject({ value: '2022-08-03', inferred: false, edtf: '2022-08-03', lines: [1, 1] });
		expect(dateEvidenceInWords(date.evidence, 'zh-Hans')).toBe(
			'原始文件第 1 行写明“22-08-03 11:25”；年份：网页的 meta 字段“dateupdate”写明 2022-08-03 11:25:40。',
		);
	});

	it('is inferred from two digits only, and not behind the capture', async () => {
		const date = await dated(page(short));
		expect(date).toMatchObject({ value: '2022-08-03', inferred: true, edtf: '2022-08-03?' });
		expect(dateEvidenceInWords(date.evidence, 'zh-Hant')).toBe(
			'依據原檔第 1 行「22-08-03 11:25」；年份作 2022 只是推斷。',
		);
		expect(await dated(page(short), '2015-01-01T00:00:00Z')).toMatchObject({ kind: 'captured' });
	});

	it('is none without label, clock or year, whatever the last change was', async () => {
		expect(await dateOf(page('<p>22-08-03 11:25</p>'))).toBeNull();
		expect(await dateOf(page('<p>发布时间: 22-08-03</p>'))).toBeNull();
		expect(await dateOf(page('<p>发布时间：08-03 11:25</p>'))).toBeNull();
		const head = '<meta itemprop="dateUpdate" content="2022-08-03 11:25:40">';
		expect(await dateOf(page('<p>发布时间：08-03 11:25</p>', { head }))).toBeNull();
	});
});

describe('the last change that only the head declares', () => {
	it('dates nothing', async () => {
		const head = '<meta property="article:modified_time" content="2021-09-01T10:00:00+08:00">';
		expect(await dateOf(page('', { head }))).toBeNull();
	});
});

describe('a hidden element called after times', () => {
	const hidden = '<p id="ptime" style="display:none">2014-04-28 11:14:41</p><p id="pdate"></p>';

	it('speaks where nothing visible does, and is told as hidden', async () => {
		const date = await dated(page(hidden));
		expect(date).toMatchObject({
			value: '2014-04-28',
			evidence: 'The hidden element "ptime" (line 1) states 2014-04-28 11:14:41.',
		});
		expect(dateEvidenceInWords(date.evidence, 'zh-Hans')).toBe(
			'第 1 行的元素“ptime”写明 2014-04-28 11:14:41，网页并不显示。',
		);
		expect(await dateOf(page(`${hidden}<p>2014-04-29</p>`))).toBe('2014-04-29');
	});

	it('is not believed where it is called otherwise, or where two disagree', async () => {
		expect(await dateOf(page(hidden.replace('ptime', 'servertime')))).toBeNull();
		expect(await dateOf(page(hidden.replace('ptime', 'server-time')))).toBeNull();
		expect(await dateOf(page(hidden + hidden.replace('04-28', '05-02')))).toBeNull();
	});
});
