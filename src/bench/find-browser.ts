import { type ExecFileSyncOptions, execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser to test with. */
export interface FoundBrowser {
	readonly path: string;
	/** What it says of itself, e.g. `Chromium 140.0.7339.80`. */
	readonly version: string;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/snap/bin/chromium',
	'/opt/google/chrome/chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Finds Chromium or Chrome: the one that CHROMIUM names, else one that is installed, else installs it with apt-get
 * where this user may.
 * @throws Error that says what to do when there is none in the end; tests never go without a browser
 */
export function findBrowser(): FoundBrowser {
	const named = process.env.CHROMIUM;
	if (named) {
		const version = versionOf(named);
		if (!version) throw new Error(`CHROMIUM names ${named}, which is no browser that can be started.`);
		return { path: named, version };
	}
	const found = firstInstalled();
	if (found) return found;
	console.log('No browser found: installing chromium with apt-get.');
	const reason = install();
	const installed = firstInstalled();
	if (installed) return installed;
	throw new Error(
		[
			'The site tests need Chromium or Chrome, and there is none on this machine.',
			`Installing it with apt-get did not work: ${reason ?? 'it put no browser in any known place'}.`,
			'Install one, or name the program: CHROMIUM=/path/to/chromium npm test',
		].join('\n'),
	);
}

function firstInstalled(): FoundBrowser | null {
	const onPath = (process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	for (const path of [...PLACES, ...onPath]) {
		const version = existsSync(path) ? versionOf(path) : null;
		if (version) return { path, version };
	}
	return null;
}

/** Null when the program cannot be started or is a stub that only tells how to install a browser. */
function versionOf(path: string): string | null {
	const { stdout, status } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
	return status === 0 && /\d+\.\d+/.test(stdout) ? stdout.trim() : null;
}

/** @returns why it did not work, or null */
function install(): string | null {
	if (process.getuid?.() !== 0) return 'this user is not root';
	const options: ExecFileSyncOptions = {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	};
	try {
		execFileSync('apt-get', ['update'], options);
		execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
		return null;
	} catch (error) {
		const { code, stderr } = error as { code?: string; stderr?: Buffer };
		if (code === 'ENOENT') return 'there is no apt-get';
		return stderr?.toString('utf8').trim().split('\n').at(-1) ?? String(error);
	}
}
