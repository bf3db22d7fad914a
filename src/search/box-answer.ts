import { articleList } from './box-articles.ts';
import { type Chosen, isNarrowed, showChips } from './box-chips.ts';
import type { Controls } from './box-controls.ts';
import type { FacetBox } from './box-facets.ts';
import { noneSentence, noteLines } from './box-notes.ts';
import type { BoxState } from './box-state.ts';
import { element } from './dom.ts';
import { replaceKeepingFocus } from './keep-focus.ts';
import type { FacetCounts } from './narrow.ts';
import type { SearchIndex } from './open-index.ts';
import { soughtTerms } from './query.ts';
import type { ResultSetting } from './render-result.ts';
import type { SearchAnswer } from './search.ts';
import type { ArticleDetails } from './shard.ts';
import type { Showing } from './showing.ts';
import { FileFailed } from './site-index.ts';
import { fill } from './words.ts';

/** Articles from which on a search is worth narrowing. */
const MANY = 200;
/** Articles that are looked through for ways of writing. */
const LOOKED_AT = 60;

/** Without the counts of years that were not chosen: of these only some shards were asked. */
function onlyYearsOf({ year }: Chosen, counts: FacetCounts): FacetCounts {
	const asked = year.map((time) => time.slice(0, 4));
	return { ...counts, year: counts.year.filter(({ value }) => asked.includes(value)) };
}

/** Shows answers, and that there is none, in the lasting parts of the box. */
export class AnswerView {
	readonly setting: ResultSetting;
	/** True while a failure is shown in the place of an answer. */
	failed = false;
	private readonly controls: Controls;
	private readonly title = document.title;
	private facets: FacetBox | undefined;

	constructor(controls: Controls, setting: ResultSetting) {
		this.controls = controls;
		this.setting = setting;
	}

	/** Shows results while more is being asked: no count, and nothing new to narrow by. Tells whether they stand there. */
	async showFirst(index: SearchIndex, answer: SearchAnswer, showing: Showing): Promise<boolean> {
		const [list] = await articleList(index, answer, showing, () => {});
		if (showing.signal.aborted || !list) return false;
		const { results, empty, notes } = this.controls;
		notes.hidden = true;
		empty.replaceChildren();
		replaceKeepingFocus(results, [list]);
		return true;
	}

	/** Shows the count, the results, and what is known without loading more. */
	async show(index: SearchIndex, answer: SearchAnswer, state: BoxState, showing: Showing): Promise<void> {
		const shown = await this.results(index, answer, state, showing);
		if (showing.signal.aborted) return;
		const { words } = this.setting;
		const { status, results, empty, tools } = this.controls;
		const asked = answer.query.all.length > 0;
		this.failed = false;
		status.textContent = asked
			? fill(words.count, { articles: answer.articles, stories: answer.stories })
			: '';
		status.dataset.query = asked ? state.query : '';
		document.title = asked ? `${state.query}（${status.textContent}）｜${this.title}` : this.title;
		tools.hidden = !asked;
		this.nameOrders(state.view === 'mentions');
		this.showNotes(answer);
		replaceKeepingFocus(results, shown);
		empty.replaceChildren(...this.nothing(answer, state, showing));
		showChips(this.controls.chips, showing.chosen, null, this.setting, showing.ask);
	}

	/** Shows what results can be narrowed by, and where there are none what to try. Never takes results away. */
	async showBeside(index: SearchIndex, answer: SearchAnswer, showing: Showing): Promise<void> {
		try {
			await Promise.all([
				this.showFacets(index, answer, showing),
				answer.results.length === 0 ? this.showHelp(index, answer, showing) : undefined,
			]);
		} catch (error) {
			if (!showing.signal.aborted) this.controls.facets.replaceChildren(this.failure(error, showing));
		}
	}

	/** Shows in the place of an answer that there is none. */
	showFailure(error: unknown, showing: Showing): void {
		const { status, results, empty, notes, facets, chips } = this.controls;
		this.failed = true;
		document.title = this.title;
		status.textContent = '';
		notes.hidden = true;
		results.replaceChildren();
		facets.replaceChildren();
		showChips(chips, showing.chosen, null, this.setting, showing.ask);
		empty.replaceChildren(this.failure(error, showing));
	}

	private failure(error: unknown, { again }: Showing): HTMLElement {
		const { words } = this.setting;
		const missing = error instanceof FileFailed;
		const retry = element(
			'button',
			{ type: 'button', class: 'search-retry' },
			missing ? words.retry : words.reload,
		);
		// What is no matter of a file lies in code and index that do not belong together: both have to come anew.
		retry.addEventListener('click', () =>
			missing || !navigator.onLine ? again() : window.location.reload(),
		);
		const failed = missing ? words.failed : words.outdated;
		const box = element(
			'div',
			{ class: 'search-failure', role: 'alert' },
			element('p', {}, navigator.onLine ? failed : words.offline),
		);
		if (missing)
			box.append(
				element(
					'p',
					{ class: 'search-file' },
					fill(words.failedFile, { path: error.path, status: error.status }),
				),
			);
		else console.error(error);
		box.append(retry);
		return box;
	}

