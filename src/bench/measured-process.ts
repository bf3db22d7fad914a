import { spawn } from 'node:child_process';
import { measureProcess } from './process-meter.ts';

/** What a program used, from its start to its end. */
export interface ProcessCost {
	/** Seconds by the clock. */
	readonly time: number;
	/** Processor seconds, those of child processes included. */
	readonly cpu: number;
	/** Most memory in use at one of the moments looked at, in bytes: the process and all it started. */
	readonly peak: number;
	/** What it printed on standard output. */
	readonly output: string;
}

/** Milliseconds between two looks at the process. */
const INTERVAL = 100;

/**
 * Runs a program of this repository in a process of its own and measures it from outside.
 * @throws Error when it ends with another exit code than 0
 */
export async function measureProgram(
	file: URL,
	args: readonly string[],
	flags: readonly string[] = [],
): Promise<ProcessCost> {
	const began = performance.now();
	const child = spawn(process.execPath, [...flags, file.pathname, ...args], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let [peak, cpu, output] = [0, 0, ''];
	const look = () => {
		const usage = measureProcess(child.pid as number);
		peak = Math.max(peak, usage?.memory ?? 0);
		cpu = Math.max(cpu, usage?.cpu ?? 0);
	};
	const timer = setInterval(look, INTERVAL);
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		output += text;
	});
	const exitCode = await new Promise<number>((ended) => child.once('close', (code) => ended(code ?? 1)));
	clearInterval(timer);
	if (exitCode !== 0) throw new Error(`${file.pathname} ${args[0] ?? ''} ended with exit code ${exitCode}`);
	return { time: (performance.now() - began) / 1000, cpu, peak, output };
}
