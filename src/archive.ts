import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { titlesInBoth } from './loader/both-scripts.ts';
import { CLIENT_CHUNKS, notingImports, type ScriptImports } from './loader/client-chunks.ts';
import { type Finished, finishSite } from './loader/finish-site.ts';
import { indexArchive, type WaitingIndex } from './loader/index-archive.ts';
import { archivePaths } from './loader/paths.ts';
import { type PreparedArchive, prepareArchive } from './loader/pipeline.ts';
import { type Progress, silent } from './loader/progress.ts';
import { SettingsError } from './loader/settings-error.ts';
import { settingsModule } from './loader/settings-module.ts';
import { checkSettings, type Settings, type SettingsInput } from './settings.ts';

/** The integration, with what the command line needs of it. */
export interface ArchiveIntegration extends AstroIntegration {
	readonly name: 'jiuwen';
	readonly settings: Settings;
	/**
	 * Reads the sources; Astro's own commands do it by themselves. Called before, it lets the caller handle what is wrong.
	 * @param root folder that relative settings start from
	 * @throws SettingsError when there is nothing to read
	 */
	prepare(root: string): Promise<PreparedArchive>;
	/** Filled while Astro runs. */
	readonly outcome: { prepared?: PreparedArchive; finished?: Finished };
}

/** Installed version of the program. */
export const VERSION: string = (
	JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

/**
 * The Astro integration that turns `content/` into an archive: reads the sources before pages are rendered,
 * writes search index and data files after.
 * @throws AstroError with a hint when a setting cannot be used
 */
export function archive(options: SettingsInput = {}, progress: Progress = silent): ArchiveIntegration {
	const checked = checkSettings(options);
	if (!('settings' in checked)) throw new AstroError(checked.message, checked.hint);
	const { settings } = checked;
	const outcome: ArchiveIntegration['outcome'] = {};
	let base = '/';
	let site: string | undefined;
	let root = process.cwd();
	let index: WaitingIndex | undefined;
	const scripts: ScriptImports = new Map();
	const titles = titlesInBoth(settings);
	const prepare = async (folder: string) => {
		outcome.prepared ??= await prepareArchive({ settings, root: folder, progress });
		return outcome.prepared;
	};
	return {
		name: 'jiuwen',
		settings,
		outcome,
		prepare,
		hooks: {
			'astro:config:setup': async ({ config, command, updateConfig }) => {
				base = config.base;
				site = config.site;
				root = fileURLToPath(config.root);
				updateConfig({
					cacheDir: pathToFileURL(`${join(archivePaths(settings, root).cache, 'astro')}/`),
					vite: {
						plugins: [
							settingsModule({ settings, titles, root, version: VERSION, base, site }),
							notingImports(scripts),
						],
						// Scripts stay files of their own: one copy for all pages, and a strict content policy can allow them.
						build: { assetsInlineLimit: 0, rolldownOptions: { onLog: withoutDirectives } },
						environments: {
							client: {
								build: { rolldownOptions: { output: { codeSplitting: CLIENT_CHUNKS } } },
							},
						},
					},
				});
				if (command === 'build' || command === 'dev') await prepare(root).catch(asAstroError);
				if (command === 'build') index = await indexArchive(archivePaths(settings, root), base, progress);
			},
			'astro:build:done': async ({ dir, pages }) => {
				progress.done('rendering', `${pages.length} routes`);
				if (!index) throw new Error('Pages were rendered before the search index was built.');
				outcome.finished = await finishSite({
					index,
					scripts,
					settings,
					title: titles.title,
					version: VERSION,
					root,
					base,
					site,
					outDir: fileURLToPath(dir),
					progress,
				});
			},
		},
	};
}

/** MDX pages carry a directive of Astro's that the bundler does not know and need not keep. */
function withoutDirectives<Level, Log extends { readonly code?: string }>(
	level: Level,
	log: Log,
	next: (level: Level, log: Log) => void,
): void {
	if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
}

function asAstroError(error: unknown): never {
	if (error instanceof SettingsError) throw new AstroError(error.message, error.hint);
	throw error;
}
