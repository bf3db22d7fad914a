/** A day of a month sheet: its number, and the number of reports (0 for none). Null fills the sheet's edges. */
export type CalendarDay = { readonly day: string; readonly count: number } | null;

/**
 * A month as weeks from Monday to Sunday.
 * @param month `YYYY-MM`
 * @param days days that hold reports, with two-digit slugs
 */
export function monthSheet(
	month: string,
	days: readonly { readonly slug: string; readonly count: number }[],
): readonly (readonly CalendarDay[])[] {
	const [year = 1, number = 1] = month.split('-').map(Number);
	const first = Date.UTC(year, number - 1, 1);
	const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
	const lead = (new Date(first).getUTCDay() + 6) % 7;
	const counts = new Map(days.map(({ slug, count }) => [slug, count]));
	const cells: CalendarDay[] = Array.from({ length: lead }, () => null);
	for (let day = 1; day <= length; day++) {
		const slug = String(day).padStart(2, '0');
		cells.push({ day: slug, count: counts.get(slug) ?? 0 });
	}
	while (cells.length % 7 !== 0) cells.push(null);
	return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
