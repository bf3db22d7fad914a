/**
 * `<jiuwen-search>`: the search of the search page. Needs JavaScript; what stands in the element beforehand
 * (a message and links for browsing, in `<noscript>`) is left alone.
 *
 *     <jiuwen-search data-script="zh-Hant" data-base="/">
 *       <script type="application/json">{ …searchWords(script) of words.ts, through jsonForScript… }</script>
 *       <noscript>…</noscript>
 *     </jiuwen-search>
 *     <script>import '../../search/box.ts';</script>
 *
 * It makes, in this order (and has `data-busy` while a search runs):
 *
 *     form.search-form[role=search]   label.sr-only, input.search-input[type=search][name=q], button[type=submit]
 *     div.search-tools                label > select.search-view, label > select.search-sort,
 *                                     label > input.search-copies[type=checkbox]
 *     p.search-status[role=status]    "42 篇 · 35 則", or "搜尋中…"
 *     p.search-progress               how far a slow search is
 *     ul.search-chips                 li > button.search-chip: what is narrowed by; button.search-clear
 *     ul.search-notes                 what of the query could not be honoured; hidden when empty
 *     div.search-facets               details.search-narrow > summary, div.search-span > label > input[type=date],
 *                                     div.search-facet > p.search-facet-name, ul > li >
 *                                     button.search-value[aria-pressed] > span, span.search-number;
 *                                     button.search-rest
 *     div.search-found                by article: ol.search-results > li.search-result: h2.search-headline > a,
 *                                     p.search-facts (time.search-date, span.search-fact, a.badge),
 *                                     p.search-excerpt > a; hits are <mark>, <mark class="broken"> where punctuation
 *                                     runs through them, which span.search-broken says; p.search-in-page > a; button.search-more
 *                                     by mention: see box-mentions.ts
 *     div.search-empty                without a query: hint and extent of the archive; without results: what to try;
 *                                     div.search-failure[role=alert]: what failed, button.search-retry
 *
 * Results lead to `…/a/{id}/?q=…#p3`. Article pages mark the hits when they import `hits-on-page.ts` (classes in
 * `show-hits.ts`).
 */
import type { Script } from '../model/script.ts';
import { createUrls } from '../view/urls.ts';
import { leadByArrows } from './arrow-keys.ts';
import { askIndex } from './ask-index.ts';
import { AnswerView } from './box-answer.ts';
import type { Chosen } from './box-chips.ts';
import { buildControls, type Controls } from './box-controls.ts';
import { Progress } from './box-progress.ts';
import { type BoxState, readState, writeState } from './box-state.ts';
import { EVERYTHING } from './narrowing.ts';
import type { SearchIndex } from './open-index.ts';
import type { SearchAnswer } from './search.ts';
import type { Showing } from './showing.ts';
import { SiteIndex } from './site-index.ts';
import { type Typing, whenTyped } from './when-typed.ts';
import type { SearchWords } from './words.ts';

/** Milliseconds after which what stands in the address is a place of its own to go back to. */
const SETTLED = 2000;

/** Where the reader who comes back left the page; 0 for who comes otherwise. */
function leftAt(): number {
	const [entry] = performance.getEntriesByType('navigation');
	const back = entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward';
	const { top }: { top?: unknown } = history.state ?? {};
	return back && typeof top === 'number' ? top : 0;
}

class JiuwenSearch extends HTMLElement {
	private controls!: Controls;
	private view!: AnswerView;
	private site!: SiteIndex;
	private progress!: Progress;
	private typing!: Typing;
	private chosen: Chosen = { ...EVERYTHING, form: null };
	private showing = new AbortController();
	/** The query of which it is known what it finds in every year. */
	private everyYear: string | null = null;
	/** When the address was last changed by typing; 0 once it is a place to go back to. */
	private typedAt = 0;

	connectedCallback(): void {
		const json = this.querySelector('script[type="application/json"]')?.textContent ?? '{}';
		const script: Script = this.dataset.script === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant';
		const { root, search: address } = createUrls(this.dataset.base ?? '/');
		const words = JSON.parse(json) as SearchWords;
		this.controls = buildControls(words, address(script));
		this.append(...this.controls.all);
		this.site = new SiteIndex(root);
		this.site.warm();
		this.view = new AnswerView(this.controls, { script, base: root, words });
		this.progress = new Progress(this, this.controls.status, this.controls.progress, words);
		this.listen();
		this.showState(readState(window.location.search));
		const top = leftAt();
		void this.run().then(() => {
			if (top > 0 && window.scrollY === 0) window.scrollTo({ top, behavior: 'instant' });
		});
	}

