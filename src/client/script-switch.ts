import { leavePlace, placeInView, takeUpPlace } from './reading-place.ts';
import { asChoice, rememberScript } from './remembered-script.ts';
import { anchorInAddress, selectAnchor, selectionAnchor } from './text-anchor.ts';
import { isShortcut } from './typing.ts';

/** Goes to the page in the other script. */
const KEY = 't';

/**
 * `<script-switch>` around links with `data-script`: remembers the choice and keeps the query, what is selected, and
 * the line that the reader is at. Without JavaScript the links lead to the same page.
 */
class ScriptSwitch extends HTMLElement {
	connectedCallback(): void {
		selectAnchor();
		takeUpPlace();
		this.addEventListener('click', (event) => {
			const link =
				event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-script]') : null;
			const choice = asChoice(link?.dataset.script);
			if (!link || !choice) return;
			rememberScript(choice);
			const place = placeInView();
			const hash = selectionAnchor() ?? anchorInAddress() ?? place?.paragraph ?? window.location.hash;
			if (place) leavePlace({ ...place, hash });
			link.search = window.location.search;
			link.hash = hash;
		});
	}
}

customElements.define('script-switch', ScriptSwitch);

window.addEventListener('hashchange', selectAnchor);
document.addEventListener('keydown', (event) => {
	if (!isShortcut(event, KEY)) return;
	document.querySelector<HTMLAnchorElement>('script-switch a[data-script]:not([aria-current])')?.click();
});
