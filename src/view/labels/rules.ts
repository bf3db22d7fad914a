import type { Script } from '../../model/script.ts';

/** Ledger rules in words. A key that ends in `/` speaks for all rules below it. */
const RULES: Readonly<Record<string, readonly [hant: string, hans: string]>> = {
	blank: ['空行', '空行'],
	'body/': ['文句完整，列為正文', '文句完整，列为正文'],
	'body/subhead': ['正文裡的小標題', '正文里的小标题'],
	'body/caption': ['圖片說明', '图片说明'],
	'body/undecided': ['沒有規則適用，一律保留', '没有规则适用，一律保留'],
	'headline/': ['與標題有關', '和标题有关'],
	'headline/first-title': ['第一個合於標題的行', '第一个符合标题的行'],
	'headline/kicker-above': ['標題上方的引題', '标题上方的引题'],
	'headline/again': ['標題再次出現', '标题再次出现'],
	'section/': ['標題旁的欄目', '标题旁的栏目'],
	'section/name': ['標題旁的欄目名', '标题旁的栏目名'],
	'section/path': ['頁面位置列', '页面位置栏'],
	'meta/': ['標題下的刊載資訊', '标题下的刊载信息'],
	'meta/date': ['寫明日期', '写明日期'],
	'meta/day-alone': ['日期沒有年份', '日期没有年份'],
	'meta/no-day': ['曆法上沒有的日子', '历法上没有的日子'],
	'meta/byline': ['寫明記者或作者', '写明记者或作者'],
	'meta/editor': ['寫明編輯', '写明编辑'],
	'meta/section': ['寫明欄目', '写明栏目'],
	'meta/outlet': ['寫明媒體或來源', '写明媒体或来源'],
	'meta/tools': ['頁面工具列', '页面工具栏'],
	'repeats/': ['重複的文字', '重复的文字'],
	'repeats/kept': ['重複的段落，予以保留', '重复的段落，予以保留'],
	'repeats/second-copy': ['同文第二次出現', '同文第二次出现'],
	'debris/': ['版面殘留', '版面残留'],
	'debris/table-bar': ['只有表格線', '只有表格线'],
	'debris/qr': ['掃碼提示', '扫码提示'],
	'debris/share': ['分享按鈕', '分享按钮'],
	'debris/tools': ['頁面工具列', '页面工具栏'],
	'debris/neighbours': ['前後篇或相關閱讀', '上下篇或相关阅读'],
	'debris/disclaimer': ['免責聲明', '免责声明'],
	'debris/copyright': ['版權聲明', '版权声明'],
	'debris/register': ['備案與許可證號', '备案和许可证号'],
	'debris/counter': ['瀏覽次數', '浏览次数'],
	'debris/end-mark': ['文末標記', '文末标记'],
	'outlet/': ['這家媒體每頁都有的文字', '这家媒体每页都有的文字'],
	'outlet/*/selectors/': ['依媒體規則檔選取', '按媒体规则文件选取'],
	'outlet/*/selectors/remove': ['媒體規則檔指明不是報導', '媒体规则文件指明不是报道'],
	'outlet/*/headline/': ['依媒體規則檔刪去標題的附加文字', '按媒体规则文件删去标题的附加文字'],
	'outlet/*/title-suffix': ['刪去標題末尾的媒體名稱', '删去标题末尾的媒体名称'],
	'text/label': ['標明後文是什麼的標籤', '标明后文是什么的标签'],
	'markdown/front-matter': ['檔案開頭的欄位', '文件开头的字段'],
	'markdown/before-first-item': ['一日新聞檔中第一則之前的內容', '一日新闻文件中第一则之前的内容'],
	'column/unread': ['欄位裡讀不出可用的內容', '列里读不出可用的内容'],
	'column/unused': ['沒有用到的欄位', '没有用到的列'],
	'column/': ['欄位的內容', '列的内容'],
	'container/': ['資料格式的標記', '数据格式的标记'],
	'html/': ['網頁中正文以外的部分', '网页中正文以外的部分'],
	'html/markup': ['網頁標記', '网页标记'],
	'html/not-shown': ['網頁沒有顯示的文字', '网页没有显示的文字'],
	'html/links': ['連結列表', '链接列表'],
	'html/title': ['網頁的標題', '网页的标题'],
	'html/title-head': ['網頁的標題', '网页的标题'],
	'html/title-heading': ['網頁的標題', '网页的标题'],
	'html/title-meta': ['網頁的標題', '网页的标题'],
	'html/original-title': ['網頁寫明的原標題', '网页写明的原标题'],
};

/** What a ledger rule means; '' where the table has no words for it and its name must speak. */
export function ruleInWords(rule: string, script: Script): string {
	const column = script === 'zh-Hant' ? 0 : 1;
	const known = rule.replace(/^outlet\/[^/]+\/(?=title-suffix$|(?:selectors|headline)\/)/, 'outlet/*/');
	const above = [known.replace(/[^/]*$/, ''), known.replace(/\/.*$/, '/')];
	return [known, ...above].map((key) => RULES[key]?.[column]).find((words) => words !== undefined) ?? '';
}
