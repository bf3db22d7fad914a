/** How many pages a list of `count` rows has; an empty list has one. */
export function pageCount(count: number, size: number): number {
	return Math.max(1, Math.ceil(count / size));
}

/** The rows of page `n` (from 1) as the catalogue wants them. */
export function pageWindow(n: number, size: number): { readonly limit: number; readonly offset: number } {
	return { limit: size, offset: (n - 1) * size };
}

/**
 * Numbers to offer in the row of pages: the first, the last, and those around the page at hand; null is a gap.
 * A gap never hides just one page.
 */
export function pageNumbers(current: number, last: number): readonly (number | null)[] {
	const wanted = new Set([1, last]);
	for (let n = current - 2; n <= current + 2; n++) if (n >= 1 && n <= last) wanted.add(n);
	const sorted = [...wanted].sort((a, b) => a - b);
	const numbers: (number | null)[] = [];
	for (const n of sorted) {
		const before = numbers.at(-1);
		if (typeof before === 'number' && n - before === 2) numbers.push(n - 1);
		else if (typeof before === 'number' && n - before > 2) numbers.push(null);
		numbers.push(n);
	}
	return numbers;
}
