import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseOutletFile } from '../extract/outlet-file.ts';
import type { Outlet } from '../model/outlet.ts';
import type { Problem } from '../model/problem.ts';

/** Where a rule of an outlet stands: the file as the keeper knows it, and the line. */
export interface RulePlace {
	readonly file: string;
	readonly line: number | null;
}

/** Every outlet of an archive. */
export interface Outlets {
	readonly outlets: readonly Outlet[];
	readonly problems: readonly Problem[];
	/** @param rule keys that lead to the rule, e.g. `selectors.body.0` */
	readonly placeOf: (id: string, rule: string) => RulePlace;
}

const ENDINGS = ['.yaml', '.yml', '.json'];

/** Reads every outlet file of a folder, in the order of their names. A missing folder means no outlets. */
export async function readOutlets(folder: string): Promise<Outlets> {
	const outlets: Outlet[] = [];
	const problems: Problem[] = [];
	const places = new Map<string, (rule: string) => RulePlace>();
	const names = await readdir(folder).catch(() => []);
	for (const name of names.sort()) {
		const ending = extname(name);
		if (!ENDINGS.includes(ending)) continue;
		const file = `outlets/${name}`;
		const id = basename(name, ending);
		const other = places.get(id)?.('').file;
		if (other) {
			problems.push(twice(file, other));
			continue;
		}
		const parsed = parseOutletFile(id, await readFile(join(folder, name), 'utf8'), file);
		if ('problems' in parsed) problems.push(...parsed.problems);
		else {
			outlets.push(parsed.outlet);
			places.set(id, (rule) => ({ file, line: rule === '' ? null : parsed.lineOf(rule) }));
		}
	}
	return {
		outlets,
		problems,
		placeOf: (id, rule) => places.get(id)?.(rule) ?? { file: `outlets/${id}`, line: null },
	};
}

function twice(file: string, other: string): Problem {
	return {
		code: 'outlet-file-twice',
		severity: 'error',
		file,
		line: null,
		what: `The outlet has another file, ${other}; this one was not read.`,
		fix: 'Put what both say into one of them and delete the other.',
	};
}
