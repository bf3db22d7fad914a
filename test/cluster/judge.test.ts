import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ComparableArticle } from '../../src/cluster/comparable.ts';
import { byDoubt, doubtOf, explainPair } from '../../src/cluster/explain.ts';
import { GUARD_RULES } from '../../src/cluster/guard.ts';
import { judge } from '../../src/cluster/judge.ts';
import type { Link } from '../../src/cluster/link.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import { article, bulletins, type ClusterArticle, factOf, reports } from '../kit/cluster-archive.ts';
import { EDIT_KINDS, edited } from '../kit/edits.ts';

function ready(given: ClusterArticle) {
	return new ComparableArticle(factOf(given), given.paragraphs);
}

function judged(
	a: Partial<ClusterArticle> & { text: string },
	b: Partial<ClusterArticle> & { text: string },
) {
	const [one, other] = [a, b].map(({ text, ...given }, index) =>
		ready(article({ id: index === 0 ? 'a' : 'b', ...given, paragraphs: text.split('\n') })),
	);
	return judge(one as ReturnType<typeof ready>, other as ReturnType<typeof ready>);
}

const LIVE =
	'本台将于{date}上午九时在大会堂现场直播第{nth}次全体会议的实况。{who}将向大会作报告,听取代表们的意见。\n广播频道和新闻网站将同步转播会议的全部议程,届时欢迎广大听众和观众收听收看。海外听众可以通过卫星频道收听。';

function live(date: string, nth: string, who = '委员长'): string {
	return LIVE.replace('{date}', date).replace('{nth}', nth).replaceAll('{who}', who);
}

const REPORT =
	'昨天下午,全市供水管网改造工程在城东开工。工程计划用两年时间更换老旧管道,惠及沿线居民。\n施工单位表示,将合理安排工期,尽量减少对交通的影响,遇有停水会提前通知。市民可以拨打热线了解详情,也可以到社区服务中心咨询。';

