import { expect, it } from 'vitest';
import { middle } from '../../src/bench/middle.ts';

it.each([
	[[3], 3],
	[[9, 1, 10], 9],
	[[4, 1, 100, 2], 3],
])('the middle of %j', (figures, is) => expect(middle(figures)).toBe(is));
