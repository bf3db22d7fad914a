import type { Credit, DateFinding } from '../model/extraction.ts';
import type { DateOrder, RawSource } from '../model/source.ts';
import { foldAligned } from './aligned-fold.ts';
import { statedDate } from './date.ts';
import { findDates } from './date-patterns.ts';
import { cutLines } from './lines.ts';
import { readMetaLine } from './meta-line.ts';
import { isName, splitNames } from './names.ts';

/** What the container around a record says of the article: columns, front matter. Null where it says nothing. */
export interface Declared {
	readonly date: DateFinding | null;
	/** The day on which it was captured. */
	readonly captured: DateFinding | null;
	readonly source: string | null;
	readonly section: string | null;
	readonly credits: readonly Credit[];
}

/** Reads the named fields of a record. A date with an offset is told in the given time zone. */
export function readDeclared(source: RawSource, timeZone: string): Declared {
	const { hints, firstLine } = source;
	const fields = hints.fields ?? {};
	return {
		date: fields.date ? dateOf(source, fields.date, timeZone) : null,
		captured: fields.captured ? capturedOn(fields.captured, timeZone, hints.dateOrder) : null,
		source: fields.source?.trim() || null,
		section: fields.section?.trim() || null,
		credits: creditsOf(fields.author ?? '', firstLine),
	};
}

/** The date that a column, the front matter, a heading or the name of the file states, with the line where it does. */
function dateOf(source: RawSource, value: string, timeZone: string): DateFinding | null {
	const { by, name, line } = source.hints.dateStated ?? { by: 'column', name: 'date', line: null };
	const date = dateFromStatement(value, NAMED[by](name), timeZone, source.hints.dateOrder);
	if (!date) return null;
	const at = by === 'file-name' ? null : (line ?? lineOf(source, name, value.trim()));
	const states = by === 'heading' || by === 'file-name' ? `${NAMED[by](name)} says the day.` : date.evidence;
	if (at === null) return { ...date, evidence: states };
	return { ...date, evidence: states.replace(/\.$/, `, in line ${at}.`), lines: [at, at] };
}

const NAMED = {
	column: (name: string) => `The column "${name}"`,
	'front-matter': (name: string) => `The front matter ("${name}")`,
	heading: (name: string) => `The heading "${name}"`,
	'file-name': (name: string) => `The name of the file, "${name}",`,
} as const;

/** The line of a record on which a column states a value; its first where it is written in another way there. */
function lineOf({ text, firstLine }: RawSource, name: string, value: string): number {
	const at = text.indexOf(value, Math.max(0, text.indexOf(name)));
	return firstLine + (at < 0 ? 0 : cutLines(text.slice(0, at + 1)).length - 1);
}

function capturedOn(value: string, timeZone: string, order: DateOrder | undefined): DateFinding | null {
	const stated = dateFromStatement(value, 'The field "captured"', timeZone, order);
	return (
		stated && {
			...stated,
			kind: 'captured',
			evidence: `It was captured at ${value.trim()}, as a column says; it is not younger.`,
		}
	);
}

/** Those whom a statement of authors names: by their roles where it tells them, else as authors. */
export function creditsOf(author: string, line: number): Credit[] {
	const reading = readMetaLine(author, foldAligned(author));
	if (reading && reading.credits.length > 0)
		return reading.credits.map((credit) => ({ ...credit, lines: [line, line] }));
	const names = author.trim() === '' ? null : splitNames(author);
	return (names ?? [])
		.filter(isName)
		.map((name) => ({ name, role: 'author', affiliation: null, lines: [line, line] }));
}

/**
 * The date that something beside the text states: an ISO instant (told in the time zone), a written date, eight
 * digits, or seconds or milliseconds since 1970. Null when it states no day.
 * @param order how days are written whose parts could be either; such a day is not guessed without it
 */
export function dateFromStatement(
	value: string,
	where: string,
	timeZone: string,
	order?: DateOrder,
): DateFinding | null {
	const stated = value.trim();
	const time = /^\d{10}(?:\d{3})?$/.test(stated)
		? Number(stated.padEnd(13, '0'))
		: /\dT\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(stated)
			? Date.parse(stated)
			: Number.NaN;
	if (!Number.isNaN(time)) {
		const [year, month, day] = new Intl.DateTimeFormat('sv-SE', { timeZone })
			.format(time)
			.split('-')
			.map(Number);
		return statedDate(
			{ year: year ?? 0, month: month ?? null, day: day ?? null },
			`${where} states ${stated}.`,
		);
	}
	const dashed = inOrder(stated, order).replace(
		/^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?=\d{6}$|$)/,
		'$<y>-$<m>-$<d>',
	);
	const date = findDates(foldAligned(dashed)).find(({ year, day }) => year !== null && day !== null);
	return date?.year
		? statedDate({ year: date.year, month: date.month, day: date.day }, `${where} states ${stated}.`)
		: null;
}

const EITHER = /^(?<a>\d{1,2})(?<mark>[-/.])(?<b>\d{1,2})\k<mark>(?<y>(?:19|20)\d\d)(?!\d)/u;

/** A day with its year first, where its parts could be either and their order is known. */
function inOrder(stated: string, order: DateOrder | undefined): string {
	if (!order) return stated;
	return stated.replace(EITHER, order === 'day-month-year' ? '$<y>-$<b>-$<a>' : '$<y>-$<a>-$<b>');
}

/**
 * Rules of the columns of a record that gave nothing that the article shows: a date that cannot be read, an author who
 * is no name, the time of a crawl where something else dates the article.
 */
export function unreadColumns(
	{ hints: { fields = {}, url } }: RawSource,
	declared: Declared,
	date: DateFinding,
): ReadonlySet<string> {
	const given: Readonly<Record<string, boolean>> = {
		headline: fields.headline !== undefined,
		date: declared.date !== null,
		captured: declared.captured !== null && date.kind === 'captured',
		url: url !== undefined,
		source: declared.source !== null,
		author: declared.credits.length > 0,
		section: declared.section !== null,
	};
	return new Set(Object.keys(given).flatMap((field) => (given[field] ? [] : [`column/${field}`])));
}
