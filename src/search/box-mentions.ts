/**
 * 逐條: every mention on a line of its own in order of time (KWIC), with the count for each stretch of time and a table
 * to take away.
 *
 *     ol.search-bars > li > button.search-time-choice (span where nothing is to be chosen) > span.search-time,
 *     span.search-bar (its length is --share, 0 to 1), span.search-number
 *     div.search-take > p.search-counter[role=status], p.search-broken, button.search-list-all, button.search-csv
 *     ol.search-mentions > li.kwic > span.kwic-date, a > span.kwic-before + mark + span.kwic-after, span.kwic-outlet
 *     button.search-more
 */
import { element } from './dom.ts';
import type { Mention } from './mentions.ts';
import { mentionsCsv } from './mentions-csv.ts';
import { MentionsReader } from './mentions-reader.ts';
import type { SearchIndex } from './open-index.ts';
import { soughtTerms } from './query.ts';
import { dateText, mentionHref, type ResultSetting } from './render-result.ts';
import type { SearchAnswer } from './search.ts';
import type { ArticleDetails } from './shard.ts';
import type { Showing } from './showing.ts';
import { isGone } from './site-index.ts';
import { timeBars } from './time-bars.ts';
import { fill } from './words.ts';

/** Mentions listed at first, and at each asking for more. */
const PAGE = 100;
/** Mentions read between two signs of life. */
const STEP = 500;

function mentionLine(mention: Mention, typed: string, setting: ResultSetting): HTMLLIElement {
	const { details, before, hit, broken, after, headline } = mention;
	const link = element(
		'a',
		{ href: mentionHref(mention, typed, setting), title: headline },
		element('span', { class: 'kwic-before' }, element('span', {}, before)),
		element('mark', broken ? { class: 'broken' } : {}, hit),
		element('span', { class: 'kwic-after' }, after),
	);
	return element(
		'li',
		{ class: 'kwic' },
		element('span', { class: 'kwic-date' }, dateText(details, setting.words)),
		link,
		element('span', { class: 'kwic-outlet' }, details.outletName?.[setting.script] ?? ''),
	);
}

