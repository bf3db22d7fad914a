/** Forms of an article's text: as the page has it, the captured characters, or the style of the other region. */
export type TextForm = 'shown' | 'original' | 'style';

const KEY = 'jiuwen:form';
const ATTRIBUTES = { original: 'was', style: 'style' } as const;

/** Characters of the page itself, of the places that were exchanged. */
const own = new WeakMap<HTMLElement, string>();

/** A stored or written value as a form, or null when it is none. */
export function asForm(value: unknown): TextForm | null {
	return value === 'shown' || value === 'original' || value === 'style' ? value : null;
}

/** What the reader chose last; the page's own form where nothing is remembered. */
export function rememberedForm(): TextForm {
	try {
		return asForm(localStorage.getItem(KEY)) ?? 'shown';
	} catch {
		return 'shown';
	}
}

/** Remembers a form for the articles that the reader opens next, where the browser allows it. */
export function rememberForm(form: TextForm): void {
	try {
		if (form === 'shown') localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, form);
	} catch {
		// Without storage a form holds for one page.
	}
}

/** Form that is shown now. */
export function formShown(): TextForm {
	return asForm(document.documentElement.dataset.text) ?? 'shown';
}

/** Whether the page has a form. */
export function hasForm(form: TextForm): boolean {
	return form === 'shown' || document.querySelector(`article [data-${ATTRIBUTES[form]}]`) !== null;
}

/** Puts other characters into an element, whose text may be in several nodes: a search marks what it found. */
function exchange(place: HTMLElement, wanted: string): void {
	const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
	const nodes: Text[] = [];
	for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) nodes.push(node);
	const characters = [...wanted];
	for (const [index, node] of nodes.entries()) {
		const size = index === nodes.length - 1 ? characters.length : [...node.data].length;
		const part = characters.splice(0, size).join('');
		if (node.data !== part) node.data = part;
	}
}

/**
 * Exchanges the characters of the article for those of a form. Every place keeps its number of characters, so that
 * offsets mean the same in each form.
 */
export function showForm(form: TextForm): void {
	const article = document.querySelector<HTMLElement>('article');
	for (const place of article?.querySelectorAll<HTMLElement>('[data-was], [data-style]') ?? []) {
		const shown = own.get(place) ?? place.textContent;
		own.set(place, shown);
		exchange(place, form === 'shown' ? shown : (place.dataset[ATTRIBUTES[form]] ?? shown));
	}
	if (article?.dataset.styleLang) {
		if (form === 'style') article.lang = article.dataset.styleLang;
		else article.removeAttribute('lang');
	}
	document.documentElement.dataset.text = form;
}
