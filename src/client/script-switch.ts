import { leavePlace, placeInView, takeUpPlace } from './reading-place.ts';
import { asChoice, rememberScript } from './remembered-script.ts';

/**
 * `<script-switch>` around links with `data-script`: remembers the choice and keeps the query and the line that the
 * reader is at. Without JavaScript the links lead to the same page.
 */
class ScriptSwitch extends HTMLElement {
	connectedCallback(): void {
		takeUpPlace();
		this.addEventListener('click', (event) => {
			const link =
				event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-script]') : null;
			const choice = asChoice(link?.dataset.script);
			if (!link || !choice) return;
			rememberScript(choice);
			const place = placeInView();
			if (place) leavePlace(place);
			link.search = window.location.search;
			link.hash = place?.hash ?? window.location.hash;
		});
	}
}

customElements.define('script-switch', ScriptSwitch);
