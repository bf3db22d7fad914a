import type { DateFinding } from '../../model/extraction.ts';
import { findDate, type MetaDate, statedDate } from '../date.ts';
import { findDates } from '../date-patterns.ts';
import type { DatelineFinding } from '../dateline.ts';
import type { PageHead } from './page-head.ts';
import { DATE_META } from './page-rules.ts';

/** What can speak for the date of a page. */
export interface PageDateSources {
	/** Dates on blocks beside the text, the most telling first. */
	readonly visible: readonly MetaDate[];
	readonly head: PageHead;
	readonly url: string | null;
	readonly dateline: DatelineFinding | null;
	readonly capturedAt: string | null;
	readonly timeZone: string;
}

/**
 * The date of a page: the line beside the text, else what the head declares, else the address, the dateline, the
 * capture. A day that only the text mentions does not date a page.
 */
export function findPageDate({
	visible,
	head,
	url,
	dateline,
	capturedAt,
	timeZone,
}: PageDateSources): DateFinding {
	const withDay = visible.filter(({ day }) => day !== null);
	return (
		(withDay.length > 0
			? findDate({ meta: withDay, url: null, dateline: null, lede: [], capturedAt: null, timeZone })
			: null) ??
		declared(head, timeZone) ??
		findDate({ meta: [], url, dateline, lede: [], capturedAt, timeZone })
	);
}

function declared(head: PageHead, timeZone: string): DateFinding | null {
	for (const name of DATE_META) {
		const value = head.meta.get(name);
		const found = value ? fromStatement(value, `the page's meta element "${name}"`, timeZone) : null;
		if (found) return found;
	}
	for (const data of head.linkedData) {
		const value = data.datePublished ?? data.pubDate;
		const found = typeof value === 'string' ? fromStatement(value, "the page's JSON-LD", timeZone) : null;
		if (found) return found;
	}
	return null;
}

/** An instant with an offset is told in the outlet's time zone; anything else as it stands. */
export function fromStatement(value: string, where: string, timeZone: string): DateFinding | null {
	if (/\dT\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(value.trim())) {
		const time = Date.parse(value);
		if (!Number.isNaN(time)) {
			const [year, month, day] = new Intl.DateTimeFormat('sv-SE', { timeZone })
				.format(time)
				.split('-')
				.map(Number);
			return statedDate(
				{ year: year ?? 0, month: month ?? null, day: day ?? null },
				`${where} states ${value}.`,
			);
		}
	}
	const date = findDates(
		value.replace(/^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?=\d{6}$|$)/, '$<y>-$<m>-$<d>'),
	).find(({ day }) => day !== null);
	return date?.year
		? statedDate({ year: date.year, month: date.month, day: date.day }, `${where} states ${value}.`)
		: null;
}
