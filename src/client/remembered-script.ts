/** Scripts a reader can choose. */
export type Choice = 'zh-Hant' | 'zh-Hans';

const KEY = 'jiuwen:script';

/** A stored or written value as a choice, or null when it is none. */
export function asChoice(value: unknown): Choice | null {
	return value === 'zh-Hant' || value === 'zh-Hans' ? value : null;
}

/** What the reader chose before, or null: never chosen, not a valid value, or storage is closed to the page. */
export function rememberedScript(): Choice | null {
	try {
		return asChoice(localStorage.getItem(KEY));
	} catch {
		return null;
	}
}

/** Remembers a choice where the browser allows it. */
export function rememberScript(choice: Choice): void {
	try {
		localStorage.setItem(KEY, choice);
	} catch {
		// Without storage the switch is a plain link, which is enough.
	}
}
