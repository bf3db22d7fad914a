import type { Script } from '../../model/script.ts';

/** English sentences of evidence of dates, and the same in both scripts; `$1` is what the first bracket holds. */
const SENTENCES: readonly (readonly [english: RegExp, hant: string, hans: string])[] = [
	[/^No date was found\.$/, '沒有找到日期。', '没有找到日期。'],
	[
		/^"(.+)" stands beside the text in line (\d+); nothing tells the year\.$/,
		'正文旁第 $2 行有「$1」，年份無從得知。',
		'正文旁第 $2 行有“$1”，年份无从得知。',
	],
	[
		/^"(.+)" stands beside the text in line (\d+) and cannot be a date\.$/,
		'正文旁第 $2 行有「$1」，曆法上沒有這一天。',
		'正文旁第 $2 行有“$1”，历法上没有这一天。',
	],
	[
		/^"(.+)" stands in the dateline, line (\d+); nothing tells the year\.$/,
		'第 $2 行的電頭有「$1」，年份無從得知。',
		'第 $2 行的电头有“$1”，年份无从得知。',
	],
	[
		/^"(.+)" stands in the text, line (\d+); nothing tells the year\.$/,
		'正文第 $2 行有「$1」，年份無從得知。',
		'正文第 $2 行有“$1”，年份无从得知。',
	],
	[
		/^"(.+)" (?:stands beside|closes) the text in line (\d+)\.$/,
		'依據原檔第 $2 行「$1」。',
		'依据原始文件第 $2 行“$1”。',
	],
	[
		/^"(.+)" stands beside the text in line (\d+); that its year is (\d+) is only inferred\.$/,
		'依據原檔第 $2 行「$1」；年份作 $3 只是推斷。',
		'依据原始文件第 $2 行“$1”；年份作 $3 只是推断。',
	],
	[/^The captured URL (\S+) holds the day\.$/, '依據網址中的日期：$1', '依据网址中的日期：$1'],
	[
		/^The page was captured at (.+); it is not younger\.$/,
		'網頁於 $1 擷取，不會更晚。',
		'网页于 $1 抓取，不会更晚。',
	],
	[
		/^It was captured at (.+), as a column says; it is not younger\.$/,
		'欄位寫明於 $1 擷取，不會更晚。',
		'列中写明于 $1 抓取，不会更晚。',
	],
	[
		/^The column "(.+)" states (.+), in line (\d+)\.$/,
		'第 $3 行的欄位「$1」寫明 $2。',
		'第 $3 行的列“$1”写明 $2。',
	],
	[
		/^The front matter \("(.+)"\) states (.+), in line (\d+)\.$/,
		'第 $3 行檔頭欄位「$1」寫明 $2。',
		'第 $3 行文件头字段“$1”写明 $2。',
	],
	[
		/^The heading "(.+)" says the day, in line (\d+)\.$/,
		'依據第 $2 行的標題「$1」。',
		'依据第 $2 行的标题“$1”。',
	],
	[/^The name of the file, "(.+)", says the day\.$/, '依據檔名「$1」。', '依据文件名“$1”。'],
	[
		/^The page's meta element "(.+)" states (.+)\.$/,
		'網頁的 meta 欄位「$1」寫明 $2。',
		'网页的 meta 字段“$1”写明 $2。',
	],
	[/^The page's JSON-LD states (.+)\.$/, '網頁的 JSON-LD 寫明 $1。', '网页的 JSON-LD 写明 $1。'],
	[
		/^The element "(.+)" \(line (\d+)\) states (.+)\.$/,
		'第 $2 行的網頁元素「$1」寫明 $3。',
		'第 $2 行的网页元素“$1”写明 $3。',
	],
	[
		/^The hidden element "(.+)" \(line (\d+)\) states (.+)\.$/,
		'第 $2 行的元素「$1」寫明 $3，網頁並不顯示。',
		'第 $2 行的元素“$1”写明 $3，网页并不显示。',
	],
	[
		/^The element that the outlet file selects \(line (\d+)\) states (.+)\.$/,
		'媒體規則檔選取的元素（第 $1 行）寫明 $2。',
		'媒体规则文件选取的元素（第 $1 行）写明 $2。',
	],
];

/** What an outlet file distrusts, behind the evidence. */
const NOTES = / Not believed, since the outlet file distrusts .+?: (\d{4}(?:-\d\d){0,2})\./g;

/** A day without its whole year, and what tells the year. */
const YEAR_TOLD = /^"(.+)" stands beside the text in line (\d+)\. Its year: (.+)$/;

/** What a date rests on in the reader's script; '' where there are no words for it and the English must do. */
export function dateEvidenceInWords(evidence: string, script: Script): string {
	const hant = script === 'zh-Hant';
	const told = evidence.replace(NOTES, '');
	const year = YEAR_TOLD.exec(told);
	if (year) {
		const [, day = '', line = '', rest = ''] = year;
		const stands = hant
			? `原檔第 ${line} 行寫明「${day}」；年份：`
			: `原始文件第 ${line} 行写明“${day}”；年份：`;
		const words = dateEvidenceInWords(rest, script);
		return words === '' ? '' : stands + words;
	}
	const row = SENTENCES.find(([english]) => english.test(told));
	if (!row) return '';
	const notes = [...evidence.matchAll(NOTES)].map(([, day]) =>
		hant ? `媒體規則檔不採信另一處所寫的 ${day}。` : `媒体规则文件不采信另一处所写的 ${day}。`,
	);
	return told.replace(row[0], hant ? row[1] : row[2]) + notes.join('');
}
