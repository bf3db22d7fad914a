import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two tries to take the lock. */
const PAUSE = 200;

/**
 * Waits until no other process holds a file as its lock, and takes it. Astro keeps what a build is made of in one
 * folder of the project, so that two builds of it at once would mix their pages. A lock whose process is gone counts
 * for nothing.
 * @param file path of the lock; its folder is made
 * @param onWait called once, with the id of the process that is waited for
 * @returns what gives the lock back; safe to call more than once
 */
export async function takeLock(file: string, onWait: (pid: number) => void): Promise<() => void> {
	mkdirSync(dirname(file), { recursive: true });
	for (let told = false; ; ) {
		try {
			writeFileSync(file, String(process.pid), { flag: 'wx' });
			return () => {
				if (holderOf(file) === process.pid) rmSync(file, { force: true });
			};
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		const holder = holderOf(file);
		if (holder !== null && !isRunning(holder)) removeStale(file, holder);
		else {
			if (!told && holder !== null) onWait(holder);
			told ||= holder !== null;
			await wait(PAUSE);
		}
	}
}

/** Process id in the lock; null when it is gone or being written. */
function holderOf(file: string): number | null {
	try {
		return Number(readFileSync(file, 'utf8')) || null;
	} catch {
		return null;
	}
}

/** Whether a process is there. */
export function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Moves the lock away first: of several that wait, only one can, so that nobody deletes a lock taken meanwhile. */
function removeStale(file: string, holder: number): void {
	const aside = `${file}.${process.pid}`;
	try {
		renameSync(file, aside);
		if (holderOf(aside) !== holder) renameSync(aside, file);
	} catch {
		// Another one that waits was quicker.
	}
	rmSync(aside, { force: true });
}
