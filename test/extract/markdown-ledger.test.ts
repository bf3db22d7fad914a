import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

const ITEM = '会议强调，要把重大项目建设作为重要抓手，推进各项工作落地见效。';

/** Line, fate and rule of each entry of the ledger of the first record. */
async function ledgerOf(path: string, text: string): Promise<[number, number, string, string][]> {
	const { sources } = await readAll(memorySource(path, text));
	const { ledger } = extract(sources[0] as (typeof sources)[0], { outlets: [] });
	return ledger.map(({ lines: [from, to], fate, rule }) => [from, to, fate, rule]);
}

describe('the ledger of Markdown', () => {
	it('says of the text before the first item of a day that it is that, not that it is markup', async () => {
		const day = ['# 新闻 (20230304)', '', '本期节目主要内容：一、市长出席仪式；', ''];
		const items = ['甲', '乙', '丙'].flatMap((name) => [`### ${name}地举行仪式`, '', ITEM, '']);
		expect((await ledgerOf('20230304.md', [...day, ...items].join('\n'))).slice(0, 5)).toEqual([
			[1, 1, 'dropped', 'markdown/before-first-item'],
			[2, 2, 'dropped', 'blank'],
			[3, 3, 'dropped', 'markdown/before-first-item'],
			[4, 4, 'dropped', 'blank'],
			[5, 5, 'kept', 'headline/again'],
		]);
	});

	it('tells front matter from text', async () => {
		const text = `---\ntags: 甲\nlayout: post\n---\n\n${ITEM}\n`;
		expect((await ledgerOf('a.md', text))[0]).toEqual([1, 4, 'dropped', 'markdown/front-matter']);
	});

	it('keeps of front matter what the article shows', async () => {
		const matter = ['title: 市长出席仪式', 'tags: [甲, 乙]', 'authors:', '  - 王小明', '  - 李大同'];
		const text = ['---', ...matter, 'date: 2020-07-21', 'crawl_time: 2022-01-01', '---', '', ITEM, ''];
		const { sources } = await readAll(memorySource('a.md', text.join('\r\n')));
		const { ledger, extraction } = extract(sources[0] as (typeof sources)[0], { outlets: [] });
		expect(extraction).toMatchObject({
			headline: '市长出席仪式',
			authors: ['王小明', '李大同'],
			date: { value: '2020-07-21' },
		});
		expect(ledger.slice(0, 6).map(({ lines, fate, as }) => [...lines, fate, as])).toEqual([
			[1, 1, 'dropped', 'markup'],
			[2, 2, 'kept', 'headline'],
			[3, 3, 'dropped', 'markup'],
			[4, 6, 'kept', 'byline'],
			[7, 7, 'kept', 'date'],
			[8, 9, 'dropped', 'markup'],
		]);
		const unread = text.map((line) => line.replace('2020-07-21', '03/08/2021'));
		expect((await ledgerOf('b.md', unread.join('\n')))[4]).toEqual([
			7,
			7,
			'dropped',
			'markdown/front-matter',
		]);
	});
});
