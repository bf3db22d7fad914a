/**
 * For every page: loads the results below the box in its head as soon as the reader goes there. Until then, and where
 * it cannot be loaded, the form leads to the search page.
 */
const form = document.querySelector<HTMLFormElement>('form.site-search');
const input = form?.querySelector('input');
if (form && input) {
	const load = () => {
		import('./quick-search.ts').then(
			({ QuickSearch }) => new QuickSearch(form, input),
			() => input.addEventListener('focus', load, { once: true }),
		);
	};
	// Here already: the browser gave the field the focus before this ran.
	if (document.activeElement === input) load();
	else input.addEventListener('focus', load, { once: true });
}
