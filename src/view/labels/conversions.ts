import type { Script } from '../../model/script.ts';

/** A count that is already written for display, e.g. `1,012`. */
type Count = string;

/** Words of the page about the conversion between the scripts. */
export interface ConversionLabels {
	readonly title: string;
	readonly intro: string;
	readonly how: string;
	/** What is converted and how, a paragraph each. */
	readonly rules: readonly string[];
	readonly sums: string;
	readonly simplified: string;
	readonly native: string;
	readonly machine: string;
	readonly unsure: string;
	readonly doubtPlaces: string;
	/** What stands before the versions of engine, ICU and glossary. */
	readonly madeWith: string;
	/** Number of rows of the glossary, and the beginning of its digest; null where it is empty. */
	readonly glossary: (rows: Count, digest: string | null) => string;
	readonly doubts: string;
	readonly doubtsIntro: string;
	readonly noDoubts: string;
	readonly place: string;
	readonly context: string;
	readonly written: string;
	readonly others: string;
	readonly times: string;
	readonly row: string;
	readonly more: (n: Count) => string;
	readonly moreUnsure: (n: Count) => string;
	readonly unsureArticles: string;
	readonly unsureIntro: string;
	readonly noneUnsure: string;
	/** The line at the foot of an article's page. */
	readonly byConversion: (versions: string) => string;
}

const HANT: ConversionLabels = {
	title: '繁簡轉換',
	intro: '每一頁都有繁體和簡體兩個版本。這裡說明文字怎樣轉換、用了什麼，以及程式自己拿不準的地方。',
	how: '怎樣轉換',
	rules: [
		'原檔一字不改。原檔是繁體、看來也是以繁體寫成的，繁體版就照原文顯示，一個字都不換；只有簡體版是轉換的。',
		'簡體轉繁體時先查詞典。一個字對應幾個繁體字的，看它在哪個詞裡：跨在兩個詞之間的詞語不算；職稱後面的姓氏當作姓，全名在同一篇裡前後一致；最後換成當地慣用的字形。館方的詞彙表優先於詞典。',
		'原檔是繁體、卻看得出是程式從簡體轉成的，先經簡體改正誤轉，每一處都列在該篇旁邊，可以查看原檔用字。',
		'看不出是哪一種的，不改，列在本頁最後。標點只在顯示時換成該字體慣用的全形，位置不變。',
	],
	sums: '篇數與版本',
	simplified: '原檔為簡體',
	native: '繁體原文',
	machine: '由程式轉成的繁體',
	unsure: '難以判定',
	doubtPlaces: '存疑之處',
	madeWith: '轉換所用',
	glossary: (rows, digest) => (digest === null ? '詞彙表 0 條' : `詞彙表 ${rows} 條（${digest}）`),
	doubts: '存疑之處',
	doubtsIntro:
		'以下的字有幾種繁體寫法，單獨成詞，又沒有詞語、姓名或詞彙表可依，程式只好取最常見的一種。最常出現的排在前面。對的或該改的，把最後一欄那一行（改成正確的字）加進詞彙表，下次建置就確定了。',
	noDoubts: '沒有存疑之處。',
	place: '字詞',
	context: '上下文',
	written: '現在寫作',
	others: '也可能是',
	times: '次數',
	row: '詞彙表一行',
	more: (n) => `另有 ${n} 種未列出，用指令 jiuwen doubts 可以看全部。`,
	moreUnsure: (n) => `另有 ${n} 篇未列出，用指令 jiuwen doubts 可以看全部。`,
	unsureArticles: '難以判定的報導',
	unsureIntro:
		'這些原檔的字太少，或者兩種跡象都有，無法判定原來用哪一種字體寫成，因此繁體照原檔顯示，不作校訂。',
	noneUnsure: '沒有難以判定的報導。',
	byConversion: (versions) => `本頁文字經轉換：${versions}。`,
};

const HANS: ConversionLabels = {
	title: '繁简转换',
	intro: '每一页都有繁体和简体两个版本。这里说明文字怎样转换、用了什么，以及程序自己拿不准的地方。',
	how: '怎样转换',
	rules: [
		'原始文件一字不改。原始文件是繁体、看来也是以繁体写成的，繁体版就照原文显示，一个字都不换；只有简体版是转换的。',
		'简体转繁体时先查词典。一个字对应几个繁体字的，看它在哪个词里：跨在两个词之间的词语不算；职务后面的姓氏当作姓，全名在同一篇里前后一致；最后换成当地惯用的字形。馆方的词汇表优先于词典。',
		'原始文件是繁体、却看得出是程序从简体转成的，先经简体改正误转，每一处都列在该篇旁边，可以查看原始文件的用字。',
		'看不出是哪一种的，不改，列在本页最后。标点只在显示时换成该字体惯用的全角，位置不变。',
	],
	sums: '篇数与版本',
	simplified: '原始文件为简体',
	native: '繁体原文',
	machine: '由程序转成的繁体',
	unsure: '难以判定',
	doubtPlaces: '存疑之处',
	madeWith: '转换所用',
	glossary: (rows, digest) => (digest === null ? '词汇表 0 条' : `词汇表 ${rows} 条（${digest}）`),
	doubts: '存疑之处',
	doubtsIntro:
		'以下的字有几种繁体写法，单独成词，又没有词语、姓名或词汇表可依，程序只好取最常见的一种。最常出现的排在前面。对的或该改的，把最后一栏那一行（改成正确的字）加进词汇表，下次构建就确定了。',
	noDoubts: '没有存疑之处。',
	place: '字词',
	context: '上下文',
	written: '现在写作',
	others: '也可能是',
	times: '次数',
	row: '词汇表一行',
	more: (n) => `另有 ${n} 种未列出，用命令 jiuwen doubts 可以看全部。`,
	moreUnsure: (n) => `另有 ${n} 篇未列出，用命令 jiuwen doubts 可以看全部。`,
	unsureArticles: '难以判定的报道',
	unsureIntro:
		'这些原始文件的字太少，或者两种迹象都有，无法判定原来用哪一种字体写成，因此繁体照原始文件显示，不作校订。',
	noneUnsure: '没有难以判定的报道。',
	byConversion: (versions) => `本页文字经转换：${versions}。`,
};

/** The words of the page about conversion, in a script. */
export function conversionLabels(script: Script): ConversionLabels {
	return script === 'zh-Hant' ? HANT : HANS;
}
