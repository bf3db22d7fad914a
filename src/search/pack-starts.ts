/** Signs that a word of the index may begin another's with; what the words have in common is written once. */
const SHARED = 'abcdefghijklmnopqrstuvwxyz';

/** Length of what two words begin with alike. */
function shared(a: string, b: string): number {
	let length = 0;
	while (length < a.length && length < b.length && a[length] === b[length]) length++;
	return Math.min(length, SHARED.length - 1);
}

/**
 * For each file the shortest word that sorts behind all words of the files before it and not behind its own.
 * @param files first and last word of each file, in order
 */
export function shortStarts(
	files: readonly { readonly from: string; readonly to: string }[],
): readonly string[] {
	return files.map(({ from }, number) => {
		const before = files[number - 1]?.to ?? '';
		let length = 0;
		while (length < from.length && from.slice(0, length) <= before) length++;
		return from.slice(0, length);
	});
}

/** Packs words in ascending order into a text that compresses well: how much is as before, then the rest. */
export function packStarts(words: readonly string[]): string {
	let before = '';
	const parts = words.map((word) => {
		const length = shared(before, word);
		before = word;
		return (SHARED[length] ?? '') + word.slice(length);
	});
	return parts.join(' ');
}

/** Gives back what {@link packStarts} packed. */
export function unpackStarts(packed: string): readonly string[] {
	if (packed === '') return [];
	let before = '';
	return packed.split(' ').map((part) => {
		before = before.slice(0, SHARED.indexOf(part[0] ?? 'a')) + part.slice(1);
		return before;
	});
}

/** Number of the last of some words in ascending order that is not behind a word; -1 where all are behind it. */
export function chunkOf(starts: readonly string[], word: string): number {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((starts[middle] ?? '') <= word) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
