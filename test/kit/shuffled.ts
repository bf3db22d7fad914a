import { seededRandom } from './edits.ts';

/** The elements in another order, the same for the same seed. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
	const random = seededRandom(seed);
	return list
		.map((element) => ({ element, at: random() }))
		.sort((a, b) => a.at - b.at)
		.map(({ element }) => element);
}
