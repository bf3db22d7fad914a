import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../cli/build-site.ts';
import { writeCorpus } from '../cli/write-corpus.ts';
import { SEARCH_FOLDER } from '../search/files.ts';

/** Articles of the site whose search page is used. */
const FEW = 6;

/**
 * Builds a small site without its index, so that another index can be asked with the page and code that readers get.
 * @returns its folder
 */
export async function buildShell(place: string): Promise<string> {
	const [content, out] = [join(place, 'shell-content'), join(place, 'shell')];
	await writeCorpus(content, { seed: 1, articles: FEW });
	await buildSite({ content, out, settings: { cache: join(place, 'shell-cache') } });
	await rm(join(out, SEARCH_FOLDER), { recursive: true });
	return out;
}
