/**
 * `<copy-text data-done="…">` around a button with `hidden` and `aria-controls` of the element to copy: shows the
 * button, copies the text, and says so for two seconds.
 */
class CopyText extends HTMLElement {
	connectedCallback(): void {
		const button = this.querySelector('button');
		const source = document.getElementById(button?.getAttribute('aria-controls') ?? '');
		if (!button || !source || !navigator.clipboard) return;
		const word = button.textContent;
		button.hidden = false;
		button.addEventListener('click', async () => {
			await navigator.clipboard.writeText(source.textContent.trim());
			button.textContent = this.dataset.done ?? word;
			setTimeout(() => {
				button.textContent = word;
			}, 2000);
		});
	}
}

customElements.define('copy-text', CopyText);
