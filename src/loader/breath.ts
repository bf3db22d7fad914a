import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which signals and timers get their turn: a Ctrl-C is felt as answered at once. */
const LONGEST = 50;

/**
 * Lets long work, which reads small files and the catalogue without ever waiting, be interrupted.
 * @returns what to await between two pieces of work; it waits only when the last wait was long ago
 */
export function breather(): () => Promise<void> | undefined {
	let last = performance.now();
	return () => {
		if (performance.now() - last < LONGEST) return undefined;
		return setImmediate().then(() => {
			last = performance.now();
		});
	};
}
