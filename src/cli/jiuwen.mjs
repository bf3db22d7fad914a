#!/usr/bin/env node
// The package's bin. Astro needs Node 22.12 or later; where an older one is on the PATH, the one that the package
// brings along takes over.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const own = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
const script = fileURLToPath(import.meta.url);
const recent = major > 22 || (major === 22 && minor >= 18);

if (!recent && existsSync(own)) {
	const { status } = spawnSync(own, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
	process.exit(status ?? 1);
} else if (!recent) {
	console.error('jiuwen needs Node 22.18 or later. Run `npm install` in its folder: that brings one along.');
	process.exit(2);
} else {
	process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
	const { main } = await import('./main.ts');
	process.exitCode = await main(process.argv.slice(2));
}