	private listen(): void {
		const { form, input, sort, view, copies } = this.controls;
		this.typing = whenTyped(input, () => this.change('typed'));
		leadByArrows(this, input, '.search-headline a, .kwic a', () => this.typing.composing);
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			this.typing.cancel();
			if (!this.typing.composing) this.change('chosen');
		});
		for (const control of [sort, view, copies])
			control.addEventListener('change', () => this.change('chosen'));
		// Who comes back from an article finds the place again, once the results stand there.
		this.controls.results.addEventListener('click', () =>
			history.replaceState({ ...history.state, top: window.scrollY }, ''),
		);
		window.addEventListener('popstate', () => {
			this.typing.cancel();
			this.typedAt = 0;
			this.showState(readState(window.location.search));
			void this.run();
		});
		window.addEventListener('online', () => {
			if (this.view.failed) void this.run();
		});
	}

	private showState({ query, order, everyCopy, view, narrowing, form }: BoxState): void {
		const { controls } = this;
		controls.input.value = query;
		controls.view.value = view;
		controls.sort.value = order;
		controls.copies.checked = everyCopy;
		this.chosen = { ...narrowing, form };
	}

	private state(): BoxState {
		const { input, sort, view, copies } = this.controls;
		const { form, ...narrowing } = this.chosen;
		const said = readState(`?sort=${sort.value}&view=${view.value}`);
		return { ...said, query: input.value.trim(), everyCopy: copies.checked, narrowing, form };
	}

	/**
	 * Brings the address up to the controls, and the results up to both. What is typed replaces what was typed just
	 * before it; what was chosen, sent, or has stood for a while is a place of its own to go back to.
	 */
	private change(how: 'typed' | 'chosen'): void {
		const address = window.location.pathname + writeState(this.state());
		if (address !== window.location.pathname + window.location.search) {
			const settled = Date.now() - this.typedAt > SETTLED && window.location.search !== '';
			if (how === 'chosen' || settled) history.pushState(null, '', address);
			else history.replaceState(null, '', address);
		}
		this.typedAt = how === 'typed' ? Date.now() : 0;
		void this.run();
	}

	/** Shows the answer to what the controls say. Answers to earlier searches are not shown any more. */
	private async run(): Promise<void> {
		this.showing.abort();
		this.showing = new AbortController();
		const { signal } = this.showing;
		const { progress, site, view } = this;
		const state = this.state();
		const ask = (change: Partial<Chosen>) => {
			this.chosen = { ...this.chosen, ...change };
			this.change('chosen');
		};
		const again = () => {
			site.forget();
			void this.run();
		};
		const yearsOpen = state.narrowing.year.length > 0 && this.everyYear !== state.query;
		const askYears = () => {
			this.everyYear = state.query;
			void this.run();
		};
		const asYet = yearsOpen ? askYears : null;
		const showing = { setting: view.setting, chosen: this.chosen, ask, again, askYears: asYet, signal };
		progress.begin(site.bytes);
		site.onFile = () => progress.bytes(site.bytes);
		try {
			await site.use(async (index) => {
				if (signal.aborted) return;
				const answer = await this.answer(index, state, showing);
				if (answer.everywhere) this.everyYear = state.query;
				if (!signal.aborted) await view.show(index, answer, state, showing);
				if (signal.aborted) return;
				progress.end();
				await view.showBeside(index, answer, showing);
			});
		} catch (error) {
			if (!signal.aborted) view.showFailure(error, showing);
		} finally {
			if (!signal.aborted) progress.end();
		}
	}

	/** Asks the index, and shows meanwhile what the newest part of the archive has. */
	private async answer(index: SearchIndex, state: BoxState, showing: Showing): Promise<SearchAnswer> {
		const { progress, view } = this;
		const answered = new AbortController();
		const early = { ...showing, signal: AbortSignal.any([showing.signal, answered.signal]) };
		const said = view.setting.words[state.order === 'newest' ? 'firstNewest' : 'firstRelevant'];
		try {
			return await askIndex(index, state, {
				otherYears: this.everyYear === state.query,
				onProgress: (stage, done, of) => {
					if (!showing.signal.aborted) progress.say(stage, done, of);
				},
				onFirst: (first) => {
					view.showFirst(index, first, early).then(
						(shown) => shown && progress.first(said),
						// What cannot be had is told when all has been asked.
						() => {},
					);
				},
			});
		} finally {
			answered.abort();
		}
	}
}

customElements.define('jiuwen-search', JiuwenSearch);
