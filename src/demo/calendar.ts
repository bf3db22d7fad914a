/** A day of the Gregorian calendar with the words that news uses for it. */
export interface Day {
	readonly year: number;
	/** 1 to 12. */
	readonly month: number;
	readonly day: number;
	/** `YYYY-MM-DD`. */
	readonly iso: string;
	/** 3月5日 */
	readonly short: string;
	/** 星期日 */
	readonly weekday: string;
}

/** Milliseconds of a day in UTC: the calendar here has no time zones. */
const DAY = 86_400_000;
const WEEKDAYS = '日一二三四五六';

/** First day that the demonstration's newspapers appeared, and how many days they did. */
export const FIRST_DAY: number = Date.UTC(2023, 0, 1) / DAY;
/** Two years. */
export const DAYS = 731;

/** @param number days since 1970-01-01 */
export function dayOf(number: number): Day {
	const date = new Date(number * DAY);
	const iso = date.toISOString().slice(0, 10);
	const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
	return { year, month, day, iso, short: `${month}月${day}日`, weekday: `星期${WEEKDAYS[date.getUTCDay()]}` };
}
