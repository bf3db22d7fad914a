import type { Severity } from '../../model/problem.ts';
import type { Script } from '../../model/script.ts';

/** A count that is already written for display, e.g. `1,012`. */
type Count = string;

/** Words of the build report. */
export interface ReportLabels {
	readonly title: string;
	readonly intro: string;
	/** The link to the whole report from the page about the archive. */
	readonly whole: string;
	readonly asData: string;
	readonly sources: string;
	readonly lines: string;
	readonly articles: string;
	readonly stories: string;
	readonly kept: string;
	readonly merged: string;
	readonly mergedPieces: string;
	readonly droppedPieces: string;
	readonly dropped: string;
	readonly inferred: string;
	readonly undated: string;
	readonly rules: string;
	readonly rule: string;
	readonly fate: string;
	readonly lineCount: string;
	/** Texts on lines that are told as something else. */
	readonly pieceCount: string;
	readonly ruleSources: string;
	readonly outletRules: string;
	readonly outletRulesIntro: string;
	/** An outlet with the number of rules that met its lines, and of its lines. */
	readonly rulesOf: (outlet: string, rules: Count, lines: Count) => string;
	readonly problems: string;
	readonly noProblems: string;
	readonly moreProblems: (n: Count) => string;
	readonly severity: Readonly<Record<Severity, string>>;
	readonly mend: (fix: string) => string;
	readonly doubtful: string;
	readonly doubtfulIntro: string;
	readonly noDoubtful: string;
	readonly points: (n: Count) => string;
	readonly reason: Readonly<Record<string, (n: Count) => string>>;
	readonly hosts: string;
	readonly hostsIntro: string;
	readonly noHosts: string;
	readonly host: string;
	readonly example: string;
	readonly columns: string;
	readonly columnsIntro: string;
	readonly column: string;
	readonly field: string;
	readonly unusedColumn: string;
	readonly evidence: string;
	readonly file: string;
	readonly scripts: string;
	readonly simplified: string;
	readonly native: string;
	readonly machine: string;
	readonly unsure: string;
	readonly outlets: string;
	readonly outlet: string;
	readonly noOutlet: string;
	readonly files: string;
	readonly withoutHeadline: string;
	readonly withoutAuthor: string;
	readonly more: (n: Count) => string;
}

