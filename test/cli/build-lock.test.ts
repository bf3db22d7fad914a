import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { takeLock } from '../../src/cli/build-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** No process of Linux, macOS or Windows has so high an id. */
const NOBODY = 2 ** 30;

describe('the lock of a build', () => {
	it('is one file that goes away when it is given back, however often', async () => {
		const file = join(folder, 'deep', 'lock');
		const unlock = await takeLock(file, () => expect.unreachable());
		expect(existsSync(file)).toBe(true);
		unlock();
		unlock();
		expect(existsSync(file)).toBe(false);
	});

	it('is waited for while another holds it, and that is told once', async () => {
		const file = join(folder, 'held');
		const waited: number[] = [];
		const first = await takeLock(file, () => expect.unreachable());
		const second = takeLock(file, (pid) => waited.push(pid));
		expect(await Promise.race([second, new Promise((late) => setTimeout(late, 500, 'waiting'))])).toBe(
			'waiting',
		);
		first();
		(await second)();
		expect(waited).toEqual([process.pid]);
	});

	it('counts for nothing when the process that took it is gone', async () => {
		const file = join(folder, 'stale');
		writeFileSync(file, String(NOBODY));
		const unlock = await takeLock(file, () => expect.unreachable());
		unlock();
		expect(existsSync(file)).toBe(false);
	});
});
