/**
 * Results while one types into the box in the head of any page: the count, the first few articles, and the way to all
 * of them. It makes, in the element around the form:
 *
 *     div.quick[role=region]   p.quick-status[role=status], ol.quick-results > li > a.quick-result
 *                              (span.quick-headline, span.quick-facts, span.quick-excerpt), a.quick-all
 *
 * Arrow keys lead through the results, Escape back to the field and then away.
 */
import type { Script } from '../model/script.ts';
import { createUrls } from '../view/urls.ts';
import { leadByArrows } from './arrow-keys.ts';
import { noneSentence, noteLines } from './box-notes.ts';
import { element } from './dom.ts';
import { markText } from './excerpt.ts';
import type { SearchIndex } from './open-index.ts';
import { unpackText } from './pack-text.ts';
import { soughtTerms, type Term } from './query.ts';
import { articleHref, dateText, marked, type ResultSetting, showsBroken } from './render-result.ts';
import { type SearchAnswer, search } from './search.ts';
import type { ArticleDetails } from './shard.ts';
import { SiteIndex } from './site-index.ts';
import { type Typing, whenTyped } from './when-typed.ts';
import { fill, searchWords } from './words.ts';

/** Articles shown. */
const SHOWN = 6;
/** Characters before a hit: on a phone a line holds twenty. */
const BEFORE = 6;

function resultLine(details: ArticleDetails, terms: readonly Term[], typed: string, setting: ResultSetting) {
	const { words, script } = setting;
	const text = markText(unpackText(details.fragment, script), terms, 1, BEFORE);
	const broken = showsBroken(text) ? [' ', element('span', { class: 'search-broken' }, words.broken)] : [];
	const facts = [dateText(details, words), details.outletName?.[script]].filter((fact) => fact !== undefined);
	const [excerpt] = text.excerpts;
	const cut = excerpt?.cutBefore ? ['…'] : [];
	return element(
		'li',
		{},
		element(
			'a',
			{ class: 'quick-result', href: articleHref(details, typed, text.firstLine, setting) },
			element('span', { class: 'quick-headline' }, ...marked(text.headline)),
			' ',
			element('span', { class: 'quick-facts' }, facts.join(' '), ...broken),
			' ',
			element('span', { class: 'quick-excerpt' }, ...cut, ...marked(excerpt?.segments ?? [])),
		),
	);
}

/** The answer to a query, and the first of its articles. */
async function firstResults(
	index: SearchIndex,
	typed: string,
	onFirst: (answer: SearchAnswer, articles: readonly ArticleDetails[]) => void,
) {
	const load = ({ results }: SearchAnswer) =>
		Promise.all(
			results.slice(0, SHOWN).map(async ({ shard, article }) => (await index.shard(shard)).details(article)),
		);
	let whole = false;
	const answer = await search(index, typed, {
		show: SHOWN,
		onFirst: (first) =>
			void load(first).then(
				(articles) => !whole && articles.length > 0 && onFirst(first, articles),
				() => {},
			),
	});
	whole = true;
	return [answer, await load(answer)] as const;
}

/** The results below one form. */
export class QuickSearch {
	private readonly setting: ResultSetting;
	private readonly input: HTMLInputElement;
	private readonly site: SiteIndex;
	private readonly typing: Typing;
	private readonly panel: HTMLElement;
	private readonly status = element('p', { class: 'quick-status', role: 'status' });
	private readonly list = element('ol', { class: 'quick-results' });
	private readonly all: HTMLAnchorElement;
	/** Number of the latest search; answers to earlier ones are not shown any more. */
	private turn = 0;

	/** @param form with `data-base`, the base path of the site */
	constructor(form: HTMLFormElement, input: HTMLInputElement) {
		const script: Script = document.documentElement.lang === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant';
		const words = searchWords(script);
		const base = form.dataset.base ?? '/';
		this.setting = { script, base, words };
		this.input = input;
		this.site = new SiteIndex(base);
		this.site.warm();
		this.all = element('a', { class: 'quick-all', href: createUrls(base).search(script) }, words.allResults);
		const region = { class: 'quick', role: 'region', 'aria-label': words.quick };
		this.panel = element('div', region, this.status, this.list, this.all);
		this.panel.hidden = true;
		form.after(this.panel);
		this.typing = whenTyped(input, () => void this.run());
		this.listen(form);
		if (input.value !== '') void this.run();
	}

	private listen(form: HTMLFormElement): void {
		const host = form.parentElement ?? form;
		leadByArrows(host, this.input, '.quick-result, .quick-all', () => this.typing.composing);
		host.addEventListener('keydown', (event) => {
			if (event.key !== 'Escape' || event.defaultPrevented || this.panel.hidden) return;
			event.preventDefault();
			this.hide();
		});
		host.addEventListener('focusout', ({ relatedTarget }) => {
			if (!(relatedTarget instanceof Node && host.contains(relatedTarget))) this.hide();
		});
		this.input.addEventListener('focus', () => {
			if (this.input.value.trim() !== '') void this.run();
		});
		// A press on the panel beside its links must not take the focus out of it.
		this.panel.addEventListener('pointerdown', (event) => {
			if (!(event.target instanceof Element && event.target.closest('a'))) event.preventDefault();
		});
	}

	private hide(): void {
		this.turn++;
		this.typing.cancel();
		this.panel.hidden = true;
	}

	private async run(): Promise<void> {
		const turn = ++this.turn;
		const { words, script, base } = this.setting;
		const typed = this.input.value.trim();
		if (typed === '') return this.hide();
		this.all.href = createUrls(base).search(script, typed);
		// Nothing that was found for what was typed before stands below what is typed now for long.
		const slow = setTimeout(() => {
			if (turn === this.turn) this.show(words.loading, []);
		}, 300);
		try {
			const onFirst = (answer: SearchAnswer, articles: readonly ArticleDetails[]) => {
				clearTimeout(slow);
				if (turn === this.turn) this.show(words.firstRelevant, this.lines(articles, answer));
			};
			const [answer, first] = await this.site.use((index) => firstResults(index, typed, onFirst));
			if (turn === this.turn) this.show(this.said(answer, typed), this.lines(first, answer));
		} catch {
			if (turn === this.turn) this.show(navigator.onLine ? words.failed : words.offline, []);
		} finally {
			clearTimeout(slow);
		}
	}

	/** How much was found, and what of the query could not be done. */
	private said(answer: SearchAnswer, typed: string): string {
		const { words } = this.setting;
		const { query, articles, stories } = answer;
		const notes = noteLines(answer, words);
		if (query.all.length === 0) return [...notes, words.hint].join(' ');
		const count =
			articles === 0 ? noneSentence(answer, typed, words) : fill(words.count, { articles, stories });
		return [count, ...notes].join(' ');
	}

	private lines(articles: readonly ArticleDetails[], { query }: SearchAnswer): readonly HTMLElement[] {
		const terms = soughtTerms(query);
		return articles.map((details) => resultLine(details, terms, query.typed, this.setting));
	}

	private show(said: string, lines: readonly HTMLElement[]): void {
		this.status.textContent = said;
		this.list.replaceChildren(...lines);
		this.panel.hidden = false;
	}
}
