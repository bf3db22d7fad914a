import { element } from './dom.ts';
import type { SearchWords } from './words.ts';

/** The lasting parts of the box. */
export interface Controls {
	readonly form: HTMLFormElement;
	readonly input: HTMLInputElement;
	readonly tools: HTMLElement;
	readonly sort: HTMLSelectElement;
	readonly copies: HTMLInputElement;
	readonly view: HTMLSelectElement;
	/** Read out: the count, or that a search runs. */
	readonly status: HTMLElement;
	/** How far a slow search is; not read out. */
	readonly progress: HTMLElement;
	readonly chips: HTMLElement;
	readonly notes: HTMLElement;
	readonly facets: HTMLElement;
	readonly results: HTMLElement;
	readonly empty: HTMLElement;
	/** What goes into the element, in order. */
	readonly all: readonly HTMLElement[];
}

/** A choice of one among a few. */
function choice(
	name: string,
	options: readonly (readonly [value: string, word: string])[],
): HTMLSelectElement {
	return element(
		'select',
		{ class: name },
		...options.map(([value, word]) => element('option', { value }, word)),
	);
}

function buildForm(words: SearchWords, action: string): { form: HTMLFormElement; input: HTMLInputElement } {
	const input = element('input', {
		class: 'search-input',
		id: 'search-q',
		type: 'search',
		name: 'q',
		placeholder: words.placeholder,
		autocomplete: 'off',
		spellcheck: 'false',
		enterkeyhint: 'search',
	});
	const form = element(
		'form',
		{ class: 'search-form', role: 'search', action, method: 'get' },
		element('label', { class: 'sr-only', for: 'search-q' }, words.label),
		input,
		element('button', { type: 'submit' }, words.submit),
	);
	return { form, input };
}

/**
 * Makes the parts of the box.
 *
 * @param action address of the search page
 */
export function buildControls(words: SearchWords, action: string): Controls {
	const { form, input } = buildForm(words, action);
	const sort = choice('search-sort', [
		['relevance', words.relevance],
		['newest', words.newest],
		['oldest', words.oldest],
	]);
	const view = choice('search-view', [
		['articles', words.byArticle],
		['mentions', words.byMention],
	]);
	const copies = element('input', { class: 'search-copies', type: 'checkbox' });
	const tools = element(
		'div',
		{ class: 'search-tools' },
		element('label', {}, `${words.view} `, view),
		element('label', {}, `${words.sort} `, sort),
		element('label', {}, copies, ` ${words.everyCopy}`),
	);
	tools.hidden = true;
	const status = element('p', { class: 'search-status', role: 'status', 'aria-live': 'polite' });
	const notes = element('ul', { class: 'search-notes', 'aria-live': 'polite' });
	notes.hidden = true;
	const progress = element('p', { class: 'search-progress' });
	const chips = element('ul', { class: 'search-chips', 'aria-label': words.chosen });
	chips.hidden = true;
	const facets = element('div', { class: 'search-facets' });
	const results = element('div', { class: 'search-found' });
	const empty = element('div', { class: 'search-empty' });
	const all = [form, tools, status, progress, chips, notes, facets, results, empty];
	return {
		form,
		input,
		tools,
		sort,
		view,
		copies,
		status,
		progress,
		chips,
		notes,
		facets,
		results,
		empty,
		all,
	};
}
