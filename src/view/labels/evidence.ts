import type { Script } from '../../model/script.ts';

/** An English sentence of evidence, and the same in both scripts; `$1` is what the first bracket holds. */
interface Sentence {
	readonly english: RegExp;
	readonly hant: string;
	readonly hans: string;
}

/** Sentences that the rooms write into stories. */
const SENTENCES: readonly Sentence[] = [
	{ english: /^The only copy of this text\.$/, hant: '只有這一篇。', hans: '只有这一篇。' },
	{
		english: /^Native zh-Hant text, before \d+ other cop(?:y|ies) that may be converted\.$/,
		hant: '本篇是繁體原文，其餘各篇可能經過轉換。',
		hans: '本篇是繁体原文，其余各篇可能经过转换。',
	},
	{
		english: /^Native zh-Hans text, before \d+ other cop(?:y|ies) that may be converted\.$/,
		hant: '本篇是簡體原文，其餘各篇可能經過轉換。',
		hans: '本篇是简体原文，其余各篇可能经过转换。',
	},
	{
		english: /^Nothing shows it to be a machine conversion, as \d+ other cop(?:y|ies) (?:is|are)\.$/,
		hant: '沒有機器轉換的痕跡，其餘各篇有。',
		hans: '没有机器转换的痕迹，其余各篇有。',
	},
	{
		english: /^Longest text: (\d+) characters, more than in \d+ other cop(?:y|ies)\.$/,
		hant: '正文最長，共 $1 字。',
		hans: '正文最长，共 $1 字。',
	},
	{
		english: /^Earliest date: (\S+), before \d+ other cop(?:y|ies)\.$/,
		hant: '日期最早（$1）。',
		hans: '日期最早（$1）。',
	},
	{
		english: /^Copies are equal in script, length and date; first by source path: (.+)\.$/,
		hant: '各篇字體、長度、日期都相同，依來源檔路徑取第一篇（$1）。',
		hans: '各篇字体、长度、日期都相同，按来源文件路径取第一篇（$1）。',
	},
	{
		english: /^The bodies are equal but for punctuation, white space and width \((\d+) characters\)\.$/,
		hant: '除標點、空白與全半形外，正文 $1 字全同。',
		hans: '除标点、空白和全半角外，正文 $1 字全同。',
	},
	{
		english:
			/^The bodies are equal but for script, punctuation, white space and width \((\d+) characters\)\.$/,
		hant: '除字體、標點、空白與全半形外，正文 $1 字全同。',
		hans: '除字体、标点、空白和全半角外，正文 $1 字全同。',
	},
	{
		english: /^Each has all clauses of the other\.$/,
		hant: '兩篇的每一分句都能在對方找到。',
		hans: '两篇的每一分句都能在对方找到。',
	},
	{
		english:
			/^The whole of the shorter body stands in the longer one; ([\d.]+ %) of one body and ([\d.]+ %) of the other stand in both\.$/,
		hant: '較短的一篇全文見於較長的一篇（兩篇各有 $1、$2 相同）。',
		hans: '较短的一篇全文见于较长的一篇（两篇各有 $1、$2 相同）。',
	},
	{
		english: /^([\d.]+ %) of one body and ([\d.]+ %) of the other stand in both\.$/,
		hant: '兩篇正文各有 $1、$2 相同。',
		hans: '两篇正文各有 $1、$2 相同。',
	},
	{
		english: /^The keeper chose it\.$/,
		hant: '由管理者選定。',
		hans: '由管理者选定。',
	},
	{
		english: /^The keeper chose it\. (.+)$/,
		hant: '由管理者選定：$1',
		hans: '由管理者选定：$1',
	},
	{
		english: /^The keeper says that they are one text\.$/,
		hant: '經管理者認定為同一文。',
		hans: '经管理者认定为同一文。',
	},
];

