import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { NO_RULES } from '../../src/ingest/reader.ts';
import type { RawSource } from '../../src/model/source.ts';
import { faultsOfAccount } from '../kit/byte-account.ts';
import { memorySource, rawText, readAll } from '../kit/memory-source.ts';

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

describe('the bytes of a text file that holds HTML', () => {
	const markup = `<h1>${TITLE}</h1>\n<p>2020-07-21 10:00 来源：某某网</p><p>${ONE}</p>\n<p>${TWO}</p>\n<p>相关新闻</p>\n`;

	it.each([
		['where it begins with a tag', markup],
		['where it does not', `${ONE}<br>\n${TWO}<br>\n${ONE}并且再次强调。<br>\n<p>相关新闻</p><p>别的</p>\n`],
	])('are told as those of a page: %s', async (_, content) => {
		const bytesOf = async (path: string) => {
			const { sources } = await readAll(memorySource(path, content));
			return extract(sources[0] as RawSource, { outlets: [] }).bytes;
		};
		const told = await bytesOf('a.txt');
		expect(told).toEqual(await bytesOf('a.html'));
		expect(told.filter(({ rule }) => rule === 'html/markup').length).toBeGreaterThan(2);
		expect(await faultsOfAccount(memorySource('a.txt', content))).toEqual([]);
	});

	it('are those of its lines where it only speaks of a tag', async () => {
		const content = `${TITLE}\n\n${ONE}\n网页用 <p> 和 </p> 标出一段。\n${TWO}\n`;
		const { sources } = await readAll(memorySource('a.txt', content));
		const told = extract(sources[0] as RawSource, { outlets: [] }).bytes;
		expect(told.some(({ as }) => as === 'markup')).toBe(false);
		expect(await faultsOfAccount(memorySource('a.txt', content))).toEqual([]);
	});

	it('of each article of a dump are told so too', async () => {
		const content = `${markup}====\n${markup}`;
		const rules = {
			...NO_RULES,
			split: () => ({ file: 'x.yaml', between: (line: string) => line === '====' }),
		};
		const { sources } = await readAll(memorySource('a.txt', content), rules);
		expect(sources).toHaveLength(2);
		for (const source of sources)
			expect(extract(source, { outlets: [] }).bytes.some(({ rule }) => rule === 'html/markup')).toBe(true);
		expect(await faultsOfAccount(memorySource('a.txt', content), [], rules)).toEqual([]);
	});
});
