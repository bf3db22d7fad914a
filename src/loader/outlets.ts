import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseOutletFile } from '../extract/outlet-file.ts';
import type { Outlet } from '../model/outlet.ts';
import type { Problem } from '../model/problem.ts';

/** Reads every outlet file of a folder, in the order of their names. A missing folder means no outlets. */
export async function readOutlets(folder: string): Promise<{ outlets: Outlet[]; problems: Problem[] }> {
	const outlets: Outlet[] = [];
	const problems: Problem[] = [];
	const names = await readdir(folder).catch(() => []);
	for (const name of names.sort()) {
		const ending = extname(name);
		if (!['.yaml', '.yml', '.json'].includes(ending)) continue;
		const shown = `outlets/${name}`;
		const parsed = parseOutletFile(basename(name, ending), await readFile(join(folder, name), 'utf8'), shown);
		if ('outlet' in parsed) outlets.push(parsed.outlet);
		else problems.push(...parsed.problems);
	}
	return { outlets, problems };
}
