import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editScript } from '../../src/cluster/edit-script.ts';

/** Length of the longest common subsequence, by the table of all prefixes. */
function longestCommon(a: readonly number[], b: readonly number[]): number {
	const rows = [new Array<number>(b.length + 1).fill(0)];
	for (const [i, x] of a.entries()) {
		const row = [0];
		for (const [j, y] of b.entries())
			row.push(x === y ? (rows[i]?.[j] ?? 0) + 1 : Math.max(row[j] ?? 0, rows[i]?.[j + 1] ?? 0));
		rows.push(row);
	}
	return rows.at(-1)?.at(-1) ?? 0;
}

const sequence = fc.array(fc.nat(3), { maxLength: 14 });

describe('the edit script', () => {
	it('covers both sequences, equal and changed in turn, and says of each stretch what it is', () => {
		fc.assert(
			fc.property(sequence, sequence, (a, b) => {
				const stretches = editScript(a, b, 100) ?? [];
				expect(stretches.flatMap(({ fromA, toA }) => a.slice(fromA, toA))).toEqual(a);
				expect(stretches.flatMap(({ fromB, toB }) => b.slice(fromB, toB))).toEqual(b);
				for (const [index, { isEqual, fromA, toA, fromB, toB }] of stretches.entries()) {
					if (isEqual) expect(a.slice(fromA, toA)).toEqual(b.slice(fromB, toB));
					expect(toA - fromA + toB - fromB).toBeGreaterThan(0);
					if (index > 0) expect(stretches[index - 1]?.isEqual).toBe(!isEqual);
				}
			}),
		);
	});

	it('gives up exactly where the limit is too small, and finds the same script under any limit that is not', () => {
		fc.assert(
			fc.property(sequence, sequence, fc.nat(28), (a, b, limit) => {
				const needed = a.length + b.length - 2 * longestCommon(a, b);
				expect(editScript(a, b, limit)).toEqual(limit < needed ? null : editScript(a, b, 100));
			}),
			{ numRuns: 500 },
		);
	});

	it('finds as much in common as the slow table does', () => {
		fc.assert(
			fc.property(sequence, sequence, (a, b) => {
				const equal = (editScript(a, b, 100) ?? []).filter(({ isEqual }) => isEqual);
				expect(equal.reduce((sum, { fromA, toA }) => sum + toA - fromA, 0)).toBe(longestCommon(a, b));
			}),
		);
	});

	it('gives up exactly when more edits are needed than allowed', () => {
		fc.assert(
			fc.property(sequence, sequence, fc.nat(12), (a, b, limit) => {
				const needed = a.length + b.length - 2 * longestCommon(a, b);
				expect(editScript(a, b, limit) === null).toBe(needed > limit);
			}),
		);
	});
});
