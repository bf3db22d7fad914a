import { mentionCounter } from './count-mentions.ts';
import { UNDATED } from './narrowing.ts';
import type { Term } from './query.ts';
import type { Found } from './rank.ts';

/** Mentions in a stretch of time. */
export interface TimeCount {
	/** `YYYY`, `YYYY-MM`, or {@link UNDATED}. */
	readonly time: string;
	readonly mentions: number;
	/** True for a year among months: of its mentions the month is not known. */
	readonly monthless: boolean;
}

/** Years up to which months are told apart. */
const MONTHS_UP_TO = 3;

/** All stretches from the first to the last, those without anything among them. */
function* stretches(first: string, last: string): Generator<string> {
	let [year, month] = first.split('-').map(Number) as [number, number | undefined];
	for (;;) {
		const time = String(year).padStart(4, '0') + (month ? `-${String(month).padStart(2, '0')}` : '');
		yield time;
		if (time >= last) return;
		if (month === undefined || month === 12) year++;
		if (month !== undefined) month = (month % 12) + 1;
	}
}

/**
 * Mentions for each year from the first to the last, or each month where all lie within three years; earliest first,
 * then those undated. The counts add up to all mentions.
 *
 * @param terms sought, each once, in order
 */
export function mentionsOverTime(found: readonly Found[], terms: readonly Term[]): readonly TimeCount[] {
	const countMentions = mentionCounter(terms);
	const years = found.flatMap(({ date }) => (date ? [Number(date.slice(0, 4))] : []));
	const span =
		years.length === 0 ? 0 : years.reduce((a, b) => Math.max(a, b)) - years.reduce((a, b) => Math.min(a, b));
	const length = span < MONTHS_UP_TO ? 7 : 4;
	const counts = new Map<string, number>();
	for (const one of found) {
		const time = one.date?.slice(0, length) ?? UNDATED;
		counts.set(time, (counts.get(time) ?? 0) + countMentions([one]));
	}
	const known = [...counts.keys()].filter((time) => time !== UNDATED && time.length === length).sort();
	const [first, last = ''] = [known[0], known.at(-1)];
	const times = new Set(first === undefined ? [] : stretches(first, last));
	for (const time of counts.keys()) times.add(time);
	return [...times]
		.sort((a, b) => Number(a === UNDATED) - Number(b === UNDATED) || (a < b ? -1 : 1))
		.map((time) => ({
			time,
			mentions: counts.get(time) ?? 0,
			monthless: time !== UNDATED && time.length < length,
		}));
}
