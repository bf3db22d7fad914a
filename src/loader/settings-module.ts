import type { InBothScripts } from '../model/listing.ts';
import type { Settings } from '../settings.ts';
import { archivePaths } from './paths.ts';

const ID = 'virtual:jiuwen/settings';
const RESOLVED = `\0${ID}`;

/** The part of Vite's plugin interface that is used here. */
interface VirtualModule {
	readonly name: string;
	resolveId(id: string): string | undefined;
	load(id: string): string | undefined;
}

/**
 * The virtual module `virtual:jiuwen/settings` (declared in `env.d.ts`): how pages get to the settings.
 * @param inBoth gives a word in both scripts
 */
export function settingsModule(options: {
	readonly settings: Settings;
	readonly root: string;
	readonly version: string;
	readonly inBoth: (text: string) => InBothScripts;
}): VirtualModule {
	const { settings, root, version, inBoth } = options;
	const both = (value: Settings['title']) => (typeof value === 'string' ? inBoth(value) : value);
	const { region, defaultScript, pageSize, punctuation } = settings;
	const shown = {
		title: both(settings.title),
		description: both(settings.description),
		region,
		defaultScript,
		pageSize,
		punctuation,
	};
	const { catalogue, pages, glossary } = archivePaths(settings, root);
	const code = [
		`export const settings = ${JSON.stringify(shown)};`,
		`export const paths = ${JSON.stringify({ catalogue, pages, glossary })};`,
		`export const version = ${JSON.stringify(version)};`,
	].join('\n');
	return {
		name: 'jiuwen:settings',
		resolveId: (id) => (id === ID ? RESOLVED : undefined),
		load: (id) => (id === RESOLVED ? code : undefined),
	};
}