	private async results(
		index: SearchIndex,
		answer: SearchAnswer,
		{ view }: BoxState,
		showing: Showing,
	): Promise<readonly HTMLElement[]> {
		if (answer.results.length === 0) return [];
		const forms = element('p', { class: 'search-forms' });
		forms.hidden = true;
		const onShown = (articles: readonly ArticleDetails[]) =>
			void this.showForms(forms, answer, articles, showing);
		if (view === 'articles') return [forms, ...(await articleList(index, answer, showing, onShown))];
		const { mentionList } = await import('./box-mentions.ts');
		return [forms, ...(await mentionList(index, answer, showing, onShown))];
	}

	/** Mentions stand in order of time unless the reader chose another order. */
	private nameOrders(mentions: boolean): void {
		const { words } = this.setting;
		const [first, , oldest] = this.controls.sort.options;
		if (first) first.textContent = mentions ? words.oldest : words.relevance;
		if (oldest) oldest.hidden = mentions;
	}

	private showNotes(answer: SearchAnswer): void {
		const { notes } = this.controls;
		const { words } = this.setting;
		const lines = [...noteLines(answer, words), ...(answer.articles >= MANY ? [words.many] : [])];
		// What is read out must be there before it says anything.
		notes.hidden = lines.length === 0;
		notes.replaceChildren(...lines.map((line) => element('li', {}, line)));
	}

	/** The sentence that there are no results. */
	private nothing(answer: SearchAnswer, state: BoxState, { chosen }: Showing): HTMLElement[] {
		const { words } = this.setting;
		const { query, found, articles, everywhere } = answer;
		if (query.all.length === 0 || articles > 0) return [];
		const values = { n: found.length, form: chosen.form ?? '' };
		const outside = isNarrowed({ ...chosen, form: null }) ? words.nothingLeft : words.formNone;
		const counted = found.length > 0 && everywhere;
		const sentence = counted ? fill(outside, values) : noneSentence(answer, state.query, words);
		return [element('p', { class: 'search-none' }, sentence)];
	}

	private async showFacets(index: SearchIndex, answer: SearchAnswer, showing: Showing): Promise<void> {
		const { facets, chips } = this.controls;
		const { setting } = this;
		const { chosen, ask, signal } = showing;
		if (answer.found.length === 0 && !isNarrowed(chosen)) return facets.replaceChildren();
		const [{ FacetBox }, counts]: [typeof import('./box-facets.ts'), FacetCounts] = await Promise.all([
			import('./box-facets.ts'),
			import('./narrow.ts').then(({ countFacets }) =>
				countFacets(index, answer.found, chosen, this.facets?.names ?? false),
			),
		]);
		if (signal.aborted) return;
		this.facets ??= new FacetBox(
			setting,
			(change) => this.latestAsk(change),
			() => this.latestCount(),
		);
		this.latestAsk = ask;
		this.latestCount = () => void this.showBeside(index, answer, showing);
		const askYears = answer.everywhere ? null : showing.askYears;
		const known = askYears ? onlyYearsOf(chosen, counts) : counts;
		this.facets.show(known, chosen, index.manifest.people, askYears);
		if (!facets.contains(this.facets.element)) facets.replaceChildren(this.facets.element);
		showChips(chips, chosen, counts, setting, ask);
	}

	/** Asks for a change of the latest answer: the part with the facets outlasts answers. */
	private latestAsk: Showing['ask'] = () => {};
	private latestCount: () => void = () => {};

	private async showHelp(index: SearchIndex, answer: SearchAnswer, showing: Showing): Promise<void> {
		const { emptyHelp } = await import('./box-help.ts');
		const lines = await emptyHelp(index, answer, showing.chosen, this.setting, showing.ask);
		if (!showing.signal.aborted) this.controls.empty.append(...lines);
	}

	/** Says so where the hits that are shown are written in several ways, and offers each alone. */
	private async showForms(
		line: HTMLElement,
		{ query }: SearchAnswer,
		articles: readonly ArticleDetails[],
		{ chosen, ask }: Showing,
	): Promise<void> {
		if (chosen.form !== null) return;
		const { words, script } = this.setting;
		const { formsIn } = await import('./forms.ts');
		const forms = formsIn(articles.slice(0, LOOKED_AT), soughtTerms(query), script);
		const buttons = forms.flatMap((form) => {
			const button = element(
				'button',
				{ type: 'button', class: 'search-only' },
				fill(words.onlyForm, { form }),
			);
			button.addEventListener('click', () => ask({ form }));
			return [' ', button];
		});
		line.replaceChildren(words.forms, ...buttons);
		line.hidden = forms.length === 0;
	}
}
