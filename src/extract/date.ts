import type { DateFinding, EvidencePlace } from '../model/extraction.ts';
import { findDates, type WrittenDate } from './date-patterns.ts';
import type { DatelineFinding } from './dateline.ts';
import type { Line } from './lines.ts';

/** A date on a line beside the text. */
export interface MetaDate extends WrittenDate {
	readonly labelled: boolean;
	/** Whether its label only says when the article was changed. */
	readonly updated?: boolean | undefined;
	readonly line: Line;
}

/** What can speak for the date of an article, from the strongest to the weakest. */
export interface DateSources {
	readonly meta: readonly MetaDate[];
	readonly url: string | null;
	readonly dateline: DatelineFinding | null;
	/** Days that close the text. */
	readonly closing: readonly MetaDate[];
	/** First lines of the body, in which a mention counts. */
	readonly lede: readonly Line[];
	/** ISO 8601 instant of the crawl. */
	readonly capturedAt: string | null;
	/** Day of the crawl as a column states it. */
	readonly captured?: DateFinding | null;
	readonly timeZone: string;
}

/** The date of an article with what it rests on; precision `none` when nothing speaks for one. */
export function findDate(sources: DateSources): DateFinding {
	return (
		fromMeta(sources.meta) ??
		fromUrl(sources.url) ??
		fromDateline(sources.dateline) ??
		fromMeta(sources.closing, 'closes the text') ??
		fromLede(sources.lede) ??
		fromCapture(sources.capturedAt, sources.timeZone) ??
		sources.captured ??
		NO_DATE
	);
}

/** The finding when nothing speaks for a date. */
export const NO_DATE: DateFinding = {
	value: null,
	precision: 'none',
	kind: 'mentioned',
	evidence: 'No date was found.',
	lines: null,
	inferred: false,
	edtf: '',
	places: [],
};

function fromMeta(dates: readonly MetaDate[], stands = 'stands beside the text'): DateFinding | null {
	const date =
		dates.find(({ labelled, updated, day }) => labelled && !updated && day !== null) ??
		dates.find(({ day }) => day !== null) ??
		dates[0];
	if (!date) return null;
	const where = placeOf(date.line, date);
	return finding(date, 'published', `"${where.text}" ${stands} in line ${where.line}.`, [where], false);
}

const IN_URL =
	/(?<![\d])(?<year>(?:19|20)\d\d)[-/_]?(?<month>0[1-9]|1[0-2])[-/_]?(?<day>0[1-9]|[12]\d|3[01])(?!\d)/u;

function fromUrl(url: string | null): DateFinding | null {
	const groups = IN_URL.exec(url ?? '')?.groups;
	if (!url || !groups) return null;
	const date = { year: Number(groups.year), month: Number(groups.month), day: Number(groups.day) };
	return finding(date, 'published', `The captured URL ${url} holds the day.`, [], false);
}

function fromDateline(dateline: DatelineFinding | null): DateFinding | null {
	if (!dateline || dateline.month === null || dateline.day === null) return null;
	const date = findDates(dateline.line.folded).find(({ at, day }) => at >= dateline.at && day !== null);
	return date ? withYear(date, dateline.line, 'published', 'the dateline') : null;
}

/** The first day that the opening of the text names; null when it has no year: days behind it speak of the past. */
function fromLede(lede: readonly Line[]): DateFinding | null {
	for (const line of lede) {
		const date = findDates(line.folded).find(({ month, day }) => month !== null && day !== null);
		if (!date) continue;
		return withYear(date, line, 'mentioned', 'the text');
	}
	return null;
}

/** Completes a date without year from the nearest year in the same sentence; such a year is inferred. */
function withYear(
	date: WrittenDate,
	line: Line,
	kind: 'published' | 'mentioned',
	what: string,
): DateFinding | null {
	const where = placeOf(line, date);
	if (date.year !== null)
		return finding(date, kind, `"${where.text}" stands in ${what}, line ${where.line}.`, [where], false);
	const near = nearestYear(line.folded, date);
	if (!near) return null;
	const yearPlace = placeOf(line, near);
	return finding(
		{ ...date, year: near.year },
		kind,
		`"${where.text}" stands in ${what}, line ${where.line}; the year is taken from "${yearPlace.text}" in the same sentence and only inferred.`,
		[where, yearPlace],
		true,
	);
}

/** The year nearest to a date within its sentence, or null. */
function nearestYear(folded: string, date: WrittenDate): WrittenDate | null {
	const from = Math.max(...['。', '!', '?'].map((stop) => folded.lastIndexOf(stop, date.at))) + 1;
	const stop = folded.slice(date.at).search(/[。!?]/u);
	const to = stop < 0 ? folded.length : date.at + stop;
	const years = findDates(folded.slice(from, to))
		.map((found) => ({ ...found, at: found.at + from }))
		.filter(({ year }) => year !== null);
	const distance = (found: WrittenDate) =>
		found.at > date.at ? found.at - date.at - date.length : date.at - found.at - found.length;
	return years.reduce<WrittenDate | null>(
		(best, found) => (!best || distance(found) < distance(best) ? found : best),
		null,
	);
}

function fromCapture(capturedAt: string | null, timeZone: string): DateFinding | null {
	const time = Date.parse(capturedAt ?? '');
	if (!capturedAt || Number.isNaN(time)) return null;
	const [year, month, day] = new Intl.DateTimeFormat('sv-SE', { timeZone })
		.format(time)
		.split('-')
		.map(Number);
	const date = { year: year ?? null, month: month ?? null, day: day ?? null };
	return finding(date, 'captured', `The page was captured at ${capturedAt}; it is not younger.`, [], false);
}

/** A date that something outside the text states as that of publication. */
export function statedDate(
	date: { readonly year: number; readonly month: number | null; readonly day: number | null },
	evidence: string,
): DateFinding {
	return finding(date, 'published', evidence, [], false);
}

function placeOf(line: Line, date: WrittenDate): EvidencePlace {
	return {
		line: line.number,
		column: [...line.text.slice(0, date.at)].length,
		text: line.text.slice(date.at, date.at + date.length),
	};
}

function finding(
	{ year, month, day }: { year: number | null; month: number | null; day: number | null },
	kind: DateFinding['kind'],
	evidence: string,
	places: readonly EvidencePlace[],
	inferred: boolean,
): DateFinding {
	const two = (part: number) => String(part).padStart(2, '0');
	const parts = [String(year).padStart(4, '0')];
	if (month !== null) parts.push(two(month));
	if (month !== null && day !== null) parts.push(two(day));
	const value = parts.join('-');
	const numbers = places.map(({ line }) => line);
	return {
		value,
		precision: parts.length === 3 ? 'day' : parts.length === 2 ? 'month' : 'year',
		kind,
		evidence,
		lines: numbers.length === 0 ? null : [Math.min(...numbers), Math.max(...numbers)],
		inferred,
		edtf: inferred ? `${value}?` : value,
		places,
	};
}
