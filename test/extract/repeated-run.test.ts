import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestRepeatedRun } from '../../src/extract/repeated-run.ts';

/** Tries every pair of beginnings and every length. */
function slowGreatestWeight(tokens: readonly number[], weights: readonly number[]): number {
	let best = 0;
	for (let from = 0; from < tokens.length; from++)
		for (let earlier = 0; earlier < from; earlier++) {
			let weight = 0;
			for (
				let step = 0;
				from + step < tokens.length && tokens[from + step] === tokens[earlier + step];
				step++
			) {
				weight += weights[from + step] ?? 0;
				best = Math.max(best, weight);
			}
		}
	return best;
}

const sequence = fc
	.array(fc.nat({ max: 4 }), { maxLength: 40 })
	.map((tokens) => ({ tokens, weights: tokens.map((token) => 1 + token * 3) }));

describe('heaviestRepeatedRun', () => {
	it('finds as heavy a run as trying everything does, and it does stand earlier', () => {
		fc.assert(
			fc.property(sequence, ({ tokens, weights }) => {
				const run = heaviestRepeatedRun(tokens, weights);
				const weight = run ? weights.slice(run.from, run.from + run.length).reduce((a, b) => a + b, 0) : 0;
				expect(weight).toBe(slowGreatestWeight(tokens, weights));
				if (!run) return;
				expect(run.earlier).toBeLessThan(run.from);
				expect(tokens.slice(run.from, run.from + run.length)).toEqual(
					tokens.slice(run.earlier, run.earlier + run.length),
				);
			}),
			{ numRuns: 500 },
		);
	});
});
