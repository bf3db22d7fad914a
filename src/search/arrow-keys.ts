/**
 * Leads through results by keys: arrow down from the field to the first link, arrows from link to link, arrow up from
 * the first one and Escape from any back to the field.
 *
 * @param links selector of the links in `host`
 * @param composing whether the field is in the middle of a composition, which has these keys for itself
 */
export function leadByArrows(
	host: HTMLElement,
	field: HTMLInputElement,
	links: string,
	composing: () => boolean,
): void {
	host.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || composing()) return;
		const all = [...host.querySelectorAll<HTMLElement>(links)];
		const from = event.target === field ? -1 : all.indexOf(event.target as HTMLElement);
		if (from === -1 && event.target !== field) return;
		const to = destination(event.key, from, all.length);
		if (to === null) return;
		event.preventDefault();
		const next = to === -1 ? field : all[to];
		next?.focus();
		if (next !== field) next?.scrollIntoView({ block: 'nearest' });
	});
}

/** Where a key leads: number of a link, -1 for the field, null for nowhere. */
function destination(key: string, from: number, count: number): number | null {
	if (key === 'ArrowDown') return from + 1 < count ? from + 1 : null;
	if (from === -1) return null;
	if (key === 'ArrowUp') return from - 1;
	return key === 'Escape' ? -1 : null;
}
