import type { Script } from '../../model/script.ts';

/** Ledger rules in words. A key that ends in `/` speaks for all rules below it. */
const RULES: Readonly<Record<string, readonly [hant: string, hans: string]>> = {
	blank: ['空行', '空行'],
	'body/': ['文句完整，列為正文', '文句完整，列为正文'],
	'body/undecided': ['沒有規則適用，一律保留', '没有规则适用，一律保留'],
	'headline/': ['位置與長度合於標題', '位置和长度符合标题'],
	'kicker/': ['標題上方的引題', '标题上方的引题'],
	'subhead/': ['標題下方的副題', '标题下方的副题'],
	'section/': ['標題旁的欄目名', '标题旁的栏目名'],
	'dateline/': ['句首的電頭', '句首的电头'],
	'byline/': ['寫明記者或作者', '写明记者或作者'],
	'editor/': ['寫明編輯', '写明编辑'],
	'date/': ['寫明日期', '写明日期'],
	'source/': ['寫明來源', '写明来源'],
	'repeats/second-copy': ['同文第二次出現', '同文第二次出现'],
	'repeats/': ['重複的文字', '重复的文字'],
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
	'debris/': ['版面殘留', '版面残留'],
	'outlet/': ['這家媒體每頁都有的文字', '这家媒体每页都有的文字'],
	'markup/': ['網頁標記', '网页标记'],
};

/** What a ledger rule means; '' where the table has no words for it and its name must speak. */
export function ruleInWords(rule: string, script: Script): string {
	const column = script === 'zh-Hant' ? 0 : 1;
	return (RULES[rule] ?? RULES[rule.replace(/\/.*$/, '/')])?.[column] ?? '';
}