/** The words of the report in both scripts. */
export const REPORT_LABELS: Readonly<Record<Script, ReportLabels>> = {
	'zh-Hant': {
		title: '建置報告',
		intro: '這座檔案館由來源檔自動整理而成，每一行的去向都有紀錄。以下是最近一次建置的總帳。',
		whole: '完整的建置報告',
		asData: '同樣的內容，供程式讀取：',
		sources: '來源檔',
		lines: '行',
		articles: '報導',
		stories: '稿子',
		kept: '保留的行',
		merged: '合併的行',
		mergedPieces: '行內合併的文字',
		droppedPieces: '行內刪去的文字',
		dropped: '刪去的行',
		inferred: '推定的日期',
		undated: '日期不詳',
		rules: '規則與行數',
		rule: '規則',
		fate: '去向',
		lineCount: '行數',
		pieceCount: '行內文字',
		ruleSources: '來源數',
		outletRules: '各媒體的規則',
		outletRulesIntro:
			'每家媒體的來源由哪些規則整理、各涉及多少行。刪去的行特別多，往往該在媒體檔裡另訂規則。',
		rulesOf: (outlet, rules, lines) => `${outlet}：${rules} 條規則，${lines} 行`,
		problems: '待查事項',
		noProblems: '沒有待查事項。',
		moreProblems: (n) => `這一類另有 ${n} 項，見下面的資料檔。`,
		severity: { error: '錯誤', warning: '警告', notice: '提示' },
		mend: (fix) => `處理：${fix}`,
		doubtful: '最可疑的報導',
		doubtfulIntro: '每個疑點有固定的分數，加起來就是可疑的程度；分數高的先看。點標題看報導，點檔名逐行對照。',
		noDoubtful: '沒有可疑的報導。',
		points: (n) => `${n} 分`,
		reason: {
			'no-body': () => '沒有正文',
			'no-headline': () => '沒有標題',
			'short-body': (n) => `正文只有 ${n} 字`,
			'bad-bytes': () => '有讀不出的位元組',
			'headline-cut': () => '標題被截斷',
			'headline-long': (n) => `標題長達 ${n} 字`,
			'year-inferred': () => '年份是從正文推定的',
			undated: () => '沒有日期',
			'mostly-dropped': (n) => `有字的行裡 ${n} % 被刪去`,
			'repeats-kept': (n) => `有 ${n} 行文字重複，都保留了`,
			'undecided-lines': (n) => `有 ${n} 行沒有規則能判斷`,
			'byline-conflict': (n) => `有 ${n} 人既列為作者又列為編輯`,
			'script-unsure': () => '看不出原來用哪一種字體寫成',
		},
		hosts: '還沒有媒體檔的網站',
		hostsIntro: '這些報導的網址不屬於任何媒體檔。在 content/outlets/ 裡替它們寫一個，報導就有了出處。',
		noHosts: '沒有不認識的網站。',
		host: '網站',
		example: '例子',
		columns: '各欄的用途',
		columnsIntro: '資料表的每一欄被當作什麼。不對的話可以指定。',
		column: '欄',
		field: '用途',
		unusedColumn: '不用',
		evidence: '依據',
		file: '檔案',
		scripts: '字體的判定',
		simplified: '原檔為簡體',
		native: '繁體原文',
		machine: '由程式轉成的繁體',
		unsure: '難以判定',
		outlets: '各媒體的篇數',
		outlet: '媒體',
		noOutlet: '媒體不詳',
		files: '檔案數',
		withoutHeadline: '無標題',
		withoutAuthor: '無署名',
		more: (n) => `另有 ${n} 項未列出，見資料檔。`,
	},
	'zh-Hans': {
		title: '构建报告',
		intro: '这座档案馆由来源文件自动整理而成，每一行的去向都有记录。以下是最近一次构建的总账。',
		whole: '完整的构建报告',
		asData: '同样的内容，供程序读取：',
		sources: '来源文件',
		lines: '行',
		articles: '报道',
		stories: '稿子',
		kept: '保留的行',
		merged: '合并的行',
		mergedPieces: '行内合并的文字',
		droppedPieces: '行内删去的文字',
		dropped: '删去的行',
		inferred: '推定的日期',
		undated: '日期不详',
		rules: '规则与行数',
		rule: '规则',
		fate: '去向',
		lineCount: '行数',
		pieceCount: '行内文字',
		ruleSources: '来源数',
		outletRules: '各媒体的规则',
		outletRulesIntro:
			'每家媒体的来源由哪些规则整理、各涉及多少行。删去的行特别多，往往该在媒体文件里另订规则。',
		rulesOf: (outlet, rules, lines) => `${outlet}：${rules} 条规则，${lines} 行`,
		problems: '待查事项',
		noProblems: '没有待查事项。',
		moreProblems: (n) => `这一类另有 ${n} 项，见下面的数据文件。`,
		severity: { error: '错误', warning: '警告', notice: '提示' },
		mend: (fix) => `处理：${fix}`,
		doubtful: '最可疑的报道',
		doubtfulIntro:
			'每个疑点有固定的分数，加起来就是可疑的程度；分数高的先看。点标题看报道，点文件名逐行对照。',
		noDoubtful: '没有可疑的报道。',
		points: (n) => `${n} 分`,
		reason: {
			'no-body': () => '没有正文',
			'no-headline': () => '没有标题',
			'short-body': (n) => `正文只有 ${n} 字`,
			'bad-bytes': () => '有读不出的字节',
			'headline-cut': () => '标题被截断',
			'headline-long': (n) => `标题长达 ${n} 字`,
			'year-inferred': () => '年份是从正文推定的',
			undated: () => '没有日期',
			'mostly-dropped': (n) => `有字的行里 ${n} % 被删去`,
			'repeats-kept': (n) => `有 ${n} 行文字重复，都保留了`,
			'undecided-lines': (n) => `有 ${n} 行没有规则能判断`,
			'byline-conflict': (n) => `有 ${n} 人既列为作者又列为编辑`,
			'script-unsure': () => '看不出原来用哪一种字体写成',
		},
		hosts: '还没有媒体文件的网站',
		hostsIntro: '这些报道的网址不属于任何媒体文件。在 content/outlets/ 里替它们写一个，报道就有了出处。',
		noHosts: '没有不认识的网站。',
		host: '网站',
		example: '例子',
		columns: '各列的用途',
		columnsIntro: '数据表的每一列被当作什么。不对的话可以指定。',
		column: '列',
		field: '用途',
		unusedColumn: '不用',
		evidence: '依据',
		file: '文件',
		scripts: '字体的判定',
		simplified: '原始文件为简体',
		native: '繁体原文',
		machine: '由程序转成的繁体',
		unsure: '难以判定',
		outlets: '各媒体的篇数',
		outlet: '媒体',
		noOutlet: '媒体不详',
		files: '文件数',
		withoutHeadline: '无标题',
		withoutAuthor: '无署名',
		more: (n) => `另有 ${n} 项未列出，见数据文件。`,
	},
};
