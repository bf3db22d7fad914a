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
 *     div.search-tools                label > select.search-sort, label > input.search-copies[type=checkbox]
 *     p.search-status[role=status]    "42 篇 · 35 則", or "搜尋中…"
 *     ul.search-notes                 what of the query could not be honoured; hidden when empty
 *     ol.search-results               li.search-result: h2.search-headline > a, p.search-facts (time.search-date,
 *                                     span.search-fact, span.badge), p.search-excerpt > a; hits are <mark>,
 *                                     <mark class="broken"> where punctuation runs through them
 *     button.search-more              hidden when all results are listed
 *     div.search-empty                without a query: hint and extent of the archive; without results: what to try
 */
import type { Script } from '../model/script.ts';
import { createUrls } from '../view/urls.ts';
import { buildControls, type Controls } from './box-controls.ts';
import { emptyHelp } from './box-help.ts';
import { noteLines } from './box-notes.ts';
import { type BoxState, readState, writeState } from './box-state.ts';
import { element } from './dom.ts';
import { SEARCH_FOLDER } from './files.ts';
import { SearchIndex } from './open-index.ts';
import { soughtTerms } from './query.ts';
import { type ResultSetting, renderResult } from './render-result.ts';
import { type SearchAnswer, search } from './search.ts';
import { fill, type SearchWords } from './words.ts';

const PAGE = 10;
/** Milliseconds without a key after which a search begins, and after which a slow one says so. */
const PAUSE = 120;
const SLOW = 300;

class JiuwenSearch extends HTMLElement {
	private setting!: ResultSetting;
	private controls!: Controls;
	private index: Promise<SearchIndex> | undefined;
	private answer: SearchAnswer | undefined;
	private shown = 0;
	/** Number of the latest search; answers to earlier ones are not shown any more. */
	private turn = 0;
	private pause: ReturnType<typeof setTimeout> | undefined;

	connectedCallback(): void {
		const words = JSON.parse(
			this.querySelector('script[type="application/json"]')?.textContent ?? '{}',
		) as SearchWords;
		const script: Script = this.dataset.script === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant';
		this.setting = { script, base: createUrls(this.dataset.base ?? '/').root, words };
		this.controls = buildControls(words, createUrls(this.setting.base).search(script));
		this.append(...this.controls.all);
		this.listen();
		this.showState(readState(window.location.search));
		void this.run();
	}

	private listen(): void {
		const { form, input, sort, copies, more } = this.controls;
		input.addEventListener('input', (event) => {
			if (event instanceof InputEvent && event.isComposing) return;
			clearTimeout(this.pause);
			this.pause = setTimeout(() => this.change('replace'), PAUSE);
		});
		input.addEventListener('compositionend', () => this.change('replace'));
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			clearTimeout(this.pause);
			this.change('push');
		});
		sort.addEventListener('change', () => this.change('push'));
		copies.addEventListener('change', () => this.change('push'));
		more.addEventListener('click', () => void this.showMore(this.turn));
		window.addEventListener('popstate', () => {
			this.showState(readState(window.location.search));
			void this.run();
		});
	}

	private showState({ query, order, everyCopy }: BoxState): void {
		const { input, sort, copies } = this.controls;
		input.value = query;
		sort.value = order;
		copies.checked = everyCopy;
	}

	private state(): BoxState {
		const { input, sort, copies } = this.controls;
		return { ...readState(`?sort=${sort.value}`), query: input.value.trim(), everyCopy: copies.checked };
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
		const { status, words } = { ...this.controls, ...this.setting };
		const slow = setTimeout(() => {
			if (turn === this.turn) status.textContent = words.loading;
		}, SLOW);
		try {
			const { query, order, everyCopy } = this.state();
			const index = await this.openIndex();
			const answer = await search(index, query, { order, everyCopy });
			if (turn === this.turn) await this.showAnswer(turn, index, answer);
		} catch {
			if (turn === this.turn) this.showFailure();
		} finally {
			clearTimeout(slow);
		}
	}

	private async showAnswer(turn: number, index: SearchIndex, answer: SearchAnswer): Promise<void> {
		const first = await this.renderRange(index, answer, 0);
		if (turn !== this.turn) return;
		const { status, notes, results, empty, tools } = this.controls;
		const { words } = this.setting;
		this.answer = answer;
		this.shown = first.length;
		const asked = answer.query.all.length > 0;
		status.textContent = asked
			? fill(words.count, { articles: answer.articles, stories: answer.stories })
			: '';
		tools.hidden = !asked;
		notes.replaceChildren(...noteLines(answer, words).map((line) => element('li', {}, line)));
		notes.hidden = notes.childElementCount === 0;
		results.replaceChildren(...first);
		const help = answer.articles > 0 ? [] : emptyHelp(index.manifest, answer.query, this.setting);
		empty.replaceChildren(...help);
		this.updateMore();
	}

	private async renderRange(
		index: SearchIndex,
		answer: SearchAnswer,
		from: number,
	): Promise<HTMLLIElement[]> {
		const terms = soughtTerms(answer.query);
		return Promise.all(
			answer.results.slice(from, from + PAGE).map(async ({ shard, article, number }) => {
				const details = await (await index.shard(shard)).details(article);
				const copies = index.manifest.copies.find((numbers) => numbers.includes(number))?.length ?? 1;
				return renderResult(details, terms, copies, this.setting);
			}),
		);
	}

	private async showMore(turn: number): Promise<void> {
		const { answer } = this;
		if (!answer) return;
		try {
			const items = await this.renderRange(await this.openIndex(), answer, this.shown);
			if (turn !== this.turn) return;
			this.controls.results.append(...items);
			this.shown += items.length;
			this.updateMore();
			items[0]?.querySelector('a')?.focus();
		} catch {
			this.showFailure();
		}
	}

	private updateMore(): void {
		const left = (this.answer?.results.length ?? 0) - this.shown;
		this.controls.more.hidden = left <= 0;
		this.controls.more.textContent = fill(this.setting.words.more, { n: Math.min(PAGE, left) });
	}

	private showFailure(): void {
		const { status } = this.controls;
		const retry = element('button', { type: 'button', class: 'search-retry' }, this.setting.words.retry);
		retry.addEventListener('click', () => void this.run());
		status.replaceChildren(this.setting.words.failed, ' ', retry);
	}
}

customElements.define('jiuwen-search', JiuwenSearch);
