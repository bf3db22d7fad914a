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
	/** Days above the headline that nothing labels; they count where nothing else does. */
	readonly above: readonly MetaDate[];
	/** Days that close the text. */
	readonly closing: readonly MetaDate[];
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
	above,
	closing,
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
	return (
		fromLines(visible) ??
		declared(head, timeZone) ??
		(beside.value === null ? null : beside) ??
		fromLines(above) ??
		(closing.length > 0 ? findDate({ ...none, closing }) : null) ??
		findDate({ ...none, capturedAt })
	);
}

/**
 * The date from those fields of a page only that are asked; fields are named as in an outlet file (`DateRules`).
 * @param names fields that the outlet file names: of a meta element that sites at large do not date pages with, it says so
 */
export function findAskedDate(
	{ visible, above, closing, head, url, dateline, capturedAt, timeZone }: PageDateSources,
	asked: (field: string) => boolean,
	names: readonly string[],
): DateFinding {
	const found = findPageDate({
		visible: asked('line') ? visible : [],
		above: asked('line') ? above : [],
		closing: asked('text') ? closing : [],
		head: {
			...head,
			meta: new Map([...head.meta].filter(([name]) => asked(`meta:${name}`))),
			linkedData: asked('json-ld') ? head.linkedData : [],
		},
		url: asked('url') ? url : null,
		dateline: asked('dateline') ? dateline : null,
		capturedAt: asked('capture') ? capturedAt : null,
		timeZone,
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

function declared(head: PageHead, timeZone: string): DateFinding | null {
	for (const name of DATE_META) {
		const found = metaDate(head, name, timeZone);
		if (found) return found;
	}
	for (const data of head.linkedData) {
		const value = data.datePublished ?? data.pubDate;
		const found = typeof value === 'string' ? dateFromStatement(value, "The page's JSON-LD", timeZone) : null;
		if (found) return found;
	}
	return null;
}
