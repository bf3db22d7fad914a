import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { type ArchiveIntegration, archive } from '../archive.ts';
import type { Progress } from '../loader/progress.ts';
import { SettingsError } from '../loader/settings-error.ts';
import type { SettingsInput } from '../settings.ts';

/** The folder of the program: where `astro.config.mjs`, `src` and the default `content` lie. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The owner's configuration with the archive's integration found in it. */
export interface LoadedConfig {
	readonly config: AstroUserConfig;
	readonly archive: ArchiveIntegration;
}

/**
 * Loads `astro.config.mjs`. `overrides` replaces single settings (a command's `--content`), `progress` is told of long work.
 * @throws SettingsError when the file cannot be used
 */
export async function loadConfig(overrides: SettingsInput = {}, progress?: Progress): Promise<LoadedConfig> {
	const file = new URL('astro.config.mjs', pathToFileURL(ROOT));
	const { default: config } = (await import(file.href)) as { default: AstroUserConfig };
	const integrations = (config.integrations ?? []).flat(Number.POSITIVE_INFINITY) as { name?: string }[];
	const at = integrations.findIndex((integration) => integration?.name === 'jiuwen');
	if (at < 0) {
		throw new SettingsError(
			'astro.config.mjs has no archive() among its integrations, so there is nothing to build.',
			"Add it: import { archive } from './src/archive.ts' and integrations: [archive({ title: '…' })].",
		);
	}
	const found = integrations[at] as ArchiveIntegration;
	const own = archive({ ...found.settings, ...overrides }, progress);
	const replaced = integrations.with(at, own) as NonNullable<AstroUserConfig['integrations']>;
	return { config: { ...config, integrations: replaced }, archive: own };
}
