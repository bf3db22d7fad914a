import { dirname, extname } from 'node:path/posix';
import type { Problem } from '../model/problem.ts';

/** How Problems of a code are joined, where a pile of files has them by the thousand. */
interface Grouping {
	/** Problems with the same name are told as one. */
	readonly by: (problem: Problem, record: string | null) => string;
	/** What is said of the others, in one sentence. */
	readonly more: (others: string, record: string | null) => string;
}

const kindInFolder = ({ file }: Problem): string => `${dirname(file)} ${extname(file).toLowerCase()}`;

const GROUPED: Readonly<Record<string, Grouping>> = {
	'format-unknown': {
		by: kindInFolder,
		more: (others) => `${others} more with this ending lie in the same folder.`,
	},
	'date-unread': {
		// A file that is one article is told with its like: crawls write a file for each.
		by: (problem, record) => (record === null ? kindInFolder(problem) : problem.file),
		more: (others, record) =>
			record === null
				? `It is the same in ${others} more with this ending in the folder.`
				: `It is the same in ${others} more of the file.`,
	},
};

/** Hands Problems on, and joins those that many records of one file, or files of one folder, share. */
export class ProblemGroups {
	readonly #writer: { addProblem(problem: Problem): void };
	readonly #groups = new Map<string, { first: Problem; record: string | null; count: number }>();

	constructor(writer: { addProblem(problem: Problem): void }) {
		this.#writer = writer;
	}

	/** @param record the record that it is about; null where a file is one, or none */
	add(problem: Problem, record: string | null = null): void {
		const grouping = GROUPED[problem.code];
		if (!grouping) {
			this.#writer.addProblem(problem);
			return;
		}
		const key = `${problem.code} ${grouping.by(problem, record)}`;
		const known = this.#groups.get(key);
		if (known) known.count++;
		else this.#groups.set(key, { first: problem, record, count: 1 });
	}

	/** Hands on what was joined. Call it when all files were seen. */
	finish(): void {
		for (const { first, record, count } of this.#groups.values()) {
			const more = GROUPED[first.code]?.more((count - 1).toLocaleString('en'), record);
			this.#writer.addProblem(count === 1 ? first : { ...first, what: `${first.what} ${more}` });
		}
		this.#groups.clear();
	}
}
