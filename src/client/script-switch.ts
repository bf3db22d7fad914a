import { leavePlace, namedInView, placeInView, takeUpLeftPlace, takeUpPlace } from './reading-place.ts';
import { asChoice, rememberScript } from './remembered-script.ts';
import { anchorInAddress, selectAnchor, selectionAnchor } from './text-anchor.ts';
import {
	asForm,
	formShown,
	hasForm,
	rememberedForm,
	rememberForm,
	showForm,
	type TextForm,
} from './text-forms.ts';
import { isShortcut } from './typing.ts';

/** Goes to the page in the next script. */
const SCRIPT_KEY = 't';
/** Shows the captured characters, and the page's own again. */
const ORIGINAL_KEY = 'o';

/** Addresses of forms: `#original` asks for the captured characters. */
const FORM_IN_ADDRESS: Readonly<Record<string, TextForm>> = {
	'#shown': 'shown',
	'#original': 'original',
	'#other-style': 'style',
};

/** The form that the address asks for, or else the one that the reader chose before, where the page has it. */
function formWanted(): TextForm {
	const asked = FORM_IN_ADDRESS[window.location.hash] ?? rememberedForm();
	return hasForm(asked) ? asked : 'shown';
}

/**
 * `<script-switch>` around links with `data-script` or `data-form`: remembers the choice and keeps the query, what is
 * selected, and the line that the reader is at. Another form of the same page is shown in its place. Without
 * JavaScript the links lead to the same page, and the style sheet shows its other forms.
 */
class ScriptSwitch extends HTMLElement {
	connectedCallback(): void {
		this.#show(formWanted());
		selectAnchor();
		takeUpLeftPlace();
		this.addEventListener('click', (event) => {
			const link = event.target instanceof Element ? event.target.closest('a') : null;
			if (!link) return;
			const choice = asChoice(link.dataset.script);
			if (choice) rememberScript(choice);
			const form = asForm(link.dataset.form);
			if (form) rememberForm(form);
			if (form && link.pathname === window.location.pathname) {
				event.preventDefault();
				this.#exchange(form);
			} else this.#leaveBy(link);
		});
		document.querySelector('#show-original')?.addEventListener('change', (event) => {
			if (event.target instanceof HTMLInputElement)
				this.#exchange(event.target.checked ? 'original' : 'shown');
		});
	}

	/** Shows a form of this page; what is selected stays selected, and the text stays where it is. */
	#exchange(form: TextForm): void {
		const anchor = selectionAnchor();
		const place = placeInView();
		this.#show(form);
		// The address names a form only where it names no place in the text.
		if (!window.location.hash || window.location.hash in FORM_IN_ADDRESS)
			history.replaceState(history.state, '', form === 'shown' ? this.#address() : `#${idOf(form)}`);
		if (anchor) selectAnchor(anchor);
		if (place) takeUpPlace(place);
	}

	#address(): string {
		return window.location.pathname + window.location.search;
	}

	#show(form: TextForm): void {
		const links = [...this.querySelectorAll('a')];
		const forms = links.some((link) => link.dataset.form !== undefined);
		if (!forms) return;
		showForm(form);
		for (const link of links) {
			const here = link.pathname === window.location.pathname && link.dataset.form === form;
			if (here) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
		const box = document.querySelector('#show-original');
		if (box instanceof HTMLInputElement) box.checked = form === 'original';
	}

	#leaveBy(link: HTMLAnchorElement): void {
		const place = placeInView();
		const own = window.location.hash in FORM_IN_ADDRESS ? '' : window.location.hash;
		const hash = selectionAnchor() ?? anchorInAddress() ?? namedInView() ?? place?.paragraph ?? own;
		if (place) leavePlace({ ...place, hash });
		link.search = window.location.search;
		if (hash || !link.dataset.form || link.dataset.form === 'shown') link.hash = hash;
	}
}

function idOf(form: TextForm): string {
	return (
		Object.keys(FORM_IN_ADDRESS)
			.find((hash) => FORM_IN_ADDRESS[hash] === form)
			?.slice(1) ?? ''
	);
}

customElements.define('script-switch', ScriptSwitch);

window.addEventListener('hashchange', () => selectAnchor());
// The marks of a search cut nodes of text, and with them what is selected.
document.addEventListener('jiuwen:marked', () => selectAnchor());
document.addEventListener('keydown', (event) => {
	const links = [...document.querySelectorAll<HTMLAnchorElement>('script-switch a')];
	if (isShortcut(event, SCRIPT_KEY)) {
		// From the captured characters the other script is one key away as well.
		const scripts = links.filter(({ dataset }) => dataset.kind !== 'original');
		const here = scripts.findIndex((link) => link.pathname === window.location.pathname && isShown(link));
		scripts[(here + 1) % scripts.length]?.click();
	} else if (isShortcut(event, ORIGINAL_KEY)) {
		const back = formShown() === 'original' ? '[data-script]' : '[data-kind="original"]';
		links.find((link) => link.matches(back) && (back !== '[data-script]' || isHere(link)))?.click();
	}
});

function isHere(link: HTMLAnchorElement): boolean {
	return link.pathname === window.location.pathname;
}

/** Whether a part of the switch stands for what is shown; the captured characters stand for their page. */
function isShown(link: HTMLAnchorElement): boolean {
	const form = link.dataset.form ?? 'shown';
	return form === formShown() || (formShown() === 'original' && form === 'shown');
}
