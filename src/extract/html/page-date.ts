import type { DateFinding } from '../../model/extraction.ts';
import { findDate, type MetaDate } from '../date.ts';
import type { DatelineFinding } from '../dateline.ts';
import { dateFromStatement } from '../declared.ts';
import { dateOfShortYear, type ShortYear } from '../short-year.ts';
import type { PageHead } from './page-head.ts';
import { CHANGED_META, DATE_META } from './page-rules.ts';
import type { StatedTimes } from './stated-times.ts';

/** What can speak for the date of a page. */
export interface PageDateSources {
	/** Dates on blocks beside the text, the most telling first. */
	readonly dates: readonly MetaDate[];
	/** Days above the headline that nothing labels; they count where nothing else does. */
	readonly above: readonly MetaDate[];
	/** Days that close the text. */
	readonly closing: readonly MetaDate[];
	/** A labelled day beside the headline whose year has two digits. */
	readonly short: ShortYear | null;
	/** What elements state beside their text, or without showing it. */
	readonly times: StatedTimes;
	readonly head: PageHead;
	readonly url: string | null;
	readonly dateline: DatelineFinding | null;
	readonly capturedAt: string | null;
	readonly timeZone: string;
}

/**
 * The date of a page: the line beside the text, else what elements there state, what the head declares, the address,
 * the dateline, days above and at the end, what is not shown, the last change, the capture. A line that only tells a
 * change counts behind what elements state. A day that only the text mentions does not date a page.
 */
export function findPageDate({
	dates,
	above,
	closing,
	short,
	times,
	head,
	url,
	dateline,
	capturedAt,
	timeZone,
}: PageDateSources): DateFinding {
	const none = { meta: [], url: null, dateline: null, closing: [], lede: [], capturedAt: null, timeZone };
	const fromLines = (dates: readonly MetaDate[]) => {
		const meta = dates.filter(({ day }) => day !== null);
		return meta.length > 0 ? findDate({ ...none, meta }) : null;
	};
	const beside = findDate({ ...none, url, dateline });
	const weak = [
		fromLines(above),
		closing.length > 0 ? findDate({ ...none, closing }) : null,
		times.hidden,
		times.changed,
	];
	// A change that the head alone declares can lie years behind the publication: it only tells the year of a day that is shown.
	const changed = declared(head, timeZone, CHANGED_META, ['dateModified']);
	return (
		fromLines(dates.filter(({ updated }) => !updated)) ??
		times.published ??
		fromLines(dates) ??
		declared(head, timeZone, DATE_META, ['datePublished', 'pubDate']) ??
		(beside.value === null ? null : beside) ??
		(short ? dateOfShortYear(short, [...weak, changed], capturedAt) : weak.find((found) => found?.value)) ??
		findDate({ ...none, capturedAt })
	);
}

const NO_TIMES: StatedTimes = { published: null, changed: null, hidden: null };

/**
 * The date from those fields of a page only that are asked; fields are named as in an outlet file (`DateRules`).
 * @param names fields that the outlet file names: of a meta element that sites at large do not date pages with, it says so
 */
export function findAskedDate(
	sources: PageDateSources,
	asked: (field: string) => boolean,
	names: readonly string[],
): DateFinding {
	const { head, timeZone } = sources;
	const found = findPageDate({
		...sources,
		dates: asked('line') ? sources.dates : [],
		above: asked('line') ? sources.above : [],
		closing: asked('text') ? sources.closing : [],
		short: asked('line') ? sources.short : null,
		times: asked('line') ? sources.times : NO_TIMES,
		head: {
			...head,
			meta: new Map([...head.meta].filter(([name]) => asked(`meta:${name}`))),
			linkedData: asked('json-ld') ? head.linkedData : [],
		},
		url: asked('url') ? sources.url : null,
		dateline: asked('dateline') ? sources.dateline : null,
		capturedAt: asked('capture') ? sources.capturedAt : null,
	});
	if (found.value !== null) return found;
	for (const field of names) {
		const stated =
			field.startsWith('meta:') && asked(field) ? metaDate(head, field.slice(5), timeZone) : null;
		if (stated) return stated;
	}
	return found;
}

function metaDate(head: PageHead, name: string, timeZone: string): DateFinding | null {
	const value = head.meta.get(name);
	return value ? dateFromStatement(value, `The page's meta element "${name}"`, timeZone) : null;
}

/** What meta elements, else fields of JSON-LD declare. */
function declared(
	head: PageHead,
	timeZone: string,
	names: readonly string[],
	fields: readonly string[],
): DateFinding | null {
	for (const name of names) {
		const found = metaDate(head, name, timeZone);
		if (found) return found;
	}
	for (const data of head.linkedData) {
		const value = fields.map((field) => data[field]).find((one) => one != null);
		const found = typeof value === 'string' ? dateFromStatement(value, "The page's JSON-LD", timeZone) : null;
		if (found) return found;
	}
	return null;
}
