import type { DateEntry } from '../model/listing.ts';

/** A day of a month sheet: its number, the number of reports (0 for none), and of those whose date is inferred. Null fills the sheet's edges. */
export type CalendarDay = { readonly day: string; readonly count: number; readonly inferred: number } | null;

/**
 * A month as weeks from Monday to Sunday.
 * @param month `YYYY-MM`
 * @param days days that hold reports, with two-digit slugs
 */
export function monthSheet(month: string, days: readonly DateEntry[]): readonly (readonly CalendarDay[])[] {
	const [year = 1, number = 1] = month.split('-').map(Number);
	const first = Date.UTC(year, number - 1, 1);
	const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
	const lead = (new Date(first).getUTCDay() + 6) % 7;
	const known = new Map(days.map((entry) => [entry.slug, entry]));
	const cells: CalendarDay[] = Array.from({ length: lead }, () => null);
	for (let day = 1; day <= length; day++) {
		const slug = String(day).padStart(2, '0');
		const { count, inferred } = known.get(slug) ?? { count: 0, inferred: 0 };
		cells.push({ day: slug, count, inferred });
	}
	while (cells.length % 7 !== 0) cells.push(null);
	return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