function download(name: string, text: string): void {
	const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
	element('a', { href: url, download: name }).click();
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The list of mentions of one answer, with what can be done with it. */
class MentionList {
	readonly elements: readonly HTMLElement[];
	private readonly list = element('ol', { class: 'search-mentions no-outlet' });
	private readonly counter = element('p', { class: 'search-counter', role: 'status' });
	private readonly more = element('button', { class: 'search-more', type: 'button' });
	private readonly legend: HTMLElement;
	private readonly listAll: HTMLButtonElement;
	private readonly csv: HTMLButtonElement;
	private readonly answer: SearchAnswer;
	private readonly showing: Showing;
	private readonly reader: MentionsReader;
	private readonly onShown: (articles: readonly ArticleDetails[]) => void;
	private shown = 0;
	/** Set while all is being read. */
	private stopped: AbortController | null = null;

	constructor(
		index: SearchIndex,
		answer: SearchAnswer,
		showing: Showing,
		onShown: (articles: readonly ArticleDetails[]) => void,
	) {
		const { words, script } = showing.setting;
		this.answer = answer;
		this.showing = showing;
		this.onShown = onShown;
		this.reader = new MentionsReader(index, answer.results, soughtTerms(answer.query), script);
		this.listAll = element('button', { class: 'search-list-all', type: 'button' }, words.listAll);
		this.csv = element('button', { class: 'search-csv', type: 'button' }, words.csv);
		this.legend = element('p', { class: 'search-broken' }, words.broken);
		this.legend.hidden = true;
		const take = element('div', { class: 'search-take' }, this.counter, this.legend, this.listAll, this.csv);
		this.elements = [timeBars(answer, showing), take, this.list, this.more];
		this.more.addEventListener('click', () => void this.showMore());
		this.listAll.addEventListener('click', () => void this.readAll((signal) => this.appendAll(signal)));
		this.csv.addEventListener('click', () => void this.readAll(async () => this.save()));
	}

	/** Lists the next page of mentions. */
	async next(): Promise<void> {
		await this.reader.readTo(this.shown + PAGE, this.showing.signal);
		this.append(PAGE);
	}

	private async showMore(): Promise<void> {
		const from = this.shown;
		this.more.disabled = true;
		await this.next().catch((error: unknown) => this.failed(error));
		this.more.disabled = false;
		this.list.children[from]?.querySelector('a')?.focus();
	}

	/** Reads every text, then does something with all mentions. Asked once more in the meantime, it stops. */
	private async readAll(then: (signal: AbortSignal) => Promise<void>): Promise<void> {
		const { reader, showing, listAll } = this;
		if (this.stopped) return this.stopped.abort();
		this.stopped = new AbortController();
		const signal = AbortSignal.any([showing.signal, this.stopped.signal]);
		this.counter.setAttribute('aria-busy', 'true');
		listAll.hidden = false;
		listAll.textContent = showing.setting.words.stop;
		try {
			while (!reader.ended && !signal.aborted) {
				await reader.readTo(reader.mentions.length + STEP, signal);
				this.count();
			}
			if (reader.ended && !signal.aborted) await then(signal);
			this.stopped = null;
			this.count();
		} catch (error) {
			this.failed(error);
		}
		this.stopped = null;
		this.counter.removeAttribute('aria-busy');
		listAll.textContent = showing.setting.words.listAll;
	}

	/** Lists all that was read, with room for the reader to scroll and stop in between. */
	private async appendAll(signal: AbortSignal): Promise<void> {
		while (this.shown < this.reader.mentions.length && !signal.aborted) {
			this.append(PAGE);
			await new Promise((go) => setTimeout(go));
		}
	}

	private append(limit: number): void {
		const { setting } = this.showing;
		const next = this.reader.mentions.slice(this.shown, this.shown + limit);
		const lines = document.createDocumentFragment();
		for (const mention of next) lines.append(mentionLine(mention, this.answer.query.typed, setting));
		this.list.append(lines);
		this.shown += next.length;
		if (next.some(({ broken }) => broken)) this.legend.hidden = false;
		if (next.some(({ details }) => details.outletName)) this.list.classList.remove('no-outlet');
		this.count();
		// The first page tells how hits are written; it need not be found out again with every line.
		if (this.shown <= PAGE) this.onShown([...new Set(next.map(({ details }) => details))]);
	}

	private count(): void {
		const { words } = this.showing.setting;
		const { reader, answer } = this;
		const unsure = answer.incomplete.length > 0 && !reader.ended;
		const phrase = unsure ? words.mentionsAtLeast : words.mentions;
		const read = this.stopped
			? [fill(words.readArticles, { done: reader.articles, of: answer.results.length })]
			: [];
		const once = answer.results.length < answer.articles ? [words.storiesOnce] : [];
		const counted = fill(phrase, { n: this.shown, total: reader.total });
		this.counter.textContent = [counted, ...read, ...once].join(' · ');
		const left = reader.total - this.shown;
		const all = reader.ended && this.shown === reader.mentions.length;
		this.more.hidden = all;
		this.listAll.hidden = all && !this.stopped;
		this.more.textContent = fill(words.more, { n: Math.max(1, Math.min(PAGE, left)) });
	}

	private failed(error: unknown): void {
		if (isGone(error) && !this.showing.signal.aborted) this.showing.again();
		else this.counter.textContent = this.showing.setting.words.failed;
	}

	private save(): void {
		const { setting } = this.showing;
		const address = (mention: Mention) => new URL(mentionHref(mention, '', setting), location.href).href;
		const name = this.answer.query.typed.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
		download(`${name || 'mentions'}.csv`, mentionsCsv(this.reader.mentions, address, setting.script));
	}
}

/** Makes the list, its first page filled. */
export async function mentionList(
	index: SearchIndex,
	answer: SearchAnswer,
	showing: Showing,
	onShown: (articles: readonly ArticleDetails[]) => void,
): Promise<readonly HTMLElement[]> {
	const list = new MentionList(index, answer, showing, onShown);
	await list.next();
	return list.elements;
}
