/** Whether a key that is pressed there is typed into a field, so that it can be no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
	);
}

/** Whether a key is pressed by itself, outside of fields. */
export function isShortcut(event: KeyboardEvent, key: string): boolean {
	const held = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
	return event.key === key && !held && !isTyping(event.target);
}
