import { describe, expect, it } from 'vitest';
import { Turnstile } from '../../src/search/turnstile.ts';

describe('a turnstile', () => {
	it('lets in what there is room for, in order, and the rest when room is made', async () => {
		const turnstile = new Turnstile(10);
		const entered: string[] = [];
		const enter = async (name: string, weight: number) => {
			const leave = await turnstile.enter(weight);
			entered.push(name);
			return leave;
		};
		const [first, second, third, fourth] = [enter('a', 4), enter('b', 5), enter('c', 7), enter('d', 1)];
		await Promise.all([first, second]);
		expect(entered).toEqual(['a', 'b']);
		(await first)();
		await Promise.resolve();
		expect(entered).toEqual(['a', 'b']);
		(await second)();
		await Promise.all([third, fourth]);
		expect(entered).toEqual(['a', 'b', 'c', 'd']);
	});

	it('lets in what is heavier than the limit when it is alone', async () => {
		const turnstile = new Turnstile(3);
		const leave = await turnstile.enter(2);
		let entered = false;
		const heavy = turnstile.enter(100).then(() => {
			entered = true;
		});
		await Promise.resolve();
		expect(entered).toBe(false);
		leave();
		await heavy;
		expect(entered).toBe(true);
	});
});
