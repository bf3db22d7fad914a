import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { measureProcess, type Usage } from './process-meter.ts';

/** One stage of a build with what it used. */
export interface MeasuredStage {
	readonly name: string;
	/** Seconds by the clock. */
	readonly time: number;
	/** Processor seconds, those of child processes included. */
	readonly cpu: number;
	/** Most memory in use at one of the moments looked at, in bytes. */
	readonly peak: number;
}

/** A measured run of the command line. */
export interface MeasuredRun {
	readonly stages: readonly MeasuredStage[];
	/** What the command printed on standard output. */
	readonly output: string;
	readonly exitCode: number;
}

/** Milliseconds between two looks at the process. */
const INTERVAL = 40;
/** How `terminalProgress` writes the end of a stage where there is no terminal. */
const STAGE_END = /^ {2}(\S[^:]*?)(?:: .*)?$/;

/**
 * Runs a command of this program in a process of its own and measures it from outside, stage by stage: what is measured
 * is exactly what a keeper runs.
 */
export async function measureCommand(args: readonly string[]): Promise<MeasuredRun> {
	const program = fileURLToPath(new URL('../cli/jiuwen.mjs', import.meta.url));
	const child = spawn(process.execPath, [...process.execArgv, program, ...args], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const stages: MeasuredStage[] = [];
	let output = '';
	let last: Usage = { cpu: 0, memory: 0 };
	let stage = { at: performance.now(), cpu: 0, peak: 0 };
	const look = () => {
		last = measureProcess(child.pid as number) ?? last;
		stage.peak = Math.max(stage.peak, last.memory);
	};
	const end = (name: string) => {
		look();
		const at = performance.now();
		stages.push({ name, time: (at - stage.at) / 1000, cpu: last.cpu - stage.cpu, peak: stage.peak });
		stage = { at, cpu: last.cpu, peak: last.memory };
	};
	const timer = setInterval(look, INTERVAL);
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		output += text;
	});
	const errors = createInterface({ input: child.stderr });
	errors.on('line', (line) => {
		const name = STAGE_END.exec(line)?.[1];
		if (name) end(name);
		process.stderr.write(`${line}\n`);
	});
	const exitCode = await new Promise<number>((ended) => child.once('close', (code) => ended(code ?? 1)));
	clearInterval(timer);
	return { stages, output, exitCode };
}
