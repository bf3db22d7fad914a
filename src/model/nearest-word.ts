import leven from 'leven';

/** Shorter words begin too much to be cut off. */
const LEAST_BEGINNING = 3;

/**
 * The word of a list that a misspelt one stands for, whatever its case: the nearest within some edits, the first of
 * several as near; else the first that begins with it. Null where none does.
 * @param edits characters put in, left out or exchanged, at most
 * @param beginnings whether a word may be cut off
 */
export function nearestWord(
	word: string,
	list: readonly string[],
	{ edits = 2, beginnings = true }: { readonly edits?: number; readonly beginnings?: boolean } = {},
): string | null {
	const wrong = word.toLowerCase();
	let best: string | null = null;
	let least = edits + 1;
	for (const entry of list) {
		const far = leven(wrong, entry.toLowerCase());
		if (far < least) [best, least] = [entry, far];
	}
	if (best !== null || !beginnings || wrong.length < LEAST_BEGINNING) return best;
	return list.find((entry) => entry.toLowerCase().startsWith(wrong)) ?? null;
}