/** Sentences of the guard, which stand before the shares that two bodies have in common. */
const GUARDED: readonly Sentence[] = [
	{
		english: /^Clauses that both have stand in place of one another: (.+)\.$/,
		hant: '兩篇都有的分句互換了位置：$1。',
		hans: '两篇都有的分句互换了位置：$1。',
	},
	{
		english: /^(.+) and (.+) changed places\.$/,
		hant: '「$1」與「$2」互換了位置。',
		hans: '“$1”与“$2”互换了位置。',
	},
	{
		english: /^Different numbers stand in the same places: (.+)\.$/,
		hant: '同一處的數字不同：$1。',
		hans: '同一处的数字不同：$1。',
	},
	{
		english: /^Each has numbers that the other lacks: (.+)\.$/,
		hant: '兩篇各有對方沒有的數字：$1。',
		hans: '两篇各有对方没有的数字：$1。',
	},
	{
		english: /^Where one has (.+) the other has (.+), in body and headline\.$/,
		hant: '正文和標題裡，一篇作「$1」，一篇作「$2」。',
		hans: '正文和标题里，一篇作“$1”，一篇作“$2”。',
	},
	{
		english: /^Where one has (.+) the other has (.+), (\d+) times\.$/,
		hant: '一篇作「$1」之處，另一篇作「$2」，共 $3 次。',
		hans: '一篇作“$1”之处，另一篇作“$2”，共 $3 次。',
	},
	{
		english: /^The headlines differ, and (\d+) words stand in place of others: (.+)\.$/,
		hant: '標題不同，又有 $1 處詞語互換：$2。',
		hans: '标题不同，又有 $1 处词语互换：$2。',
	},
	{
		english: /^Under one headline (\d+) words stand in place of others: (.+)\.$/,
		hant: '標題相同，而有 $1 處詞語互換：$2。',
		hans: '标题相同，而有 $1 处词语互换：$2。',
	},
	{
		english: /^In what is no excerpt then, (\d+) words stand in place of others: (.+)\.$/,
		hant: '有 $1 處詞語互換，不是節錄：$2。',
		hans: '有 $1 处词语互换，不是节录：$2。',
	},
	{
		english: /^Their dates lie (\d+) days apart\.$/,
		hant: '日期相隔 $1 天。',
		hans: '日期相隔 $1 天。',
	},
	{
		english: /^The headlines differ and their dates lie (\d+) days apart\.$/,
		hant: '標題不同，日期相隔 $1 天。',
		hans: '标题不同，日期相隔 $1 天。',
	},
	{
		english: /^Their dates lie (\d+) days apart: the same words for another occasion\.$/,
		hant: '日期相隔 $1 天，是用同樣的話說另一次的事。',
		hans: '日期相隔 $1 天，是用同样的话说另一次的事。',
	},
];

/** Shares in common, behind a sentence of the guard. */
const SHARES = /^(.+\.) ([\d.]+ % of one body and [\d.]+ % of the other stand in both\.)$/;

/** A sentence of evidence in the reader's script, or null where there are no words for it and the English must do. */
export function evidenceInWords(sentence: string, script: Script): string | null {
	const parts = SHARES.exec(sentence);
	if (parts) {
		const [guarded, shares] = parts.slice(1).map((part) => evidenceInWords(part, script));
		return guarded && shares ? guarded + shares : null;
	}
	const inWords = ({ english, hant, hans }: Sentence, told: string) =>
		english.test(told) ? told.replace(english, script === 'zh-Hant' ? hant : hans) : null;
	for (const row of GUARDED) {
		const found = inWords(row, sentence);
		// Examples are listed as `a and b, c and d`, numbers as `1, 2; 3`.
		if (found)
			return found
				.replaceAll(' and ', script === 'zh-Hant' ? '與' : '与')
				.replaceAll(', ', '、')
				.replaceAll('; ', '；');
	}
	for (const row of SENTENCES) {
		const found = inWords(row, sentence);
		if (found) return found;
	}
	return null;
}
