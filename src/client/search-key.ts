import { isShortcut } from './typing.ts';

/** Where the key `/` leads: the search page's box, else the form in the header. */
const FIELDS = 'jiuwen-search input, .site-search input';

document.addEventListener('keydown', (event) => {
	if (!isShortcut(event, '/')) return;
	const field = document.querySelector<HTMLInputElement>(FIELDS);
	if (!field) return;
	event.preventDefault();
	field.focus();
	field.select();
});
