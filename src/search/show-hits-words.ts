/** Words of the strip that leads from hit to hit on an article's page. */
export interface HitWords {
	readonly region: string;
	readonly previous: string;
	readonly next: string;
	readonly close: string;
	/** Said where punctuation runs through the hit gone to. */
	readonly broken: string;
}

const HANT: HitWords = {
	region: '搜尋到的字句',
	previous: '上一處',
	next: '下一處',
	close: '取消標示',
	broken: '中間有標點',
};
const HANS: HitWords = {
	region: '搜索到的字句',
	previous: '上一处',
	next: '下一处',
	close: '取消标示',
	broken: '中间有标点',
};

/** The words in the language of a page (`zh-Hant` or `zh-Hans`). */
export function hitWords(lang: string): HitWords {
	return lang === 'zh-Hans' ? HANS : HANT;
}
