import { element } from './dom.ts';
import { FACETS, type Facet, type FacetCounts, type FacetEntry, type Narrowing, UNDATED } from './narrow.ts';
import type { ResultSetting } from './render-result.ts';
import { fill } from './words.ts';

/** Values shown of a facet before the reader asks for the rest. */
const SHOWN = 8;

/** Asks for a change of the narrowing. */
type Ask = (change: Partial<Narrowing>) => void;

function valueButton(facet: Facet, entry: FacetEntry, chosen: boolean, setting: ResultSetting, ask: Ask) {
	const name =
		entry.value === UNDATED ? setting.words.undated : (entry.name?.[setting.script] ?? entry.value);
	const button = element(
		'button',
		{ type: 'button', class: 'search-value', 'aria-pressed': String(chosen) },
		element('span', {}, name),
		' ',
		element('span', { class: 'search-number' }, String(entry.articles)),
	);
	button.addEventListener('click', () => ask({ [facet]: chosen ? null : entry.value }));
	return element('li', {}, button);
}

function facetList(
	facet: Facet,
	entries: readonly FacetEntry[],
	narrowing: Narrowing,
	setting: ResultSetting,
	ask: Ask,
): HTMLElement {
	const items = entries.map((entry) =>
		valueButton(facet, entry, narrowing[facet] === entry.value, setting, ask),
	);
	const list = element('ul', {}, ...items.slice(0, SHOWN));
	const group = element(
		'div',
		{ class: 'search-facet', role: 'group', 'aria-label': setting.words[facet] },
		element('p', { class: 'search-facet-name', 'aria-hidden': 'true' }, setting.words[facet]),
		list,
	);
	const rest = items.slice(SHOWN);
	if (rest.length > 0) {
		const more = element(
			'button',
			{ type: 'button', class: 'search-rest' },
			fill(setting.words.moreValues, { n: rest.length }),
		);
		more.addEventListener('click', () => {
			list.append(...rest);
			rest[0]?.querySelector('button')?.focus();
			more.remove();
		});
		group.append(more);
	}
	return group;
}

function spanInputs(narrowing: Narrowing, { words }: ResultSetting, ask: Ask): HTMLElement {
	const inputs = (['from', 'to'] as const).map((end) => {
		const input = element('input', { type: 'date', class: `search-${end}`, value: narrowing[end] ?? '' });
		input.addEventListener('change', () => ask({ [end]: input.value === '' ? null : input.value }));
		return element('label', {}, `${words[end]} `, input);
	});
	return element('div', { class: 'search-span' }, ...inputs);
}

/**
 * What results can be narrowed by, as one foldable part: dates, then each facet that tells results apart.
 *
 * @param open whether it is unfolded
 */
export function renderFacets(
	counts: FacetCounts,
	narrowing: Narrowing,
	open: boolean,
	setting: ResultSetting,
	ask: Ask,
): HTMLDetailsElement {
	const { words } = setting;
	const active = Object.values(narrowing).some((value) => value !== null);
	const lists = FACETS.filter((facet) => counts[facet].length > 1 || narrowing[facet] !== null).map((facet) =>
		facetList(facet, counts[facet], narrowing, setting, ask),
	);
	const box = element(
		'details',
		{ class: 'search-narrow' },
		element('summary', {}, words.narrow),
		spanInputs(narrowing, setting, ask),
		...lists,
	);
	box.open = open || active;
	if (active) {
		const clear = element('button', { type: 'button', class: 'search-clear' }, words.clear);
		clear.addEventListener('click', () =>
			ask({ year: null, outlet: null, section: null, author: null, from: null, to: null }),
		);
		box.append(clear);
	}
	return box;
}
