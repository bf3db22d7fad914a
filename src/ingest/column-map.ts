import type { SourceHints } from '../model/source.ts';
import { type NameReading, readName } from './column-names.ts';
import { longestText } from './longest-column.ts';

/** What a column can mean for an article. */
export type Field = 'headline' | 'body' | 'date' | 'captured' | 'url' | 'source' | 'author' | 'section';

/**
 * Names of columns by meaning, lower case without marks and spaces; the first that a file has counts. Other names are
 * understood by the words they are made of (`column-names.ts`) and stand behind these.
 */
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

/** Which column means what: column name by field. */
export type ColumnMap = Readonly<Partial<Record<Field, string>>>;

/**
 * Guesses what the columns mean by their names; without a name for the body, the longest text is it.
 * @param least characters that such a text has at least
 */
export function guessColumns(row: Readonly<Record<string, string>>, least?: number): ColumnMap {
	const map = namedColumns(Object.keys(row));
	if (map.body !== undefined) return map;
	const body = longestText(row, new Set(Object.values(map)), least);
	return body === null ? map : { ...map, body };
}

/** Names in pinyin by initials count where the table has so many names in pinyin. */
const PINYIN_LEAST = 2;

/** What the columns mean by their names alone. */
export function namedColumns(names: readonly string[]): ColumnMap {
	const readings = names.map((name) => ({ name, reading: meaningOf(name) }));
	const pinyin = readings.filter(({ reading }) => reading?.pinyin).length;
	const best = new Map<Field, { readonly name: string; readonly rank: number }>();
	for (const { name, reading } of readings) {
		if (!reading || (reading.initials && pinyin < PINYIN_LEAST)) continue;
		const { field, rank } = reading;
		if (rank < (best.get(field)?.rank ?? Number.POSITIVE_INFINITY)) best.set(field, { name, rank });
	}
	const fields = Object.keys(COLUMN_NAMES) as Field[];
	return Object.fromEntries(
		fields.flatMap((field) => {
			const found = best.get(field);
			return found ? [[field, found.name]] : [];
		}),
	);
}

const EXACT: ReadonlyMap<string, NameReading> = new Map(
	(Object.entries(COLUMN_NAMES) as [Field, readonly string[]][]).flatMap(([field, names]) =>
		names.map((name, rank) => [name, { field, rank, initials: false, pinyin: false }] as const),
	),
);

/** What a name says a column is: one of the names that are known, else by its words; null where it says nothing. */
export function meaningOf(name: string): NameReading | null {
	return EXACT.get(plainName(name)) ?? readName(name);
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
	const unknown =
		map.headline === undefined && map.body === undefined ? { columnsUnknown: true as const } : {};
	const dated =
		fields.date === undefined
			? {}
			: { dateStated: { by: 'column' as const, name: toldName(map.date ?? ''), line: null } };
	return { ...(/^https?:\/\//i.test(url) ? { url } : {}), fields, ...dated, ...unknown };
}

/** Names of columns are told in sentences up to so many characters. */
const NAME_LONGEST = 60;

/** The name of a column as a sentence tells it. */
export function toldName(name: string): string {
	return name.length <= NAME_LONGEST ? name : `${[...name].slice(0, NAME_LONGEST - 1).join('')}…`;
}

/** One English sentence that tells the guess, for the keeper to check. */
export function tellColumns(map: ColumnMap): string {
	const told = Object.entries(map).map(([field, name]) => `"${toldName(name)}" as ${field}`);
	return `The columns were read so: ${told.join(', ')}.`;
}
