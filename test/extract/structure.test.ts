import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

const LEDE = '市长昨日上午到达河边，视察了防汛工作，并且慰问了在场的群众，要求各部门做好准备。';
const LAST = '会议同时指出，今年的雨量比往年都要大，各地要做好抢险准备工作，确保群众生命财产安全。';

async function paragraphsOf(body: string) {
	const page = `<html><head><title>市长今日视察防汛工作</title><link rel="canonical" href="https://news.example/2020/a.html"></head>
<body><h1>市长今日视察防汛工作</h1><div>2020-07-21 10:20</div><div id="c">${body}</div></body></html>`;
	const { sources } = await readAll(memorySource('a.html', page));
	return sources[0] ? (extract(sources[0], { outlets: [] }).extraction?.paragraphs ?? []) : [];
}

describe('the structure of a page', () => {
	it('keeps rows of a table as rows, subheads, lists and captions as what they are', async () => {
		const found = await paragraphsOf(
			`<p>${LEDE}</p><h3>各县雨量</h3><table><tr><th>县</th><th>毫米</th></tr><tr><td>东县</td><td>120</td></tr><tr><td>西县</td><td>95</td></tr></table><ul><li>加强巡查，不留死角。</li></ul><figure><figcaption>堤坝上的值班人员</figcaption></figure><p>${LAST}</p>`,
		);
		expect(found.map(({ kind, text }) => [kind, text])).toEqual([
			['text', LEDE],
			['subhead', '各县雨量'],
			['table', '县\t毫米'],
			['table', '东县\t120'],
			['table', '西县\t95'],
			['list', '加强巡查，不留死角。'],
			['caption', '堤坝上的值班人员'],
			['text', LAST],
		]);
	});

	it('takes a table that only lays out the text for no table', async () => {
		const found = await paragraphsOf(
			`<table><tr><td>${LEDE}${LEDE}</td><td>${LAST}</td></tr><tr><td>${LAST}${LEDE}</td><td>${LEDE}</td></tr></table>`,
		);
		expect(found.map(({ kind }) => kind)).toEqual(['text', 'text', 'text', 'text']);
	});

	it('keeps pictures with address and what stands in their place, but no icons', async () => {
		const found = await paragraphsOf(
			`<p>${LEDE}</p><p><img src="blank.gif" data-src="/img/a.jpg" alt="河边"></p><p>图为河边的值班人员。某某摄</p><img src="https://cdn.example/icon-share.png"><img src="data:image/gif;base64,AA" ><img src="b.jpg" width="16"><p>${LAST}</p>`,
		);
		expect(found.map(({ pictures }) => pictures)).toEqual([
			undefined,
			[{ src: 'https://news.example/img/a.jpg', alt: '河边' }],
			undefined,
		]);
	});
});
