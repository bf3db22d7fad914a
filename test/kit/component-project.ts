import { getViteConfig } from 'astro/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';

/** Settings that components see under test: what `virtual:jiuwen/settings` says in a build. */
const SETTINGS = {
	title: { 'zh-Hant': '舊報館', 'zh-Hans': '旧报馆' },
	description: { 'zh-Hant': '一座檔案館', 'zh-Hans': '一座档案馆' },
	region: 'TW',
	regionalStyles: false,
	defaultScript: 'zh-Hant',
	pageSize: 60,
	punctuation: true,
};

const settings = {
	name: 'settings-for-components',
	enforce: 'pre' as const,
	resolveId: (id: string) => (id === 'virtual:jiuwen/settings' ? `\0${id}` : undefined),
	load: (id: string) =>
		id === '\0virtual:jiuwen/settings'
			? `export const settings = ${JSON.stringify(SETTINGS)}; export const paths = {}; export const version = '0'; export const base = '/base'; export const site = undefined;`
			: undefined,
};

/** The Vitest project that renders single components, without the archive's own Astro configuration. */
export async function componentProject(): Promise<TestProjectInlineConfiguration> {
	const config = getViteConfig(
		{
			plugins: [settings],
			test: { name: 'components', testTimeout: 60_000, include: ['test/components/**/*.test.ts'] },
		} as Parameters<typeof getViteConfig>[0],
		{ configFile: false } as Parameters<typeof getViteConfig>[1],
	);
	return (await config({ mode: 'test', command: 'serve' })) as TestProjectInlineConfiguration;
}
