import { describe, expect, it } from 'vitest';
import { foldAligned } from '../../src/extract/aligned-fold.ts';
import { readBesideLine } from '../../src/extract/beside-line.ts';
import { extract } from '../../src/extract/extract.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

const line = (text: string) =>
	readBesideLine({ number: 1, text, folded: foldAligned(text), indent: 0 }) ?? null;

describe('the source that a line labels', () => {
	it.each([
		['信息来源：渡口管理局　责任处室：船舶科　字号：大', '渡口管理局'],
		['来源： 渡口日报客户端发稿时间：2022-11-02 11:06', '渡口日报客户端'],
		['来源 > 河阳网-河阳日报', '河阳网-河阳日报'],
		['来源：河阳网-《河阳日报》', '河阳网-《河阳日报》'],
		['2022/06/17 08:15 浏览 16.2w 来源：渡口新闻 字体：宋', '渡口新闻'],
		['来源：渡口晚报 2015-1-11 王小明', '渡口晚报'],
		['来源：河阳 选稿：李芳', '河阳'],
		['来源：渡口风 北京', '渡口风'],
		['来源：渡口风 河阳网收集 2009-11-01', '渡口风'],
		['2014-08-24 21:30| 116次阅读| 来源DUKOU| 3 条评论', 'DUKOU'],
	])('%s', (text, source) => expect(line(text)?.source).toBe(source));

	it.each([
		'来源： 作者： 记者 王小明 编辑： 李芳',
		'凡本网注明“来源：XXX”的作品，均转载自其它媒体。',
		'图片| 来源地| 2014-08-24',
	])('none in %s', (text) => expect(line(text)?.source ?? null).toBeNull());

	it('is followed by the name of who wrote', () => {
		expect(line('来源：渡口晚报 2015-1-11 王小明')).toMatchObject({
			whole: true,
			credits: [{ name: '王小明', role: 'author', affiliation: null }],
		});
		expect(line('来源：渡口晚报 2015-1-11 渡口')?.whole).toBe(false);
	});
});

describe('the name of an outlet on the line of the day', () => {
	it.each([
		['2018-02-28 14:31渡口社 河陽28日電', '渡口社'],
		['2021-01-20 04:29:4412渡口网', '12渡口网'],
		['2021-01-20 04:29 河阳网－渡口日报', '河阳网－渡口日报'],
	])('%s', (text, source) => expect(line(text)?.likelySource).toBe(source));
});

const TEXT =
	'<p>渡口管理站昨日检修了三条渡船，更换了缆绳和救生衣，今日起恢复全部班次。</p><p>站长表示，检修每年两次，枯水期的一次要把船拖上岸，逐块敲打船底的钢板，再把锈蚀的地方磨平，刷上两道防锈漆。</p>';

async function sourceOf(below: string, { head = '', behind = '' } = {}) {
	const html = `<html><head><title>渡口检修完毕恢复班次</title>${head}</head><body><h1>渡口检修完毕恢复班次</h1>${below}<div>${TEXT}</div>${behind}</body></html>`;
	const { sources } = await readAll(memorySource('a.html', html));
	return sources[0] ? extract(sources[0], { outlets: [] }).extraction?.creditedSource : undefined;
}

describe('the source of a page that nothing labels', () => {
	const brand = '<meta name="source" content="河阳在线">';

	it('is the element called after sources beside the day, before the name of the site', async () => {
		const inline = '<div><span>2012-05-09 09:46</span><span class="where">渡口风</span></div>';
		expect(await sourceOf(inline, { head: brand })).toBe('渡口风');
		const block = '<time>2012/05/09</time><div class="source">渡口 </div>';
		expect(await sourceOf(block, { head: brand })).toBe('渡口');
		const linked =
			'<div><span id="pub_date">2009年11月09日</span><span id="media_name"><a href="/">渡口风</a>[微博]</span></div>';
		expect(await sourceOf(linked)).toBe('渡口风');
	});

	it('is no such element without a day, with a person, or behind a labelled source', async () => {
		expect(await sourceOf('<div class="source">渡口风</div>')).toBeNull();
		expect(await sourceOf('<div><i>2012-05-09</i><b class="source">王小明</b></div>')).toBeNull();
		expect(await sourceOf('<div><i>2012-05-09</i> <b class="from">渡口风</b> 来源：河阳日报</div>')).toBe(
			'河阳日报',
		);
	});

	it('is the name of an outlet right beside the day', async () => {
		expect(await sourceOf('<div>渡口晚报</div><div>2024-05-20 13:09</div>')).toBe('渡口晚报');
		expect(await sourceOf('<div>渡口检修</div><div>2024-05-20 13:09</div>')).toBeNull();
	});

	it('is the organisation that wrote the article of JSON-LD, not the one that publishes it', async () => {
		const data = (author: string) =>
			`<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":"${author}"},"publisher":{"@type":"Organization","name":"河阳门户"}}</script>`;
		expect(await sourceOf('', { head: data('渡口电台') })).toBe('渡口电台');
		expect(await sourceOf('', { head: data('河阳门户') })).toBeNull();
	});
});

describe('the source at the foot of a page', () => {
	const related = '<p>相关新闻</p><ul><li><a href="/1">另一篇文章的长长的标题</a></li></ul>';

	it('is told behind tools, once', async () => {
		const foot =
			'<div>【<a href="/p">打印</a>】【<a href="/c">我要纠错</a>】 来源：河阳网-《河阳日报》</div>';
		expect(await sourceOf('', { behind: related + foot })).toBe('河阳网-《河阳日报》');
	});

	it('is not told where several lines tell one, or behind comments', async () => {
		const teasers = '<p>来源：河阳日报</p><p>又一篇文章的标题在此</p><p>来源：渡口晚报</p>';
		expect(await sourceOf('', { behind: related + teasers })).toBeNull();
		expect(await sourceOf('', { behind: `${related}<h3>网友评论</h3><p>来源：河阳日报</p>` })).toBeNull();
	});
});
