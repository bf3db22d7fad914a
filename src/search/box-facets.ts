import { type Ask, type Chosen, toggled } from './box-chips.ts';
import { element } from './dom.ts';
import { replaceKeepingFocus } from './keep-focus.ts';
import type { FacetCounts, FacetEntry } from './narrow.ts';
import { FACETS, type Facet, UNDATED } from './narrowing.ts';
import type { ResultSetting } from './render-result.ts';
import { fill } from './words.ts';

/** Values shown of a facet before the reader asks for the rest, beside those chosen. */
const SHOWN = 8;
/** Where there is room beside the results, what they can be narrowed by is unfolded from the start; as in search.css. */
const WIDE = '(min-width: 64rem)';
/** A date field whose year is being typed holds the years 2, 20 and 202 on the way to 2023. */
const WHOLE_YEAR = /^[1-9]\d{3}-/;

/**
 * What results can be narrowed by, as one foldable part: dates, then each facet that tells results apart. People named in
 * the texts stand folded, because counting them takes a file more of each shard.
 */
export class FacetBox {
	readonly element: HTMLDetailsElement;
	private readonly setting: ResultSetting;
	private readonly ask: Ask;
	private readonly ends: Readonly<Record<'from' | 'to', HTMLInputElement>>;
	private readonly lists = element('div', { class: 'search-facet-lists' });
	/** Facets of which the reader asked for all values. */
	private readonly whole = new Set<Facet>();
	private readonly countNames: () => void;
	/** Whether the reader unfolded the people named. */
	names = false;

	/** @param countNames called when people named shall be counted too */
	constructor(setting: ResultSetting, ask: Ask, countNames: () => void) {
		this.countNames = countNames;
		this.setting = setting;
		this.ask = ask;
		this.ends = { from: this.dateField('from'), to: this.dateField('to') };
		const { words } = setting;
		this.element = element(
			'details',
			{ class: 'search-narrow' },
			element('summary', {}, words.narrow),
			element(
				'div',
				{ class: 'search-span' },
				element('label', {}, element('span', {}, words.from), this.ends.from),
				element('label', {}, element('span', {}, words.to), this.ends.to),
			),
			this.lists,
		);
		this.element.open = window.matchMedia(WIDE).matches;
	}

	/**
	 * Shows the counts of an answer.
	 * @param people how many people the archive knows
	 * @param askYears asks for the counts of the years that are not chosen; null where these are known
	 */
	show(counts: FacetCounts, chosen: Chosen, people: number, askYears: (() => void) | null): void {
		for (const end of ['from', 'to'] as const) {
			if (document.activeElement !== this.ends[end]) this.ends[end].value = chosen[end] ?? '';
		}
		const offered = (facet: Facet) =>
			facet === 'name' ? people > 0 : counts[facet].length > 1 || chosen[facet].length > 0;
		const facets = FACETS.filter(offered);
		replaceKeepingFocus(
			this.lists,
			facets.map((facet) => {
				const list = this.facetList(facet, counts[facet], chosen);
				if (facet === 'year' && askYears) list.append(this.yearsButton(askYears));
				return list;
			}),
		);
	}

	private yearsButton(askYears: () => void): HTMLElement {
		const { words } = this.setting;
		const button = element(
			'button',
			{ type: 'button', class: 'search-rest', 'data-key': 'years' },
			words.otherYears,
		);
		button.addEventListener('click', askYears);
		return button;
	}

	private dateField(end: 'from' | 'to'): HTMLInputElement {
		const input = element('input', { type: 'date', class: `search-${end}` });
		let asked = '';
		const take = () => {
			if (input.value === asked || (input.value !== '' && !WHOLE_YEAR.test(input.value))) return;
			asked = input.value;
			this.ask({ [end]: input.value === '' ? null : input.value });
		};
		input.addEventListener('focus', () => {
			asked = input.value;
		});
		input.addEventListener('change', take);
		return input;
	}

	private facetList(facet: Facet, entries: readonly FacetEntry[], chosen: Chosen): HTMLElement {
		const { words } = this.setting;
		const items = entries.map((entry) => this.valueItem(facet, entry, chosen));
		const isShown = (at: number) =>
			this.whole.has(facet) || at < SHOWN || chosen[facet].includes(entries[at]?.value ?? '');
		const shown = items.filter((_, at) => isShown(at));
		const list = element('ul', {}, ...shown);
		const group = facet === 'name' ? this.foldedGroup(list, chosen) : this.plainGroup(facet, list);
		const rest = items.filter((_, at) => !isShown(at));
		if (rest.length === 0) return group;
		const phrase = fill(words.moreValues, { n: rest.length });
		const more = element('button', { type: 'button', class: 'search-rest' }, phrase);
		more.addEventListener('click', () => {
			this.whole.add(facet);
			list.replaceChildren(...items);
			rest[0]?.querySelector('button')?.focus();
			more.remove();
		});
		group.append(more);
		return group;
	}

	private plainGroup(facet: Facet, list: HTMLElement): HTMLElement {
		const name = this.setting.words[facet];
		return element(
			'div',
			{ class: 'search-facet', role: 'group', 'aria-label': name },
			element('p', { class: 'search-facet-name', 'aria-hidden': 'true' }, name),
			list,
		);
	}

	private foldedGroup(list: HTMLElement, chosen: Chosen): HTMLElement {
		const { words } = this.setting;
		const group = element(
			'details',
			{ class: 'search-facet' },
			element('summary', { class: 'search-facet-name', 'data-key': 'names' }, words.name),
			element('p', { class: 'search-facet-hint' }, words.nameHint),
			list,
		);
		group.open = this.names || chosen.name.length > 0;
		group.addEventListener('toggle', () => {
			if (group.open === this.names) return;
			this.names = group.open;
			if (group.open && list.childElementCount === 0) this.countNames();
		});
		return group;
	}

	private valueItem(facet: Facet, entry: FacetEntry, chosen: Chosen): HTMLLIElement {
		const { words, script } = this.setting;
		const name = entry.value === UNDATED ? words.undated : (entry.name?.[script] ?? entry.value);
		const key = `${facet} ${entry.value}`;
		const pressed = chosen[facet].includes(entry.value);
		const button = element(
			'button',
			{ type: 'button', class: 'search-value', 'aria-pressed': String(pressed), 'data-key': key },
			element('span', {}, name),
			' ',
			element('span', { class: 'search-number' }, String(entry.articles)),
		);
		button.addEventListener('click', () => this.ask(toggled(chosen, facet, entry.value)));
		return element('li', {}, button);
	}
}
