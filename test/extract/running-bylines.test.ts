import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { memorySource, rawText, readAll } from '../kit/memory-source.ts';

const HEADLINE = '市长今日视察防汛工作并慰问群众';
const DATED = '2020年7月21日 10:20 来源：某某网';
const ONE = '市长昨日上午到达河边，视察了防汛工作，并且慰问了在场的群众，要求各部门做好准备。';
const TWO = '会议同时指出，今年的雨量比往年都要大，各地要做好抢险准备工作，确保群众生命财产安全。';

function read(lines: readonly string[]) {
	const { extraction } = extract(rawText(lines.join('\n')), { outlets: [] });
	return { authors: extraction?.authors, body: extraction?.paragraphs.map(({ text }) => text) };
}

describe('bylines in the running text of a text file', () => {
	it.each([
		['at the head of a sentence', `記者王小明台北報導，${ONE}`, TWO],
		['behind the words of a paper', `【本報訊】記者王小明報導，${ONE}`, TWO],
		['in brackets within a paragraph', TWO, `${ONE}（王小明／台中報導）某報關心你`, TWO, ONE, TWO],
		['in brackets of a later paragraph', ONE, TWO, `（中央社記者王小明台北21日電）${ONE}`, TWO, ONE],
		['as commentator at the end of a paragraph', ONE, `${TWO}（评论员 王小明）`, ONE, TWO, ONE],
		['in brackets behind the dateline', `某某社北京5月19日电（王小明）${ONE}`, TWO],
		['in brackets on the last line', ONE, TWO, '（王小明）'],
		['behind the last sentence of a paragraph', `${ONE}记者 王小明`, TWO, ONE],
		['who reported and took the pictures, behind a sentence', `${ONE}報導•攝影╱王小明`, TWO, ONE],
		['before a place of work, with other words', '某某网某地频道 记者 王小明', ONE, TWO],
	])('%s', (_, ...text) => {
		expect(read([HEADLINE, DATED, ...text]).authors).toEqual(['王小明']);
	});

	it('joins a role and the names on the next line, and takes both out of the text', () => {
		const { authors, body } = read([HEADLINE, DATED, '某某報 記者', '王小明', '／桃園機場報導', ONE, TWO]);
		expect(authors).toEqual(['王小明']);
		expect(body).not.toContain('王小明');
	});

	it.each([
		['an editor on two lines', '责任编辑：', '王小明', ONE, TWO],
		['reporters who learned something', `记者从市政府获悉，${ONE}`, TWO],
		['a word in brackets', ONE, TWO, '（连载）'],
		['the reporter of a quoted paper in brackets', `據《某報》（記者 王小明）報道，${ONE}`, TWO],
		['the reporter of a quoted paper on a line of its own', '據《某報》（記者 王小明）報道', ONE, TWO],
		['the reporter of a quoted paper without brackets', `據《某某時報》記者王小明報導，${ONE}`, TWO],
		['the reporter of a quoted paper within the text', ONE, `${TWO}另据某某晚报记者王小明报道，${ONE}`, TWO],
		['who took a picture', ONE, `${TWO}（記者王小明攝）`, ONE, TWO],
	])('%s: names no author', (_, ...text) => {
		expect(read([HEADLINE, DATED, ...text]).authors).toEqual([]);
	});

	it('keeps the line that quotes a paper with its reporter, and says so', () => {
		const text = [HEADLINE, DATED, `據《某報》（記者 王小明）報道，${ONE}`, TWO].join('\n');
		const { extraction, ledger } = extract(rawText(text), { outlets: [] });
		expect(extraction?.paragraphs).toHaveLength(2);
		expect(ledger[2]).toMatchObject({ fate: 'kept', as: 'body', rule: 'body/quoted-byline' });
	});

	it('knows the reporters of the own paper and of an agency from those of a quoted one', () => {
		for (const own of ['據本報記者王小明報道', '（某某社記者王小明台北21日電）', '本報訊（記者 王小明）據悉'])
			expect(read([HEADLINE, DATED, `${own}，${ONE}`, TWO]).authors).toEqual(['王小明']);
	});

	it('counts who is named as editor too as editor, where somebody else wrote', () => {
		expect(
			read([HEADLINE, DATED, '作者：王小明', '责任编辑：王小明', ONE, `${TWO}（记者 李芳）`]).authors,
		).toEqual(['李芳']);
	});
});

describe('bylines of a page', () => {
	const authorsOf = async (head: string, behind: string) => {
		const html = `<html><head><title>${HEADLINE}</title></head><body><h1>${HEADLINE}</h1>${head}<div><p>${ONE}</p><p>${TWO}</p></div>${behind}</body></html>`;
		const { sources } = await readAll(memorySource('a.html', html));
		return sources[0] ? extract(sources[0], { outlets: [] }).extraction?.authors : null;
	};

	it.each([
		['alone right below the headline', '<p>王小明</p>', ''],
		['behind outlet and day', '<p>某某网2014.10.24 王小明/高雄報導</p>', ''],
		['before the day', '<p>王小明 2020-07-21 10:20</p>', ''],
		[
			'with the editor behind links',
			'<p>2020-07-21 10:20</p>',
			'<p><a href="2">1 2 3 4 到末页看看</a></p><p><a href="/t">防汛 农机 市长 农业</a></p><p>[作者: 王小明 责任编辑: 李芳]</p>',
		],
	])('%s', async (_, head, behind) => {
		expect(await authorsOf(head, behind)).toEqual(['王小明']);
	});

	it.each([
		['a section below the headline', '<p>时政</p>', ''],
		['a desk before the day', '<p>编译中心 2020-07-21 10:20</p>', ''],
		['days of other articles', '<p>2020-07-21 10:20</p>', '<h3>相关新闻</h3><p>王小明 2020-07-22 10:20</p>'],
	])('%s names no author', async (_, head, behind) => {
		expect(await authorsOf(head, behind)).toEqual([]);
	});
});
