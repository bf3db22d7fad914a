#!/usr/bin/env node
// The package's bin. Astro needs Node 22.12 or later; where an older one is on the PATH, the one that the package
// brings along takes over.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const own = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
const script = fileURLToPath(import.meta.url);
const recent = major > 22 || (major === 22 && minor >= 18);

if (!recent && existsSync(own)) {
	// Heard before there is a child, or a signal that comes while it starts would end this process and leave it running.
	// SIGINT goes on as SIGTERM: a terminal has sent SIGINT to the child already, and a second one would cut its end short.
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
	const child = spawn(own, [script, ...process.argv.slice(2)], {
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
		env: { ...process.env, JIUWEN_WRAPPED: '1' },
	});
	child.on('error', (error) => {
		console.error(
			`jiuwen cannot start the Node it brings along: ${error.message}. Run \`npm install\` in its folder.`,
		);
		process.exitCode = 2;
	});
	child.on('exit', (status, signal) => {
		process.exitCode = status ?? 128 + (constants.signals[signal] ?? 1);
	});
} else if (!recent) {
	console.error('jiuwen needs Node 22.18 or later. Run `npm install` in its folder: that brings one along.');
	process.exit(2);
} else {
	process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
	if (process.env.JIUWEN_WRAPPED && process.channel) {
		// The older Node above ended without a word (SIGKILL): end as by Ctrl-C, so that no draft and no lock stays.
		process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
		process.channel.unref();
	}
	delete process.env.JIUWEN_WRAPPED;
	const { main } = await import('./main.ts');
	process.exitCode = await main(process.argv.slice(2));
}
