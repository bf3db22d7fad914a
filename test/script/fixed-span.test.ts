import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FixedSpan, joinSpans } from '../../src/script/fixed-span.ts';

const span = fc
	.tuple(fc.nat(30), fc.nat(6))
	.map(([from, length]): FixedSpan => ({ from, to: from + length, forms: null }));
const spans = fc.array(span, { maxLength: 12 });

/** The same by comparing every span with every other. */
function slowJoin(lists: readonly (readonly FixedSpan[])[]): FixedSpan[] {
	const kept: FixedSpan[] = [];
	for (const list of lists) {
		for (const one of [...list].sort((a, b) => a.from - b.from || b.to - a.to)) {
			const clashes = kept.some((other) => one.from < other.to && other.from < one.to);
			if (one.from < one.to && !clashes) kept.push(one);
		}
	}
	return kept.sort((a, b) => a.from - b.from);
}

describe('joinSpans', () => {
	it('agrees with comparing every span with every other', () => {
		fc.assert(
			fc.property(fc.array(spans, { maxLength: 4 }), (lists) => {
				expect(joinSpans(...lists)).toEqual(slowJoin(lists));
			}),
			{ numRuns: 500 },
		);
	});
});
