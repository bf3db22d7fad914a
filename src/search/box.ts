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
 * It makes, in this order:
 *
 *     form.search-form[role=search]   label.sr-only, input.search-input[type=search][name=q], button[type=submit]
 *     div.search-tools                label > select.search-view, label > select.search-sort,
 *                                     label > input.search-copies[type=checkbox]
 *     p.search-status[role=status]    "42 篇 · 35 則", or "搜尋中…"
 *     ul.search-notes                 what of the query could not be honoured; hidden when empty
 *     div.search-facets               details.search-narrow > summary, div.search-span > label > input[type=date],
 *                                     div.search-facet > p.search-facet-name, ul > li >
 *                                     button.search-value[aria-pressed] > span, span.search-number;
 *                                     button.search-rest; button.search-clear
 *     div.search-found                by article: ol.search-results > li.search-result: h2.search-headline > a,
 *                                     p.search-facts (time.search-date, span.search-fact, span.badge),
 *                                     p.search-excerpt > a; hits are <mark>, <mark class="broken"> where punctuation
 *                                     runs through them; button.search-more
 *                                     by mention: ol.search-bars > li > span.search-time, span.search-bar (its length
 *                                     is --share, 0 to 1), span.search-number; div.search-take > p.search-counter,
 *                                     button.search-csv; ol.search-mentions > li.kwic > span.kwic-date,
 *                                     a > span.kwic-before + mark + span.kwic-after, span.kwic-outlet;
 *                                     button.search-more
 *     div.search-empty                without a query: hint and extent of the archive; without results: what to try
 *
 * Results lead to `…/a/{id}/?q=…#p3`. Article pages mark the hits when they import `hits-on-page.ts` (classes in
 * `show-hits.ts`).
 */
import type { Script } from '../model/script.ts';
import { createUrls } from '../view/urls.ts';
import { articleList } from './box-articles.ts';
import { buildControls, type Controls } from './box-controls.ts';
import { renderFacets } from './box-facets.ts';
import { emptyHelp } from './box-help.ts';
import { mentionList } from './box-mentions.ts';
import { noteLines } from './box-notes.ts';
import { type BoxState, readState, writeState } from './box-state.ts';
import { element } from './dom.ts';
import { SEARCH_FOLDER } from './files.ts';
import { countFacets, EVERYTHING, type Narrowing } from './narrow.ts';
import { SearchIndex } from './open-index.ts';
import type { ResultSetting } from './render-result.ts';
import { type SearchAnswer, search } from './search.ts';
import { fill, type SearchWords } from './words.ts';

/** Milliseconds without a key after which a search begins, and after which a slow one says so. */
const PAUSE = 120;
const SLOW = 300;

class JiuwenSearch extends HTMLElement {
	private setting!: ResultSetting;
	private controls!: Controls;
	private narrowing: Narrowing = EVERYTHING;
	private index: Promise<SearchIndex> | undefined;
	/** Number of the latest search; answers to earlier ones are not shown any more. */
	private turn = 0;
	private pause: ReturnType<typeof setTimeout> | undefined;

	connectedCallback(): void {
		const json = this.querySelector('script[type="application/json"]')?.textContent ?? '{}';
		const script: Script = this.dataset.script === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant';
		const { root, search: address } = createUrls(this.dataset.base ?? '/');
		this.setting = { script, base: root, words: JSON.parse(json) as SearchWords };
		this.controls = buildControls(this.setting.words, address(script));
		this.append(...this.controls.all);
		this.listen();
		this.showState(readState(window.location.search));
		void this.run();
	}

