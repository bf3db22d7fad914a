import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { memorySource, rawText, readAll } from '../kit/memory-source.ts';

const HEAD = '市长今日视察防汛工作并慰问群众\n2020年7月21日 10:20 来源：某某网\n';
const TEXT = [
	'市长昨日上午到达河边，视察了防汛工作，并且慰问了在场的群众，要求各部门做好准备。',
	'会议同时指出，今年的雨量比往年都要大，各地要做好抢险准备工作，确保群众生命财产安全。',
].join('\n');

/** What a line says above the text and behind it: its credits as `role name`, and whether it stayed in the text. */
function readings(line: string) {
	return [`${HEAD}${line}\n${TEXT}`, `${HEAD}${TEXT}\n${line}`].map((text) => {
		const { extraction } = extract(rawText(text), { outlets: [] });
		return {
			credits: extraction?.credits.map(({ role, name }) => `${role} ${name}`),
			authors: extraction?.authors,
			paragraphs: extraction?.paragraphs.length,
		};
	});
}

/** Lines of credits that are no text; their names are made up. */
const CREDIT_LINES: readonly (readonly [line: string, ...credits: string[]])[] = [
	['本报记者李明摄影报道', 'reporter 李明', 'photographer 李明'],
	['本报记者 李明 张丽 摄影报道', 'reporter 李明', 'reporter 张丽', 'photographer 李明', 'photographer 张丽'],
	['（编译：张丽 实习编译 李强 编辑：王芳）', 'translator 张丽', 'translator 李强', 'editor 王芳'],
	['供稿：市水利局 李明', 'correspondent 李明'],
	['核稿編輯：李大華', 'editor 李大華'],
	['见习编辑 李强', 'editor 李强'],
	['实习编辑：李强', 'editor 李强'],
	['（实习编译：李强）', 'translator 李强'],
	['责任编辑：NN123'],
	['責編：李明（实习）', 'editor 李明'],
	['記者王小明／台北攝影', 'photographer 王小明'],
	['整理：王小明', 'author 王小明'],
	['作者：小编'],
	['作者：新华社'],
	['作者：佚名'],
	['作者：本报评论员'],
	['责任编辑：小编'],
	['本版编辑：杨帆  电子邮箱：yangfan@example.org', 'editor 杨帆'],
];

describe('lines of credits', () => {
	it.each(CREDIT_LINES)('%s', (line, ...credits) => {
		for (const reading of readings(line)) expect(reading).toMatchObject({ credits, paragraphs: 2 });
	});

	it.each([
		['据新华社北京电 记者李明', '新华社'],
		['2003年4月18日 第三版 本报记者 吴国庆', '本报'],
	])('%s names %s as the organisation', (line, affiliation) => {
		const { extraction } = extract(rawText(`${HEAD}${line}\n${TEXT}`), { outlets: [] });
		expect(extraction?.credits).toMatchObject([{ role: 'reporter', affiliation }]);
	});

	it.each([
		'作者：李局长办公室',
		'作者：王庄派出所',
		'记者：李明摄影',
		'供稿：区教委 县财政厅',
		'作者：小编',
		'作者：佚名',
		'作者：新华社',
		'作者：本报评论员',
	])('%s: no name ends in the word of a role or an organ', (line) => {
		for (const { authors } of readings(line))
			for (const name of authors ?? [])
				expect(name).not.toMatch(/摄影|[局厅委院社台部所室]$|小编|佚名|评论员/u);
	});
});

describe('a page', () => {
	const read = async (html: string) => {
		const { sources } = await readAll(memorySource('a.html', html));
		return sources[0] ? extract(sources[0], { outlets: [] }).extraction : null;
	};
	const [one, two] = TEXT.split('\n');

	it.each(['九十年十一月七日', '90年11月7日', '一百零一年十一月七日'])(
		'reads %s behind the byline of a table row as a year of the Republic',
		async (day) => {
			const extraction = await read(
				`<html><head><title>某報 - 社會新聞</title></head><body><table><tr><td>某報電子版 焦點｜政治｜社會</td></tr><tr><td><b><font size=4>市長今日視察防汛工作</font></b></td></tr><tr><td>【記者王小明∕基隆報導】${day}</td></tr><tr><td>${one}<p>${two}</td></tr></table></body></html>`,
			);
			expect(extraction).toMatchObject({
				authors: ['王小明'],
				date: { value: day.startsWith('一') ? '2012-11-07' : '2001-11-07' },
			});
			expect(extraction?.paragraphs).toHaveLength(2);
		},
	);

	it.each([
		['記者王小明／台北報導', '台北'],
		['【記者王小明∕基隆報導】九十年十一月七日', '基隆'],
		['記者王小明／綜合報導', null],
		['記者王小明', null],
	])('takes the place of %s as dateline', async (byline, place) => {
		const extraction = await read(
			`<html><head><title>市長視察</title></head><body><h1>市長今日視察防汛工作</h1><p>${byline}</p><p>${one}</p><p>${two}</p></body></html>`,
		);
		expect(extraction?.dateline).toBe(place);
		expect(extract(rawText(`${HEAD}${byline}\n${TEXT}`), { outlets: [] }).extraction?.dateline).toBe(place);
	});

	it('takes a year of two digits in no other place for one of the Republic', async () => {
		const extraction = await read(
			`<html><head><title>市長視察</title></head><body><h1>市長今日視察防汛工作</h1><p>90年11月7日</p><p>${one}</p><p>${two}</p></body></html>`,
		);
		expect(extraction?.date.value?.startsWith('2001') ?? false).toBe(false);
	});

	it.each([
		['"地方"', '地方'],
		['["地方","要聞"]', '地方'],
		['"市長,視察,防汛,河邊,群眾,安全"', null],
	])('takes the section %s of its JSON-LD', async (value, section) => {
		const extraction = await read(
			`<html><head><title>市長今日視察防汛工作</title><script type="application/ld+json">{"@type":"NewsArticle","articleSection":${value}}</script></head><body><article><h1>市長今日視察防汛工作</h1><p>${one}</p><p>${two}</p></article></body></html>`,
		);
		expect(extraction?.section).toBe(section);
	});
});
