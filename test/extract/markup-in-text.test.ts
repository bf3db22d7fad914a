import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { rawText } from '../kit/memory-source.ts';

const ONE = '市长昨日上午到达河边，视察了防汛工作，并且慰问了在场的群众，要求各部门做好准备。';
const TWO = '会议同时指出，今年的雨量比往年都要大，各地要做好抢险准备工作，确保群众生命财产安全。';
const TITLE = '市长今日视察防汛工作';

const read = (text: string) => extract(rawText(text), { outlets: [] });

describe('a text file that holds HTML', () => {
	it.each([
		[
			'a whole page',
			`<!DOCTYPE html>\n<html><title>${TITLE}</title><body><h1>${TITLE}</h1>\n<p>${ONE}</p>\n<p>${TWO}</p></body></html>`,
		],
		[
			'a part of a page',
			`<h1>${TITLE}</h1>\n<p>2020-07-21 10:00 来源：某某网</p>\n<p>&nbsp;&nbsp;${ONE}</p>\n<p>${TWO}</p>`,
		],
		['a part of a page on one line', `<h1>${TITLE}</h1><p>2020-07-21 10:00</p><p>${ONE}</p><p>${TWO}</p>`],
		['lines that end in breaks', `<h2>${TITLE}</h2>\n${ONE}<br>\n<br/>\n<font color="red">${TWO}</font><br>`],
	])('is read as a page: %s', (_, text) => {
		const { extraction, problems, ledger } = read(text);
		expect(extraction?.headline).toBe(TITLE);
		expect(extraction?.paragraphs.map((paragraph) => paragraph.text)).toEqual([ONE, TWO]);
		expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['markup-in-text', 'notice']]);
		expect(extraction?.problems).toEqual(problems);
		expect(ledger.at(-1)?.lines[1]).toBe(text.split('\n').length);
	});

	it.each([
		['speaks of a tag', `${TITLE}\n\n${ONE}\n网页用 <p> 和 </p> 标出一段。\n${TWO}`],
		['holds one broken line', `${TITLE}\n\n${ONE}<br>\n${TWO}\n${ONE}并且再次强调。\n${TWO}会议又说。`],
		['compares numbers', `${TITLE}\n\n${ONE}\n其中 a<b 且 b<c 的情况不多。\n${TWO}`],
	])('is a text where it only %s', (_, text) => {
		const { extraction, problems } = read(text);
		expect(problems).toEqual([]);
		expect(extraction?.paragraphs.length).toBe(text.split('\n').length - 2);
	});
});
