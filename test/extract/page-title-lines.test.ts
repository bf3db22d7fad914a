import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

const ONE = '市长昨日上午到达河边，视察了防汛工作，并且慰问了在场的群众，要求各部门做好准备。';
const TWO = '会议同时指出，今年的雨量比往年都要大，各地要做好抢险准备工作，确保群众生命财产安全。';
const TITLE = '市长今日视察防汛工作';

async function read(lines: readonly string[]) {
	const html = `<html><head><title>${TITLE}_某某网</title></head><body>\n${lines.join('\n')}\n</body></html>`;
	const { sources } = await readAll(memorySource('a.html', html));
	if (!sources[0]) throw new Error('no source');
	const { extraction, ledger } = extract(sources[0], { outlets: [] });
	if (!extraction) throw new Error('no article');
	return { ...extraction, rules: ledger.map(({ rule }) => rule) };
}
const page = (head: readonly string[], text = `<p>${ONE}</p><p>${TWO}</p>`) =>
	read([...head, '<p>2020-07-21 10:00 来源：某某网</p>', `<div>${text}</div>`]);

describe('the lines around the headline of a page', () => {
	it.each([
		[
			'an element called so',
			['<div class="yinti">防汛进行时</div>', `<h1>${TITLE}</h1>`],
			'html/kicker-named',
		],
		[
			'a smaller heading above',
			['<div>', '<h3>防汛进行时</h3>', `<h1>${TITLE}</h1>`, '</div>'],
			'html/kicker-heading',
		],
		[
			'a line that leads to it',
			['<div>', '<p>防汛进行时——</p>', `<h1>${TITLE}</h1>`, '</div>'],
			'html/kicker-leads',
		],
		['a label', ['<p>引题：防汛进行时</p>', `<h1>${TITLE}</h1>`], 'html/kicker-label'],
		['the heading itself', [`<h1>防汛进行时<br>\n${TITLE}</h1>`], 'html/kicker-in-heading'],
	])('hold a kicker: %s', async (_, head, rule) => {
		const { headline, kicker, subheads, paragraphs, rules } = await page(head);
		expect(headline).toBe(TITLE);
		expect(kicker?.replace(/—+$/u, '')).toBe('防汛进行时');
		expect(subheads).toEqual([]);
		expect(paragraphs.map(({ text }) => text)).toEqual([ONE, TWO]);
		expect(rules).toContain(rule);
	});

	it.each([
		[
			'an element called so',
			[`<h1>${TITLE}</h1>`, '<p class="fu-biaoti">要求各部门做好准备</p>'],
			'html/subhead-named',
		],
		[
			'a smaller heading',
			['<div>', `<h1>${TITLE}</h1>`, '<h3>要求各部门做好准备</h3>', '</div>'],
			'html/subhead-heading',
		],
		['a dash', ['<div>', `<h1>${TITLE}</h1>`, '<p>——要求各部门做好准备</p>', '</div>'], 'html/subhead-dash'],
		['a label', [`<h1>${TITLE}</h1>`, '<p>副題：要求各部门做好准备</p>'], 'html/subhead-label'],
		['the heading itself', [`<h1>${TITLE}<br>\n要求各部门做好准备</h1>`], 'html/subhead-in-heading'],
	])('hold a subhead: %s', async (_, head, rule) => {
		const { headline, kicker, subheads, paragraphs, rules } = await page(head);
		expect(headline).toBe(TITLE);
		expect(kicker).toBeNull();
		expect(subheads.map((text) => text.replace(/^—+/u, ''))).toEqual(['要求各部门做好准备']);
		expect(paragraphs.map(({ text }) => text)).toEqual([ONE, TWO]);
		expect(rules).toContain(rule);
	});

	it.each([
		['a path of pages', ['<div>', '<h3>首页 > 新闻 > 正文</h3>', `<h1>${TITLE}</h1>`, '</div>']],
		['a link', ['<div>', '<h3><a href="/">某某频道的首页</a></h3>', `<h1>${TITLE}</h1>`, '</div>']],
		['a byline', ['<div>', `<h1>${TITLE}</h1>`, '<h3>记者 王小明</h3>', '</div>']],
		[
			'a line far away',
			['<h3>防汛进行时</h3>', '<div>', '<div>', '<div>', `<h1>${TITLE}</h1>`, '</div>', '</div>', '</div>'],
		],
	])('hold none in %s', async (_, head) => {
		const { kicker, subheads } = await page(head);
		expect([kicker, subheads]).toEqual([null, []]);
	});

	it('are not the first of the subheads of the text', async () => {
		const { subheads, paragraphs } = await read([
			`<div><h1>${TITLE}</h1>`,
			`<h2>市长到达河边视察</h2><p>${ONE}</p><h2>会议指出雨量偏大</h2><p>${TWO}</p></div>`,
		]);
		expect(subheads).toEqual([]);
		expect(paragraphs.map(({ kind }) => kind)).toEqual(['subhead', 'text', 'subhead', 'text']);
	});
});

describe('subheads within the text of a page', () => {
	const kinds = async (text: string) =>
		(await page([`<h1>${TITLE}</h1>`], text)).paragraphs.map(({ kind }) => kind);
	const mark = (line: string) => `<p>${line}</p>`;

	it.each([
		['bold', '<p><strong>到达河边</strong></p>'],
		['bold in parts', '<p><b>到达</b><b>河边</b></p>'],
		['bold before a break', '<strong>到达河边</strong><br>'],
		['numbered', '<p>一、到达河边</p>'],
		['numbered in brackets', '<p>（二）到达河边</p>'],
	])('are lines set %s', async (_, line) => {
		expect(await kinds(mark(TWO) + line + mark(ONE))).toEqual(['text', 'subhead', 'text']);
	});

	it.each([
		['a bold sentence', '<p><strong>到达河边。</strong></p>', mark(ONE)],
		['a line of which only a word is bold', '<p>到达<strong>河边</strong>以后</p>', mark(ONE)],
		['a plain line', '<p>到达河边</p>', mark(ONE)],
		['a number that counts', '<p>1.5万人到达</p>', mark(ONE)],
	])('are not %s', async (_, line, next) => {
		expect((await kinds(mark(TWO) + line + next))[1]).toBe('text');
	});

	it('are not told by bold where most of the text is bold', async () => {
		const bold = `<p><strong>${TWO}</strong></p><p><strong>到达河边</strong></p><p><strong>${ONE}</strong></p>`;
		expect(await kinds(bold)).toEqual(['text', 'text', 'text']);
	});
});
