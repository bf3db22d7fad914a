import type { Problem } from '../model/problem.ts';

/** Codes of Problems that tell of bytes that could not be read. */
const DAMAGE: ReadonlySet<string> = new Set(['source-bad-bytes', 'source-nul-bytes']);

/**
 * Which records of a file hold bytes that could not be read. Readers tell a Problem of a record right before the record,
 * so that no name has to be compared: in archives and packed files Problems name the file within, records the file on
 * disk. One for each file.
 */
export class DamageWatch {
	#told = false;

	/** Call it for every Problem of the file, in the order of reading. */
	note({ code, severity }: Problem): void {
		if (DAMAGE.has(code)) this.#told = true;
		// What cannot be read at all gives no record.
		else if (severity === 'error') this.#told = false;
	}

	/** Whether the record that comes now was told of. */
	take(): boolean {
		const told = this.#told;
		this.#told = false;
		return told;
	}
}
