import { element } from './dom.ts';
import type { SearchWords } from './words.ts';

/** The lasting parts of the box. */
export interface Controls {
	readonly form: HTMLFormElement;
	readonly input: HTMLInputElement;
	readonly tools: HTMLElement;
	readonly sort: HTMLSelectElement;
	readonly copies: HTMLInputElement;
	readonly status: HTMLElement;
	readonly notes: HTMLElement;
	readonly results: HTMLElement;
	readonly more: HTMLButtonElement;
	readonly empty: HTMLElement;
	/** What goes into the element, in order. */
	readonly all: readonly HTMLElement[];
}

/** Makes the parts of the box. */
export function buildControls(words: SearchWords, action: string): Controls {
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
	const sort = element(
		'select',
		{ class: 'search-sort' },
		element('option', { value: 'relevance' }, words.relevance),
		element('option', { value: 'newest' }, words.newest),
		element('option', { value: 'oldest' }, words.oldest),
	);
	const copies = element('input', { class: 'search-copies', type: 'checkbox' });
	const tools = element(
		'div',
		{ class: 'search-tools' },
		element('label', {}, `${words.sort} `, sort),
		element('label', {}, copies, ` ${words.everyCopy}`),
	);
	tools.hidden = true;
	const status = element('p', { class: 'search-status', role: 'status', 'aria-live': 'polite' });
	const notes = element('ul', { class: 'search-notes' });
	notes.hidden = true;
	const results = element('ol', { class: 'search-results' });
	const more = element('button', { class: 'search-more', type: 'button' });
	more.hidden = true;
	const empty = element('div', { class: 'search-empty' });
	const all = [form, tools, status, notes, results, more, empty];
	return { form, input, tools, sort, copies, status, notes, results, more, empty, all };
}
