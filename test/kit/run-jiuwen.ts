import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Folder of the project. */
export const PROJECT: string = fileURLToPath(new URL('../../', import.meta.url));

/** What a command of the program said and how it ended. */
export interface Ran {
	readonly exitCode: number;
	readonly out: string;
	readonly err: string;
}

/** How to run it. */
export interface RunOptions {
	readonly input?: string | Uint8Array;
	readonly env?: NodeJS.ProcessEnv;
	readonly cwd?: string;
}

/** A command that is running. */
export interface Running {
	/** Sends a signal to its process. */
	kill(signal: NodeJS.Signals): void;
	/** How it ended; a process that a signal ended has exit code -1. */
	readonly ended: Promise<Ran>;
}

/** Starts `jiuwen` in a process of its own. */
export function startJiuwen(
	args: readonly string[],
	{ input, env, cwd = PROJECT }: RunOptions = {},
): Running {
	const child = spawn(process.execPath, [`${PROJECT}src/cli/jiuwen.mjs`, ...args], {
		cwd,
		env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
	});
	let out = '';
	let err = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		out += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		err += text;
	});
	child.stdin.on('error', () => {});
	child.stdin.end(input);
	const ended = new Promise<Ran>((done, failed) => {
		child.once('error', failed);
		child.once('close', (code) => done({ exitCode: code ?? -1, out, err }));
	});
	return { kill: (signal) => child.kill(signal), ended };
}

/** Runs `jiuwen` in a process of its own, as a keeper does. */
export function runJiuwen(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
	return startJiuwen(args, options).ended;
}
