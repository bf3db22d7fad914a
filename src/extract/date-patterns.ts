import { AnyPattern } from './any-pattern.ts';
import { firstCharacters } from './first-characters.ts';

/** A date as a text writes it. Missing parts are null; at least one part is there. */
export interface WrittenDate {
	readonly year: number | null;
	readonly month: number | null;
	readonly day: number | null;
	/** UTF-16 index in the text. */
	readonly at: number;
	readonly length: number;
}

const DIGITS: Readonly<Record<string, number>> = {
	零: 0,
	〇: 0,
	'○': 0,
	一: 1,
	二: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
};

const EN_MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const HAN_DIGIT = '[零〇○一二三四五六七八九]';
/** Numbers from 1 to 199 as the years of the Republic are written: 九十八, 一百零九, 一〇九. */
const HAN_NUMBER =
	'(?:一?百?[零〇○一二三四五六七八九]?[一二三四五六七八九]?十?[一二三四五六七八九]?(?<=[百十零〇○一二三四五六七八九]{2}))';
const HAN_SMALL = '[一二三四五六七八九十廿卅]';

/**
 * Ways to write a date, in folded text. Tried in this order at each place; the first that fits wins. Republic of China
 * years (民國109年) count from 1911.
 */
const WRITTEN: readonly RegExp[] = [
	/(?<year>(?:1[89]|20)\d\d) ?年 ?(?<month>\d{1,2}) ?月(?: ?(?<day>\d{1,2}) ?[日号])?/u,
	/(?<!(?<!:\d)\d|\.)(?<year>(?:19|20)\d\d)(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{2}(?=\d{2}:\d{2})|\d{1,2}(?![\d.]))/u,
	/(?<![\d/.])(?<year>(?:19|20)\d\d) (?<month>0[1-9]|1[0-2])\/(?<day>0[1-9]|[12]\d|3[01])(?![\d/])/u,
	new RegExp(
		`(?<year>[一二]${HAN_DIGIT}{3})年(?<month>${HAN_SMALL}{1,2})月(?:(?<day>${HAN_SMALL}{1,3})[日号])?`,
		'u',
	),
	new RegExp(
		`(?:中华)?民国 ?(?<roc>${HAN_NUMBER}) ?年(?:(?<month>${HAN_SMALL}{1,2})月(?:(?<day>${HAN_SMALL}{1,3})[日号])?)?`,
		'u',
	),
	// Papers of Taiwan leave out the era behind who reports from where: 【記者某某／某地報導】九十年十一月七日.
	new RegExp(
		`(?<=报导[】)〕\\]] ?)(?<roc>${HAN_NUMBER})年(?<month>${HAN_SMALL}{1,2})月(?<day>${HAN_SMALL}{1,3})日`,
		'u',
	),
	/(?<=报导[】)〕\]] ?)(?<roc>\d{2,3}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日/u,
	/(?:民国|中华民国) ?(?<roc>\d{2,3}) ?年(?: ?(?<month>\d{1,2}) ?月(?: ?(?<day>\d{1,2}) ?[日号])?)?/u,
	new RegExp(
		`(?<month>${EN_MONTH})[a-z]{0,6}\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>(?:19|20)\\d\\d)(?!\\d)`,
		'u',
	),
	new RegExp(
		`(?<month>${HAN_SMALL}{1,2}|\\d{1,2})月 ?(?<day>\\d{1,2})(?:st|nd|rd|th)?, ?(?<year>(?:19|20)\\d\\d)(?!\\d)`,
		'u',
	),
	/(?<![\d/])(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>(?:19|20)\d\d)(?= \d{1,2}:\d\d(?::\d\d)? ?[ap]m)/u,
	/(?<![\d/.])(?<day>1[3-9]|2\d|3[01])(?<slash>[/.])(?<month>\d{1,2})\k<slash>(?<year>(?:19|20)\d\d)(?!\d)/u,
	/(?<![\d/])(?<month>\d{1,2})\/(?<day>1[3-9]|2\d|3[01])\/(?<year>(?:19|20)\d\d)(?!\d)/u,
	/(?<![\d-])(?<month>\d{1,2})-(?<day>1[3-9]|2\d|3[01])-(?<year>(?:19|20)\d\d)(?![\d-])/u,
	/(?<![\d-])(?<day>1[3-9]|2\d|3[01])-(?<month>\d{1,2})-(?<year>(?:19|20)\d\d)(?![\d-])/u,
	new RegExp(
		`(?<![\\d/])(?<day>\\d{1,2}) (?<month>${EN_MONTH})[a-z]{0,6}\\.?,? (?<year>(?:19|20)\\d\\d)(?!\\d)`,
		'u',
	),
	/(?<year>(?:1[89]|20)\d\d) ?年/u,
	/(?<![\d年])(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?[日号]/u,
	new RegExp(
		`(?<![年${HAN_SMALL.slice(1, -1)}])(?<month>${HAN_SMALL}{1,2})月(?<day>${HAN_SMALL}{1,3})[日号]`,
		'u',
	),
];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ANY = WRITTEN.map(({ source }) => new RegExp(source, 'uy'));

/** How a written date begins: with digits and a mark behind them, or with a Han number, an era or a month. */
const BEGINS = new AnyPattern([
	'\\d{1,4} ?[-年月/.a-z]|\\d{4} \\d\\d/|[一二三四五六七八九十廿卅民中jfmasond]',
]);
/** For each code unit the ways to write a date that can begin with it. */
const BY_FIRST = new Map<number, readonly RegExp[]>();

function waysFrom(unit: number): readonly RegExp[] {
	const known = BY_FIRST.get(unit);
	if (known) return known;
	const ways = ANY.filter(({ source }) => firstCharacters(source)?.has(unit) ?? true);
	BY_FIRST.set(unit, ways);
	return ways;
}

/** All dates in folded text, from left to right, none overlapping. Impossible ones (13月, 2月30日) are passed over. */
export function findDates(folded: string): WrittenDate[] {
	const found: WrittenDate[] = [];
	for (let at = 0; at < folded.length; at++) {
		const date = dateAt(folded, at);
		if (!date) continue;
		found.push(date);
		at += date.length - 1;
	}
	return found;
}

/** The date that begins at a place of folded text, or null. */
export function dateAt(folded: string, at: number): WrittenDate | null {
	if (!BEGINS.at(folded, at)) return null;
	for (const pattern of waysFrom(folded.charCodeAt(at))) {
		pattern.lastIndex = at;
		const match = pattern.exec(folded);
		if (!match) continue;
		const { year, roc, month, day } = match.groups ?? {};
		const date = {
			year: roc ? 1911 + rocYear(roc) : year ? number(year) : null,
			month: month ? number(month) : null,
			day: day ? number(day) : null,
		};
		if (isPossible(date)) return { ...date, at, length: match[0].length };
	}
	return null;
}

/** Year of the Republic from digits, from Han digits in a row (一〇九), or from a Han number (一百零九). */
function rocYear(written: string): number {
	if (/^\d+$/.test(written)) return Number(written);
	if (!/[百十]/u.test(written)) return Number([...written].map((char) => DIGITS[char] ?? 0).join(''));
	const [hundreds, rest] = written.includes('百') ? written.split('百') : ['零', written];
	const below = (rest ?? '').replace(/^[零〇○]/u, '');
	return (hundreds === '' ? 1 : (DIGITS[hundreds ?? ''] ?? 0)) * 100 + (below === '' ? 0 : number(below));
}

function number(written: string): number {
	if (/^\d+$/.test(written)) return Number(written);
	if (MONTHS.includes(written)) return MONTHS.indexOf(written) + 1;
	if (written.length === 4) return Number([...written].map((char) => DIGITS[char] ?? 0).join(''));
	const plain = written.replace('廿', '二十').replace('卅', '三十');
	const [tens, ones] = plain.includes('十') ? plain.split('十') : ['零', plain];
	return (tens === '' ? 1 : (DIGITS[tens ?? ''] ?? 0)) * 10 + (DIGITS[ones ?? ''] ?? 0);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isPossible({ month, day }: { month: number | null; day: number | null }): boolean {
	if (month === null) return true;
	const days = DAYS[month - 1];
	return days !== undefined && (day === null || (day >= 1 && day <= days));
}
