import type { Script } from '../../model/script.ts';

/** What Problems of a code say, and how such are mended. */
export interface ProblemWords {
	readonly what: string;
	readonly fix: string;
}

/** A code a line: code, what is wrong, how to mend it. */
const HANT = `
anchor-missing | 連結指向頁內不存在的位置 | 請回報為程式錯誤
archive-damaged | 壓縮檔損壞，後面的部分讀不出 | 重新取得這個檔案；其餘部分已讀
archive-member | 壓縮檔裡有一個檔案讀不出 | 手動解開後放在旁邊，或重新打包
body-missing | 只有標題，沒有正文 | 如果原本有正文，請重新複製全文
column-unknown | 欄位設定指到不存在的欄 | 改正欄位設定裡的欄名
columns-file-invalid | 欄位設定檔有誤 | 照訊息改正那一行
columns-guessed | 各欄的意思是推測的 | 不對的話，把欄名改成標準名稱，或在欄位設定裡寫明
content-not-read | 內容資料夾裡有東西沒有程式會讀 | 照訊息改名，或移到別處
date-unread | 日期欄的日期讀不準（如 03/08/2021），沒有採用 | 在欄位設定裡寫明日月的順序，或改指別的欄
documents-not-read | 文件檔或其他壓縮檔沒有讀，文字可能在裡面 | 把文字另存成 .txt 或 .html，或先解開
file-large | 檔案很大，有些主機不收 | 換一個沒有這項限制的主機，或拆分原檔
file-missing | 網站裡少了一個應有的檔案 | 重新建置
files-passed-over | 有些檔案不是來源檔，略過未讀 | 如果其中有來源檔，請移到別處
format-unknown | 沒有能讀這種副檔名的程式 | 改成正確的副檔名，或移出來源資料夾
glossary-ambiguous-backwards | 詞彙表的兩行由繁轉簡時結果不同 | 限定其中一行的範圍，或改用別的寫法
glossary-columns | 詞彙表的欄有誤 | 照說明改正表頭或那一行
glossary-conflict | 詞彙表的兩行互相矛盾 | 刪去其中一行，或限定各自的範圍
glossary-empty | 詞彙表有一行沒有詞 | 補上兩種字體的詞，或刪去那一行
glossary-length | 詞彙表兩種字體的詞長度不同 | 兩邊寫成同樣多的字
glossary-other-word | 詞彙表的兩個詞不是同一個詞 | 檢查那一行是否寫錯
glossary-scope | 詞彙表的適用範圍寫法有誤 | 留空，或寫 source:路徑、article:編號
glossary-type | 詞彙表的種類不明 | 改成說明裡列出的種類
headline-missing | 沒有標題，也不杜撰 | 在正文上方單獨一行補上標題
ids-bad-line | 編號表有一行讀不出 | 照其他各行的寫法改正，或從備份還原
ledger-wrong | 整理紀錄與原檔的行數不合 | 請回報為程式錯誤
link-broken | 連結指向不存在的頁 | 檢查 content/pages 裡的連結
markup-in-text | 文字檔裡是 HTML，已照網頁讀 | 不必處理；副檔名改成 .html 就不再提示
no-article | 除了版面殘留，什麼都沒有 | 重新複製這篇報導，或刪去檔案
outlet-file-invalid | 媒體檔有誤，沒有採用 | 照訊息改正那一行
outlet-file-twice | 同一家媒體有兩個檔案 | 合成一個，刪去另一個
outlet-rule-unused | 媒體檔的一條規則沒有用上 | 改正規則；媒體不再這樣印就刪去
outlet-selector-unused | 媒體檔的一個選擇器什麼都找不到 | 網站可能改版了，對照網頁改正選擇器
page-assets | 完整儲存的網頁所附的檔案，不是來源 | 不必處理
page-name-taken | 自訂頁面的名稱已是網站本身的網址，沒有採用 | 把檔案改名
pages-not-captured | 清單裡有些網頁沒有擷取內容 | 需要的話重新擷取
quotes-unbalanced | 引號不成對，繁體版照樣顯示 | 不必處理
record-damaged | 一筆紀錄損壞，其餘已讀 | 修好或移除這一筆
records-skipped | 有些擷取不是網頁，沒有文章 | 不必處理
search-index-failed | 搜尋索引沒有建成 | 再建置一次；仍不行請回報
source-bad-bytes | 有些位元組讀不出，以 � 代替 | 從原處重新複製；檔案可能被截斷，或用別種編碼改過
source-binary | 不是文字檔 | 存成 UTF-8 文字，或移出來源資料夾
source-empty | 檔案是空的 | 重新複製，或刪去
columns-unknown | 沒有一欄認得出是標題或正文，整批沒有收錄 | 在 columns.yaml 裡寫明哪一欄是標題、哪一欄是正文
columns-unnamed | 資料表的各欄沒有名稱，以 1、2 等稱呼 | 在 columns.yaml 裡指定各欄，或在最前面補上一列欄名
not-compressed | 檔名說是壓縮檔，其實沒有壓縮，已照原樣讀取 | 不必處理；檔名可以改正
source-ignored | 這種檔名是系統留下的，沒有讀 | 如果是來源檔，請改名；否則刪去
source-is-folder | 這是資料夾，卻用了檔案的名稱 | 把資料夾改名
source-large | 檔案太大，不會是一篇文章，沒有讀 | 拆成小檔，或用一行一筆的格式
source-nul-bytes | 文字裡有空位元組 | 從原處重新複製；其餘已讀
source-undecodable | 認不出編碼 | 存成 UTF-8
source-unreadable | 檔案打不開 | 放上檔案本身並允許讀取，或移走
split-at-labels | 一個檔裡有多篇標明標題的報導，已照標題切開 | 不對的話，在媒體規則檔裡寫明怎麼切
split-nothing | 分篇的規則什麼都沒有切開 | 改正媒體檔裡的規則
split-suggested | 一個檔裡標題標記出現多次，但讀成了一篇 | 確有多篇的話，把訊息裡的 split 寫進媒體規則檔
story-decision-bad | 同稿的決定寫法有誤，沒有採用 | 照訊息改正
story-decision-conflict | 兩個同稿的決定互相矛盾 | 刪去其中一個
story-decision-unknown | 同稿的決定提到不存在的編號 | 改正編號，或刪去
`;

