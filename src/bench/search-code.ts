import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { QUERY_SCRIPTS } from '../loader/client-chunks.ts';

/**
 * Bytes of the scripts of a built site that hold the fold table and the code that asks the index, each compressed as a
 * server sends it.
 *
 * @throws Error when a script is not there or there twice
 */
export async function queryCodeBytes(site: string): Promise<number> {
	const folder = join(site, '_astro');
	const files = await readdir(folder);
	const sizes = QUERY_SCRIPTS.map(async (name) => {
		const [file, ...others] = files.filter((one) => one.startsWith(`${name}.`) && one.endsWith('.js'));
		if (file === undefined || others.length > 0) throw new Error(`${folder} has not one script "${name}"`);
		return gzipSync(await readFile(join(folder, file)), { level: 9 }).length;
	});
	return (await Promise.all(sizes)).reduce((sum, size) => sum + size);
}
