/** Makes an element with attributes and children; texts are never read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes: Readonly<Record<string, string>>,
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
	const out = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) out.setAttribute(name, value);
	out.append(...children);
	return out;
}