const HANS = `
anchor-missing | 链接指向页内不存在的位置 | 请报告为程序错误
archive-damaged | 压缩文件损坏，后面的部分读不出 | 重新取得这个文件；其余部分已读
archive-member | 压缩文件里有一个文件读不出 | 手动解开后放在旁边，或重新打包
body-missing | 只有标题，没有正文 | 如果原本有正文，请重新复制全文
column-unknown | 列设置指向不存在的列 | 改正列设置里的列名
columns-file-invalid | 列设置文件有误 | 按信息改正那一行
columns-guessed | 各列的意思是推测的 | 不对的话，把列名改成标准名称，或在列设置里写明
content-not-read | 内容文件夹里有东西没有程序会读 | 按信息改名，或移到别处
date-unread | 日期列的日期读不准（如 03/08/2021），没有采用 | 在列设置里写明日月的顺序，或改指别的列
documents-not-read | 文档或其他压缩文件没有读，文字可能在里面 | 把文字另存为 .txt 或 .html，或先解开
file-large | 文件很大，有些主机不收 | 换一个没有这项限制的主机，或拆分原始文件
file-missing | 网站里少了一个应有的文件 | 重新构建
files-passed-over | 有些文件不是来源文件，略过未读 | 如果其中有来源文件，请移到别处
format-unknown | 没有能读这种扩展名的程序 | 改成正确的扩展名，或移出来源文件夹
glossary-ambiguous-backwards | 词汇表的两行由繁转简时结果不同 | 限定其中一行的范围，或改用别的写法
glossary-columns | 词汇表的列有误 | 按说明改正表头或那一行
glossary-conflict | 词汇表的两行互相矛盾 | 删去其中一行，或限定各自的范围
glossary-empty | 词汇表有一行没有词 | 补上两种字体的词，或删去那一行
glossary-length | 词汇表两种字体的词长度不同 | 两边写成同样多的字
glossary-other-word | 词汇表的两个词不是同一个词 | 检查那一行是否写错
glossary-scope | 词汇表的适用范围写法有误 | 留空，或写 source:路径、article:编号
glossary-type | 词汇表的种类不明 | 改成说明里列出的种类
headline-missing | 没有标题，也不杜撰 | 在正文上方单独一行补上标题
ids-bad-line | 编号表有一行读不出 | 按其他各行的写法改正，或从备份还原
ledger-wrong | 整理记录和原始文件的行数不合 | 请报告为程序错误
link-broken | 链接指向不存在的页面 | 检查 content/pages 里的链接
markup-in-text | 文本文件里是 HTML，已按网页读取 | 不必处理；扩展名改成 .html 就不再提示
no-article | 除了版面残留，什么都没有 | 重新复制这篇报道，或删去文件
outlet-file-invalid | 媒体文件有误，没有采用 | 按信息改正那一行
outlet-file-twice | 同一家媒体有两个文件 | 合成一个，删去另一个
outlet-rule-unused | 媒体文件的一条规则没有用上 | 改正规则；媒体不再这样印就删去
outlet-selector-unused | 媒体文件的一个选择器什么都找不到 | 网站可能改版了，对照网页改正选择器
page-assets | 完整保存的网页所附的文件，不是来源 | 不必处理
page-name-taken | 自定页面的名称已是网站本身的网址，没有采用 | 给文件改名
pages-not-captured | 清单里有些网页没有抓取内容 | 需要的话重新抓取
quotes-unbalanced | 引号不成对，繁体版照样显示 | 不必处理
record-damaged | 一条记录损坏，其余已读 | 修好或移除这一条
records-skipped | 有些抓取不是网页，没有文章 | 不必处理
search-index-failed | 搜索索引没有建成 | 再构建一次；仍不行请报告
source-bad-bytes | 有些字节读不出，以 � 代替 | 从原处重新复制；文件可能被截断，或用别种编码改过
source-binary | 不是文本文件 | 保存为 UTF-8 文本，或移出来源文件夹
source-empty | 文件是空的 | 重新复制，或删去
columns-unknown | 没有一列认得出是标题或正文，整批没有收录 | 在 columns.yaml 里写明哪一列是标题、哪一列是正文
columns-unnamed | 数据表的各列没有名称，以 1、2 等称呼 | 在 columns.yaml 里指定各列，或在最前面补上一行列名
not-compressed | 文件名说是压缩文件，其实没有压缩，已按原样读取 | 不必处理；文件名可以改正
source-ignored | 这种文件名是系统留下的，没有读 | 如果是来源文件，请改名；否则删去
source-is-folder | 这是文件夹，却用了文件的名称 | 给文件夹改名
source-large | 文件太大，不会是一篇文章，没有读 | 拆成小文件，或用一行一条的格式
source-nul-bytes | 文字里有空字节 | 从原处重新复制；其余已读
source-undecodable | 认不出编码 | 保存为 UTF-8
source-unreadable | 文件打不开 | 放上文件本身并允许读取，或移走
split-at-labels | 一个文件里有多篇标明标题的报道，已按标题切开 | 不对的话，在媒体规则文件里写明怎么切
split-nothing | 分篇的规则什么都没有切开 | 改正媒体文件里的规则
split-suggested | 一个文件里标题标记出现多次，但读成了一篇 | 确有多篇的话，把信息里的 split 写进媒体规则文件
story-decision-bad | 同稿的决定写法有误，没有采用 | 按信息改正
story-decision-conflict | 两个同稿的决定互相矛盾 | 删去其中一个
story-decision-unknown | 同稿的决定提到不存在的编号 | 改正编号，或删去
`;

function wordsByCode(table: string): ReadonlyMap<string, ProblemWords> {
	const rows = table.trim().split('\n');
	return new Map(
		rows.map((row) => {
			const [code = '', what = '', fix = ''] = row.split(' | ');
			return [code, { what, fix }];
		}),
	);
}

const PROBLEMS: Readonly<Record<Script, ReadonlyMap<string, ProblemWords>>> = {
	'zh-Hant': wordsByCode(HANT),
	'zh-Hans': wordsByCode(HANS),
};

/** What Problems of a code say in the reader's script, or null where only their English sentences tell. */
export function problemInWords(code: string, script: Script): ProblemWords | null {
	return PROBLEMS[script].get(code) ?? null;
}
