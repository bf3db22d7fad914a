import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { rawText } from '../kit/memory-source.ts';

const TEXT = [
	'市长昨日上午到达河边，视察了防汛工作，并且慰问了在场的群众，要求各部门做好准备。',
	'会议同时指出，今年的雨量比往年都要大，各地要做好抢险准备工作，确保群众生命财产安全。',
	'水利部门表示，全市的堤防已经检查完毕，二十四小时都有人值守，险情可以及时处理。',
];

function creditsOf(row: string, behind = ''): string[] | undefined {
	const markup = `<html><head><title>市长视察防汛工作</title></head><body><article><h1>市长视察防汛工作</h1>${row}<div>${TEXT.map((text) => `<p>${text}</p>`).join('')}</div></article>${behind}</body></html>`;
	const raw = rawText(markup, 'a.html');
	const { extraction } = extract({ ...raw, ref: { ...raw.ref, format: 'html' } }, { outlets: [] });
	return extraction?.credits.map(({ role, name }) => `${role} ${name}`);
}

describe('authors that the markup of a page names', () => {
	it.each([
		[
			'in a row with day and outlet',
			'<div><span class="date">2012-05-09 09:46</span><span class="where">某某网</span><span class="auth">王小明</span></div>',
			['author 王小明'],
		],
		[
			'with the place behind the name',
			'<div class="author"><a href="/reporter/1">王小明_台北</a></div>',
			['author 王小明'],
		],
		[
			'beside the name of a column',
			'<div class="author"><a href="/reporter/1">王小明</a>、新聞透視</div>',
			['author 王小明'],
		],
		[
			'in Latin letters',
			'<div class="row"><address>JANE A. DOE, JOHN ROE</address><time>2023年9月13日</time></div>',
			['author JANE A. DOE', 'author JOHN ROE'],
		],
		[
			'behind a desk, with the day in the same element',
			'<div class="author"><a href="search.php?q=1">某報快訊／王小明</a> 2023年09月01日 09:25:00</div>',
			['author 王小明'],
		],
		[
			'with a role and a label',
			'<div>作者：<a class="from-author__name">香港特約記者 王小明</a></div>',
			['reporter 王小明'],
		],
		[
			'by a name that no list of surnames has',
			'<div><div class="p-article__authorName">関谷智</div><div class="p-article__authorRole">国際部</div></div>',
			['author 関谷智'],
		],
	])('%s', (_, row, credits) => {
		expect(creditsOf(row)).toEqual(credits);
	});

	it('reads no editor and no outlet there', () => {
		expect(creditsOf('<div class="author-editor"><span>王小明</span></div>')).toEqual([]);
		expect(creditsOf('<div class="author">某某新闻网</div>')).toEqual([]);
		expect(creditsOf('<div class="byline">Posted on Sep 21, 2017</div>')).toEqual([]);
	});

	it('takes no word of a tool for a name', () => {
		expect(creditsOf('<div class="share-close"><span>关闭</span></div>')).toEqual([]);
		expect(creditsOf('<section><span class="btn btn-follow">王小明</span></section>')).toEqual([]);
	});

	it('does not read the bylines of other articles in an aside or a list', () => {
		expect(creditsOf('', '<aside><h3>同类推荐</h3><div>作者 王小明</div></aside>')).toEqual([]);
		expect(creditsOf('', '<div>· 新生军训侧记（通讯员 王小明 2007-09-28）</div>')).toEqual([]);
	});
});
