import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from 'virtual:jiuwen/settings';

const known = new Map<string, boolean>();

/** Whether the keeper has written a page of this name; asked of the disk once per process and name. */
export function hasOwnPage(slug: string): boolean {
	const has = known.get(slug) ?? existsSync(join(paths.pages, `${slug}.mdx`));
	known.set(slug, has);
	return has;
}
