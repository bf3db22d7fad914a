import type { DateFinding } from '../../model/extraction.ts';
import { findDate, type MetaDate } from '../date.ts';
import type { DatelineFinding } from '../dateline.ts';
import { dateFromStatement } from '../declared.ts';
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
		const found = value ? dateFromStatement(value, `The page's meta element "${name}"`, timeZone) : null;
		if (found) return found;
	}
	for (const data of head.linkedData) {
		const value = data.datePublished ?? data.pubDate;
		const found = typeof value === 'string' ? dateFromStatement(value, "The page's JSON-LD", timeZone) : null;
		if (found) return found;
	}
	return null;
}
