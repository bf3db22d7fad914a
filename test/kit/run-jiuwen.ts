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

/** Runs `jiuwen` in a process of its own, as a keeper does. */
export function runJiuwen(
	args: readonly string[],
	{
		input,
		env,
		cwd = PROJECT,
	}: { readonly input?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): Promise<Ran> {
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
	return new Promise((ended, failed) => {
		child.once('error', failed);
		child.once('close', (code) => ended({ exitCode: code ?? -1, out, err }));
	});
}