	private listen(): void {
		const { form, input, sort, view, copies } = this.controls;
		input.addEventListener('input', (event) => {
			if (event instanceof InputEvent && event.isComposing) return;
			clearTimeout(this.pause);
			this.pause = setTimeout(() => this.change('replace'), PAUSE);
		});
		input.addEventListener(
			'focus',
			() =>
				void this.openIndex().then(
					(index) => index.warm(),
					() => {},
				),
		);
		input.addEventListener('compositionend', () => this.change('replace'));
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			clearTimeout(this.pause);
			this.change('push');
		});
		for (const control of [sort, view, copies]) control.addEventListener('change', () => this.change('push'));
		window.addEventListener('popstate', () => {
			this.showState(readState(window.location.search));
			void this.run();
		});
	}

	private showState({ query, order, everyCopy, view, narrowing }: BoxState): void {
		const { controls } = this;
		controls.input.value = query;
		controls.sort.value = order;
		controls.view.value = view;
		controls.copies.checked = everyCopy;
		this.narrowing = narrowing;
	}

	private state(): BoxState {
		const { input, sort, view, copies } = this.controls;
		const chosen = readState(`?sort=${sort.value}&view=${view.value}`);
		return { ...chosen, query: input.value.trim(), everyCopy: copies.checked, narrowing: this.narrowing };
	}

	/** Brings the address up to the controls, and the results up to both. */
	private change(how: 'push' | 'replace'): void {
		const address = window.location.pathname + writeState(this.state());
		const same = address === window.location.pathname + window.location.search;
		if (!same && how === 'push') history.pushState(null, '', address);
		else if (!same) history.replaceState(null, '', address);
		void this.run();
	}

	private openIndex(): Promise<SearchIndex> {
		if (!this.index) {
			const root = `${this.setting.base}${SEARCH_FOLDER}/`;
			this.index = SearchIndex.open(async (path) => {
				// Only the first file keeps its name when the archive changes.
				const reply = await fetch(root + path, path.includes('/') ? {} : { cache: 'no-cache' });
				if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
				return new Uint8Array(await reply.arrayBuffer());
			});
			this.index.catch(() => {
				this.index = undefined;
			});
		}
		return this.index;
	}

	private async run(): Promise<void> {
		const turn = ++this.turn;
		const slow = setTimeout(() => {
			if (turn === this.turn) this.controls.status.textContent = this.setting.words.loading;
		}, SLOW);
		try {
			const { query, order, everyCopy, view, narrowing } = this.state();
			const index = await this.openIndex();
			const answer = await search(index, query, { order, everyCopy, narrowing });
			const show = view === 'mentions' ? mentionList : articleList;
			const shown = answer.results.length === 0 ? [] : await show(index, answer, this.setting);
			if (turn !== this.turn) return;
			this.showAnswer(index, answer, shown);
			if (answer.found.length > 0) await this.showFacets(turn, index, answer);
			else this.controls.facets.replaceChildren();
		} catch {
			if (turn === this.turn) this.showFailure();
		} finally {
			clearTimeout(slow);
		}
	}

	private showAnswer(index: SearchIndex, answer: SearchAnswer, shown: readonly HTMLElement[]): void {
		const { status, notes, results, empty, tools } = this.controls;
		const { words } = this.setting;
		const asked = answer.query.all.length > 0;
		const counts = { articles: answer.articles, stories: answer.stories };
		status.textContent = asked ? fill(words.count, counts) : '';
		tools.hidden = !asked;
		notes.replaceChildren(...noteLines(answer, words).map((line) => element('li', {}, line)));
		notes.hidden = notes.childElementCount === 0;
		results.replaceChildren(...shown);
		empty.replaceChildren(...(shown.length > 0 ? [] : emptyHelp(index.manifest, answer, this.setting)));
	}

	private async showFacets(turn: number, index: SearchIndex, answer: SearchAnswer): Promise<void> {
		const counts = await countFacets(index, answer.found, this.narrowing);
		if (turn !== this.turn) return;
		const { facets } = this.controls;
		const open = facets.querySelector('details')?.open ?? false;
		const ask = (change: Partial<Narrowing>) => {
			this.narrowing = { ...this.narrowing, ...change };
			this.change('push');
		};
		facets.replaceChildren(renderFacets(counts, this.narrowing, open, this.setting, ask));
	}

	private showFailure(): void {
		const { status } = this.controls;
		const retry = element('button', { type: 'button', class: 'search-retry' }, this.setting.words.retry);
		retry.addEventListener('click', () => void this.run());
		status.replaceChildren(this.setting.words.failed, ' ', retry);
	}
}

customElements.define('jiuwen-search', JiuwenSearch);
