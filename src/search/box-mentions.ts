import { element } from './dom.ts';
import { allMentions, countMentions, type Mention, mentionsCsv, mentionsOverTime } from './mentions.ts';
import type { SearchIndex } from './open-index.ts';
import { soughtTerms } from './query.ts';
import { rank } from './rank.ts';
import { dateText, mentionHref, type ResultSetting } from './render-result.ts';
import type { SearchAnswer } from './search.ts';
import { fill } from './words.ts';

/** Mentions listed at first, and at each asking for more. */
const PAGE = 50;

function mentionLine(mention: Mention, typed: string, setting: ResultSetting): HTMLLIElement {
	const { details, before, hit, after, headline } = mention;
	const date = dateText(details, setting.words);
	const link = element(
		'a',
		{ href: mentionHref(mention, typed, setting), title: headline },
		element('span', { class: 'kwic-before' }, before),
		element('mark', {}, hit),
		element('span', { class: 'kwic-after' }, after),
	);
	const outlet = details.outletName?.[setting.script] ?? '';
	return element(
		'li',
		{ class: 'kwic' },
		element('span', { class: 'kwic-date' }, date),
		link,
		element('span', { class: 'kwic-outlet' }, outlet),
	);
}

/** One bar for each year or month; its length is the share of the longest, as `--share` from 0 to 1. */
function timeBars(answer: SearchAnswer, { words }: ResultSetting): HTMLElement {
	const times = mentionsOverTime(answer.results);
	const most = Math.max(1, ...times.map(({ mentions }) => mentions));
	const bars = times.map(({ time, mentions }) => {
		const bar = element('span', { class: 'search-bar', 'aria-hidden': 'true' });
		bar.style.setProperty('--share', String(mentions / most));
		return element(
			'li',
			{},
			element('span', { class: 'search-time' }, time),
			' ',
			bar,
			' ',
			element('span', { class: 'search-number' }, String(mentions)),
		);
	});
	return element('ol', { class: 'search-bars', 'aria-label': words.overTime }, ...bars);
}

function download(name: string, text: string): void {
	// The mark at the beginning tells spreadsheets that the file is UTF-8.
	const url = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv;charset=utf-8' }));
	element('a', { href: url, download: name }).click();
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Every mention on a line of its own, in order of time, with what there is for each year, and a table to take away. */
export async function mentionList(
	index: SearchIndex,
	answer: SearchAnswer,
	setting: ResultSetting,
): Promise<readonly HTMLElement[]> {
	const { words, script } = setting;
	const { typed } = answer.query;
	const articles = rank(answer.results, 'oldest');
	const source = allMentions(index, articles, soughtTerms(answer.query), script);
	const listed: Mention[] = [];
	const list = element('ol', { class: 'search-mentions' });
	const counter = element('p', { class: 'search-counter', role: 'status' });
	const more = element('button', { class: 'search-more', type: 'button' });
	const csv = element('button', { class: 'search-csv', type: 'button' }, words.csv);
	let ended = false;
	const showNext = async (limit: number) => {
		const until = listed.length + limit;
		while (listed.length < until && !ended) {
			const { value, done } = await source.next();
			ended = done === true;
			if (value) list.append(mentionLine(value, typed, setting));
			if (value) listed.push(value);
		}
		const total = ended ? listed.length : Math.max(countMentions(articles), listed.length);
		counter.textContent = fill(words.mentions, { n: listed.length, total });
		more.hidden = ended || listed.length >= total;
		more.textContent = fill(words.more, { n: Math.min(PAGE, total - listed.length) });
	};
	const failing = (button: HTMLButtonElement, work: () => Promise<void>) => async () => {
		button.disabled = true;
		await work().catch(() => {
			counter.textContent = words.failed;
		});
		button.disabled = false;
	};
	more.addEventListener(
		'click',
		failing(more, () => showNext(PAGE)),
	);
	csv.addEventListener(
		'click',
		failing(csv, async () => {
			await showNext(Number.POSITIVE_INFINITY);
			const address = (mention: Mention) => new URL(mentionHref(mention, '', setting), location.href).href;
			download(`${typed.replace(/[^\p{L}\p{N}]+/gu, '-')}.csv`, mentionsCsv(listed, address, script));
		}),
	);
	await showNext(PAGE);
	return [timeBars(answer, setting), element('div', { class: 'search-take' }, counter, csv), list, more];
}
