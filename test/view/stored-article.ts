import type { Article } from '../../src/model/article.ts';
import type { DateFinding } from '../../src/model/extraction.ts';
import type { ArticleId, OutletId, Sha256, StoryId } from '../../src/model/ids.ts';
import type { StoredArticle } from '../../src/model/listing.ts';
import type { ArticleVariant } from '../../src/model/variant.ts';

/** A date finding; what is not given is that of a plain day of publication. */
export function date(given: Partial<DateFinding> = {}): DateFinding {
	return {
		value: '2021-03-05',
		precision: 'day',
		kind: 'published',
		evidence: 'A line that states the date.',
		lines: [2, 2],
		inferred: false,
		edtf: '2021-03-05',
		places: [{ line: 2, column: 0, text: '2021年3月5日' }],
		...given,
	};
}

/** No date at all. */
export const NO_DATE: DateFinding = {
	value: null,
	precision: 'none',
	kind: 'captured',
	evidence: '',
	lines: null,
	inferred: false,
	edtf: '',
	places: [],
};

const HANT: ArticleVariant = {
	id: 'abcd2345ef' as ArticleId,
	script: 'zh-Hant',
	headline: '新橋通車 兩岸往來便利',
	kicker: '歷時三年',
	subheads: ['市民：早該修了'],
	section: '要聞',
	dateline: '本報訊',
	outlet: '甲城日報',
	creditedSource: null,
	authors: ['陳某', '林某'],
	editors: ['吳某'],
	paragraphs: [
		{ text: '新橋昨日通車。', lines: [4, 4], kind: 'text' },
		{ text: '市民說，早該修了。', lines: [5, 5], kind: 'text' },
	],
	converted: false,
	repairs: [],
};

const HANS: ArticleVariant = {
	...HANT,
	script: 'zh-Hans',
	headline: '新桥通车 两岸往来便利',
	kicker: '历时三年',
	subheads: ['市民：早该修了'],
	section: '要闻',
	dateline: '本报讯',
	outlet: '甲城日报',
	authors: ['陈某', '林某'],
	editors: ['吴某'],
	paragraphs: [
		{ text: '新桥昨日通车。', lines: [4, 4], kind: 'text' },
		{ text: '市民说，早该修了。', lines: [5, 5], kind: 'text' },
	],
	converted: true,
};

/** An article in its own script; what is not given is that of a complete report. */
export function article(given: Partial<Article> = {}): Article {
	const { script: _, converted: __, repairs: ___, outlet: ____, ...text } = HANT;
	return {
		...text,
		ref: {
			path: 'jia/0001.txt',
			sha256: 'c'.repeat(64) as Sha256,
			bytes: 1200,
			encoding: 'utf-8',
			format: 'text',
			record: null,
		},
		capturedUrl: null,
		outlet: { id: 'jia' as OutletId, name: '甲城日報', evidence: 'The path lies in its folder.' },
		credits: [
			{ name: '陳某', role: 'reporter', affiliation: null, lines: [6, 6] },
			{ name: '林某', role: 'photographer', affiliation: null, lines: [6, 6] },
			{ name: '吳某', role: 'editor', affiliation: null, lines: [7, 7] },
		],
		date: date(),
		bytes: [],
		pieces: [],
		ledger: [
			{ lines: [1, 1], fate: 'kept', as: 'headline', rule: 'headline/first-title' },
			{ lines: [2, 2], fate: 'kept', as: 'date', rule: 'date/line' },
			{ lines: [3, 3], fate: 'dropped', as: 'blank', rule: 'blank' },
			{ lines: [4, 4], fate: 'kept', as: 'body', rule: 'body/text' },
			{ lines: [5, 5], fate: 'kept', as: 'body', rule: 'body/text' },
			{ lines: [6, 7], fate: 'kept', as: 'byline', rule: 'byline/brackets' },
			{ lines: [8, 9], fate: 'merged', as: 'body', rule: 'repeats/second-copy', into: [4, 5] },
			{ lines: [10, 12], fate: 'dropped', as: 'debris', rule: 'debris/table-bar' },
		],
		problems: [],
		script: { source: 'zh-Hant', verdict: 'native', evidence: [] },
		bodyKey: 'k',
		story: 'abcd2345ef' as StoryId,
		...given,
	};
}

/** An article as the catalogue gives it. */
export function stored(
	given: Partial<Article> = {},
	variants: Partial<Record<'zh-Hant' | 'zh-Hans', Partial<ArticleVariant>>> = {},
): StoredArticle {
	const own = article(given);
	return {
		article: own,
		variants: {
			'zh-Hant': { ...HANT, ...variants['zh-Hant'] },
			'zh-Hans': { ...HANS, ...variants['zh-Hans'] },
		},
		story: {
			id: own.story,
			canonical: own.id,
			reason: 'It is the only one.',
			members: [{ id: own.id, relation: null, to: null, page: own.id, evidence: '' }],
		},
		item: {
			id: own.id,
			story: own.story,
			headline: { 'zh-Hant': HANT.headline, 'zh-Hans': HANS.headline },
			lede: { 'zh-Hant': '新橋昨日通車。', 'zh-Hans': '新桥昨日通车。' },
			outlet: { id: 'jia' as OutletId, name: { 'zh-Hant': '甲城日報', 'zh-Hans': '甲城日报' } },
			section: { slug: '要闻', name: { 'zh-Hant': '要聞', 'zh-Hans': '要闻' } },
			date: own.date,
			copies: 0,
			others: null,
		},
		authorSlugs: ['陈某', '林某'],
		earlier: null,
		later: null,
	};
}
