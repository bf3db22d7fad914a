import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { listFiles } from '../kit/site-files.ts';

it.each(['seed', 'demo'] as const)('gives the same bytes when the %s site is built once more', (name) => {
	const { folder, again } = inject(name);
	const files = listFiles(folder);
	expect(files.length).toBeGreaterThan(40);
	expect(listFiles(again)).toEqual(files);
	const differing = files.filter(
		(file) => !readFileSync(join(folder, file)).equals(readFileSync(join(again, file))),
	);
	expect(differing).toEqual([]);
});
