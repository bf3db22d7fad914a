import type { Script } from '../model/script.ts';

/** Words of the search box. Braces hold what is filled in. */
export interface SearchWords {
	readonly label: string;
	readonly placeholder: string;
	readonly submit: string;
	readonly loading: string;
	/** `{articles}` and `{stories}` are counts. */
	readonly count: string;
	readonly none: string;
	readonly failed: string;
	readonly retry: string;
	readonly more: string;
	readonly sort: string;
	readonly relevance: string;
	readonly newest: string;
	readonly oldest: string;
	readonly everyCopy: string;
	readonly undated: string;
	/** `{date}` is a date that the text only suggests. */
	readonly inferred: string;
	/** `{n}` articles, `{first}` to `{last}`. */
	readonly archive: string;
	readonly fewerWords: string;
	readonly hint: string;
	readonly unclosedQuote: string;
	readonly strayOr: string;
	/** `{word}` is what was typed. */
	readonly nothingInWord: string;
	readonly onlyExcluded: string;
	readonly headlinesOnly: string;
	/** Read out for a hit across punctuation. */
	readonly broken: string;
	readonly copies: string;
	readonly view: string;
	readonly byArticle: string;
	readonly byMention: string;
	/** `{n}` of `{total}` mentions are listed. */
	readonly mentions: string;
	readonly csv: string;
	readonly overTime: string;
	readonly narrow: string;
	readonly year: string;
	readonly outlet: string;
	readonly section: string;
	readonly author: string;
	readonly from: string;
	readonly to: string;
	readonly clear: string;
	readonly moreValues: string;
	/** Nothing is left of `{n}` articles after narrowing. */
	readonly nothingLeft: string;
}

const HANT: SearchWords = {
	label: '搜尋全部報導',
	placeholder: '人名、地名、字句，繁簡皆可',
	submit: '搜尋',
	loading: '搜尋中…',
	count: '{articles} 篇 · {stories} 則',
	none: '沒有任何報導含有「{query}」。',
	failed: '搜尋資料讀取失敗，請檢查網路後再試。',
	retry: '再試一次',
	more: '再列出 {n} 筆',
	sort: '排序',
	relevance: '相關程度',
	newest: '由新到舊',
	oldest: '由舊到新',
	everyCopy: '同稿全部列出',
	undated: '日期不詳',
	inferred: '{date}（推定）',
	archive: '館藏 {n} 篇報導，{first}至{last}。',
	fewerWords: '分開查：',
	hint: '空格表示都要有；加半形引號 "…" 表示字句須緊連；-詞 表示不要；OR 表示任一即可。',
	unclosedQuote: '引號沒有收尾，已當作引到最後。',
	strayOr: 'OR 的一邊沒有詞，已略去。',
	nothingInWord: '「{word}」只有標點，無法搜尋，已略去。',
	onlyExcluded: '只有要排除的詞，請再給一個要找的詞。',
	headlinesOnly: '「{word}」太常見，多數報導只查了標題；加一個字就能查全文。',
	broken: '中間有標點',
	copies: '同稿 {n} 篇',
	view: '檢視',
	byArticle: '依篇',
	byMention: '逐條',
	mentions: '{n} / {total} 條',
	csv: '下載 CSV',
	overTime: '歷時條數',
	narrow: '縮小範圍',
	year: '年份',
	outlet: '媒體',
	section: '欄目',
	author: '記者',
	from: '起',
	to: '訖',
	clear: '清除範圍',
	moreValues: '其餘 {n} 項',
	nothingLeft: '共有 {n} 篇含有這些字，但都不在所選範圍內。',
};

const HANS: SearchWords = {
	label: '搜索全部报道',
	placeholder: '人名、地名、字句，繁简皆可',
	submit: '搜索',
	loading: '搜索中…',
	count: '{articles} 篇 · {stories} 则',
	none: '没有任何报道含有“{query}”。',
	failed: '搜索数据读取失败，请检查网络后再试。',
	retry: '再试一次',
	more: '再列出 {n} 条',
	sort: '排序',
	relevance: '相关程度',
	newest: '由新到旧',
	oldest: '由旧到新',
	everyCopy: '同稿全部列出',
	undated: '日期不详',
	inferred: '{date}（推定）',
	archive: '馆藏 {n} 篇报道，{first}至{last}。',
	fewerWords: '分开查：',
	hint: '空格表示都要有；加半角引号 "…" 表示字句须紧连；-词 表示不要；OR 表示任一即可。',
	unclosedQuote: '引号没有收尾，已当作引到最后。',
	strayOr: 'OR 的一边没有词，已略去。',
	nothingInWord: '“{word}”只有标点，无法搜索，已略去。',
	onlyExcluded: '只有要排除的词，请再给一个要找的词。',
	headlinesOnly: '“{word}”太常见，多数报道只查了标题；加一个字就能查全文。',
	broken: '中间有标点',
	copies: '同稿 {n} 篇',
	view: '查看',
	byArticle: '按篇',
	byMention: '逐条',
	mentions: '{n} / {total} 条',
	csv: '下载 CSV',
	overTime: '历时条数',
	narrow: '缩小范围',
	year: '年份',
	outlet: '媒体',
	section: '栏目',
	author: '记者',
	from: '起',
	to: '止',
	clear: '清除范围',
	moreValues: '其余 {n} 项',
	nothingLeft: '共有 {n} 篇含有这些字，但都不在所选范围内。',
};

/** Words of the search box in a script; a page puts them as JSON into the element. */
export function searchWords(script: Script): SearchWords {
	return script === 'zh-Hant' ? HANT : HANS;
}

/** Fills the braces of a phrase. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
	return phrase.replace(/\{(\w+)\}/g, (brace, key: string) => String(values[key] ?? brace));
}
