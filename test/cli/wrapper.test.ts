import { spawn } from 'node:child_process';
import {
	chmodSync,
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'jiuwen-wrapper-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Tells that it runs, and ends by SIGTERM. */
const WAITING = `#!/bin/sh\ntrap 'echo ended; exit 130' TERM\necho started\nwhile :; do sleep 0.05; done\n`;

/** The wrapper as an older Node sees it, with a stand-in for the Node it brings along. */
function wrapper(standIn: string): string {
	const script = join(folder, 'src/cli/jiuwen.mjs');
	mkdirSync(join(folder, 'src/cli'), { recursive: true });
	mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true });
	const own = join(folder, 'node_modules/node/bin/node');
	writeFileSync(own, standIn);
	chmodSync(own, 0o755);
	copyFileSync('src/cli/jiuwen.mjs', script);
	const text = readFileSync(script, 'utf8');
	const older = text.replace('const recent = ', 'const recent = false && ');
	expect(older).not.toBe(text);
	writeFileSync(script, older);
	return script;
}

test.each(['SIGINT', 'SIGTERM'] as const)(
	'%s to the program ends the build under it, and its exit code is told',
	async (signal) => {
		const run = spawn(process.execPath, [wrapper(WAITING), 'build'], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		let said = '';
		run.stdout.on('data', (piece) => {
			said += piece;
			if (String(piece).includes('started')) run.kill(signal);
		});
		const code = await new Promise((done) => run.on('close', done));
		expect(said).toBe('started\nended\n');
		expect(code).toBe(130);
	},
);

test('SIGKILL to the program ends the command under it, which nothing else would tell', async () => {
	const told = join(folder, 'pid');
	const real = join(import.meta.dirname, '../../src/cli/jiuwen.mjs');
	const standIn = `#!/bin/sh\necho $$ > '${told}'\nshift\nexec '${process.execPath}' '${real}' "$@"\n`;
	// It reads a standard input that stays open, so it has no other reason to end.
	const run = spawn(process.execPath, [wrapper(standIn), 'convert', '--to', 'zh-Hans'], {
		stdio: ['pipe', 'ignore', 'inherit'],
	});
	const pid = await vi.waitFor(
		() => Number(readFileSync(told, 'utf8')) || Promise.reject(new Error('not yet')),
		{
			timeout: 20_000,
			interval: 50,
		},
	);
	expect(isRunning(pid)).toBe(true);
	run.kill('SIGKILL');
	await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 20_000, interval: 50 });
	run.stdin.destroy();
}, 60_000);

/** Whether a process runs; one that has ended and that nobody has asked after keeps its number. */
function isRunning(pid: number): boolean {
	try {
		return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
	} catch {
		return false;
	}
}
