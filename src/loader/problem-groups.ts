import { dirname, extname } from 'node:path/posix';
import type { Problem } from '../model/problem.ts';

/** Problems that a pile of files has by the thousand: one is told for each kind of file in a folder. */
const GROUPED = new Set(['format-unknown']);

/** Hands Problems on, and joins those that many files of one folder share. */
export class ProblemGroups {
	readonly #writer: { addProblem(problem: Problem): void };
	readonly #groups = new Map<string, { first: Problem; count: number }>();

	constructor(writer: { addProblem(problem: Problem): void }) {
		this.#writer = writer;
	}

	add(problem: Problem): void {
		if (!GROUPED.has(problem.code)) {
			this.#writer.addProblem(problem);
			return;
		}
		const key = `${problem.code} ${dirname(problem.file)} ${extname(problem.file).toLowerCase()}`;
		const known = this.#groups.get(key);
		if (known) known.count++;
		else this.#groups.set(key, { first: problem, count: 1 });
	}

	/** Hands on what was joined. Call it when all files were seen. */
	finish(): void {
		for (const { first, count } of this.#groups.values())
			this.#writer.addProblem(
				count === 1
					? first
					: { ...first, what: `${first.what} ${count - 1} more with this ending lie in the same folder.` },
			);
		this.#groups.clear();
	}
}
