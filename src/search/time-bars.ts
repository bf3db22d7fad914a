import { element } from './dom.ts';
import { mentionsOverTime, type TimeCount } from './mentions-over-time.ts';
import { UNDATED } from './narrowing.ts';
import { soughtTerms } from './query.ts';
import type { SearchAnswer } from './search.ts';
import type { Showing } from './showing.ts';
import { fill } from './words.ts';

/** One bar for each year or month; choosing it narrows to that time. Its length is its share of the longest. */
export function timeBars(answer: SearchAnswer, { setting: { words }, chosen, ask }: Showing): HTMLElement {
	const times = mentionsOverTime(answer.results, soughtTerms(answer.query));
	const most = Math.max(1, ...times.map(({ mentions }) => mentions));
	const nameOf = ({ time, monthless }: TimeCount) => {
		if (time === UNDATED) return words.undated;
		return monthless ? fill(words.noMonth, { year: time }) : time;
	};
	const items = times.map((one) => {
		const { time, mentions, monthless } = one;
		const bar = element('span', { class: 'search-bar', 'aria-hidden': 'true' });
		bar.style.setProperty('--share', String(mentions / most));
		const parts = [
			element('span', { class: 'search-time' }, nameOf(one)),
			' ',
			bar,
			' ',
			element('span', { class: 'search-number' }, String(mentions)),
		];
		if (mentions === 0 || monthless || chosen.year.includes(time)) return element('li', {}, ...parts);
		const button = element('button', { type: 'button', class: 'search-time-choice' }, ...parts);
		button.addEventListener('click', () => ask({ year: [time] }));
		return element('li', {}, button);
	});
	return element('ol', { class: 'search-bars', 'aria-label': words.overTime }, ...items);
}
