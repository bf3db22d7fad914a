import { existsSync, rmSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type AstroInlineConfig, build } from 'astro';
import type { Finished } from '../loader/finish-site.ts';
import type { PreparedArchive } from '../loader/pipeline.ts';
import { type Progress, silent } from '../loader/progress.ts';
import type { SettingsInput } from '../settings.ts';
import { clearBrokenOff } from './broken-off.ts';
import { takeLock } from './build-lock.ts';
import { loadConfig, ROOT } from './load-config.ts';
import { checkSiteAddress } from './site-address.ts';

/** What a build made. */
export interface BuiltSite {
	readonly outDir: string;
	/** Address that the site was built for, where it is known. */
	readonly site: string | undefined;
	readonly prepared: PreparedArchive;
	readonly finished: Finished;
}

/** Where to build from and to; absolute or relative to the working folder. */
export interface BuildSiteOptions {
	readonly content?: string;
	/** Replace single settings of `astro.config.mjs`. */
	readonly settings?: SettingsInput;
	readonly out?: string;
	readonly site?: string;
	readonly base?: string;
	readonly progress?: Progress;
}

/**
 * Builds a whole site beside the place where it is to stand and moves it there at the end, so that an interrupted
 * or failed build leaves the last good site untouched. Waits for another build of the same project to end.
 * @throws SettingsError when there is nothing to build from
 */
export async function buildSite(options: BuildSiteOptions): Promise<BuiltSite> {
	const progress = options.progress ?? silent;
	const place = options.content === undefined ? {} : { content: resolve(options.content) };
	const overrides = { ...options.settings, ...place };
	const { config, archive } = await loadConfig(overrides, progress);
	checkSiteAddress(options.site ?? config.site);
	const outDir = options.out === undefined ? resolve(ROOT, config.outDir ?? 'dist') : resolve(options.out);
	const draft = join(dirname(outDir), `.${basename(outDir)}.${process.pid}.draft`);
	const discard = () => rmSync(draft, { recursive: true, force: true });
	const unlock = await takeLock(join(ROOT, '.astro', 'build.lock'), (pid) =>
		progress.done('waiting for another build', `process ${pid}`),
	);
	const stop = () => {
		discard();
		unlock();
		process.exit(130);
	};
	process.once('SIGINT', stop).once('SIGTERM', stop);
	try {
		await mkdir(dirname(outDir), { recursive: true });
		clearBrokenOff(outDir);
		discard();
		const inline: AstroInlineConfig = {
			...config,
			...(options.site === undefined ? {} : { site: options.site }),
			...(options.base === undefined ? {} : { base: options.base }),
			configFile: false,
			root: ROOT,
			outDir: draft,
			// Standard output is the report's alone, and what a keeper can mend is said as a Problem.
			logLevel: 'error',
			mode: 'production',
		};
		await archive.prepare(ROOT);
		// Astro lets variables of these names overrule the address that the build was given.
		for (const name of ['SITE', 'BASE_URL']) delete process.env[name];
		await build(inline);
		const { prepared, finished } = archive.outcome;
		if (!prepared || !finished) throw new Error('Astro ended without running the archive integration.');
		await replaceFolder(draft, outDir);
		return { outDir, site: options.site ?? config.site, prepared, finished };
	} finally {
		process.off('SIGINT', stop).off('SIGTERM', stop);
		discard();
		unlock();
	}
}

/** Puts the finished folder in the place of the old one; the old one is only deleted once the new one stands. */
async function replaceFolder(finished: string, place: string): Promise<void> {
	const old = `${finished}.old`;
	if (existsSync(place)) await rename(place, old);
	await rename(finished, place);
	await rm(old, { recursive: true, force: true });
}