describe('the judgement on a pair', () => {
	it.each([
		[
			'other numbers in the same places',
			live('3月5日', '一'),
			live('3月11日', '三'),
			{},
			'guard/number-in-place',
		],
		['another ordinal alone', live('3月5日', '二'), live('3月5日', '三'), {}, 'guard/number-in-place'],
		[
			'numbers on both sides',
			`${REPORT}\n投资15亿元，涉及23个小区。`,
			`${REPORT}\n共更换管道480公里,涉及居民9万户,另建泵站7座。`,
			{},
			'guard/numbers-on-both-sides',
		],
		[
			'the same word exchanged again and again',
			`${REPORT}\n论述摘编法文版今天出版。法文版面向海外读者。`,
			`${REPORT}\n论述摘编俄文版今天出版。俄文版面向海外读者。`,
			{},
			'guard/word-in-place',
		],
		[
			'dates far apart',
			REPORT,
			`${REPORT}\n改造之后水压将明显改善,居民表示期待。`.replace('城东', '城西区'),
			{ date: '2023-09-01' },
			'guard/dates-apart',
		],
		[
			'other names behind an office',
			`${REPORT}\n副市长王建国在现场办公。`,
			`${REPORT}\n副市长李爱民在现场办公。`,
			{},
			'guard/other-names',
		],
		[
			'other places',
			`${REPORT}\n水厂设在石桥镇,由当地施工。`,
			`${REPORT}\n水厂设在杨柳镇,由当地施工。`,
			{},
			'guard/other-places',
		],
		[
			'other days of events among much that was reworded',
			`${REPORT}\n发布会定于3月5日举行,届时公布施工路段清单。`,
			`${REPORT}\n居民座谈会将在3月19日召开,听取对停水方案的意见。`,
			{},
			'guard/event-dates',
		],
		['the same words a year later', REPORT, REPORT, { date: '2024-03-01' }, 'guard/years-apart'],
	] as const)('keeps apart what has %s', (_, a, b, given, guard) => {
		const finding = judged({ text: a }, { text: b, ...given });
		expect([finding.relation, finding.guard]).toEqual(['templateSibling', guard]);
	});

	it('keeps apart what has the same change in body and headline', () => {
		const finding = judged(
			{ text: REPORT.replace('城东', '城东区'), headline: '城东区供水改造开工' },
			{ text: REPORT.replace('城东', '城南区'), headline: '城南区供水改造开工' },
		);
		expect([finding.relation, finding.guard]).toEqual(['templateSibling', 'guard/other-in-headline']);
	});

	it.each([
		['reporters', '本报记者王建国报道。', '本报记者李爱民报道。'],
		['words for the same place', '我省施工单位参加了建设。', '江北省施工单位参加了建设。'],
		[
			'verbs before a word that begins as places end',
			'计划在开展市政施工时开放。',
			'计划在进行市政施工时开放。',
		],
		['one character of a name', '副市长王建国在现场办公。', '副市长王健国在现场办公。'],
	])('does not take other %s for another event', (_, a, b) => {
		const long = `${REPORT}\n${reports(3)[2]?.paragraphs.join('\n')}`;
		expect(judged({ text: `${long}\n${a}` }, { text: `${long}\n${b}` }).relation).toBe('revision');
	});

	const DAILY =
		'市水文中心今天发布消息,昨日城区河段水位{a}米,水库蓄水量{b}万方,均在正常范围之内。值班人员提醒,汛期将至,请沿岸单位检查排水设施,居民不要在河道内停留,遇有险情及时上报,转移时听从社区安排,并照看好老人和儿童。';
	const daily = (a: string, b: string) => DAILY.replace('{a}', a).replace('{b}', b);

	it.each([
		['both numbers', daily('12', '30'), daily('15', '28'), '2023-03-02'],
		['both numbers, three days later', daily('5', '800'), daily('7', '650'), '2023-03-04'],
		['both numbers, the same day', daily('12', '30'), daily('15', '28'), '2023-03-01'],
		['numbers that changed places', daily('3', '5'), daily('5', '3'), '2023-03-02'],
		['Han numerals that changed places', daily('三', '五'), daily('五', '三'), '2023-03-02'],
		['one number', daily('12', '30'), daily('15', '30'), '2023-03-02'],
		['one number that lacks a digit', daily('15', '30'), daily('5', '30'), '2023-03-02'],
		['one number, without a date', daily('12', '30'), daily('15', '30'), null],
	])('keeps the bulletins of a series under a fixed headline apart: %s', (_, a, b, date) => {
		const finding = judged({ text: a, headline: '昨日水情' }, { text: b, headline: '昨日水情', date });
		expect([finding.relation, finding.guard]).toEqual(['templateSibling', 'guard/number-in-place']);
	});

	it('takes a misprinted number for one where others are the same or more is missing, unless an outlet has a series', () => {
		const figures = '甲区18户,乙区27户,丙区36户,丁区45户,戊区54户,己区63户,共用水泵92台,管道480公里。';
		const [a, b] = ['15', '5'].map((number) => `${REPORT}\n${figures}新设热线${number}条供咨询。`) as [
			string,
			string,
		];
		expect(judged({ text: a }, { text: b, date: '2023-03-02' }).relation).toBe('revision');
		const outlet = 'paper';
		expect(judged({ text: a, outlet }, { text: b, outlet, date: '2023-03-02' }).guard).toBe(
			'guard/number-in-place',
		);
		const lost = daily('15', '30').replace('值班人员', '值人员');
		expect(judged({ text: lost }, { text: daily('5', '30'), date: '2023-03-02' }).relation).toBe('revision');
	});

	const table = (...cells: string[]) =>
		`${REPORT}\n各站情况如下。\n${['东坡站', '西坡站', '南坡站', '北坡站'].map((name, at) => `${name}\n${cells[at]}`).join('\n')}\n数据仅供参考。`;
	const forecast = (...values: string[]) =>
		`${REPORT}\n${['今天上午', '今天下午', '明天上午', '北部山区', '南部沿海'].map((when, at) => `${when},${values[at]}`).join(';')}。请注意防火。`;

	it.each([
		['the cells of a table', table('优', '良', '轻度', '良'), table('轻度', '优', '良', '优')],
		['two cells of a table', table('优', '良', '轻度', '中度'), table('良', '优', '轻度', '中度')],
		['one cell that has the value of another', table('优', '良', '优', '良'), table('优', '良', '优', '优')],
		[
			'the values of a forecast',
			forecast('晴', '多云', '小雨', '小雨', '晴'),
			forecast('多云', '小雨', '晴', '晴', '小雨'),
		],
		[
			'sums',
			`${REPORT}\n甲县投入,12亿元;乙县投入,15亿元;丙县投入,18亿元。`,
			`${REPORT}\n甲县投入,18亿元;乙县投入,12亿元;丙县投入,15亿元。`,
		],
		[
			'the places of a ranking',
			`${REPORT}\n第一名:石桥街道;第二名:杨柳街道;第三名:青山街道。`,
			`${REPORT}\n第一名:青山街道;第二名:石桥街道;第三名:杨柳街道。`,
		],
	])('keeps apart texts in which the same clauses stand in place of one another: %s', (_, a, b) => {
		for (const [one, other] of [
			[a, b],
			[b, a],
		] as const) {
			const finding = judged({ text: one }, { text: other, date: '2023-03-02' });
			expect([finding.relation, finding.guard]).toEqual(['templateSibling', 'guard/clauses-exchanged']);
		}
	});

	it('keeps apart texts in which two words changed places', () => {
		const text = (one: string, other: string) =>
			`${REPORT}\n今天${one}板块的涨幅居前并带动大市上扬,${other}板块的跌幅居前并拖累了指数。`;
		const finding = judged({ text: text('煤炭', '银行') }, { text: text('银行', '煤炭') });
		expect([finding.relation, finding.guard]).toEqual(['templateSibling', 'guard/words-exchanged']);
		const office = (one: string, other: string) =>
			`${REPORT}\n任命${one},为供水公司经理;免去${other},原任的经理职务。`;
		const swapped = judged({ text: office('张建国', '李爱民') }, { text: office('李爱民', '张建国') });
		expect([swapped.relation, swapped.guard]).toEqual(['templateSibling', 'guard/words-exchanged']);
		// Under another headline an editor's choice of words, which may cross.
		const long = reports(3)[2]?.paragraphs.join('\n');
		const said = (one: string, other: string) =>
			`${long}\n有关方面负责人${one}将如期完工,沿线居民${other}十分期待。`;
		const retitled = judged(
			{ text: said('表示', '指出') },
			{ text: said('指出', '表示'), headline: '城里来了新消息' },
		);
		expect(retitled.relation).toBe('revision');
	});

	it('takes a text with a passage at another place for the same, with a short line there for a revision', () => {
		const [first, second] = REPORT.split('\n') as [string, string];
		expect(judged({ text: REPORT }, { text: `${second}\n${first}` }).relation).toBe('sameText');
		const [head, tail] = [`市政记者王小明\n${REPORT}`, `${REPORT}\n市政记者王小明`];
		expect(judged({ text: head }, { text: tail }).relation).toBe('revision');
		expect(judged({ text: REPORT }, { text: `${REPORT}\n${REPORT}\n${REPORT}` }).relation).toBe('sameText');
	});

	it('never takes texts for the same whose short clauses stand in another order', () => {
		const clauses = fc.uniqueArray(
			fc
				.array(fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸'), { minLength: 1, maxLength: 4 })
				.map((chars) => chars.join('')),
			{ minLength: 3, maxLength: 8 },
		);
		const lists = clauses.chain((list) =>
			fc.record({
				one: fc.array(fc.constantFrom(...list), { minLength: 3, maxLength: 7 }),
				seed: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }),
			}),
		);
		let permuted = 0;
		fc.assert(
			fc.property(lists, ({ one, seed }) => {
				const order = [...one.keys()].sort((x, y) => (seed[x] ?? 0) - (seed[y] ?? 0));
				const other = order.map((at) => one[at] ?? '');
				if (one.join(';') === other.join(';')) return;
				permuted++;
				const [a, b] = [one, other].map((list) => `${REPORT}\n${list.join(';')}。届时另行通知。`);
				const finding = judged({ text: a ?? '' }, { text: b ?? '' });
				expect(['sameText', 'scriptCopy']).not.toContain(finding.relation);
			}),
			{ numRuns: 500 },
		);
		expect(permuted).toBeGreaterThan(300);
	});

	it('takes a number that was put right the same day for a revision', () => {
		const [a, b] = ['15', '18'].map((number) => `${REPORT}\n首期涉及${number}个小区的居民。`) as [
			string,
			string,
		];
		expect(judged({ text: a }, { text: b }).relation).toBe('revision');
	});

	it('takes a reprint under another headline, in which an editor changed a few words, for a revision', () => {
		const text = reports(12)
			.flatMap(({ paragraphs }) => paragraphs.slice(0, 1))
			.slice(0, 4)
			.join('\n');
		const long = `本报记者获悉,有关负责人昨天表示。\n${text}`;
		const edit = long.replace('本报记者', '新华社记者').replace('有关负责人', '相关人士');
		const retitled = { headline: '城里来了新消息', outlet: 'b' };
		expect(judged({ text: long, outlet: 'a' }, { text: edit, ...retitled }).relation).toBe('revision');
		// The same changes a week later are the next report in the same words.
		const later = judged({ text: long, outlet: 'a' }, { text: edit, ...retitled, date: '2023-03-08' });
		expect(later.guard).toBe('guard/words-and-headline');
	});

	it('takes a reprint with lines of its own that lacks the end for a revision, whatever numbers either has alone', () => {
		const whole = `${REPORT}\n改造涉及23个小区、9万户居民,总投资15亿元。`;
		const cut = `2019年3月5日 08:12 来源:综合\n${REPORT}\n改造涉`;
		const finding = judged({ text: whole, date: null }, { text: cut, date: null });
		expect(finding.comparison.onlyAddedOrCut).toBe(true);
		expect(finding.relation).toBe('revision');
	});

	it('takes a text that got a paragraph more for a revision, with a quarter of it for an excerpt', () => {
		expect(judged({ text: REPORT }, { text: `${REPORT}\n工程款项已经落实。` }).relation).toBe('revision');
		expect(judged({ text: REPORT.slice(0, 45) }, { text: REPORT })).toMatchObject({
			relation: 'excerptOf',
			part: 'a',
		});
	});

	it('takes a short text in which misprints left hardly a clause whole for the same, not one with other words', () => {
		const text =
			'应友好邻邦总统的邀请国家领导人将在下月上旬出席在海滨城市举行的第三届湿地保护论坛并在会后对该国进行为期三天的国事访问以增进两国人民之间的传统友谊';
		const misprinted = text.replace('的邀请', '邀请').replace('湿地', '显地').replace('国事访问', '国事访门');
		expect(judged({ text }, { text: misprinted }).relation).toBe('revision');
		const other = text.replace('友好邻邦总统', '岛国总理').replace('湿地', '草原').replace('国事', '正式');
		expect(judged({ text }, { text: other }).relation).not.toBe('revision');
	});

	it('finds nothing between reports of different matters, however many words news have in common', () => {
		const all = reports(30).map(ready);
		const related = all.flatMap((a, index) =>
			all.slice(index + 1).filter((b) => judge(a, b).relation !== null),
		);
		expect(related).toEqual([]);
	});

	it('is the same from both sides', () => {
		const pool = [...reports(4), ...bulletins(12)];
		const all = [
			...pool,
			...pool.flatMap((each, seed) =>
				EDIT_KINDS.map((kind) => ({ ...each, ...edited(each, kind, seed), id: `${each.id}-${kind}` })),
			),
		].map(ready);
		const pick = fc.constantFrom(...all);
		fc.assert(
			fc.property(pick, pick, (a, b) => {
				const [one, other] = [judge(a, b), judge(b, a)];
				expect([one.relation, one.guard, one.leastFound, one.mostFound]).toEqual([
					other.relation,
					other.guard,
					other.leastFound,
					other.mostFound,
				]);
				expect(one.comparison.foundA).toBe(other.comparison.foundB);
				const mirrored = { a: 'b', b: 'a' } as const;
				if (one.part && one.leastFound < one.mostFound) expect(other.part).toBe(mirrored[one.part]);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('the guard', () => {
	it('has rules with distinct names', () => {
		const names = GUARD_RULES.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		expect(names.every((name) => /^guard\/[a-z-]+$/.test(name))).toBe(true);
	});
});

describe('the explanation of a pair', () => {
	it('names the clauses shared, the numbers that differ and the thresholds', () => {
		const [a, b] = [live('3月5日', '一'), live('3月11日', '三')].map((text, index) =>
			ready(article({ id: `${index}`, paragraphs: text.split('\n') })),
		);
		const explanation = explainPair(a as ReturnType<typeof ready>, b as ReturnType<typeof ready>);
		expect(explanation.finding.guard).toBe('guard/number-in-place');
		expect(explanation.sharedClauses[0]).toBe('广播频道和新闻网站将同步转播会议的全部议程');
		expect(explanation.numbersInPlace).toEqual([
			['5', '11'],
			['一', '三'],
		]);
		expect([explanation.numbersOnlyA, explanation.numbersOnlyB]).toEqual([['5'], ['11']]);
		expect(explanation.sharedPieces).toBeGreaterThan(explanation.neededPieces);
		expect(explanation.thresholds.partFound).toBe(0.9);
		expect(explanation.sameKey).toBe(false);
	});

	it('names persons, places and days that stand in place of one another, and no parts of addresses', () => {
		const text = (name: string, place: string, day: string) =>
			`${REPORT}\n市长${name}${day}来到${place}镇查看工地。\n全文见https://news.example.com/2023/page.shtml。`;
		const [a, b] = [text('王建国', '石桥', '3月5日'), text('李爱民', '杨柳', '3月9日')].map((each, index) =>
			ready(article({ id: `${index}`, paragraphs: each.split('\n') })),
		) as [ReturnType<typeof ready>, ReturnType<typeof ready>];
		const explanation = explainPair(a, b);
		expect(explanation.names).toEqual([['王建国', '李爱民']]);
		expect(explanation.places).toEqual([['石桥', '杨柳']]);
		expect([explanation.datesOnlyA, explanation.datesOnlyB]).toEqual([['3月5日'], ['3月9日']]);
		expect(explanation.sharedClauses).toContain('尽量减少对交通的影响');
		expect(explanation.sharedClauses.filter((clause) => /shtml|example|https/.test(clause))).toEqual([]);
	});
});

describe('the review of doubtful pairs', () => {
	const link = (id: string, given: Partial<Link>): Link => ({
		a: id as ArticleId,
		b: 'z' as ArticleId,
		relation: 'revision',
		part: null,
		leastFound: 0.8,
		mostFound: 0.8,
		evidence: '',
		apart: null,
		...given,
	});

	it('shows the most doubtful first and leaves out what is plain', () => {
		const links = [
			link('copy', { relation: 'sameText', leastFound: 1, mostFound: 1 }),
			link('plain', { leastFound: 0.97, mostFound: 1 }),
			link('near-equal-siblings', {
				relation: 'templateSibling',
				leastFound: 0.99,
				mostFound: 0.99,
				apart: 'guard/x',
			}),
			link('distant-siblings', {
				relation: 'templateSibling',
				leastFound: 0.6,
				mostFound: 0.7,
				apart: 'guard/x',
			}),
			link('at-the-threshold', { leastFound: 0.75, mostFound: 0.76 }),
		];
		expect(byDoubt(links).map(({ a }) => a)).toEqual(['at-the-threshold', 'near-equal-siblings']);
		for (const each of links) {
			expect(doubtOf(each)).toBeGreaterThanOrEqual(0);
			expect(doubtOf(each)).toBeLessThanOrEqual(1);
		}
	});
});
