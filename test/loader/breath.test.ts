import { describe, expect, it } from 'vitest';
import { breather } from '../../src/loader/breath.ts';

describe('long work', () => {
	it('lets timers and signals have their turn, though it never waits for anything', async () => {
		const breathe = breather();
		let heard = false;
		setTimeout(() => {
			heard = true;
		}, 1);
		let steps = 0;
		while (!heard && steps < 1e8) {
			steps++;
			await breathe();
		}
		expect(heard).toBe(true);
	});

	it('goes on at once between two turns', () => {
		expect(breather()()).toBeUndefined();
	});
});
