import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import type { Titles } from './both-scripts.ts';
import { archivePaths } from './paths.ts';

const ID = 'virtual:jiuwen/settings';
const RESOLVED = `\0${ID}`;

/** The part of Vite's plugin interface that is used here. */
interface VirtualModule {
	readonly name: string;
	resolveId(id: string): string | undefined;
	load(id: string): string | undefined;
}

/** The virtual module `virtual:jiuwen/settings` (declared in `env.d.ts`): how pages get to the settings. */
export function settingsModule(options: {
	readonly settings: Settings;
	readonly titles: Titles;
	readonly root: string;
	readonly version: string;
	/** Astro's own `base` and `site`. Pages take them from here: `import.meta.env` gives way to variables of the shell. */
	readonly base: string;
	readonly site: string | undefined;
}): VirtualModule {
	const { settings, titles, root, version, base, site } = options;
	const { region, regionalStyles, defaultScript, pageSize, punctuation, searchEngine } = settings;
	const shown = { ...titles, region, regionalStyles, defaultScript, pageSize, punctuation, searchEngine };
	const { catalogue, pages, glossary, cache } = archivePaths(settings, root);
	// Astro's loader warns of a folder that is not there; an owner without pages of their own needs no warning.
	const ownPages = existsSync(pages) ? pages : join(cache, 'no-pages');
	mkdirSync(ownPages, { recursive: true });
	const code = [
		`export const settings = ${JSON.stringify(shown)};`,
		`export const paths = ${JSON.stringify({ catalogue, pages: ownPages, glossary })};`,
		`export const version = ${JSON.stringify(version)};`,
		`export const base = ${JSON.stringify(base)};`,
		`export const site = ${JSON.stringify(site)};`,
	].join('\n');
	return {
		name: 'jiuwen:settings',
		resolveId: (id) => (id === ID ? RESOLVED : undefined),
		load: (id) => (id === RESOLVED ? code : undefined),
	};
}
