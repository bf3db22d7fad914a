import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { archive } from './src/archive.ts';

export default defineConfig({
	// Where the archive will stand. `site` makes canonical links, sitemap and feeds absolute.
	...(process.env.JIUWEN_SITE ? { site: process.env.JIUWEN_SITE } : {}),
	base: process.env.JIUWEN_BASE ?? '/',
	output: 'static',
	trailingSlash: 'always',
	prerenderConflictBehavior: 'error',
	build: { format: 'directory', inlineStylesheets: 'never' },
	compressHTML: true,
	devToolbar: { enabled: false },
	integrations: [archive({ title: '焦作新聞庫', description: '焦作新聞的繁簡檔案' }), mdx()],
});
