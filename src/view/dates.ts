import type { DateFinding } from '../model/extraction.ts';
import type { DateLabels } from './labels/labels.ts';

/** What is known of a date, without its evidence. */
export type KnownDate = Pick<DateFinding, 'value' | 'precision' | 'kind' | 'inferred'>;

/** The parts of a date value as written in sources: no leading zeros. Parts that are not known are ''. */
export interface DateParts {
	readonly year: string;
	readonly month: string;
	readonly day: string;
}

/** Splits `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function dateParts(value: string): DateParts {
	const [year = '', month = '', day = ''] = value.split('-');
	const bare = (part: string) => part.replace(/^0+/, '');
	return { year, month: bare(month), day: bare(day) };
}

/** A date value in words, as precise as it is: `2020年7月21日`, `2020年7月`, `2020年`. */
export function dateInWords(value: string, words: DateLabels): string {
	const { year, month, day } = dateParts(value);
	return words.year(year) + monthAndDay(month, day, words);
}

/** A date in words with its doubt, where only its value is shown: `2020年7月21日（推定）`; without one the word for that. */
export function dateOrDoubt({ value, inferred }: KnownDate, words: DateLabels): string {
	if (value === null) return words.undated;
	const shown = dateInWords(value, words);
	return inferred ? words.inferred(shown) : shown;
}

function monthAndDay(month: string, day: string, words: DateLabels): string {
	return (month && words.month(month)) + (day && words.day(day));
}

/**
 * A date with its kind and doubt in words, for the meta line of an article. An inferred year stands apart and is
 * called inferred: `文中日期：7月21日（年份推定為2020年）`.
 */
export function dateWithDoubt(date: KnownDate, words: DateLabels): string {
	if (date.value === null) return words.none;
	const { year, month, day } = dateParts(date.value);
	const rest = monthAndDay(month, day, words);
	if (!date.inferred) return words.kind[date.kind] + dateInWords(date.value, words);
	const shown = rest ? words.inferredYear(rest, words.year(year)) : words.inferred(words.year(year));
	return words.kind[date.kind] + shown;
}

/** A date in the narrow column of a list: `7月21日` over `2020`, with a word where that is no plain fact. */
export interface GutterDate {
	/** Month and day, or the year where no more is known. */
	readonly main: string;
	/** The year, or '' where `main` holds it. */
	readonly year: string;
	/** Word of caution: inferred, or not the date of publication; '' for a plain date. */
	readonly note: string;
	/** The date for machines (`<time datetime>`), or null where it is no fact. */
	readonly machine: string | null;
}

/** The date column of a list row. Without a date `main` says so. */
export function gutterDate(date: KnownDate, words: DateLabels): GutterDate {
	if (date.value === null) return { main: words.undated, year: '', note: '', machine: null };
	const { year, month, day } = dateParts(date.value);
	const rest = monthAndDay(month, day, words);
	return {
		main: rest || words.year(year),
		year: rest ? year : '',
		note: date.inferred ? words.doubtMark : words.shortKind[date.kind],
		machine: date.inferred ? null : date.value,
	};
}

/** Where in the source a date was read, in words; '' where no place is known. */
export function datePlaces(date: DateFinding, words: DateLabels, comma: string): string {
	if (date.places.length === 0) return '';
	const places = date.places.map(({ line, text }) => words.place(String(line), text));
	return words.readFrom(places.join(comma));
}
