import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { ambiguousBackwards } from '../script/ambiguous-backwards.ts';
import { conflictsBetweenFiles, type GlossaryRow, parseGlossary } from '../script/glossary.ts';

/** Reads every `.tsv` of the glossary folder in the order of their names. A missing folder means no glossary. */
export async function readGlossary(folder: string): Promise<{ rows: GlossaryRow[]; problems: Problem[] }> {
	const rows: GlossaryRow[] = [];
	const problems: Problem[] = [];
	const names = await readdir(folder).catch(() => []);
	for (const name of names.sort().filter((entry) => entry.endsWith('.tsv'))) {
		const parsed = parseGlossary(await readFile(join(folder, name), 'utf8'), `glossary/${name}`);
		rows.push(...parsed.rows);
		problems.push(...parsed.problems);
	}
	return { rows, problems: [...problems, ...conflictsBetweenFiles(rows), ...ambiguousBackwards(rows)] };
}
