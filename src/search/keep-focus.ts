/**
 * Puts other children into an element without taking the reader's place away: what had the focus and is made anew (the
 * same `data-key`) has it again, else the first thing there that can have it.
 */
export function replaceKeepingFocus(host: HTMLElement, children: readonly Node[]): void {
	const active = document.activeElement;
	const had = active instanceof HTMLElement && host.contains(active);
	const key = had ? active.dataset.key : undefined;
	host.replaceChildren(...children);
	if (!had) return;
	const again = key === undefined ? null : host.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
	(again ?? host.querySelector<HTMLElement>('button, summary, a'))?.focus();
}
