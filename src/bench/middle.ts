/** The middle of some figures; of an even number of them, half way between the two in the middle. */
export function middle(figures: readonly number[]): number {
	const sorted = figures.toSorted((a, b) => a - b);
	const half = sorted.length / 2;
	return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}
