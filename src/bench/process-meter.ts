import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all it started used up so far. */
export interface Usage {
	/** Processor time in seconds, user and system. */
	readonly cpu: number;
	/** Memory in use at this moment, in bytes: resident pages of all these processes. */
	readonly memory: number;
}

/** Clock ticks of a second in `/proc/PID/stat`: USER_HZ, 100 on every Linux that Node runs on (proc(5)). */
const TICKS = 100;
const PAGE = 4096;

/** Whether this system tells about processes the way `measureProcess` reads it (Linux). */
export function canMeasure(): boolean {
	return statOf('self') !== null;
}

/** Measures a process with its descendants; those that ended count as long as their parent lives. Null when it is gone. */
export function measureProcess(pid: number): Usage | null {
	const own = statOf(String(pid));
	if (!own) return null;
	let { cpu, memory } = own;
	for (const child of childrenOf(pid)) {
		const usage = measureProcess(child);
		cpu += usage?.cpu ?? 0;
		memory += usage?.memory ?? 0;
	}
	return { cpu, memory };
}

/** Fields of `/proc/PID/stat` by their numbers in proc(5): 14 to 17 are times of the process and its ended children, 24 its pages. */
function statOf(pid: string): Usage | null {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const fields = text
			.slice(text.lastIndexOf(')') + 2)
			.split(' ')
			.map(Number);
		const field = (number: number) => fields[number - 3] ?? 0;
		return { cpu: (field(14) + field(15) + field(16) + field(17)) / TICKS, memory: field(24) * PAGE };
	} catch {
		return null;
	}
}

function childrenOf(pid: number): number[] {
	try {
		return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
			readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
		);
	} catch {
		return [];
	}
}
