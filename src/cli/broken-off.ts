import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './build-lock.ts';

/** What follows the name of the site in the name of a draft: the process, and whether it is the site before. */
const LEFT = /^(\d+)\.draft(\.old)?$/;

/**
 * Clears away what a build left that was killed: its draft beside the site. A site that it had taken from its place and
 * not yet replaced is put back. Call it under the build lock.
 * @param outDir folder of the site
 */
export function clearBrokenOff(outDir: string): void {
	const parent = dirname(outDir);
	const prefix = `.${basename(outDir)}.`;
	for (const name of readdirSync(parent)) {
		const [, pid, old] = (name.startsWith(prefix) && LEFT.exec(name.slice(prefix.length))) || [];
		if (pid === undefined || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue;
		if (old && !existsSync(outDir)) renameSync(join(parent, name), outDir);
		else rmSync(join(parent, name), { recursive: true, force: true });
	}
}
