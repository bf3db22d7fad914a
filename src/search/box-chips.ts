import { element } from './dom.ts';
import { replaceKeepingFocus } from './keep-focus.ts';
import type { FacetCounts } from './narrow.ts';
import { EVERYTHING, FACETS, type Facet, type Narrowing, UNDATED } from './narrowing.ts';
import type { ResultSetting } from './render-result.ts';
import { fill } from './words.ts';

/** What results are narrowed by at present. */
export type Chosen = Narrowing & { readonly form: string | null };

/** Asks for another narrowing. */
export type Ask = (change: Partial<Chosen>) => void;

const KEYS = [...FACETS, 'from', 'to', 'form'] as const;

function valuesOf(chosen: Chosen, key: (typeof KEYS)[number]): readonly string[] {
	return [chosen[key] ?? []].flat();
}

/** A change that takes one value of a facet in or out. */
export function toggled(chosen: Chosen, facet: Facet, value: string): Partial<Chosen> {
	const rest = chosen[facet].filter((one) => one !== value);
	return { [facet]: rest.length < chosen[facet].length ? rest : [...rest, value] };
}

/** True where anything is narrowed by. */
export function isNarrowed(chosen: Chosen): boolean {
	return KEYS.some((key) => valuesOf(chosen, key).length > 0);
}

/**
 * One button for each thing that results are narrowed by, which takes it away.
 *
 * @param counts where known, for the names of outlets, sections and authors
 */
export function showChips(
	list: HTMLElement,
	chosen: Chosen,
	counts: FacetCounts | null,
	{ words, script }: ResultSetting,
	ask: Ask,
): void {
	const nameOf = (key: (typeof KEYS)[number], value: string) => {
		if (value === UNDATED) return words.undated;
		const entries = key === 'from' || key === 'to' || key === 'form' ? [] : (counts?.[key] ?? []);
		return entries.find((entry) => entry.value === value)?.name?.[script] ?? value;
	};
	const oneChip = (key: (typeof KEYS)[number], value: string) => {
		const what = fill(words.chip, { name: words[key], value: nameOf(key, value) });
		const button = element(
			'button',
			{
				type: 'button',
				class: 'search-chip',
				'data-key': `${key} ${value}`,
				'aria-label': fill(words.remove, { what }),
			},
			what,
			element('span', { 'aria-hidden': 'true' }, ' ×'),
		);
		button.addEventListener('click', () =>
			ask(key === 'from' || key === 'to' || key === 'form' ? { [key]: null } : toggled(chosen, key, value)),
		);
		return element('li', {}, button);
	};
	const chips = KEYS.flatMap((key) => valuesOf(chosen, key).map((value) => oneChip(key, value)));
	if (chips.length > 1) {
		const clear = element(
			'button',
			{ type: 'button', class: 'search-clear', 'data-key': 'clear' },
			words.clear,
		);
		clear.addEventListener('click', () => ask({ ...EVERYTHING, form: null }));
		chips.push(element('li', {}, clear));
	}
	replaceKeepingFocus(list, chips);
	list.hidden = chips.length === 0;
}
