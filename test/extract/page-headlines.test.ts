import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

const TEXT =
	'<p>市长昨日上午到达河边，视察了防汛工作，并且慰问了在场的群众，要求各部门做好准备。</p><p>会议同时指出，今年的雨量比往年都要大，各地要做好抢险准备工作，确保群众生命财产安全。</p>';

async function read(html: string) {
	const { sources } = await readAll(memorySource('a.html', html));
	if (!sources[0]) throw new Error('no source');
	return extract(sources[0], { outlets: [] });
}

describe('a headline that a page shows cut off', () => {
	const cut = '市长视察防汛工作 要求各部门做好...';
	const whole = '市长视察防汛工作 要求各部门做好准备';
	const page = (title: string, text: string) =>
		`<html><head><title>${title}</title></head><body>\n<h1>${cut}</h1>\n<p>2020-07-21 10:00</p>\n<div>${text}</div></body></html>`;

	it.each([
		['the original title in the text', page(cut, `<p>原标题：《${whole}》</p>${TEXT}`)],
		['the title of the page', page(`${whole}_某某网`, TEXT)],
		['a subhead of the text', page(cut, `<h2>${whole}</h2>${TEXT}`)],
	])('is completed from %s', async (_, html) => {
		const { extraction, ledger } = await read(html);
		expect(extraction?.headline).toBe(whole);
		expect(ledger.map(({ rule }) => rule)).toContain('headline/cut');
		expect(extraction?.paragraphs.map(({ text }) => text).join('')).not.toContain('市长视察防汛工作');
	});

	it('stays as shown where another title stands there', async () => {
		const { extraction } = await read(page(cut, `<p>原标题：市领导到达河边</p>${TEXT}`));
		expect(extraction?.headline).toBe(cut);
	});
});

describe('the headline of a page whose title only names its site', () => {
	it('is the heading right above the text', async () => {
		const { extraction } = await read(
			`<html><head><title>某某辟谣平台-文章</title></head><body><div class="rumor-title">市长视察防汛工作是真的吗？</div><div>来源：某某平台</div><div>${TEXT}</div></body></html>`,
		);
		expect(extraction?.headline).toBe('市长视察防汛工作是真的吗？');
	});
});

describe('the headline of a page without a title', () => {
	it('is the heading above the text, though it ends like a sentence', async () => {
		const { extraction } = await read(
			`<html><body><h1>某某的博客</h1><h2>防汛工作怎样才算做好准备？</h2><div>${TEXT}</div></body></html>`,
		);
		expect(extraction?.headline).toBe('防汛工作怎样才算做好准备？');
	});
});
