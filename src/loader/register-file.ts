import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appendRows, type IdFacts, parseRegister, resolveId } from '../cluster/id-register.ts';
import type { RegisterRow } from '../cluster/register-row.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';

/** A permanent id with the number of the register row that first gave it. */
export interface GivenId {
	readonly id: ArticleId;
	readonly seen: number;
}

/** The register of permanent ids while a build uses it. */
export interface OpenRegister {
	/** What is wrong with the file. */
	readonly problems: readonly Problem[];
	/** The permanent id of an article; call once for each article, in the order of the sources. */
	idFor(facts: IdFacts): GivenId;
	/** Appends what is new to the file; does not touch a file that says all of it. */
	save(): Promise<void>;
}

/**
 * Opens `content/ids.tsv`; a missing file is an empty register.
 * @param sources folder that the paths in it start from
 */
export async function openRegister(file: string, sources: string): Promise<OpenRegister> {
	const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return '';
		throw error;
	});
	const { register, problems } = parseRegister(text);
	const present = new Map<string, boolean>();
	const current = {
		hasPath(path: string): boolean {
			const known = present.get(path) ?? existsSync(join(sources, path));
			present.set(path, known);
			return known;
		},
	};
	const rows: RegisterRow[] = [];
	return {
		problems,
		idFor(facts) {
			const { id, seen, row } = resolveId(register, facts, current);
			if (row) rows.push(row);
			return { id, seen };
		},
		async save() {
			if (rows.length === 0) return;
			const draft = `${file}.new`;
			await writeFile(draft, appendRows(text, rows));
			await rename(draft, file);
		},
	};
}
