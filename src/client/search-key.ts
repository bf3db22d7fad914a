/** Where the key `/` leads: the search page's box, else the form in the header. */
const FIELDS = 'jiuwen-search input, .site-search input';

function typing(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
	);
}

document.addEventListener('keydown', (event) => {
	if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
	const field = document.querySelector<HTMLInputElement>(FIELDS);
	if (!field) return;
	event.preventDefault();
	field.focus();
	field.select();
});
