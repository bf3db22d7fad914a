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
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'jiuwen-wrapper-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The wrapper as an older Node sees it, with a stand-in for the Node it brings along. */
function wrapper(): string {
	const script = join(folder, 'src/cli/jiuwen.mjs');
	mkdirSync(join(folder, 'src/cli'), { recursive: true });
	mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true });
	const own = join(folder, 'node_modules/node/bin/node');
	writeFileSync(
		own,
		`#!/bin/sh\ntrap 'echo ended; exit 130' TERM\necho started\nwhile :; do sleep 0.05; done\n`,
	);
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
		const run = spawn(process.execPath, [wrapper(), 'build'], { stdio: ['ignore', 'pipe', 'inherit'] });
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
