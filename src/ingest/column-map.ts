import type { SourceHints } from '../model/source.ts';

/** What a column can mean for an article. */
export type Field = 'headline' | 'body' | 'date' | 'captured' | 'url' | 'source' | 'author' | 'section';

/** Names of columns by meaning, lower case without marks and spaces; the first that a file has counts. */
export const COLUMN_NAMES: Readonly<Record<Field, readonly string[]>> = {
	headline: ['headline', 'title', '标题', '標題', 'newstitle', 'articletitle', 'subject', 'name'],
	body: [
		'articlebody',
		'content',
		'text',
		'body',
		'正文',
		'内容',
		'內容',
		'article',
		'maintext',
		'fulltext',
		'contenttext',
		'html',
		'news',
		'passage',
	],
	date: [
		'datepublished',
		'publishtime',
		'publishedat',
		'publishdate',
		'pubdate',
		'pubtime',
		'published',
		'time',
		'date',
		'datetime',
		'时间',
		'時間',
		'日期',
		'发布时间',
		'發布時間',
		'createtime',
		'createdat',
	],
	captured: [
		'capturedat',
		'capturetime',
		'crawltime',
		'crawledat',
		'crawldate',
		'fetchtime',
		'fetchedat',
		'fetchdate',
		'scrapetime',
		'scrapedat',
		'spidertime',
		'downloadtime',
		'downloadedat',
		'retrievedat',
		'抓取时间',
		'抓取時間',
		'采集时间',
		'採集時間',
		'爬取时间',
		'爬取時間',
	],
	url: ['url', 'link', 'href', 'sourceurl', 'pageurl', '链接', '連結', '网址'],
	source: ['source', 'media', 'publisher', 'outlet', 'site', '来源', '來源', '媒体', '媒體'],
	author: ['author', 'authors', 'byline', 'reporter', '作者', '记者', '記者'],
	section: ['section', 'category', 'channel', 'column', '栏目', '欄目', '分类', '分類', '频道'],
};

/** The shortest text that is taken for a body when no column is called one. */
const BODY_LEAST = 100;

/** Which column means what: column name by field. */
export type ColumnMap = Readonly<Partial<Record<Field, string>>>;

/** Guesses what the columns mean by their names; without a name for the body, the longest text is it. */
export function guessColumns(row: Readonly<Record<string, string>>): ColumnMap {
	const byKey = new Map(Object.keys(row).map((name) => [plainName(name), name]));
	const map: Partial<Record<Field, string>> = {};
	for (const [field, names] of Object.entries(COLUMN_NAMES) as [Field, readonly string[]][]) {
		const name = names.find((entry) => byKey.has(entry));
		if (name) map[field] = byKey.get(name) ?? name;
	}
	if (map.body === undefined) {
		const taken = new Set(Object.values(map));
		const [longest] = Object.entries(row)
			.filter(([name, value]) => !taken.has(name) && value.length >= BODY_LEAST)
			.sort((a, b) => b[1].length - a[1].length);
		if (longest) map.body = longest[0];
	}
	return map;
}

/** A name of a column without case, marks and spaces. */
export function plainName(name: string): string {
	return name.toLowerCase().replace(/[\s_.-]+/gu, '');
}

/** A row as hints: what its columns say of the article. */
export function hintsOf(row: Readonly<Record<string, string>>, map: ColumnMap): SourceHints {
	const fields: Record<string, string> = {};
	for (const field of ['headline', 'body', 'date', 'captured', 'source', 'author', 'section'] as const) {
		const value = map[field] === undefined ? undefined : row[map[field]];
		if (value !== undefined && value.trim() !== '') fields[field] = value;
	}
	fields.body ??= '';
	const url = map.url === undefined ? '' : (row[map.url] ?? '').trim();
	return /^https?:\/\//i.test(url) ? { url, fields } : { fields };
}

/** One English sentence that tells the guess, for the keeper to check. */
export function tellColumns(map: ColumnMap): string {
	const told = Object.entries(map).map(([field, name]) => `"${name}" as ${field}`);
	return told.length === 0 ? 'No column was understood.' : `The columns were read so: ${told.join(', ')}.`;
}
