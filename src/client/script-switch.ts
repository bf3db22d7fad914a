import { asChoice, rememberScript } from './remembered-script.ts';

/** The paragraph at the upper edge of the window, as a fragment; '' at the top of the page or without paragraphs. */
function paragraphInView(): string {
	if (window.scrollY < 1) return '';
	let found = '';
	for (const paragraph of document.querySelectorAll<HTMLElement>('[data-paragraphs] > [id]')) {
		if (paragraph.getBoundingClientRect().top > window.innerHeight / 3) break;
		found = `#${paragraph.id}`;
	}
	return found;
}

/**
 * `<script-switch>` around links with `data-script`: remembers the choice and keeps the query and the paragraph that
 * the reader is at. Without JavaScript the links lead to the same page.
 */
class ScriptSwitch extends HTMLElement {
	connectedCallback(): void {
		this.addEventListener('click', (event) => {
			const link =
				event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-script]') : null;
			const choice = asChoice(link?.dataset.script);
			if (!link || !choice) return;
			rememberScript(choice);
			link.search = window.location.search;
			link.hash = paragraphInView() || window.location.hash;
		});
	}
}

customElements.define('script-switch', ScriptSwitch);
